import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { ViTimePipe } from '../format/pipes';
import { DialogFrame } from './dialog-frame';

/** One field that differs, as readable text. */
export interface ConflictField {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Who saved meanwhile (`error.by`, `error.at` of the 412) and what differs. */
export interface ConflictData {
  readonly by: string | undefined;
  readonly at: string | undefined;
  readonly fields: readonly ConflictField[];
}

export type ConflictChoice = 'mine' | 'theirs';

/** See `Dialogs.conflict`. */
@Component({
  selector: 'ct-conflict-dialog',
  imports: [DialogFrame, MatButton, TranslocoPipe, ViTimePipe],
  templateUrl: './conflict-dialog.html',
  styleUrl: './conflict-dialog.scss',
})
export class ConflictDialog {
  protected readonly data = inject<ConflictData>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<ConflictChoice>>(DialogRef);
}

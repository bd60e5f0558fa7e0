import { Component, computed, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { gridFromPaste } from '@congtac/planning-domain';
import { FilePicker } from '@congtac/shared-ui';

/** A table to be sent: its bytes and the name that tells what it is. */
export interface ImportSource {
  readonly file: Blob;
  readonly name: string;
}

/** Step 1: an Excel file, or a table pasted from Word or Excel. */
@Component({
  selector: 'ct-import-source',
  imports: [FilePicker, MatButton, TranslocoPipe],
  template: `
    <div class="ways">
      <section class="ct-card way" aria-labelledby="from-file">
        <h2 id="from-file">{{ 'planning.import.source.file' | transloco }}</h2>
        <p class="ct-quiet">{{ 'planning.import.source.fileHint' | transloco }}</p>
        <ct-file-picker
          accept=".xlsx"
          [multiple]="false"
          [label]="'planning.import.source.choose' | transloco"
          [(files)]="files"
        />
        <div class="ct-actions">
          <button
            type="button"
            [matButton]="pasted() ? 'outlined' : 'filled'"
            [disabled]="busy() || files().length === 0"
            (click)="sendFile()"
          >
            {{ 'planning.import.source.readFile' | transloco }}
          </button>
        </div>
      </section>
      <section class="ct-card way" aria-labelledby="from-paste">
        <h2 id="from-paste">{{ 'planning.import.source.paste' | transloco }}</h2>
        <p class="ct-quiet" id="paste-hint">{{ 'planning.import.source.pasteHint' | transloco }}</p>
        <textarea
          class="ct-input"
          rows="5"
          aria-labelledby="from-paste"
          aria-describedby="paste-hint"
          [placeholder]="'planning.import.source.pastePlace' | transloco"
          [value]="shown()"
          (paste)="paste($event)"
          (input)="type($any($event.target).value)"
        ></textarea>
        @if (pasted()) {
          <p role="status">{{ 'planning.import.source.pastedRows' | transloco: { count: pastedRows() } }}</p>
        }
        <div class="ct-actions">
          <button
            type="button"
            [matButton]="pasted() ? 'filled' : 'outlined'"
            [disabled]="busy() || !pasted()"
            (click)="sendPaste()"
          >
            {{ 'planning.import.source.readPaste' | transloco }}
          </button>
        </div>
      </section>
    </div>
  `,
  styleUrl: './import-source.scss',
})
export class ImportSourceStep {
  readonly busy = input(false);
  readonly chosen = output<ImportSource>();

  protected readonly files = signal<readonly File[]>([]);
  protected readonly shown = signal('');
  /** What will be sent: the HTML of the clipboard when it holds a table, else the text. */
  protected readonly pasted = signal('');
  protected readonly pastedRows = computed(
    () => gridFromPaste(this.pasted()).rows.filter((row) => row.cells.length > 0).length,
  );

  protected paste(event: ClipboardEvent): void {
    const html = event.clipboardData?.getData('text/html') ?? '';
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/<table[\s>]/i.test(html)) return;
    event.preventDefault();
    this.pasted.set(html);
    this.shown.set(text);
  }

  protected type(text: string): void {
    this.shown.set(text);
    this.pasted.set(text.trim() === '' ? '' : text);
  }

  protected sendFile(): void {
    const file = this.files()[0];
    if (file) this.chosen.emit({ file, name: file.name });
  }

  protected sendPaste(): void {
    const html = /<table[\s>]/i.test(this.pasted());
    const file = new Blob([this.pasted()], { type: html ? 'text/html' : 'text/plain' });
    this.chosen.emit({ file, name: html ? 'bang-dan.html' : 'bang-dan.txt' });
  }
}

import { Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AttachmentView } from '@congtac/documents-domain';
import { toAppError } from '@congtac/shared-data';
import { FilePicker, I18n, ResourceState, Toaster } from '@congtac/shared-ui';
import { ReportClient } from '../data-access/report-client';
import { EvidenceList } from '../ui/evidence-list';

/** Endings of the file types the API takes. */
const accepted = 'image/*,.pdf,.docx,.xlsx,.pptx';

/** Photos and files of a report being written: sent at once to the draft, each with its own success or failure. */
@Component({
  selector: 'ct-evidence-editor',
  imports: [EvidenceList, FilePicker, MatButton, ResourceState, TranslocoPipe],
  template: `
    <section aria-labelledby="evidence">
      <h2 id="evidence">{{ 'reporting.evidence.title' | transloco }}</h2>
      <ct-resource-state [resource]="stored" [lines]="1" />
      @if (stored.hasValue() && stored.value().length > 0) {
        <ct-evidence-list [files]="stored.value()" (removed)="remove($event)" />
      }
      <ct-file-picker
        [label]="'reporting.evidence.pick' | transloco"
        [accept]="accepted"
        [files]="waiting()"
        (filesChange)="take($event)"
      />
      <div role="status">
        @if (sending(); as name) {
          {{ 'reporting.evidence.uploading' | transloco: { name } }}
        }
      </div>
      @if (failure()) {
        <p class="failure" role="alert">{{ failure() }}</p>
        @if (waiting().length > 0) {
          <button matButton="outlined" type="button" (click)="upload()">
            {{ 'reporting.evidence.retry' | transloco }}
          </button>
        }
      }
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: 0.75rem;
      justify-items: start;
    }
    h2 {
      margin: 0;
    }
    ct-file-picker,
    ct-evidence-list,
    ct-resource-state {
      inline-size: 100%;
    }
    .failure {
      margin: 0;
      color: var(--mat-sys-error);
      font-weight: 500;
    }
  `,
})
export class EvidenceEditor {
  private readonly client = inject(ReportClient);
  private readonly i18n = inject(I18n);
  private readonly toaster = inject(Toaster);
  readonly reportId = input.required<string>();

  protected readonly accepted = accepted;
  protected readonly stored = this.client.evidence(() => this.reportId());
  /** Chosen, not sent yet. */
  protected readonly waiting = signal<readonly File[]>([]);
  protected readonly sending = signal('');
  protected readonly failure = signal('');

  protected async take(files: readonly File[]): Promise<void> {
    const added = files.length > this.waiting().length;
    this.waiting.set(files);
    if (added) await this.upload();
  }

  /** Sends what waits, one file after the other; a failed one stays in the list. */
  protected async upload(): Promise<void> {
    if (this.sending()) return;
    this.failure.set('');
    for (const file of this.waiting()) {
      this.sending.set(file.name);
      try {
        const view = await this.client.attach(this.reportId(), file);
        this.stored.update((list) => [...(list ?? []), view]);
        this.waiting.update((list) => list.filter((one) => one !== file));
        this.toaster.announce(this.i18n.t('reporting.evidence.uploaded', { name: file.name }));
      } catch (error) {
        // Told in words; the next file is tried all the same.
        this.failure.set(this.reasonFor(file.name, error));
      }
    }
    this.sending.set('');
  }

  protected async remove(file: AttachmentView): Promise<void> {
    try {
      await this.client.detach(file);
      this.stored.update((list) => (list ?? []).filter((one) => one.attachmentId !== file.attachmentId));
    } catch (error) {
      this.failure.set(this.reasonFor(file.name, error));
    }
  }

  private reasonFor(name: string, thrown: unknown): string {
    const error = toAppError(thrown);
    const reason =
      error.kind === 'offline' ? this.i18n.t('reporting.evidence.failedOffline') : error.detail || error.title;
    return this.i18n.t('reporting.evidence.failed', { name, reason });
  }
}

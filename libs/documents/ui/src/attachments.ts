import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AttachmentKind, AttachmentOwnerType, AttachmentView } from '@congtac/documents-domain';
import { toAppError } from '@congtac/shared-data';
import { Dialogs, FilePicker, formatNumber, I18n, Icon, ResourceState, ViDateTimePipe } from '@congtac/shared-ui';
import { AttachmentClient } from './attachment-client';

/** Endings of the file types the API takes. */
const accepted = 'image/*,.pdf,.docx,.xlsx,.pptx';

/**
 * Files of one thing: links to read them, and for those who may, adding and removing. Each file is sent at once, with its
 * own success or failure. The page's route provides `attachmentMessages()`.
 */
@Component({
  selector: 'ct-attachments',
  imports: [FilePicker, Icon, MatButton, ResourceState, TranslocoPipe, ViDateTimePipe],
  templateUrl: './attachments.html',
  styleUrl: './attachments.scss',
})
export class Attachments {
  protected readonly client = inject(AttachmentClient);
  private readonly dialogs = inject(Dialogs);
  private readonly i18n = inject(I18n);

  readonly ownerType = input.required<AttachmentOwnerType>();
  readonly ownerId = input.required<string>();
  readonly mayAdd = input(false);
  /** What added files are, e.g. SIGNED_SCAN; told by their bytes when absent. */
  readonly kind = input<AttachmentKind>();
  /** Words of the button that adds. */
  readonly label = input('');

  private readonly place = computed(() => ({ ownerType: this.ownerType(), ownerId: this.ownerId() }));
  protected readonly stored = this.client.files(this.place);
  protected readonly accepted = accepted;
  protected readonly waiting = signal<readonly File[]>([]);
  protected readonly sending = signal('');
  protected readonly failure = signal('');

  protected take(files: readonly File[]): void {
    this.waiting.set(files);
    if (files.length > 0 && !this.sending()) void this.upload();
  }

  protected async upload(): Promise<void> {
    this.failure.set('');
    try {
      for (let [file] = this.waiting(); file; [file] = this.waiting()) {
        this.sending.set(file.name);
        await this.client.attach(this.place(), file, this.kind());
        this.waiting.update((list) => list.filter((one) => one !== file));
        this.stored.reload();
      }
    } catch (error) {
      this.fail(error);
    } finally {
      this.sending.set('');
    }
  }

  protected async remove(file: AttachmentView): Promise<void> {
    const sure = await this.dialogs.confirm({
      heading: this.i18n.t('attachment.removeTitle', { name: file.name }),
      text: this.i18n.t('attachment.removeText'),
      confirm: this.i18n.t('attachment.remove'),
    });
    if (!sure) return;
    this.failure.set('');
    try {
      await this.client.detach(file);
    } catch (error) {
      this.fail(error);
    }
    this.stored.reload();
  }

  protected size(file: AttachmentView): string {
    const kilobytes = file.size / 1024;
    return kilobytes < 1024
      ? `${formatNumber(Math.ceil(kilobytes))} KB`
      : `${formatNumber(Math.round(kilobytes / 102.4) / 10)} MB`;
  }

  private fail(error: unknown): void {
    const { detail, title } = toAppError(error);
    this.failure.set(detail || title || this.i18n.t('ui.state.error'));
  }
}

import { Component, inject, input, model, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { formatNumber } from '../format/vi-format';
import { I18n } from '../i18n/i18n';
import { Icon } from '../icon/icon';
import { shrinkImage } from './shrink-image';

/**
 * Chooses photos and files: button, drop, camera on phones. Photos are made smaller (≤ 1600 px JPEG) before they enter
 * `files`. Nothing is sent: the page uploads `files()` and shows progress.
 */
@Component({
  selector: 'ct-file-picker',
  imports: [Icon, MatButton, TranslocoPipe],
  templateUrl: './file-picker.html',
  styleUrl: './file-picker.scss',
})
export class FilePicker {
  private readonly i18n = inject(I18n);
  /** What was chosen, ready to send. */
  readonly files = model<readonly File[]>([]);
  /** As of `<input accept>`, e.g. "image/*,.pdf,.docx". */
  readonly accept = input('image/*,.pdf,.doc,.docx,.xls,.xlsx');
  readonly multiple = input(true);
  readonly maxMegabytes = input(20);
  /** Words of the button; "Chọn ảnh hoặc tệp" when absent. */
  readonly label = input('');
  protected readonly busy = signal(false);
  protected readonly errors = signal<readonly string[]>([]);

  protected async pick(input: HTMLInputElement): Promise<void> {
    const chosen = [...(input.files ?? [])];
    input.value = '';
    await this.add(chosen);
  }

  protected async drop(event: DragEvent): Promise<void> {
    event.preventDefault();
    await this.add([...(event.dataTransfer?.files ?? [])]);
  }

  protected remove(file: File): void {
    this.files.update((list) => list.filter((one) => one !== file));
  }

  protected size(file: File): string {
    const kilobytes = file.size / 1024;
    return kilobytes < 1024
      ? `${formatNumber(Math.ceil(kilobytes))} KB`
      : `${formatNumber(Math.round((kilobytes / 1024) * 10) / 10)} MB`;
  }

  private async add(chosen: readonly File[]): Promise<void> {
    if (chosen.length === 0) return;
    this.busy.set(true);
    const errors: string[] = [];
    const good: File[] = [];
    for (const file of chosen) {
      const ready = matches(file, this.accept()) ? await shrinkImage(file) : undefined;
      if (!ready) errors.push(this.i18n.t('ui.file.wrongType', { name: file.name }));
      else if (ready.size > this.maxMegabytes() * 1024 * 1024) errors.push(this.tooLarge(file.name));
      else good.push(ready);
    }
    this.errors.set(errors);
    this.files.update((list) => (this.multiple() ? [...list, ...good] : good.slice(-1)));
    this.busy.set(false);
  }

  private tooLarge(name: string): string {
    return this.i18n.t('ui.file.tooLarge', { name, max: this.maxMegabytes() });
  }
}

/** Whether a file fits an `accept` list; dropped files bypass the browser's own filter. */
export function matches(file: { readonly name: string; readonly type: string }, accept: string): boolean {
  return accept
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .some((part) => {
      if (part.startsWith('.')) return file.name.toLowerCase().endsWith(part);
      return part.endsWith('/*') ? file.type.startsWith(part.slice(0, -1)) : file.type === part;
    });
}

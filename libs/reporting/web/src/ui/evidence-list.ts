import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AttachmentView } from '@congtac/documents-domain';
import { formatNumber, Icon } from '@congtac/shared-ui';
import { ReportClient } from '../data-access/report-client';

/** Files on a report: a small picture of photos, the name as a link, and "Bỏ" where that is allowed. */
@Component({
  selector: 'ct-evidence-list',
  imports: [Icon, MatButton, TranslocoPipe],
  template: `
    <ul [attr.aria-label]="'reporting.evidence.list' | transloco">
      @for (file of files(); track file.attachmentId) {
        <li>
          @if (file.kind === 'PHOTO') {
            <img [src]="url(file)" alt="" loading="lazy" width="64" height="64" />
          } @else {
            <ct-icon name="file-present" />
          }
          <a
            [href]="url(file)"
            target="_blank"
            rel="noopener"
            [attr.aria-label]="'reporting.evidence.open' | transloco: { name: file.name }"
            >{{ file.name }}</a
          >
          <span class="ct-quiet">{{ size(file) }}</span>
          @if (file.allowed.includes('delete')) {
            <button
              matButton
              type="button"
              [attr.aria-label]="'reporting.evidence.removeOf' | transloco: { name: file.name }"
              (click)="removed.emit(file)"
            >
              {{ 'reporting.evidence.remove' | transloco }}
            </button>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: 0.5rem;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25rem 0.75rem;
      min-block-size: 2.75rem;
    }
    img {
      border-radius: 0.5rem;
      object-fit: cover;
    }
    a {
      flex: 1 1 10rem;
      min-inline-size: 0;
      padding-block: 0.625rem;
      overflow-wrap: anywhere;
    }
  `,
})
export class EvidenceList {
  private readonly client = inject(ReportClient);
  readonly files = input.required<readonly AttachmentView[]>();
  /** Emitted only for files that may be removed. */
  readonly removed = output<AttachmentView>();

  protected url(file: AttachmentView): string {
    return this.client.contentUrl(file);
  }

  protected size(file: AttachmentView): string {
    const kilobytes = file.size / 1024;
    return kilobytes < 1024
      ? `${formatNumber(Math.ceil(kilobytes))} KB`
      : `${formatNumber(Math.round(kilobytes / 102.4) / 10)} MB`;
  }
}

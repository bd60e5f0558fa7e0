import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ResourceState } from '@congtac/shared-ui';
import { ReportClient } from '../data-access/report-client';
import { EvidenceList } from '../ui/evidence-list';

/** Photos and files of one report, read when they come into sight. */
@Component({
  selector: 'ct-report-evidence',
  imports: [EvidenceList, ResourceState, TranslocoPipe],
  template: `
    <ct-resource-state [resource]="files" [lines]="1" />
    @if (files.hasValue()) {
      @if (files.value().length > 0) {
        <ct-evidence-list [files]="files.value()" />
      } @else if (!files.isLoading()) {
        <p class="ct-quiet">{{ 'reporting.evidence.none' | transloco }}</p>
      }
    }
  `,
})
export class ReportEvidence {
  readonly reportId = input.required<string>();
  protected readonly files = inject(ReportClient).evidence(() => this.reportId());
}

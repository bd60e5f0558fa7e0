import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ImportState, ImportView } from '@congtac/org-domain';
import { Icon } from '@congtac/shared-ui';

/** The four steps of an import (ux W8). */
export const importSteps = ['file', 'reading', 'preview', 'result'] as const;
export type ImportStep = (typeof importSteps)[number];

const stepByState: Readonly<Record<ImportState, ImportStep>> = {
  READING: 'reading',
  READY: 'preview',
  INVALID: 'preview',
  FAILED: 'file',
  COMMITTED: 'result',
};

/** Step of an import; without one the file is still to be chosen. */
export function stepOf(view: Pick<ImportView, 'state'> | undefined): ImportStep {
  return view === undefined ? 'file' : stepByState[view.state];
}

/** "Bước 2/4" with the names of all steps: where one is, what is done, what comes. */
@Component({
  selector: 'ct-import-steps',
  imports: [Icon, TranslocoPipe],
  template: `
    <p class="count">
      {{ 'orgImport.steps.count' | transloco: { at: at() + 1, of: steps.length } }}
      <span class="name">{{ 'orgImport.steps.' + step() | transloco }}</span>
    </p>
    <ol [attr.aria-label]="'orgImport.steps.label' | transloco">
      @for (name of steps; track name; let index = $index) {
        <li [class.done]="index < at()" [attr.aria-current]="index === at() ? 'step' : null">
          <span class="mark" aria-hidden="true">
            @if (index < at()) {
              <ct-icon name="check" />
            } @else {
              {{ index + 1 }}
            }
          </span>
          <span>{{ 'orgImport.steps.' + name | transloco }}</span>
        </li>
      }
    </ol>
  `,
  styleUrl: './import-steps.scss',
})
export class ImportSteps {
  readonly step = input.required<ImportStep>();
  protected readonly steps = importSteps;
  protected readonly at = computed(() => importSteps.indexOf(this.step()));
}

import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, type IconName } from '@congtac/shared-ui';
import type { CockpitStep, SectionMark, StepId } from './cockpit-steps';

/** The steps of a review as places of their own; a mark and a word tell which are done. */
@Component({
  selector: 'ct-step-list',
  imports: [Icon, RouterLink, TranslocoPipe],
  template: `
    <nav [attr.aria-label]="'review.step.label' | transloco">
      <ol>
        @for (step of steps(); track step.id) {
          <li>
            <a
              [routerLink]="[]"
              [queryParams]="{ buoc: step.id, muc: null }"
              queryParamsHandling="merge"
              [attr.aria-current]="step.id === active() ? 'step' : null"
            >
              <ct-icon [name]="step.done ? 'check-circle' : 'radio-button-unchecked'" [class.done]="step.done" />
              <span class="words">
                {{ $index + 1 }}. {{ 'review.step.' + step.id | transloco }}
                <span class="cdk-visually-hidden">{{
                  (step.done ? 'review.step.done' : 'review.step.open') | transloco
                }}</span>
              </span>
              @if (step.count; as count) {
                <span class="count">{{ count.of }}/{{ count.total }}</span>
              }
            </a>
            @if (step.id === 'ket-qua' && step.id === active()) {
              <ol class="sections">
                @for (section of step.sections; track section.id) {
                  <li>
                    <a
                      [routerLink]="[]"
                      [queryParams]="{ buoc: step.id, muc: section.id }"
                      queryParamsHandling="merge"
                      [attr.aria-current]="section.id === part() ? 'true' : null"
                    >
                      <ct-icon [name]="iconOf(section)" />
                      <span class="words">
                        {{ section.heading }}
                        <span class="cdk-visually-hidden">{{
                          'review.section.state.' + section.state | transloco
                        }}</span>
                        @if (section.offered) {
                          <span class="offered">{{ 'review.section.offered' | transloco }}</span>
                        }
                      </span>
                    </a>
                  </li>
                }
              </ol>
            }
          </li>
        }
      </ol>
    </nav>
  `,
  styleUrl: './step-list.scss',
})
export class StepList {
  readonly steps = input.required<readonly CockpitStep[]>();
  readonly active = input.required<StepId>();
  /** Section open in the middle. */
  readonly part = input('');

  protected iconOf(section: SectionMark): IconName {
    return icons[section.state];
  }
}

const icons: Readonly<Record<SectionMark['state'], IconName>> = {
  empty: 'radio-button-unchecked',
  'confirmed-empty': 'check',
  unseen: 'visibility-off',
  written: 'check',
};

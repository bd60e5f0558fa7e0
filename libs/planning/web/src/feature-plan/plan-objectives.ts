import { Component, inject, input, signal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ObjectiveInput, ObjectiveView, PlanView } from '@congtac/planning-domain';
import { I18n, Icon, TextField } from '@congtac/shared-ui';
import { PlanStore } from './plan-store';

/** The objectives of the plan, in order. */
@Component({
  selector: 'ct-plan-objectives',
  imports: [Icon, MatButton, MatIconButton, TextField, TranslocoPipe],
  template: `
    <section class="ct-card ct-stack" aria-labelledby="plan-objectives">
      <h2 id="plan-objectives">{{ 'planning.objectives.title' | transloco }}</h2>
      @if (plan().objectives.length > 0) {
        <ol>
          @for (objective of plan().objectives; track objective.id) {
            <li>
              <span>{{ objective.text }}</span>
              @if (editable()) {
                <button
                  matIconButton
                  type="button"
                  [attr.aria-label]="'planning.objectives.remove' | transloco: { name: objective.text }"
                  (click)="remove(objective)"
                >
                  <ct-icon name="close" />
                </button>
              }
            </li>
          }
        </ol>
      } @else {
        <p class="ct-quiet">{{ 'planning.objectives.none' | transloco }}</p>
      }
      @if (editable()) {
        <form novalidate (submit)="add($event)">
          <ct-text-field [label]="'planning.objectives.add' | transloco" [(value)]="text" />
          <button matButton="outlined" type="submit" [disabled]="text().trim() === ''">
            {{ 'planning.action.add' | transloco }}
          </button>
        </form>
      }
    </section>
  `,
  styleUrl: './plan-bases.scss',
})
export class PlanObjectives {
  private readonly store = inject(PlanStore);
  private readonly i18n = inject(I18n);
  readonly plan = input.required<PlanView>();
  readonly editable = input.required<boolean>();
  protected readonly text = signal('');

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const text = this.text().trim();
    if (text === '') return;
    if (await this.replace([...this.plan().objectives.map(inputOf), { text }])) this.text.set('');
  }

  protected remove(objective: ObjectiveView): void {
    void this.replace(
      this.plan()
        .objectives.filter((one) => one.id !== objective.id)
        .map(inputOf),
    );
  }

  private async replace(objectives: ObjectiveInput[]): Promise<boolean> {
    const label = this.i18n.t('planning.objectives.title');
    const result = await this.store.savePlan({ objectives }, (fresh) => [
      { label, mine: textsOf(objectives), theirs: textsOf(fresh.objectives) },
    ]);
    return result === 'done';
  }
}

function inputOf(objective: ObjectiveView): ObjectiveInput {
  return { text: objective.text, qualitative: objective.qualitative };
}

function textsOf(objectives: readonly { readonly text: string }[]): string {
  return objectives.map((one) => one.text).join('; ');
}

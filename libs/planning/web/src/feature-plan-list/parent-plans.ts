import { Component, inject, input, model } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { AutocompleteField, type Choice, Icon } from '@congtac/shared-ui';
import { PlanClient } from '../data-access/plan-client';

/** The plans above a new plan rests on, in order: the first is the one reported to, the others are supported (S2-11). */
@Component({
  selector: 'ct-parent-plans',
  imports: [AutocompleteField, Icon, MatButton, MatIconButton, TranslocoPipe],
  template: `
    <h3>{{ 'planning.kinds.parents' | transloco }}</h3>
    <ol>
      @for (plan of plans(); track plan.value) {
        <li>
          <span
            >{{ plan.label }}
            <span class="ct-quiet">{{
              ($first ? 'planning.kinds.reportedTo' : 'planning.kinds.supported') | transloco
            }}</span></span
          >
          @if (!$first) {
            <button matButton type="button" (click)="toFront(plan)">
              {{ 'planning.kinds.reportTo' | transloco }}
            </button>
          }
          @if (plans().length > 1) {
            <button
              matIconButton
              type="button"
              [attr.aria-label]="'planning.bases.remove' | transloco: { name: plan.label }"
              (click)="remove(plan)"
            >
              <ct-icon name="close" />
            </button>
          }
        </li>
      }
    </ol>
    <ct-autocomplete-field
      [label]="'planning.kinds.addParent' | transloco"
      [hint]="'planning.kinds.addParentHint' | transloco"
      [optional]="true"
      [search]="find"
      [value]="null"
      (chosen)="add($event)"
    />
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.5rem;
    }
    h3,
    ol {
      margin: 0;
    }
    ol {
      padding-inline-start: 1.25rem;
    }
    li {
      overflow-wrap: anywhere;
    }
  `,
})
export class ParentPlans {
  private readonly client = inject(PlanClient);
  readonly plans = model.required<readonly Choice[]>();
  /** The unit that builds the plan: its own plans are not offered. */
  readonly unitId = input.required<number>();

  protected readonly find = async (text: string): Promise<Choice[]> => {
    const found = await this.client.search(text);
    return found
      .filter((one) => one.unitId !== this.unitId() && inForce.includes(one.status))
      .map((one) => ({ value: one.id, label: one.title, detail: one.unitName }));
  };

  protected add(plan: Choice): void {
    if (!this.plans().some((one) => one.value === plan.value)) this.plans.set([...this.plans(), plan]);
  }

  protected remove(plan: Choice): void {
    this.plans.set(this.plans().filter((one) => one.value !== plan.value));
  }

  protected toFront(plan: Choice): void {
    this.plans.set([plan, ...this.plans().filter((one) => one.value !== plan.value)]);
  }
}

const inForce: readonly string[] = ['ISSUED', 'IN_PROGRESS', 'REVIEWED'];

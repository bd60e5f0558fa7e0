import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField, submit, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { CAUSE_KINDS, type CauseKind, CreateLimitation, type LimitationView } from '@congtac/review-domain';
import { dtoSchema } from '@congtac/shared-data';
import { type Choice, ErrorSummary, I18n, Icon, SelectField, TextareaField } from '@congtac/shared-ui';
import { CockpitStore } from './cockpit-store';

interface LimitationModel {
  text: string;
  causes: { kind: CauseKind; text: string }[];
}

/** A limitation and its causes, objective or subjective; new ones begin with one open cause. */
@Component({
  selector: 'ct-limitation-form',
  imports: [ErrorSummary, FormField, Icon, MatButton, SelectField, TextareaField, TranslocoPipe],
  template: `
    <form class="ct-form" novalidate (submit)="save($event)">
      <ct-error-summary [form]="$any(form)" [shown]="refused()" />
      <ct-textarea-field [label]="'review.limitation.text' | transloco" [rows]="2" [formField]="form.text" />
      @for (cause of form.causes; track cause; let index = $index) {
        <div class="cause" role="group" [attr.aria-label]="'review.limitation.causeNo' | transloco: { no: index + 1 }">
          <ct-select-field
            [label]="'review.limitation.causeKind' | transloco"
            [choices]="kinds()"
            [formField]="$any(cause.kind)"
          />
          <ct-textarea-field [label]="'review.limitation.cause' | transloco" [rows]="1" [formField]="cause.text" />
          <button matButton type="button" (click)="removeCause(index)">
            <ct-icon name="close" />{{ 'review.limitation.removeCause' | transloco }}
          </button>
        </div>
      }
      <div>
        <button matButton="outlined" type="button" (click)="addCause()">
          <ct-icon name="add" />{{ 'review.limitation.addCause' | transloco }}
        </button>
      </div>
      <div class="ct-actions">
        <button matButton="tonal" type="submit" [disabled]="form().submitting()">
          {{ 'review.limitation.save' | transloco }}
        </button>
        <button matButton type="button" (click)="closed.emit()">{{ 'ui.action.cancel' | transloco }}</button>
      </div>
    </form>
  `,
  styles: `
    .cause {
      display: grid;
      grid-template-columns: 11rem minmax(0, 1fr) auto;
      gap: 0.5rem 0.75rem;
      align-items: start;
    }
    .cause button {
      margin-block-start: 1.875rem;
    }
    ct-icon {
      margin-inline-end: 0.375rem;
      font-size: 0.875rem;
    }
    @media (max-width: 47.99rem) {
      .cause {
        grid-template-columns: minmax(0, 1fr);
      }
      .cause button {
        margin: 0;
        justify-self: start;
      }
    }
  `,
})
export class LimitationForm {
  private readonly store = inject(CockpitStore);
  private readonly i18n = inject(I18n);

  /** The limitation being changed; undefined = a new one. */
  readonly limitation = input<LimitationView>();
  /** Text and task a new one starts from. */
  readonly preset = input<{ readonly text: string; readonly taskId: string }>();
  readonly closed = output<void>();

  /** A newer version of the row must not take away what is typed, so only another row starts anew. */
  private readonly model = linkedSignal<string, LimitationModel>({
    source: () => this.limitation()?.id ?? this.preset()?.taskId ?? '',
    computation: () => modelOf(this.limitation(), this.preset()?.text ?? ''),
  });
  protected readonly form = form(this.model, (path) =>
    validateStandardSchema(path, dtoSchema<LimitationModel>(CreateLimitation)),
  );
  protected readonly refused = signal(0);
  protected readonly kinds = computed<Choice[]>(() =>
    CAUSE_KINDS.map((kind) => ({ value: kind, label: this.i18n.t(`review.cause.${kind}`) })),
  );

  protected addCause(): void {
    this.model.update((model) => ({ ...model, causes: [...model.causes, { kind: 'SUBJECTIVE', text: '' }] }));
  }

  protected removeCause(index: number): void {
    this.model.update((model) => ({ ...model, causes: model.causes.filter((_, at) => at !== index) }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    let saved = false;
    const valid = await submit(this.form, async () => {
      const linkedTaskId = this.limitation()?.linkedTaskId ?? this.preset()?.taskId;
      const body = { ...this.model(), ...(linkedTaskId && { linkedTaskId }) };
      saved = (await this.store.saveLimitation(this.limitation(), body)) === 'done';
      return undefined;
    });
    if (saved) this.closed.emit();
    else if (!valid) this.refused.update((count) => count + 1);
  }
}

function modelOf(limitation: LimitationView | undefined, text: string): LimitationModel {
  return limitation
    ? { text: limitation.text, causes: limitation.causes.map((cause) => ({ ...cause })) }
    : { text, causes: [] };
}

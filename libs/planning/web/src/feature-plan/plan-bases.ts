import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PlanBasisInput, PlanBasisView, PlanView } from '@congtac/planning-domain';
import { AutocompleteField, CheckboxField, type Choice, formatDate, I18n, Icon, TextField } from '@congtac/shared-ui';
import { LookupClient } from '../data-access/lookup-client';
import { PlanClient } from '../data-access/plan-client';
import { PlanStore } from './plan-store';

/** The bases (căn cứ): plans of the line above, legal documents, plain sentences. */
@Component({
  selector: 'ct-plan-bases',
  imports: [AutocompleteField, CheckboxField, Icon, MatButton, MatIconButton, RouterLink, TextField, TranslocoPipe],
  templateUrl: './plan-bases.html',
  styleUrl: './plan-bases.scss',
})
export class PlanBases {
  private readonly store = inject(PlanStore);
  private readonly plans = inject(PlanClient);
  private readonly lookup = inject(LookupClient);
  private readonly i18n = inject(I18n);

  readonly plan = input.required<PlanView>();
  readonly editable = input.required<boolean>();
  protected readonly note = signal('');
  protected readonly parents = computed(() => this.plan().bases.filter((one) => one.parentPlanId !== null));
  private readonly unnamed = computed(() =>
    this.plan().bases.flatMap((basis) => (basis.legalDocumentId && !basis.note ? [basis.legalDocumentId] : [])),
  );
  /** Names of documents that were cited without words of their own. */
  private readonly labels = resource({
    params: () => (this.unnamed().length > 0 ? this.unnamed() : undefined),
    loader: ({ params }) => this.lookup.documentLabels(params),
  });
  protected readonly documents = this.lookup.documents;
  protected readonly findPlans = async (text: string): Promise<Choice[]> => {
    const found = await this.plans.search(text);
    return found
      .filter((one) => one.id !== this.plan().id)
      .map((one) => ({ value: one.id, label: one.title, detail: one.unitName }));
  };

  /** `Kế hoạch … (Ban Thường trực …), số 05/KH-…, 15/01/2020`. */
  protected words(basis: PlanBasisView): string {
    const above = basis.parentPlan;
    if (!above) {
      const label = this.labels.hasValue() ? this.labels.value().get(basis.legalDocumentId ?? '') : undefined;
      return basis.note || label || this.i18n.t('planning.bases.document');
    }
    const number =
      above.number === null ? this.i18n.t('planning.plan.unknownNumber') : `${above.number}/${above.symbol ?? ''}`;
    return [above.title, above.unitName, number, formatDate(above.issuedOn)].filter(Boolean).join(', ');
  }

  protected async addNote(event: Event): Promise<void> {
    event.preventDefault();
    const note = this.note().trim();
    if (note !== '' && (await this.add({ note }))) this.note.set('');
  }

  /** A document is kept with its printed name, so that the plan reads well without opening it. */
  protected addDocument(choice: Choice): void {
    void this.add({ legalDocumentId: choice.value, note: choice.label });
  }

  protected addPlan(choice: Choice): void {
    void this.add({ parentPlanId: choice.value });
  }

  protected remove(basis: PlanBasisView): void {
    void this.replace(
      this.plan()
        .bases.filter((one) => one.id !== basis.id)
        .map(inputOf),
    );
  }

  /** The plan above that is reported to stands before the other plans above (S2-11). */
  protected reportTo(basis: PlanBasisView): void {
    const rest = this.plan().bases.filter((one) => one.id !== basis.id);
    const at = rest.findIndex((one) => one.parentPlanId !== null);
    void this.replace([...rest.slice(0, at), basis, ...rest.slice(at)].map(inputOf));
  }

  protected setNoBasis(noBasis: boolean): void {
    void this.store.savePlan({ noBasis }, () => []);
  }

  private add(basis: PlanBasisInput): Promise<boolean> {
    return this.replace([...this.plan().bases.map(inputOf), basis]);
  }

  private async replace(bases: PlanBasisInput[]): Promise<boolean> {
    const label = this.i18n.t('planning.bases.title');
    const result = await this.store.savePlan({ bases }, (fresh) => [
      {
        label,
        mine: this.i18n.t('planning.bases.count', { count: bases.length }),
        theirs: fresh.bases.map((one) => this.words(one)).join('; '),
      },
    ]);
    return result === 'done';
  }
}

function inputOf(basis: PlanBasisView): PlanBasisInput {
  return {
    ...(basis.legalDocumentId !== null && { legalDocumentId: basis.legalDocumentId }),
    ...(basis.parentPlanId !== null && { parentPlanId: basis.parentPlanId }),
    ...(basis.note !== null && { note: basis.note }),
  };
}

import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PlanSectionView, PlanView, UpdatePlan } from '@congtac/planning-domain';
import { CheckboxField, Dialogs, I18n, TextField, ViDatePipe } from '@congtac/shared-ui';
import { romanNumber } from '../tree-table/tree-rows';
import { TextBlock } from '../ui/text-block';
import { PlanBases } from './plan-bases';
import { PlanObjectives } from './plan-objectives';
import { PlanStore } from './plan-store';

/** One section with what the page needs to number and move it. */
interface SectionItem {
  readonly section: PlanSectionView;
  readonly number: string;
  readonly level: number;
  readonly first: boolean;
  readonly last: boolean;
}

type PlanText = 'title' | 'purposeText' | 'requirementText';

/** The words of the plan: facts, bases, purpose and requirements, objectives, sections. Edited in place while a draft. */
@Component({
  selector: 'ct-plan-content',
  imports: [CheckboxField, MatButton, PlanBases, PlanObjectives, TextBlock, TextField, TranslocoPipe, ViDatePipe],
  templateUrl: './plan-content.html',
  styleUrl: './plan-content.scss',
  host: { class: 'ct-stack' },
})
export class PlanContent {
  private readonly store = inject(PlanStore);
  private readonly dialogs = inject(Dialogs);
  private readonly i18n = inject(I18n);

  protected readonly plan = computed(() => this.store.plan() as PlanView);
  protected readonly editable = this.store.editable;
  protected readonly texts = ['purposeText', 'requirementText'] as const;
  protected readonly sections = computed(() => numbered(this.store.sections(), null, '', 0));
  protected readonly newHeading = signal('');

  protected saveText(field: PlanText): (text: string) => Promise<boolean> {
    return (text) => this.savePlan({ [field]: text }, field, text, (fresh) => fresh[field]);
  }

  protected setObliges(obligesLowerUnits: boolean): void {
    const word = (value: boolean) => this.i18n.t(value ? 'planning.content.yes' : 'planning.content.no');
    void this.savePlan({ obligesLowerUnits }, 'obliges', word(obligesLowerUnits), (fresh) =>
      word(fresh.obligesLowerUnits),
    );
  }

  protected saveSection(section: PlanSectionView, field: 'heading' | 'bodyText'): (text: string) => Promise<boolean> {
    return async (text) => {
      const label = this.i18n.t(`planning.content.${field === 'heading' ? 'heading' : 'body'}`);
      const result = await this.store.updateSection(section, { [field]: text }, (fresh) => [
        { label, mine: text, theirs: fresh[field] },
      ]);
      return result === 'done';
    };
  }

  protected async addSection(event: Event): Promise<void> {
    event.preventDefault();
    const heading = this.newHeading().trim();
    if (heading !== '' && (await this.store.addSection({ heading })) === 'done') this.newHeading.set('');
  }

  protected moveSection(item: SectionItem, step: 1 | -1): void {
    const siblings = siblingsOf(this.store.sections(), item.section.parentSectionId);
    const ordinal = siblings.findIndex((one) => one.id === item.section.id) + 1 + step;
    void this.store.updateSection(item.section, { ordinal }, () => [
      { label: this.i18n.t('planning.content.heading'), mine: item.section.heading, theirs: item.section.heading },
    ]);
  }

  protected async removeSection(section: PlanSectionView): Promise<void> {
    const sure = await this.dialogs.confirm({
      heading: this.i18n.t('planning.content.removeTitle'),
      text: this.i18n.t('planning.content.removeText', { heading: section.heading }),
      confirm: this.i18n.t('planning.content.removeSection'),
    });
    if (sure) await this.store.removeSection(section);
  }

  private async savePlan(
    body: UpdatePlan,
    field: string,
    mine: string,
    theirs: (fresh: PlanView) => string,
  ): Promise<boolean> {
    const label = this.i18n.t(`planning.content.${field}`);
    return (await this.store.savePlan(body, (fresh) => [{ label, mine, theirs: theirs(fresh) }])) === 'done';
  }
}

function siblingsOf(sections: readonly PlanSectionView[], parentId: string | null): PlanSectionView[] {
  return sections.filter((one) => one.parentSectionId === parentId).sort((a, b) => a.ordinal - b.ordinal);
}

/** Sections in reading order with the numbers the table shows. */
function numbered(
  sections: readonly PlanSectionView[],
  parentId: string | null,
  prefix: string,
  level: number,
): SectionItem[] {
  const siblings = siblingsOf(sections, parentId);
  return siblings.flatMap((section, index) => {
    const number = prefix === '' ? romanNumber(index + 1) : `${prefix}.${index + 1}`;
    const item = { section, number, level, first: index === 0, last: index === siblings.length - 1 };
    return [item, ...numbered(sections, section.id, number, level + 1)];
  });
}

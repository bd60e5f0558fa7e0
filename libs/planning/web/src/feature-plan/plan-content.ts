import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  PLAN_DOC_TYPES,
  type PlanDocType,
  type PlanSectionView,
  type PlanView,
  type UpdatePlan,
  WORK_FIELDS,
} from '@congtac/planning-domain';
import { CheckboxField, type Choice, Dialogs, I18n, SelectField, TextField, ViDatePipe } from '@congtac/shared-ui';
import { TopicClient } from '../data-access/topic-client';
import { romanNumber } from '../tree-table/tree-rows';
import { ChipList } from '../ui/chip-list';
import { TextBlock } from '../ui/text-block';
import { PlanBases } from './plan-bases';
import { PlanObjectives } from './plan-objectives';
import { PlanStore } from './plan-store';
import { PlanYearly } from './plan-yearly';

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
  imports: [
    CheckboxField,
    ChipList,
    MatButton,
    PlanBases,
    PlanObjectives,
    PlanYearly,
    SelectField,
    TextBlock,
    TextField,
    TranslocoPipe,
    ViDatePipe,
  ],
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

  private readonly topics = inject(TopicClient);
  /** Value of the choice "none". */
  protected readonly none = 'none';
  protected readonly usualFields = WORK_FIELDS;
  protected readonly docTypes = computed<Choice[]>(() =>
    PLAN_DOC_TYPES.map((value) => ({ value, label: this.i18n.t(`planning.docType.${value}`) })),
  );
  protected readonly themes = computed(() => this.withNone(this.topics.themes()));
  protected readonly campaigns = computed(() => this.withNone(this.topics.campaigns()));

  constructor() {
    void this.topics.load();
  }

  protected themeName(id: string | null): string {
    return this.topics.name(id);
  }

  protected topicsOf(section: PlanSectionView): string {
    return [section.themeId, section.campaignId]
      .map((id) => this.topics.name(id))
      .filter(Boolean)
      .join(' · ');
  }

  protected setDocType(value: string): void {
    const word = (code: string) => this.i18n.t(`planning.docType.${code}`);
    const docType = value as PlanDocType;
    void this.savePlan({ docType }, 'docType', word(docType), (fresh) => word(fresh.docType));
  }

  protected setTheme(value: string): void {
    const themeId = value === this.none ? null : value;
    const label = this.i18n.t('planning.kinds.theme');
    void this.store.savePlan({ themeId }, (fresh) => [
      { label, mine: this.topics.name(themeId), theirs: this.topics.name(fresh.themeId) },
    ]);
  }

  protected setFields(values: readonly string[]): void {
    const fields = [...values];
    void this.savePlan({ fields }, 'fields', fields.join(', '), (fresh) => fresh.fields.join(', '));
  }

  protected setTopic(section: PlanSectionView, key: 'themeId' | 'campaignId', value: string): void {
    const id = value === this.none ? null : value;
    const label = this.i18n.t(`planning.kinds.${key === 'themeId' ? 'theme' : 'campaign'}`);
    void this.store.updateSection(section, { [key]: id }, (fresh) => [
      { label, mine: this.topics.name(id), theirs: this.topics.name(fresh[key]) },
    ]);
  }

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

  private withNone(choices: readonly Choice[]): Choice[] {
    return [{ value: this.none, label: this.i18n.t('planning.kinds.noTheme') }, ...choices];
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

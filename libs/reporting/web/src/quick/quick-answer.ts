import type { MyWorkCard, UpdateReport } from '@congtac/reporting-domain';
import type { ReportPlace } from '../data-access/report-client';

/** What is typed into a card. `held` answers "Đã họp chưa?" or yes-or-no figures. */
export interface QuickModel {
  held: '' | 'YES' | 'NO';
  value: number | null;
  note: string;
  completes: boolean;
}

export const emptyQuick: QuickModel = { held: '', value: null, note: '', completes: false };

/** Words that stand for the answers in the report's text. */
export interface QuickWords {
  held: string;
  notHeld: string;
  /** "32 lượt người", for tasks without an indicator. */
  people(count: number): string;
}

/** What is still missing: which field, and nothing when the answer can be sent. */
export type QuickGap = 'held' | 'value' | 'note';

/** The place of the report a card stands for. */
export function placeOf(card: MyWorkCard): ReportPlace {
  return { taskId: card.taskId, occurrenceId: card.occurrenceId ?? undefined, unitId: card.unitId };
}

/** Key of the text kept on the device. */
export function draftKeyOf(card: MyWorkCard): string {
  return ['quick', card.taskId, card.occurrenceId ?? '-', card.unitId].join('/');
}

/** What the short form of a card still misses. */
export function gapOf(card: MyWorkCard, model: QuickModel): QuickGap | undefined {
  if (card.quick === 'NUMBER') return model.value === null ? 'value' : undefined;
  if (card.quick === 'YES_NO') return model.held === '' ? 'held' : undefined;
  return model.note.trim() === '' ? 'note' : undefined;
}

/** What the area head's card still misses: whether it took place, and how many came when it did. A number says yes. */
export function meetingGapOf(card: MyWorkCard, model: QuickModel): QuickGap | undefined {
  const held = heldOf(model);
  if (held === '') return 'held';
  return held === 'YES' && card.quick === 'NUMBER' && model.value === null ? 'value' : undefined;
}

/** Whoever types how many came need not also press "Đã họp". */
export function heldOf(model: QuickModel): QuickModel['held'] {
  return model.held === '' && model.value !== null ? 'YES' : model.held;
}

/** The report's content from the short form of a card. */
export function quickContent(card: MyWorkCard, model: QuickModel): UpdateReport {
  const figure = card.quick === 'YES_NO' ? yesNo(model) : model.value;
  return { resultText: model.note.trim(), values: card.quick === 'NOTE' ? [] : figures(card, figure) };
}

/** The report's content from the area head's card. */
export function meetingContent(card: MyWorkCard, model: QuickModel, words: QuickWords): UpdateReport {
  const held = heldOf(model) === 'YES';
  const people = held && !card.target && model.value !== null ? words.people(model.value) : '';
  const texts = [held ? words.held : words.notHeld, people, model.note.trim()];
  const figure = card.quick === 'YES_NO' ? yesNo({ ...model, held: held ? 'YES' : 'NO' }) : held ? model.value : null;
  return { resultText: texts.filter((text) => text !== '').join(' '), values: figures(card, figure) };
}

function yesNo(model: QuickModel): number {
  return model.held === 'YES' ? 1 : 0;
}

function figures(card: MyWorkCard, value: number | null): NonNullable<UpdateReport['values']> {
  if (!card.target || value === null) return [];
  const { indicatorId } = card.target;
  return [value === 0 ? { indicatorId, blank: 'ZERO' } : { indicatorId, blank: 'NUMBER', value }];
}

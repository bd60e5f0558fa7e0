import type { BatchTaskFields, DueKind, Measure, PutTarget, RecurrenceFreq } from '@congtac/planning-domain';
import { parseDate, parseNumber, plain } from '@congtac/shared-ui';
import type { GridColumn } from '../tree-table/grid-columns';

/** Something with a name, as people write it. */
export interface Named<V extends string | number = string> {
  readonly value: V;
  readonly label: string;
}

/** What the words of a pasted cell are matched against. */
export interface CellNames {
  /** Units by the plain form of what was written ({@link unitWords}); null = none or several fit. */
  readonly units: ReadonlyMap<string, Named<number> | null>;
  readonly kinds: readonly Named[];
  readonly forms: readonly Named[];
  readonly cascadeModes: readonly Named[];
  readonly freqs: readonly Named[];
  readonly dueKinds: readonly Named[];
  readonly measures: readonly Named[];
  readonly themes: readonly Named[];
  readonly campaigns: readonly Named[];
  readonly events: readonly Named[];
  readonly audiences: readonly Named[];
  /** The plan's time; a day without a year belongs to it when it lies within one year. */
  readonly periodFrom: string;
  readonly periodTo: string;
}

/** Why a cell stays empty. */
export const CELL_PROBLEMS = [
  'unitUnknown',
  'dateUnclear',
  'dateOutside',
  'choiceUnknown',
  'numberUnclear',
  'targetUnclear',
  'titleMissing',
  'textTooLong',
  'frozen',
] as const;
export type CellProblem = (typeof CELL_PROBLEMS)[number];

/** A cell understood: what it sets. A problem means that (a part of) the text was not understood and stays out. */
export interface ReadCell {
  readonly set: BatchTaskFields;
  readonly problem?: CellProblem;
}

const NOTHING: ReadCell = { set: {} };
const MAX_TEXT = { title: 1000, deliverable: 1000, note: 2000 } as const;

/** Columns a paste can fill. */
export function isPastable(column: GridColumn): boolean {
  return column in readers;
}

/** Understands one cell of a paste. Nothing is guessed: what is not clear stays empty and has a problem. */
export function readCell(column: GridColumn, text: string, names: CellNames): ReadCell {
  const reader = readers[column];
  return reader && text.trim() !== '' ? reader(text.trim(), names) : NOTHING;
}

/** The form in which names of units are compared: no accents, usual short forms written out. */
export function unitWords(text: string): string {
  const words = plain(text)
    .replace(/[.,;:()"“”]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return SHORT_FORMS.reduce((form, [short, long]) => form.replace(short, long), words);
}

const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/^(uy ban |ub)?(mttq|mat tran to quoc)( viet nam| vn)? /, ''],
  [/^p (?=\S)/, 'phuong '],
  [/^q (?=\S)/, 'quan '],
  [/^x (?=\S)/, 'xa '],
  [/^(tp|t p) (?=\S)/, 'thanh pho '],
  [/^tx (?=\S)/, 'thi xa '],
];

/** Names of units in a cell: one per line, semicolon or comma. */
export function unitTexts(text: string): string[] {
  return text
    .split(/[;,\n]/)
    .map((part) => part.replace(/^[-–•+\s]+/, '').trim())
    .filter((part) => part !== '');
}

type Reader = (text: string, names: CellNames) => ReadCell;

const readers: Partial<Record<GridColumn, Reader>> = {
  title: (text) => words('title', text),
  deliverable: (text) => words('deliverable', text),
  note: (text) => words('note', text),
  lead: (text, names) => {
    const unit = names.units.get(unitWords(text));
    return unit ? { set: { leadUnitId: unit.value } } : { set: {}, problem: 'unitUnknown' };
  },
  coordinators: (text, names) => {
    const units = unitTexts(text).map((part) => names.units.get(unitWords(part)));
    const known = units.flatMap((unit) => (unit ? [unit.value] : []));
    return {
      set: known.length > 0 ? { coordinatorUnitIds: [...new Set(known)] } : {},
      ...(known.length < units.length && { problem: 'unitUnknown' as const }),
    };
  },
  due: readDue,
  recurrence: readRecurrence,
  target: readTarget,
  kind: (text, names) => oneOf(text, names.kinds, (kind) => ({ kind: kind as BatchTaskFields['kind'] })),
  cascade: (text, names) =>
    oneOf(text, names.cascadeModes, (mode) => ({ cascadeMode: mode as BatchTaskFields['cascadeMode'] })),
  theme: (text, names) => oneOf(text, names.themes, (themeId) => ({ themeId })),
  campaign: (text, names) => oneOf(text, names.campaigns, (campaignId) => ({ campaignId })),
  event: (text, names) => oneOf(text, names.events, (eventId) => ({ eventId })),
  forms: (text, names) => manyOf(text, names.forms, (forms) => ({ forms: forms as BatchTaskFields['forms'] })),
  audiences: (text, names) => manyOf(text, names.audiences, (audienceIds) => ({ audienceIds })),
  key: readKey,
};

function words(field: keyof typeof MAX_TEXT, text: string): ReadCell {
  if (text.length > MAX_TEXT[field]) return { set: {}, problem: 'textTooLong' };
  return { set: { [field]: field === 'title' ? text.replaceAll('\n', ' ') : text } };
}

function readDue(text: string, names: CellNames): ReadCell {
  const kind = match(text, names.dueKinds);
  if (kind && kind !== 'FIXED_DATE' && kind !== 'EVENT_DATE') return { set: { dueKind: kind as DueKind } };
  const year = names.periodFrom.slice(0, 4) === names.periodTo.slice(0, 4) ? names.periodFrom : '';
  const day = parseDate(text, year);
  if (day.kind !== 'value') return { set: {}, problem: 'dateUnclear' };
  if (day.value < names.periodFrom || day.value > names.periodTo) return { set: {}, problem: 'dateOutside' };
  return { set: { dueKind: 'FIXED_DATE', dueOn: day.value } };
}

function readRecurrence(text: string, names: CellNames): ReadCell {
  const counted = /^(\d{1,2})\s*(lan|l)\b/.exec(plain(text));
  if (counted) return { set: { recurrence: { freq: 'COUNT_IN_PERIOD', count: Number(counted[1]) } } };
  const freq = match(text, names.freqs);
  if (!freq || freq === 'COUNT_IN_PERIOD') return { set: {}, problem: 'choiceUnknown' };
  return { set: { recurrence: { freq: freq as RecurrenceFreq } } };
}

/** `Lượt người: 1.200 lượt người`, as the table writes it; a bare number or name is not enough. */
function readTarget(text: string, names: CellNames): ReadCell {
  const parts = /^(.+?):\s*(-?[\d., ]*\d)\s*(.*)$/s.exec(text);
  if (!parts) return { set: {}, problem: 'targetUnclear' };
  const [, indicatorName, figure, unit] = parts;
  const value = parseNumber(figure);
  if (value.kind !== 'value') return { set: {}, problem: 'numberUnclear' };
  const measure = unit.trim() === '' ? 'OTHER' : match(unit, names.measures);
  if (!measure) return { set: {}, problem: 'targetUnclear' };
  const target: PutTarget = {
    indicatorName: indicatorName.trim(),
    measure: measure as Measure,
    assignedValue: value.value,
  };
  return { set: { target } };
}

function readKey(text: string): ReadCell {
  const word = plain(text);
  const urgent = /\bkhan\b/.test(word);
  const key = /trong tam/.test(word) || /^(x|co|1)$/.test(word);
  if (!urgent && !key && !/^(thuong|khong|0|-)$/.test(word)) return { set: {}, problem: 'choiceUnknown' };
  return { set: { priority: key ? 'KEY' : 'NORMAL', urgent } };
}

function oneOf(text: string, choices: readonly Named[], set: (value: string) => BatchTaskFields): ReadCell {
  const value = match(text, choices);
  return value === undefined ? { set: {}, problem: 'choiceUnknown' } : { set: set(value) };
}

function manyOf(text: string, choices: readonly Named[], set: (values: string[]) => BatchTaskFields): ReadCell {
  const whole = match(text, choices);
  const parts = whole === undefined ? unitTexts(text).map((part) => match(part, choices)) : [whole];
  const known = [...new Set(parts.filter((part) => part !== undefined))];
  return {
    set: known.length > 0 ? set(known) : {},
    ...(parts.includes(undefined) && { problem: 'choiceUnknown' as const }),
  };
}

/** The one choice whose name reads the same without accents; undefined when none or several do. */
function match(text: string, choices: readonly Named[]): string | undefined {
  const word = plain(text).replace(/\s+/g, ' ').trim();
  const found = choices.filter((choice) => plain(choice.label).replace(/\s+/g, ' ').trim() === word);
  return found.length === 1 ? found[0].value : undefined;
}

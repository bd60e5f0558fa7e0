import { formatCivilDate, formatNumber, formatQualified, type Qualifier } from '@congtac/shared-domain';
import {
  CASCADE_MODE_NAMES,
  COMPARATOR_NAMES,
  MEASURE_NAMES,
  RECURRENCE_FREQ_NAMES,
  type Comparator,
  type Measure,
} from './contracts/cascade-codes';
import {
  DUE_KIND_NAMES,
  PARTY_ROLE_NAMES,
  TASK_FORM_NAMES,
  TASK_KIND_NAMES,
  TASK_PRIORITY_NAMES,
} from './contracts/task-codes';
import type {
  ContentBasis,
  ContentDue,
  ContentParty,
  ContentPlace,
  ContentRecurrence,
  ContentTarget,
  ContentYearlyTarget,
  NamedRef,
} from './plan-content';

type Writer = (value: never) => string;

const names = (table: Record<string, string>) => (value: string) => table[value] ?? value;
const yesNo = (value: boolean) => (value ? 'Có' : 'Không');
const refName = (value: NamedRef) => value.name;
const lines = (parts: readonly string[]) => parts.join('\n');

const WRITERS: Record<string, Writer> = {
  periodFrom: formatCivilDate,
  periodTo: formatCivilDate,
  startOn: formatCivilDate,
  noBasis: yesNo,
  obligesLowerUnits: yesNo,
  urgent: yesNo,
  fields: lines,
  objectives: lines,
  yearlyTargets: (value: ContentYearlyTarget[]) => lines(value.map(yearlyText)),
  bases: (value: ContentBasis[]) => lines(value.map((basis) => basis.name)),
  theme: refName,
  campaign: refName,
  event: refName,
  kind: names(TASK_KIND_NAMES),
  priority: names(TASK_PRIORITY_NAMES),
  cascadeMode: names(CASCADE_MODE_NAMES),
  forms: (value: string[]) => value.map(names(TASK_FORM_NAMES)).join(', '),
  place: (value: ContentPlace) => value.name,
  due: dueText,
  parties: (value: ContentParty[]) => lines(value.map(partyText)),
  recurrence: recurrenceText,
  targets: (value: ContentTarget[]) => lines(value.map(targetText)),
  weight: (value: number) => String(value).replace('.', ','),
};

/** A field's value as people read it, in Vietnamese; '' when there is none. Several entries stand on lines of their own. */
export function contentText(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  const write = WRITERS[field];
  return write ? write(value as never) : String(value);
}

/** Said beside a day that was not simply named. */
const DAY_WORDS: Partial<Record<ContentDue['kind'], string>> = { PERIOD_END: 'cuối kỳ', EVENT_DATE: 'theo sự kiện' };

function dueText(due: ContentDue): string {
  if (due.on === null) return due.kind === 'EVENT_DATE' ? 'Theo ngày sự kiện, chưa ấn định' : DUE_KIND_NAMES[due.kind];
  const how = DAY_WORDS[due.kind];
  return how ? `${formatCivilDate(due.on)}, ${how}` : formatCivilDate(due.on);
}

function partyText(party: ContentParty): string {
  return `${PARTY_ROLE_NAMES[party.role]}: ${party.name}${party.note ? ` (${party.note})` : ''}`;
}

function recurrenceText(rule: ContentRecurrence): string {
  const rhythm = RECURRENCE_FREQ_NAMES[rule.freq];
  if (rule.freq === 'COUNT_IN_PERIOD') return `${rhythm}: ${rule.count ?? 0}`;
  return rule.dueDay === null ? rhythm : `${rhythm}, ngày ${rule.dueDay}`;
}

function yearlyText(target: ContentYearlyTarget): string {
  const value = target.value === null ? 'chưa ấn định' : `${formatNumber(target.value)} ${target.measure}`.trim();
  return `${target.subject}, năm ${target.year}: ${value}`;
}

function targetText(target: ContentTarget): string {
  const unit = MEASURE_NAMES[target.measure as Measure] ?? '';
  const figure = (value: number) => `${formatQualified(value, target.qualifier as Qualifier)} ${unit}`.trim();
  const comparator = COMPARATOR_NAMES[target.comparator as Comparator] ?? '';
  const parts = [
    ...(target.assignedValue === null ? [] : [`giao ${comparator.toLowerCase()} ${figure(target.assignedValue)}`]),
    ...(target.committedValue === null ? [] : [`đăng ký ${figure(target.committedValue)}`]),
  ];
  return parts.length ? `${target.name}: ${parts.join(', ')}` : target.name;
}

import {
  contributionOf,
  meetingKey,
  sameMeetings,
  type ConsolidationException,
  type ConsolidationFigureView,
  type ConsolidationLineView,
  type ConsolidationRowView,
  type ConsolidationState,
  type ConsolidationView,
  type OwnFigure,
} from '@congtac/reporting-domain';
import { formatQualified } from '@congtac/shared-domain';
import { toOwnFigure } from '../figure/figure.mapper';
import type { FigureRow, PlacedUnit } from '../figure/figure.repository';
import type { ReportRow } from '../report/report.repository';
import type { OpenTask, OpenValue, ReportMark } from './consolidation.repository';

/** A report that waits or was returned, with its figures of the indicator. */
export interface OpenReport {
  row: ReportRow;
  values: OpenValue[];
}

/** Everything known around the lines of one table. */
export interface LineFacts {
  table: ConsolidationView;
  branch: readonly PlacedUnit[];
  figures: readonly FigureRow[];
  before: readonly FigureRow[];
  open: readonly OpenReport[];
  tasks: readonly OpenTask[];
  marks: ReadonlyMap<string, ReportMark>;
  /** Reports that the person may accept now. */
  acceptable: ReadonlySet<string>;
  mayEnter: (unitId: number) => boolean;
  mayCorrect: (ownerUnitId: number) => boolean;
}

/** The lines of the table in tree order: units that count, and those between them and the root. */
export function linesOf(facts: LineFacts): ConsolidationLineView[] {
  const rows = new Map(facts.table.rows.map((row) => [row.unitId, row]));
  const shown = new Set(facts.branch.filter((unit) => rows.has(unit.unit_id)).flatMap((unit) => unit.path));
  const byUnit = {
    figures: Map.groupBy(facts.figures, (one) => one.unit_id),
    before: Map.groupBy(facts.before, (one) => one.unit_id),
    open: Map.groupBy(facts.open, (one) => one.row.unit_id),
    tasks: Map.groupBy(facts.tasks, (one) => one.unit_id),
  };
  const twice = toldTwice(facts);
  const rootDepth = facts.branch.find((unit) => unit.unit_id === facts.table.unitId)?.depth ?? 0;
  return facts.branch
    .filter((unit) => shown.has(unit.unit_id))
    .map((unit) => {
      const id = unit.unit_id;
      return lineOf(unit, {
        facts,
        row: rows.get(id),
        depth: unit.depth - rootDepth,
        figures: byUnit.figures.get(id) ?? [],
        before: byUnit.before.get(id) ?? [],
        waiting: (byUnit.open.get(id) ?? []).filter(
          ({ row, values }) => row.status === 'SUBMITTED' && values.length > 0,
        ),
        tasks: byUnit.tasks.get(id) ?? [],
        twice: twice.has(id),
      });
    });
}

interface LineInput {
  facts: LineFacts;
  row: ConsolidationRowView | undefined;
  depth: number;
  figures: FigureRow[];
  before: FigureRow[];
  waiting: OpenReport[];
  tasks: OpenTask[];
  twice: boolean;
}

function lineOf(unit: PlacedUnit, input: LineInput): ConsolidationLineView {
  const { facts, row, figures } = input;
  const waiting = input.waiting.at(-1);
  const single = figures.length === 1 ? facts.marks.get(figures[0].report_id) : undefined;
  const hasBelow = facts.branch.some((other) => other.unit_id !== unit.unit_id && other.path.includes(unit.unit_id));
  return {
    unitId: unit.unit_id,
    unitName: unit.name,
    depth: input.depth,
    expected: row?.expected ?? false,
    state: stateOf(input),
    own: togetherOf(figures),
    ownText: row?.ownText ?? '',
    figures: figures.length,
    report: single ? { reportId: single.report_id, version: single.version } : null,
    onBehalf: single?.on_behalf ?? false,
    waiting: waiting ? toWaiting(waiting, facts.acceptable) : null,
    previousText: textOf(togetherOf(input.before)),
    branchText: hasBelow && row ? row.computedText : null,
    exceptions: exceptionsOf(input, waiting),
    allowed: allowedOn(unit.unit_id, input),
  };
}

function stateOf({ row, figures, waiting }: LineInput): ConsolidationState {
  if (waiting.length > 0) return 'WAITING';
  if (figures.length === 0) return row?.expected ? 'MISSING' : 'NOT_ASKED';
  if (figures.some((figure) => figure.estimate)) return 'ESTIMATED';
  return figures.some((figure) => figure.method === 'CORRECTED') ? 'CORRECTED' : 'ACCEPTED';
}

function toWaiting({ row, values }: OpenReport, acceptable: ReadonlySet<string>): ConsolidationLineView['waiting'] {
  const told = togetherOf(values);
  return {
    ...(told ?? { blank: 'NONE_OCCURRED', value: null, qualifier: 'EXACT' }),
    reportId: row.report_id,
    version: row.version,
    authorName: row.author_name,
    onBehalf: row.on_behalf,
    warnings: [...new Set(values.flatMap((value) => value.warnings))],
    warningReason: values.find((value) => value.warning_reason)?.warning_reason ?? null,
    figures: values.length,
    allowed: acceptable.has(row.report_id) ? ['accept'] : [],
  };
}

/** Several figures of a unit as one: their sum; the loosest qualifier tells how exactly it is known. */
function togetherOf(
  rows: readonly { blank: FigureRow['blank']; value: string | null; qualifier: FigureRow['qualifier'] }[],
): ConsolidationFigureView | null {
  const [first] = rows;
  if (!first) return null;
  const number = rows.find((row) => row.blank === 'NUMBER');
  if (!number) return { blank: first.blank, value: first.blank === 'ZERO' ? 0 : null, qualifier: 'EXACT' };
  const parts = rows.map((row) => contributionOf(row.blank, row.value === null ? null : Number(row.value)) ?? 0);
  const loose = rows.map((row) => row.qualifier).filter((qualifier) => qualifier !== 'EXACT');
  const value = Math.round(parts.reduce((sum, part) => sum + part, 0) * 10_000) / 10_000;
  return {
    blank: 'NUMBER',
    value,
    qualifier: loose.length === 0 ? 'EXACT' : new Set(loose).size > 1 ? 'ABOUT' : loose[0],
  };
}

function textOf(figure: ConsolidationFigureView | null): string | null {
  if (!figure) return null;
  if (figure.blank === 'NUMBER') return formatQualified(figure.value ?? 0, figure.qualifier);
  return { ZERO: '0', NONE_OCCURRED: 'không phát sinh', NOT_APPLICABLE: 'không áp dụng' }[figure.blank];
}

function exceptionsOf(input: LineInput, waiting: OpenReport | undefined): ConsolidationException[] {
  const warnings = waiting ? [...new Set(waiting.values.flatMap((value) => value.warnings))] : [];
  return [
    ...warnings,
    ...(input.twice ? (['SAME_MEETING'] as const) : []),
    ...(waiting && input.figures.some((figure) => !figure.estimate) ? (['REPLACES'] as const) : []),
  ];
}

function allowedOn(unitId: number, { facts, figures, waiting, tasks }: LineInput): ConsolidationLineView['allowed'] {
  if (waiting.length > 0) {
    const [only] = waiting;
    const retype = waiting.length === 1 && only.row.on_behalf && only.values.length === 1;
    return retype && facts.mayEnter(unitId) ? ['enter'] : [];
  }
  if (figures.length > 1) return [];
  const [figure] = figures;
  if (figure && !figure.estimate) return facts.mayCorrect(figure.owner_unit_id) ? ['correct'] : [];
  return facts.mayEnter(unitId) && tasks.length > 0 ? ['enter'] : [];
}

/** Units with a meeting that a unit above or below tells too, accepted or still waiting, and nobody decided about (I-10). */
function toldTwice({ table, figures, open, branch }: LineFacts): Set<number> {
  const places = new Map(branch.map((unit) => [unit.unit_id, unit]));
  const decided = new Set(
    table.total.duplicates
      .filter((pair) => pair.decision !== null)
      .flatMap((pair) => pairKeys(pair.upper.unitId, pair.lower.unitId, meetingKey(pair.meetingOn, pair.meetingName))),
  );
  const told: OwnFigure[] = [...figures.map(toOwnFigure), ...open.flatMap(waitingFigures)];
  const pairs = sameMeetings(told, (unitId) => places.get(unitId)?.path.slice(0, -1) ?? []);
  return new Set(
    pairs
      .filter(({ upper, lower }) => {
        const key = meetingKey(upper.meetingOn, upper.meetingName);
        return !pairKeys(upper.unitId, lower.unitId, key).some((pair) => decided.has(pair));
      })
      .flatMap(({ upper, lower }) => [upper.unitId, lower.unitId]),
  );
}

function pairKeys(upper: number, lower: number, key: string): [string] {
  return [`${Math.min(upper, lower)} ${Math.max(upper, lower)} ${key}`];
}

function waitingFigures({ row, values }: OpenReport): OwnFigure[] {
  if (row.status !== 'SUBMITTED') return [];
  return values.map((value) => ({
    unitId: row.unit_id,
    blank: value.blank,
    value: value.value === null ? null : Number(value.value),
    qualifier: value.qualifier,
    from: row.period_from,
    to: row.period_to,
    meetingOn: value.meeting_on,
    meetingName: value.meeting_name,
  }));
}

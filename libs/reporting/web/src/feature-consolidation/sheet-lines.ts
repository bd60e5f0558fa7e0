import type { ConsolidationLineView, ConsolidationState } from '@congtac/reporting-domain';
import type { ChipTone, IconName } from '@congtac/shared-ui';
import { says } from './paste-column';
import { figureText, readFigure, type TypedFigure } from './typed-figure';

/** Which lines are shown. */
export const LINE_FILTERS = ['all', 'missing', 'waiting', 'unusual'] as const;
export type LineFilter = (typeof LINE_FILTERS)[number];

/** Texts typed and not sent yet, by unit. */
export type TypedTexts = Readonly<Record<number, string>>;

/** How states look; the words always stand beside. */
export const LINE_LOOKS: Record<ConsolidationState | 'TYPED', { tone: ChipTone; icon: IconName }> = {
  MISSING: { tone: 'none', icon: 'event-busy' },
  NOT_ASKED: { tone: 'none', icon: 'do-not-disturb-on' },
  WAITING: { tone: 'waiting', icon: 'hourglass-bottom' },
  ACCEPTED: { tone: 'done', icon: 'check-circle' },
  ESTIMATED: { tone: 'soon', icon: 'pending' },
  CORRECTED: { tone: 'doing', icon: 'rule' },
  TYPED: { tone: 'soon', icon: 'edit' },
};

/** True when a line belongs to a filter. */
export function isShown(line: ConsolidationLineView, filter: LineFilter): boolean {
  if (filter === 'missing') return line.state === 'MISSING';
  if (filter === 'waiting') return line.waiting !== null;
  return filter === 'all' || line.exceptions.length > 0;
}

/** Lines in the order they are shown: unusual ones first when a filter picks lines, the order of the tree otherwise. */
export function shownLines(lines: readonly ConsolidationLineView[], filter: LineFilter): ConsolidationLineView[] {
  const shown = lines.filter((line) => isShown(line, filter));
  if (filter !== 'waiting') return shown;
  return [...shown].sort((a, b) => Number(b.exceptions.length > 0) - Number(a.exceptions.length > 0));
}

/** Why a line is only looked at; the words say where to go instead. */
export function lockOf(line: ConsolidationLineView): 'SENT' | 'SEVERAL' | 'APPROVED' | 'NOT_ASKED' {
  if (line.waiting) return 'SENT';
  if (line.figures > 1) return 'SEVERAL';
  return line.own && line.state !== 'ESTIMATED' ? 'APPROVED' : 'NOT_ASKED';
}

/** The text of a line's figure: what waits, otherwise what was accepted. */
export function lineText(line: ConsolidationLineView): string {
  const standing = line.waiting ?? line.own;
  return standing ? figureText(standing) : '';
}

/** A typed text as what will be sent: null = nothing to send for the line. */
export interface TypedLine {
  readonly line: ConsolidationLineView;
  readonly figure: TypedFigure | null;
  /** Why it cannot be sent. */
  readonly problem: 'UNREADABLE' | 'AMBIGUOUS' | null;
}

/** What was typed, line by line; a text that says what stands there already is left out. */
export function typedLines(
  lines: readonly ConsolidationLineView[],
  texts: TypedTexts,
  unitOfMeasure: string,
): TypedLine[] {
  return lines.flatMap((line): TypedLine[] => {
    const text = texts[line.unitId];
    if (text === undefined || line.allowed.length === 0) return [];
    const read = readFigure(text, unitOfMeasure);
    if (read.kind === 'empty') return [];
    if (read.kind === 'unclear') return [{ line, figure: null, problem: read.why }];
    return says(line, read.figure) ? [] : [{ line, figure: read.figure, problem: null }];
  });
}

import type { ReportView } from '@congtac/reporting-domain';
import { type ConflictField, formatNumber } from '@congtac/shared-ui';
import { type FigureModel, indicatorOf, isTold, modelOf, type ReportModel } from './report-model';

type Words = (key: string, params?: Readonly<Record<string, string>>) => string;

/** What differs between the text on screen and the server's, as readable lines for the conflict dialog. */
export function differences(theirs: ReportView, mine: ReportModel, words: Words): ConflictField[] {
  const other = modelOf(theirs);
  const percent = (value: number | null) => (value === null ? '' : `${formatNumber(value)}%`);
  const lines: ConflictField[] = [
    { label: words('reporting.form.result'), mine: mine.resultText, theirs: other.resultText },
    { label: words('reporting.form.difficulty'), mine: mine.difficultyText, theirs: other.difficultyText },
    { label: words('reporting.form.proposal'), mine: mine.proposalText, theirs: other.proposalText },
    {
      label: words('reporting.form.percent'),
      mine: percent(mine.progressPercent),
      theirs: percent(other.progressPercent),
    },
    ...mine.values.map((figure, index) => ({
      label: indicatorOf(theirs, figure.indicatorId)?.indicatorName ?? '',
      mine: figureText(figure, words),
      theirs: figureText(figureLike(other, figure, index), words),
    })),
  ];
  return lines.filter((line) => line.mine !== line.theirs);
}

/** A figure in one line: `hơn 150`, `Không phát sinh`, `56 (Họp tổ, 2020-03-31)`; empty when nothing is told. */
export function figureText(figure: FigureModel | undefined, words: Words): string {
  if (!figure || !isTold(figure)) return '';
  if (figure.blank !== 'NUMBER') return words(`reporting.blank.${figure.blank}`);
  const qualifier = figure.qualifier === 'EXACT' ? '' : `${words(`reporting.qualifier.${figure.qualifier}`)} `;
  const meeting = figure.meetingName ? ` (${figure.meetingName}, ${figure.meetingOn})` : '';
  return `${qualifier}${formatNumber(figure.value)}${meeting}`;
}

/** The other side's row of the same indicator; several rows of one indicator are compared in their order. */
function figureLike(model: ReportModel, figure: FigureModel, index: number): FigureModel | undefined {
  const same = model.values[index];
  if (same?.indicatorId === figure.indicatorId) return same;
  return model.values.find((one) => one.indicatorId === figure.indicatorId);
}

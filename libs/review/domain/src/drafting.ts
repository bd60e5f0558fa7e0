import { type Period, foldVietnamese } from '@congtac/shared-domain';
import {
  type AcceptedFigure,
  type AcceptedResults,
  type AcceptedTask,
  type FactPlace,
  countTasks,
} from './accepted-results';
import type { LinkedFigure } from './contracts/review.views';
import { figureText, sumQualified } from './figures';
import { type SectionKind, periodLabel } from './review-kinds';

/** What drafting needs to know of a section. */
export interface DraftTarget {
  id: string;
  kind: SectionKind;
  planSectionId: string | null;
  themeCode: string | null;
  campaignCode: string | null;
}

/** Sentences proposed for a section with the figures they print. */
export interface SectionProposal {
  sectionId: string;
  text: string;
  figures: LinkedFigure[];
}

/**
 * Sentences for each section, built from accepted facts only: results per theme, campaign or plan section, and the
 * counts of the whole period in the overall assessment. Sections without facts get no proposal.
 */
export function draftSections(targets: readonly DraftTarget[], results: AcceptedResults): SectionProposal[] {
  const placed = place(targets, results);
  return targets.flatMap((target) => {
    const facts = placed.get(target.id);
    const proposal =
      target.kind === 'DANH_GIA_CHUNG'
        ? draftAssessment(target, results)
        : target.kind === 'KET_QUA' && facts
          ? draftResult(target, facts, results.period)
          : undefined;
    return proposal && proposal.text !== '' ? [proposal] : [];
  });
}

interface PlacedFacts {
  tasks: AcceptedTask[];
  figures: AcceptedFigure[];
}

/** Puts every fact into exactly one section: plan section first, then campaign, then theme, else the first result. */
function place(targets: readonly DraftTarget[], results: AcceptedResults): Map<string, PlacedFacts> {
  const sections = targets.filter((target) => target.kind === 'KET_QUA');
  const placed = new Map<string, PlacedFacts>(sections.map((section) => [section.id, { tasks: [], figures: [] }]));
  const homeOf = (fact: FactPlace): PlacedFacts | undefined => {
    const home =
      sections.find((s) => s.planSectionId !== null && s.planSectionId === fact.planSectionId) ??
      sections.find((s) => s.campaignCode !== null && fact.campaignCodes.includes(s.campaignCode)) ??
      sections.find((s) => s.themeCode !== null && s.themeCode === fact.themeCode) ??
      sections[0];
    return home && placed.get(home.id);
  };
  for (const task of results.tasks) homeOf(task)?.tasks.push(task);
  for (const figure of results.figures) homeOf(figure)?.figures.push(figure);
  return placed;
}

function draftResult(target: DraftTarget, facts: PlacedFacts, period: Period): SectionProposal {
  const links = facts.figures.flatMap((figure) => linkFigure(figure, target.id, period) ?? []);
  const count = countFigure(target.id, facts.tasks, period);
  const sentences = [
    ...(count ? [`${count.text}${onTimeClause(facts.tasks)}.`] : []),
    ...narratives(facts.tasks),
    ...links.map((link) => figureSentence(link)),
  ];
  return { sectionId: target.id, text: sentences.join('\n'), figures: count ? [count, ...links] : links };
}

function draftAssessment(target: DraftTarget, results: AcceptedResults): SectionProposal {
  const count = countFigure(target.id, results.tasks, results.period);
  if (!count) return { sectionId: target.id, text: '', figures: [] };
  const counts = countTasks(results.tasks);
  const rest = [
    ...(counts.overdue ? [`${counts.overdue} nhiệm vụ quá hạn`] : []),
    ...(counts.notHeld ? [`${counts.notHeld} nhiệm vụ chưa tổ chức được`] : []),
  ];
  const period = periodLabel(results.period);
  const opening = `Trong ${period}, có ${count.text}${onTimeClause(results.tasks)}`;
  return {
    sectionId: target.id,
    text: `${opening}${rest.length ? `; còn ${rest.join(', ')}` : ''}.`,
    figures: [count],
  };
}

/** `, trong đó 10 đúng hạn` after a count that has completed tasks. */
function onTimeClause(tasks: readonly AcceptedTask[]): string {
  const counts = countTasks(tasks);
  return counts.completed > 0 ? `, trong đó ${counts.onTime} đúng hạn` : '';
}

/** The count of completed tasks as a figure: `12/15 nhiệm vụ hoàn thành`. Undefined when there are no tasks. */
function countFigure(sectionId: string, tasks: readonly AcceptedTask[], period: Period): LinkedFigure | undefined {
  const counts = countTasks(tasks);
  if (counts.total === 0) return undefined;
  return {
    key: `count:${sectionId}`,
    label: 'Nhiệm vụ hoàn thành',
    value: counts.completed,
    qualifier: 'EXACT',
    unitOfMeasure: 'nhiệm vụ',
    text: `${counts.completed}/${counts.total} nhiệm vụ hoàn thành`,
    approximate: false,
    indicatorId: null,
    periodFrom: period.from,
    periodTo: period.to,
    reportedUnits: 1,
    totalUnits: 1,
    rows: tasks
      .filter((task) => task.outcome === 'ON_TIME' || task.outcome === 'LATE')
      .map((task) => ({
        unitId: 0,
        unitName: task.title,
        value: 1,
        qualifier: 'EXACT' as const,
        reportId: task.results.at(-1)?.reportId ?? null,
        taskId: task.taskId,
      })),
  };
}

/**
 * The figure of an indicator with its rows: the value is the roll-up's, how exactly it is known follows from the rows
 * (I-17). Undefined when nobody reported a number.
 */
function linkFigure(figure: AcceptedFigure, sectionId: string, period: Period): LinkedFigure | undefined {
  if (figure.value === null) return undefined;
  const total = { value: figure.value, qualifier: sumQualified(figure.rows).qualifier };
  return {
    key: `${figure.indicatorId}:${sectionId}`,
    label: figure.name,
    ...total,
    unitOfMeasure: figure.unitOfMeasure,
    text: figureText(total, figure.unitOfMeasure),
    approximate: total.qualifier !== 'EXACT',
    indicatorId: figure.indicatorId,
    periodFrom: period.from,
    periodTo: period.to,
    reportedUnits: figure.reportedUnits,
    totalUnits: figure.totalUnits,
    rows: figure.rows,
  };
}

/** `Có 1.035 lượt người tham dự.` when the name begins with the unit, else `Tổ dân cư được tuyên truyền: 56 tổ.` */
function figureSentence(figure: LinkedFigure): string {
  const coverage =
    figure.reportedUnits < figure.totalUnits ? ` (${figure.reportedUnits}/${figure.totalUnits} đơn vị đã báo cáo)` : '';
  const unit = foldVietnamese(figure.unitOfMeasure);
  if (unit !== '' && foldVietnamese(figure.label).startsWith(unit)) {
    const rest = figure.label.slice(figure.unitOfMeasure.length);
    return `Có ${figure.text}${rest}${coverage}.`;
  }
  return `${figure.label}: ${figure.text}${coverage}.`;
}

/** Accepted texts as sentences, in the order of the tasks, each wording once. */
function narratives(tasks: readonly AcceptedTask[]): string[] {
  const sentences = tasks.flatMap((task) => task.results.map((result) => asSentence(result.text)));
  return [...new Set(sentences.filter((sentence) => sentence !== ''))];
}

function asSentence(text: string): string {
  const trimmed = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (trimmed === '') return '';
  const capital = trimmed.charAt(0).toLocaleUpperCase('vi') + trimmed.slice(1);
  return /[.!?…]$/.test(capital) ? capital : `${capital}.`;
}

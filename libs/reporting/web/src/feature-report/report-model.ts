import {
  figureWarnings,
  type BlankKind,
  type FigureWarning,
  type ReportTargetView,
  type ReportValueInput,
  type ReportValueView,
  type ReportView,
  type UpdateReport,
} from '@congtac/reporting-domain';
import type { SessionGrant } from '@congtac/shared-data';
import type { Qualifier } from '@congtac/shared-domain';

/** One figure while it is typed. `value` belongs to NUMBER only; null = nothing typed yet. */
export interface FigureModel {
  indicatorId: string;
  blank: BlankKind;
  value: number | null;
  qualifier: Qualifier;
  meetingOn: string;
  meetingName: string;
  /** Why the figure is unusual; asked for only when it is. */
  warningReason: string;
}

/** The report while it is typed, as it is kept on the device. `version` is that of the server text it is based on. */
export interface ReportModel {
  version: number;
  resultText: string;
  difficultyText: string;
  proposalText: string;
  progressPercent: number | null;
  completesTask: boolean;
  /** "Ước thực hiện". */
  estimate: boolean;
  /** Chosen reporting period; '' = the window that follows from the task. */
  periodId: string;
  values: FigureModel[];
}

/** Before the report is known. */
export const emptyReport: ReportModel = {
  version: 0,
  resultText: '',
  difficultyText: '',
  proposalText: '',
  progressPercent: null,
  completesTask: false,
  estimate: false,
  periodId: '',
  values: [],
};

/** The server's report as a form: one row per figure told so far, and one for each target not told yet. */
export function modelOf(view: ReportView): ReportModel {
  const told = view.values.map(figureOf);
  const untold = view.targets.filter((target) => !told.some((figure) => figure.indicatorId === target.indicatorId));
  return {
    version: view.version,
    resultText: view.resultText,
    difficultyText: view.difficultyText,
    proposalText: view.proposalText,
    progressPercent: view.progressPercent,
    completesTask: view.completesTask,
    estimate: view.estimate,
    periodId: view.periodId ?? '',
    values: [...told, ...untold.map(blankFigure)],
  };
}

/**
 * Text kept on the device, fitted to the targets the task has now: rows of indicators that are gone fall away, rows of
 * new ones are added. What an older form did not keep yet is as the server has it.
 */
export function fitTo(view: ReportView, kept: ReportModel): ReportModel {
  const rows = modelOf(view).values;
  const known = kept.values.filter((figure) => rows.some((row) => row.indicatorId === figure.indicatorId));
  const added = rows.filter((row) => !known.some((figure) => figure.indicatorId === row.indicatorId));
  const { estimate, periodId } = modelOf(view);
  return {
    ...{ estimate, periodId },
    ...kept,
    values: [...known.map((figure) => ({ ...figure, warningReason: figure.warningReason ?? '' })), ...added],
  };
}

/**
 * The request body of the form. Figures with nothing typed are left out; a typed 0 is "bằng 0".
 * @param withPercent false for people who are not asked for a percentage: what the server has stays.
 */
export function bodyOf(model: ReportModel, withPercent: boolean): UpdateReport {
  return {
    resultText: model.resultText,
    difficultyText: model.difficultyText,
    proposalText: model.proposalText,
    ...(withPercent ? { progressPercent: model.progressPercent } : {}),
    estimate: model.estimate,
    periodId: model.periodId === '' ? null : model.periodId,
    values: model.values.filter(isTold).map(valueOf),
  };
}

/** True when both say the same; the versions they are based on do not count. */
export function sameContent(a: ReportModel, b: ReportModel): boolean {
  return JSON.stringify(bodyOf(a, true)) === JSON.stringify(bodyOf(b, true));
}

/** True when a figure says something: a number, or one of the three words. */
export function isTold(figure: FigureModel): boolean {
  return figure.blank !== 'NUMBER' || figure.value !== null;
}

/**
 * A pointer of the API into the sent figures (`/values/0/value`) as one into the rows of the form: figures with nothing
 * typed were not sent, so the numbers differ. Other pointers stay.
 */
export function rowPointer(model: ReportModel, pointer: string): string {
  const sent = /^\/values\/(\d+)(.*)$/.exec(pointer);
  if (!sent) return pointer;
  const told = model.values.map((figure, row) => (isTold(figure) ? row : -1)).filter((row) => row >= 0);
  return `/values/${told[Number(sent[1])] ?? sent[1]}${sent[2]}`;
}

/** True when there is neither text nor a figure to send. */
export function saysNothing(model: ReportModel): boolean {
  return model.resultText.trim() === '' && !model.values.some(isTold);
}

/** The name of an indicator of the report, with its unit of measure apart. */
export function indicatorOf(view: ReportView, indicatorId: string): ReportTargetView | ReportValueView | undefined {
  return (
    view.targets.find((target) => target.indicatorId === indicatorId) ??
    view.values.find((value) => value.indicatorId === indicatorId)
  );
}

/** Whether a person is asked for a percentage: specialists and above, for the unit that reports (area heads never). */
export function seesPercent(grants: readonly SessionGrant[], unitId: number): boolean {
  return grants.some(
    (grant) =>
      ['SPECIALIST', 'VICE_CHAIR', 'CHAIR'].includes(grant.role) &&
      (grant.unitId === unitId || grant.scope === 'SUBTREE'),
  );
}

/**
 * Whether a person reports only as an area head for the unit: one yes or no, one number, one photo; the rest of the form
 * stays folded.
 */
export function isPlainReporter(grants: readonly SessionGrant[], unitId: number): boolean {
  const here = grants.filter((grant) => grant.unitId === unitId || grant.scope === 'SUBTREE');
  return here.length > 0 && here.every((grant) => grant.role === 'AREA_HEAD');
}

/** What is unusual about a typed figure, beside the usual range of its indicator and the figure before. */
export function warningsOf(view: ReportView, model: ReportModel, figure: FigureModel): FigureWarning[] {
  const target = view.targets.find((one) => one.indicatorId === figure.indicatorId);
  if (!target || !isTold(figure)) return [];
  const single = model.values.filter((one) => one.indicatorId === figure.indicatorId && isTold(one)).length === 1;
  const { blank, value } = valueOf(figure);
  return figureWarnings({ blank, value: value ?? null }, target, single ? target.lastValue : null);
}

function figureOf(value: ReportValueView): FigureModel {
  return {
    indicatorId: value.indicatorId,
    blank: value.blank,
    value: value.blank === 'NUMBER' ? value.value : null,
    qualifier: value.qualifier,
    meetingOn: value.meetingOn ?? '',
    meetingName: value.meetingName ?? '',
    warningReason: value.warningReason ?? '',
  };
}

function blankFigure(target: ReportTargetView): FigureModel {
  return {
    indicatorId: target.indicatorId,
    blank: 'NUMBER',
    value: null,
    qualifier: 'EXACT',
    meetingOn: '',
    meetingName: '',
    warningReason: '',
  };
}

function valueOf(figure: FigureModel): ReportValueInput {
  const number = figure.blank === 'NUMBER' && figure.value !== null && figure.value !== 0 ? figure.value : undefined;
  const blank = figure.blank === 'NUMBER' && number === undefined ? 'ZERO' : figure.blank;
  return {
    indicatorId: figure.indicatorId,
    blank,
    ...(number === undefined ? {} : { value: number }),
    ...(number === undefined || figure.qualifier === 'EXACT' ? {} : { qualifier: figure.qualifier }),
    ...(figure.meetingOn === '' ? {} : { meetingOn: figure.meetingOn }),
    ...(figure.meetingName.trim() === '' ? {} : { meetingName: figure.meetingName.trim() }),
    ...(figure.warningReason.trim() === '' ? {} : { warningReason: figure.warningReason.trim() }),
  };
}

import { isTold, type ReportModel } from './report-model';

/** "Đã làm" or "Chưa làm" of an area head; undefined = not said yet. */
export type PlainAnswer = 'YES' | 'NO' | undefined;

/** The sentences that stand for an answer where the task asks for no number. */
export interface PlainWords {
  readonly yes: string;
  readonly no: string;
}

/** What the form says now: no figure occurred, or nothing was done = no; a figure or other words = yes. */
export function answerOf(model: ReportModel, words: PlainWords): PlainAnswer {
  const { values } = model;
  if (values.length > 0) {
    if (values.every((figure) => figure.blank === 'NONE_OCCURRED')) return 'NO';
    return values.some(isTold) ? 'YES' : undefined;
  }
  const text = model.resultText.trim();
  if (text === '') return undefined;
  return text === words.no ? 'NO' : 'YES';
}

/** The form after an answer: "chưa làm" is "không phát sinh" of every figure; words typed by hand stay. */
export function answered(model: ReportModel, answer: 'YES' | 'NO', words: PlainWords): ReportModel {
  if (model.values.length > 0) {
    const values = model.values.map((figure) => {
      if (answer === 'NO') return { ...figure, blank: 'NONE_OCCURRED' as const };
      return figure.blank === 'NONE_OCCURRED' ? { ...figure, blank: 'NUMBER' as const } : figure;
    });
    return { ...model, values, completesTask: answer === 'YES' && model.completesTask };
  }
  const written = ![words.yes, words.no, ''].includes(model.resultText.trim());
  return written ? model : { ...model, resultText: answer === 'YES' ? words.yes : words.no };
}

import { type SchemaPathTree, validateStandardSchema, validateTree } from '@angular/forms/signals';
import { UpdateReport } from '@congtac/reporting-domain';
import { dtoSchema } from '@congtac/shared-data';
import { bodyOf, type ReportModel, saysNothing } from './report-model';

const rules = dtoSchema<ReportModel>(UpdateReport);

/** What the rules need to speak in the user's words. */
export interface ReportWords {
  /** Name of an indicator. */
  indicator(indicatorId: string): string;
  text(key: string, params?: Readonly<Record<string, string>>): string;
}

/** True when the API would take the text as a draft; drafts may be unfinished, never malformed. */
export function fitsDto(model: ReportModel): boolean {
  return !('issues' in rules['~standard'].validate(bodyOf(model, true)));
}

/**
 * Rules of the form: those of the DTO, and those of sending. A report says something; who reports completion gives
 * every figure, or says that there is none; a meeting has a day and a name.
 */
export function reportRules(words: ReportWords): (path: SchemaPathTree<ReportModel>) => void {
  return (path) => {
    validateStandardSchema(path, rules);
    validateTree(path, ({ value, fieldTree }) => {
      const model = value();
      const nothing = {
        kind: 'nothing',
        message: words.text('reporting.form.error.nothing'),
        fieldTree: fieldTree.resultText,
      };
      const figures = model.values.flatMap((figure, index) => {
        const field = fieldTree.values[index];
        const missing = model.completesTask && figure.blank === 'NUMBER' && figure.value === null;
        const halfMeeting = (figure.meetingOn === '') !== (figure.meetingName.trim() === '');
        const label = words.indicator(figure.indicatorId);
        return [
          ...(missing && field
            ? [
                {
                  kind: 'figure',
                  message: words.text('reporting.form.error.needNumber', { label }),
                  fieldTree: field.value,
                },
              ]
            : []),
          ...(halfMeeting && field
            ? [{ kind: 'meeting', message: words.text('reporting.form.error.meeting'), fieldTree: field.meetingName }]
            : []),
        ];
      });
      return [...(saysNothing(model) ? [nothing] : []), ...figures];
    });
  };
}

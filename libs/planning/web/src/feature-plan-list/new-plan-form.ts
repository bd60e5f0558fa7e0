import { type SchemaPathTree, validate, validateStandardSchema } from '@angular/forms/signals';
import { CreatePlan, type PlanDocType, type PlanScope } from '@congtac/planning-domain';
import { type DtoSchema, dtoSchema } from '@congtac/shared-data';

/** What the "new plan" dialog edits; which fields are asked for depends on the kind. */
export interface NewPlanModel {
  unitId: number | null;
  title: string;
  year: number | null;
  /** Last year of a plan over several years. */
  yearTo: number | null;
  /** '1' or '2', for half a year. */
  half: string;
  /** Own days of a thematic or urgent plan; blank = the year's. */
  periodFrom: string;
  periodTo: string;
  themeId: string;
  docType: PlanDocType;
  scope: PlanScope;
  fields: string[];
}

/** A year plan of a unit, before anything is typed. */
export function newPlanModel(unitId: number | null, year: number): NewPlanModel {
  return {
    unitId,
    title: '',
    year,
    yearTo: year + 5,
    half: '1',
    periodFrom: '',
    periodTo: '',
    themeId: '',
    docType: 'KE_HOACH',
    scope: 'ANNUAL',
    fields: [],
  };
}

/** True for kinds that have days of their own. */
export function hasOwnDays(scope: PlanScope): boolean {
  return scope === 'THEMATIC' || scope === 'URGENT';
}

/** Sentences of the rules that the API's class does not hold. */
export interface NewPlanWords {
  readonly yearTo: string;
  readonly periodTo: string;
}

/** Rules of the dialog: those of the API's class, and that the time runs forward. */
export function newPlanRules(words: () => NewPlanWords): (path: SchemaPathTree<NewPlanModel>) => void {
  return (path) => {
    validateStandardSchema(path, bodySchema);
    validate(path.yearTo, ({ value, valueOf }) => {
      const wrong = valueOf(path.scope) === 'MULTI_YEAR' && (value() ?? 0) <= (valueOf(path.year) ?? 0);
      return wrong ? { kind: 'years', message: words().yearTo } : undefined;
    });
    validate(path.periodTo, ({ value, valueOf }) => {
      const from = valueOf(path.periodFrom);
      const wrong = hasOwnDays(valueOf(path.scope)) && value() !== '' && from !== '' && value() < from;
      return wrong ? { kind: 'period', message: words().periodTo } : undefined;
    });
  };
}

/** The request body of a valid model: only what its kind asks for. */
export function newPlanBody(model: NewPlanModel): CreatePlan {
  const { scope } = model;
  return {
    unitId: model.unitId ?? 0,
    title: model.title.trim(),
    year: model.year ?? 0,
    docType: model.docType,
    scope,
    fields: model.fields,
    ...(scope === 'MULTI_YEAR' && { yearTo: model.yearTo ?? 0 }),
    ...(scope === 'HALF_YEAR' && { half: Number(model.half) }),
    ...(scope === 'THEMATIC' && model.themeId !== '' && { themeId: model.themeId }),
    ...(hasOwnDays(scope) && model.periodFrom !== '' && { periodFrom: model.periodFrom }),
    ...(hasOwnDays(scope) && model.periodTo !== '' && { periodTo: model.periodTo }),
  };
}

const ofApi = dtoSchema<NewPlanModel>(CreatePlan);

/** The class is asked about the body that would be sent, so that fields of another kind cannot be wrong. */
const bodySchema: DtoSchema<NewPlanModel> = {
  '~standard': {
    ...ofApi['~standard'],
    validate: (value) => ofApi['~standard'].validate(newPlanBody(value as NewPlanModel)),
  },
};

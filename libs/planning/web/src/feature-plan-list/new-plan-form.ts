import { type SchemaPathTree, validateStandardSchema } from '@angular/forms/signals';
import { CreatePlan, type PlanDocType, type PlanScope } from '@congtac/planning-domain';
import { dtoSchema } from '@congtac/shared-data';

/** What the "new plan" dialog edits. */
export interface NewPlanModel {
  unitId: number | null;
  title: string;
  year: number | null;
  docType: PlanDocType;
  scope: PlanScope;
}

/** Rules of the dialog: those of the API's class. */
export function newPlanRules(path: SchemaPathTree<NewPlanModel>): void {
  validateStandardSchema(path, dtoSchema<NewPlanModel>(CreatePlan));
}

/** The request body of a valid model. */
export function newPlanBody(model: NewPlanModel): CreatePlan {
  return {
    unitId: model.unitId ?? 0,
    title: model.title.trim(),
    year: model.year ?? 0,
    docType: model.docType,
    scope: model.scope,
  };
}

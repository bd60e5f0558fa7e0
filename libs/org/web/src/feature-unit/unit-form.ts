import { required, type SchemaPathTree, validateStandardSchema } from '@angular/forms/signals';
import { CreateUnit, type Line, type UnitKind, type UnitView, UpdateUnit } from '@congtac/org-domain';
import { dtoSchema, toBody } from '@congtac/shared-data';

/** What the dialogs "add a unit" and "correct a unit" edit. */
export interface UnitModel {
  name: string;
  shortName: string;
  code: string;
  line: Line;
  level: string;
  kind: UnitKind;
  guidedById: number | null;
  validFrom: string;
}

/** An empty unit below `parent`; the line is most often the parent's, the level must be chosen. */
export function newUnitModel(parent: UnitView): UnitModel {
  return {
    name: '',
    shortName: '',
    code: '',
    line: parent.line,
    level: '',
    kind: 'COMMITTEE',
    guidedById: null,
    validFrom: '',
  };
}

/** A unit as it stands now. */
export function unitModel(unit: UnitView): UnitModel {
  return {
    name: unit.name,
    shortName: unit.shortName ?? '',
    code: unit.code ?? '',
    line: unit.line,
    level: unit.level,
    kind: unit.kind,
    guidedById: unit.guidedBy?.unitId ?? null,
    validFrom: unit.validFrom ?? '',
  };
}

/** Rules of a new unit below `parentId`: those of the API's class. */
export function newUnitRules(path: SchemaPathTree<UnitModel>): void {
  required(path.level);
  // The parent is not a choice of the form, so any will do while the other fields are looked at.
  validateStandardSchema(path, dtoSchema<UnitModel>(CreateUnitFields));
}

/** Rules of a correction: those of the API's class. */
export function unitRules(path: SchemaPathTree<UnitModel>): void {
  validateStandardSchema(path, dtoSchema<UnitModel>(UpdateUnit));
}

/** Body of `POST /units`. */
export function createBody(parentId: number, model: UnitModel): CreateUnit {
  return { ...toBody(CreateUnit, { ...model, parentId }), codeSystem: null };
}

/** Body of `PATCH /units/:id`: only what differs from the unit as it was opened. */
export function updateBody(model: UnitModel, before: UnitModel): UpdateUnit {
  const changed = Object.entries(model).filter(
    ([key, value]) => key !== 'line' && value !== before[key as keyof UnitModel],
  );
  return toBody(UpdateUnit, Object.fromEntries(changed) as UpdateUnit);
}

/** The rules of `CreateUnit` for a form that knows its parent. */
class CreateUnitFields extends CreateUnit {
  override parentId = 1;
}

import type { PlanRow } from '@congtac/planning-domain';
import type { PlanRecord } from './plan.repository';

const ROW_FIELDS = [
  'id',
  'unitId',
  'unitName',
  'title',
  'docType',
  'scope',
  'yearFrom',
  'yearTo',
  'fields',
  'status',
  'number',
  'symbol',
  'issuedOn',
  'imported',
  'demo',
  'sourceCode',
  'taskCount',
  'parentApproval',
  'version',
] as const satisfies readonly (keyof PlanRow)[];

/** The list row of a plan. */
export function toPlanRow(record: PlanRecord): PlanRow {
  return Object.fromEntries(ROW_FIELDS.map((field) => [field, record[field]])) as unknown as PlanRow;
}

/** What the workspace shows of the plan itself. */
export function toPlanFacts(record: PlanRecord) {
  return {
    ...toPlanRow(record),
    purposeText: record.purposeText,
    requirementText: record.requirementText,
    periodFrom: record.periodFrom,
    periodTo: record.periodTo,
    noBasis: record.noBasis,
    obligesLowerUnits: record.obligesLowerUnits,
    signerPostId: record.signerPostId,
    signerText: record.signerText,
    revision: record.revision,
    heldBy: record.heldBy,
    returnReason: record.returnReason,
    submittedByName: record.submittedByName,
    submittedOn: record.submittedOn,
    approvedByName: record.approvedByName,
    approvedOn: record.approvedOn,
    selfApproved: record.selfApproved,
    themeId: record.themeId,
    parentUnitName: record.parentUnitName,
    parentDecidedByName: record.parentDecidedByName,
    parentDecidedOn: record.parentDecidedOn,
    updatedByName: record.updatedByName,
    updatedAt: record.updatedAt.toISOString(),
  };
}

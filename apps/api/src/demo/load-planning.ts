import { newId } from '@congtac/shared-api';
import type { DemoContext } from './demo-context';
import { insertRows } from './insert';
import { loadTargets } from './load-targets';
import { loadTasks } from './load-tasks';
import type { SeedPlan } from './seed-file';

/** How a plan stands in the sample; the texts themselves do not say. */
interface PlanStanding {
  status: string;
  /** Taken over as "issued": number, signer and day may be unknown and are shown so. */
  imported: boolean;
}

const STANDING: Record<string, PlanStanding> = {
  'KH-HM-2020': { status: 'SUBMITTED', imported: false },
  'KH-CC-2020': { status: 'IN_PROGRESS', imported: true },
  'CT-LG-2021-2025': { status: 'DRAFT', imported: false },
};
const IMPORTED: PlanStanding = { status: 'ISSUED', imported: true };

const SUBMITTED_ON = '2020-07-01';

/** True when the plan's tasks are assigned in the sample. */
export function isIssued(plan: SeedPlan): boolean {
  return (STANDING[plan.code] ?? IMPORTED).imported;
}

/** The six plans of the texts with bases, sections, objectives and tasks. */
export async function loadPlanning(context: DemoContext): Promise<void> {
  for (const plan of context.seed.plans) await loadPlan(context, plan);
  for (const plan of context.seed.plans) await loadParts(context, plan);
  await loadTasks(context);
  await loadTargets(context);
}

async function loadPlan(context: DemoContext, plan: SeedPlan): Promise<void> {
  const standing = STANDING[plan.code] ?? IMPORTED;
  const yearFrom = plan.year ?? (plan.yearFrom as number);
  const yearTo = plan.year ?? (plan.yearTo as number);
  const reference = /^(\d+)-(.+)$/.exec(plan.number ?? '');
  const submitted = standing.status === 'SUBMITTED';
  await insertRows(context.uow, 'planning.plan', [
    {
      plan_id: context.id('plan', plan.code),
      unit_id: context.unitId(plan.unit),
      doc_type: plan.docType,
      scope: plan.scope,
      year_from: yearFrom,
      year_to: yearTo,
      period_from: `${yearFrom}-01-01`,
      period_to: `${yearTo}-12-31`,
      fields: plan.fields ?? [],
      title: plan.title,
      purpose_text: plan.purpose?.text ?? '',
      no_basis: !plan.basis.length && !plan.parentPlans?.length,
      obliges_lower_units: plan.code === 'KH-HM-2020',
      number: reference ? Number(reference[1]) : null,
      symbol: reference?.[2] ?? null,
      issued_on: plan.issuedOn,
      status: standing.status,
      imported: standing.imported,
      submitted_on: submitted ? SUBMITTED_ON : null,
      submitted_by: submitted ? context.id('account', 'chuyenvien.hoangmai') : null,
      submitted_by_name: submitted ? 'Chuyên viên quận Hoàng Mai' : null,
      source_code: plan.code,
    },
  ]);
}

async function loadParts(context: DemoContext, plan: SeedPlan): Promise<void> {
  const planId = context.id('plan', plan.code);
  const bases = [
    ...plan.basis.map((code) => ({ legal_document_id: context.id('document', code), parent_plan_id: null })),
    ...(plan.parentPlans ?? []).map((code) => ({ legal_document_id: null, parent_plan_id: context.id('plan', code) })),
  ];
  await insertRows(
    context.uow,
    'planning.plan_basis',
    bases.map((basis, i) => ({ basis_id: newId(), plan_id: planId, ordinal: i + 1, ...basis })),
  );
  await insertRows(context.uow, 'planning.plan_section', sectionRows(context, plan));
  await insertRows(
    context.uow,
    'planning.objective',
    (plan.objectives ?? []).map((text, i) => ({ objective_id: newId(), plan_id: planId, ordinal: i + 1, text })),
  );
}

/** Heading of the section that the sample adds to Cẩm Châu's plan, so that its first half has something to review. */
const FIRST_HALF = { code: 'CC-H1', heading: 'Hoạt động 6 tháng đầu năm 2020 (dữ liệu mẫu)' };

function sectionRows(context: DemoContext, plan: SeedPlan): Record<string, unknown>[] {
  const rows = plan.sections.map((section) => ({
    section_id: context.id('section', section.code),
    plan_id: context.id('plan', plan.code),
    ordinal: section.ordinal,
    heading: section.heading,
    campaign_id: section.campaign ? context.id('campaign', section.campaign) : null,
    source_code: section.code,
  }));
  if (plan.code !== 'KH-CC-2020') return rows;
  const firstHalf = {
    ...rows[0],
    section_id: context.id('section', FIRST_HALF.code),
    ordinal: 1,
    heading: FIRST_HALF.heading,
    source_code: FIRST_HALF.code,
  };
  return [firstHalf, ...rows.map((row) => ({ ...row, ordinal: row.ordinal + 1 }))];
}

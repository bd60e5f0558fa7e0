import {
  documentForm,
  type DocumentColumn,
  type DocumentTableRow,
  numberLine,
  type OfficialDocument,
  placeAndDate,
  signAuthority,
} from '@congtac/documents-domain';
import { formatCivilDate } from '@congtac/shared-domain';
import { ISSUED_PLAN_STATUSES, PLAN_DOC_TYPE_NAMES } from '../contracts/plan-codes';
import type { PlanView } from '../contracts/plan.views';
import type { TaskRow } from '../contracts/task.views';
import { annexLines, dueWords, startWords } from './annex-rows';

/** What the annex needs of the issuing unit. */
export interface AnnexUnit {
  line: string;
  parentName: string | null;
  /** Name of the place for "…, ngày … tháng … năm …"; null = dots. */
  place: string | null;
}

/** The eight columns of the official annex (domain.md §3.2). */
export const ANNEX_COLUMNS: readonly DocumentColumn[] = [
  { heading: 'STT', share: 6, align: 'center' },
  { heading: 'Nội dung công việc', share: 27, align: 'left' },
  { heading: 'Đơn vị/Cá nhân chủ trì', share: 15, align: 'left' },
  { heading: 'Đơn vị phối hợp', share: 15, align: 'left' },
  { heading: 'Thời gian thực hiện', share: 10.5, align: 'center' },
  { heading: 'Thời gian hoàn thành', share: 10.5, align: 'center' },
  { heading: 'Sản phẩm/Kết quả', share: 14, align: 'left' },
  { heading: 'Ghi chú', share: 13, align: 'left' },
];

/**
 * The annex of a plan: A4 lying, head block of the unit's line, sections across the table, DỰ THẢO until the plan is
 * issued. Number, date and signer are the plan's own; what is not known is dots.
 * @param tasks every task of the plan in reading order; `shown` ids of those to print.
 */
export function planAnnex(
  plan: PlanView,
  tasks: readonly TaskRow[],
  shown: ReadonlySet<string>,
  unit: AnnexUnit,
): OfficialDocument {
  const form = documentForm(unit.line);
  const kind = PLAN_DOC_TYPE_NAMES[plan.docType];
  const issued = (ISSUED_PLAN_STATUSES as readonly string[]).includes(plan.status);
  const document: OfficialDocument = {
    form,
    draft: !issued,
    landscape: true,
    parentBody: unit.parentName?.toLocaleUpperCase('vi') ?? null,
    issuingBody: plan.unitName.toLocaleUpperCase('vi'),
    numberLine: numberLine(form, plan.number === null ? null : String(plan.number), plan.symbol),
    placeAndDate: placeAndDate(unit.place, plan.issuedOn),
    typeLine: 'PHỤ LỤC',
    abstract: ['Phân công nhiệm vụ', `${plan.title}`],
    note: belongsTo(plan, kind, form === 'STATE' ? '/' : '-'),
    body: [],
    table: { columns: [...ANNEX_COLUMNS], rows: annexLines(plan, tasks, shown).map((line) => rowOf(line, plan)) },
    signature: signerOf(plan, form, unit.line),
    recipients: [],
    datedOn: plan.issuedOn ?? plan.periodFrom,
  };
  return JSON.parse(JSON.stringify(document).normalize('NFC')) as OfficialDocument;
}

function belongsTo(plan: PlanView, kind: string, between: string): string {
  const number = `${plan.number ?? '……'}${between}${plan.symbol ?? '……'}`;
  const day = plan.issuedOn ? formatCivilDate(plan.issuedOn) : '……/……/……';
  return `(Kèm theo ${kind} số ${number} ngày ${day} của ${plan.unitName})`;
}

function rowOf(line: ReturnType<typeof annexLines>[number], plan: PlanView): DocumentTableRow {
  if (line.kind === 'section') return { kind: 'section', number: line.number, heading: line.section.heading };
  const { task, number } = line;
  return {
    kind: 'row',
    cells: [
      number,
      task.title,
      task.leadUnitName ?? '',
      task.coordinatorNames.join('; '),
      startWords(task),
      dueWords(task, plan),
      task.deliverable,
      task.note,
    ],
  };
}

/** The signer as the plan names them; the Front's standing board signs on its own behalf. */
function signerOf(plan: PlanView, form: OfficialDocument['form'], line: string): OfficialDocument['signature'] {
  const authority = line === 'FRONT' ? 'TM. Ban Thường trực' : null;
  return { authority: signAuthority(form, authority), title: null, name: plan.signerText };
}

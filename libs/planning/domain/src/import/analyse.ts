import { foldVietnamese, hasForbiddenCharacters, type Period } from '@congtac/shared-domain';
import { type ImportAnalysis, type ImportAnswer, type ImportRow, IssueList, type ImportedValues } from './analysis';
import { type SheetGrid, spreadMerges } from './grid';
import { outlineOf, type OutlineTask } from './outline';
import { type ColumnChoice, readTable, type SourceTable } from './read-rows';
import { readTimes } from './time-cell';
import { readUnits } from './unit-cell';
import { type NamedUnit, UnitNames } from './unit-names';

/** What the reading needs to know of the plan it goes into. */
export interface ImportSurroundings {
  period: Period;
  ownUnit: NamedUnit;
  units: readonly NamedUnit[];
  /** Titles of the tasks that the plan has already and that no earlier import of this table made. */
  titles: readonly string[];
  /** Units that may lead the plan's tasks; null = not asked yet. */
  mayLead: ((unitId: number) => boolean) | null;
}

/** How the table is to be read. */
export interface ImportMapping {
  headerRows: number[];
  columns: ColumnChoice[];
  /** Numbers in STT make the tree. */
  nested: boolean;
}

const LENGTHS = { title: 1000, deliverable: 1000, note: 2000, heading: 500 } as const;

/** Reads a table into sections and tasks, with everything that needs a look (acceptance 3). Pure: same input, same result. */
export function analyseTable(
  grid: SheetGrid,
  mapping: ImportMapping,
  around: ImportSurroundings,
  answers: readonly ImportAnswer[],
): ImportAnalysis {
  const issues = new IssueList(answers);
  const takeHidden = answers.some((answer) => answer.key === 'hidden' && answer.choice === 'TAKE');
  const table = readTable(spreadMerges(grid), mapping.headerRows, mapping.columns, takeHidden);
  tellHidden(table, issues);
  for (const address of table.dangling)
    issues.note(
      'DITTO_WITHOUT_VALUE',
      `ditto:${address}`,
      'Ô ghi “nt” nhưng phía trên không có giá trị.',
      'nt',
      address,
    );
  const names = new UnitNames(around.ownUnit, around.units);
  const outline = outlineOf(table.rows, mapping.nested);
  const nameOf = new Map(around.units.map((unit) => [unit.unitId, unit.name]));
  const rows = outline.tasks.map((task) => rowOf(task, around, names, nameOf, issues));
  const kept = withoutChosen(rows, outline.tasks, around, table, issues);
  const sections = outline.sections.map((one) => ({ ...one, heading: one.heading.slice(0, LENGTHS.heading) }));
  return { sections: usedSections(sections, kept), rows: kept, skipped: table.skipped, issues: issues.all() };
}

function tellHidden(table: SourceTable, issues: IssueList): void {
  const hidden = [
    ...table.skipped.filter((row) => row.reason === 'HIDDEN').map(({ row, text }) => ({ row, text })),
    ...table.rows.filter((row) => row.hidden).map(({ row, title }) => ({ row, text: title.text })),
  ];
  for (const { row, text } of hidden)
    issues.ask(
      {
        key: 'hidden',
        code: 'HIDDEN_ROWS',
        severity: 'DECIDE',
        message: 'Bảng có dòng đang ẩn. Nếu chưa chọn, hệ thống bỏ qua các dòng này.',
        text,
        proposal: null,
        choices: ['SKIP', 'TAKE'],
        safe: 'SKIP',
      },
      `A${row}`,
    );
}

function rowOf(
  { source, path, depth, sectionRow, parentRow, raised }: OutlineTask,
  around: ImportSurroundings,
  names: UnitNames,
  nameOf: ReadonlyMap<number, string>,
  issues: IssueList,
): ImportRow {
  const { cells, title } = source;
  const time = readTimes(cells.START, cells.DUE, around.period, issues);
  const lead = leadOf(source, around, names, issues);
  const others = cells.COORDINATORS ? readUnits(cells.COORDINATORS, names, issues) : { unitIds: [], words: [] };
  const coordinators = [...new Set([...lead.others, ...others.unitIds])].filter((id) => id !== lead.unitId);
  if (raised)
    issues.note(
      'RAISED',
      `raised:${source.row}`,
      'Số thứ tự sâu hơn sáu cấp; nhiệm vụ được đặt ở cấp thứ sáu.',
      source.numbering.label,
      title.address,
    );
  const values: ImportedValues = {
    title: title.text,
    leadUnitId: lead.unitId,
    coordinatorUnitIds: coordinators,
    startOn: time.startOn,
    dueKind: time.dueKind,
    dueOn: time.dueOn,
    recurrence: time.recurrence,
    recurrenceDueDay: time.recurrenceDueDay,
    deliverable: cells.DELIVERABLE?.text ?? '',
    note: [
      cells.REMARK?.text ?? '',
      ...worded('Chỉ tiêu', cells.TARGET ? [cells.TARGET.text] : []),
      ...worded('Thời gian', time.words),
      ...worded('Chủ trì', lead.words),
      ...worded('Phối hợp', others.words),
    ]
      .filter((line) => line !== '')
      .join('\n'),
  };
  const nameOfUnit = (unitId: number) => nameOf.get(unitId) ?? around.ownUnit.name;
  return {
    row: source.row,
    path,
    numbering: source.numbering.label,
    depth,
    sectionRow,
    parentRow,
    values,
    leadName: lead.unitId === null ? null : nameOfUnit(lead.unitId),
    coordinatorNames: coordinators.map(nameOfUnit),
    copied: Object.entries(cells).flatMap(([field, cell]) =>
      cell.from ? [{ field: field as ImportRow['copied'][number]['field'], from: cell.from }] : [],
    ),
  };
}

function worded(label: string, words: readonly string[]): string[] {
  return words.length > 0 ? [`${label}: ${words.join('; ').replace(/\n/g, '; ')}`] : [];
}

/** The first name leads and the others coordinate; without a cell the plan's unit leads; an unknown name leaves it open. */
function leadOf(
  source: OutlineTask['source'],
  around: ImportSurroundings,
  names: UnitNames,
  issues: IssueList,
): { unitId: number | null; others: number[]; words: string[] } {
  const cell = source.cells.LEAD;
  if (!cell) return { unitId: around.ownUnit.unitId, others: [], words: [] };
  const { unitIds, words } = readUnits(cell, names, issues);
  const [first, ...others] = unitIds;
  if (first === undefined) return { unitId: null, others: [], words };
  if (others.length > 0)
    issues.note(
      'MANY_LEADS',
      `leads:${cell.text}`,
      'Ô chủ trì có nhiều đơn vị: đơn vị đầu tiên chủ trì, các đơn vị còn lại phối hợp.',
      cell.text.replace(/\n/g, '; '),
      cell.address,
    );
  if (around.mayLead === null || around.mayLead(first)) return { unitId: first, others, words };
  issues.note(
    'LEAD_REFUSED',
    `lead-refused:${first}`,
    `“${cell.text}” không thuộc các đơn vị được chủ trì nhiệm vụ của kế hoạch này. Tên được giữ trong phần ghi chú.`,
    cell.text,
    cell.address,
  );
  return { unitId: null, others, words: [cell.text] };
}

/** Leaves out what the person chose to leave out and tells what looks like a repetition or does not fit. */
function withoutChosen(
  rows: readonly ImportRow[],
  tasks: readonly OutlineTask[],
  around: ImportSurroundings,
  table: SourceTable,
  issues: IssueList,
): ImportRow[] {
  const planned = new Set(around.titles.map(foldVietnamese));
  const seen = new Map<string, number>();
  const addressOf = new Map(tasks.map((task) => [task.source.row, task.source.title.address]));
  const parents = new Set(rows.map((row) => row.parentRow));
  return rows.filter((row) => {
    const choice = choiceFor(row, planned, seen, parents.has(row.row), addressOf.get(row.row) ?? '', issues);
    if (choice !== 'SKIP') return true;
    table.skipped.push({ row: row.row, reason: 'CHOSEN', text: row.values.title });
    return false;
  });
}

function choiceFor(
  row: ImportRow,
  planned: ReadonlySet<string>,
  seen: Map<string, number>,
  hasChildren: boolean,
  address: string,
  issues: IssueList,
): string {
  const folded = foldVietnamese(row.values.title);
  const key = `${row.sectionRow ?? ''}|${row.parentRow ?? ''}|${folded}`;
  const before = seen.get(key);
  if (before === undefined) seen.set(key, row.row);
  const about = { text: row.values.title.slice(0, 200), proposal: null };
  if (tooLong(row.values))
    return issues.ask(
      {
        ...about,
        key: `long:${row.row}`,
        code: 'TOO_LONG',
        severity: 'ERROR',
        message:
          'Dòng này có ô quá dài (nội dung và sản phẩm tối đa 1.000 ký tự, ghi chú 2.000). Xin rút gọn trong tệp hoặc bỏ qua dòng.',
        choices: hasChildren ? [] : ['SKIP'],
        safe: 'TAKE',
      },
      address,
    ).choice;
  if (hasChildren) return 'TAKE';
  if (before !== undefined)
    return issues.ask(
      {
        ...about,
        key: `same:${row.row}`,
        code: 'SAME_IN_FILE',
        severity: 'DECIDE',
        message: `Nội dung này trùng với dòng ${before}. Nếu chưa chọn, hệ thống vẫn nhập cả hai.`,
        choices: ['TAKE', 'SKIP'],
        safe: 'TAKE',
      },
      address,
    ).choice;
  if (!planned.has(folded)) return 'TAKE';
  return issues.ask(
    {
      ...about,
      key: `planned:${folded}`,
      code: 'SAME_IN_PLAN',
      severity: 'DECIDE',
      message: 'Kế hoạch đã có nhiệm vụ cùng nội dung. Nếu chưa chọn, hệ thống bỏ qua dòng này.',
      choices: ['SKIP', 'TAKE'],
      safe: 'SKIP',
    },
    address,
  ).choice;
}

function tooLong(values: ImportedValues): boolean {
  return (
    values.title.length > LENGTHS.title ||
    values.deliverable.length > LENGTHS.deliverable ||
    values.note.length > LENGTHS.note ||
    hasForbiddenCharacters(values.title)
  );
}

/** A section of which every row was left out is not made. */
function usedSections<T extends { row: number; parentRow: number | null }>(
  sections: T[],
  rows: readonly ImportRow[],
): T[] {
  const used = new Set(rows.map((row) => row.sectionRow));
  const byRow = new Map(sections.map((section) => [section.row, section]));
  for (const section of sections)
    if (used.has(section.row))
      for (let above = section.parentRow; above !== null; above = byRow.get(above)?.parentRow ?? null) used.add(above);
  return sections.filter((section) => used.has(section.row));
}

import type { Board, BoardCell, SheetColumn, SheetValue } from '@congtac/documents-api';
import { TASK_STATUS_NAMES, type OnTimeRate } from '@congtac/planning-domain';
import type {
  AttentionRowView,
  BurnUpView,
  CappedCount,
  ChangesView,
  DashboardUnitView,
  MatrixRowView,
  MatrixView,
  ReportingDashboardView,
} from '@congtac/reporting-domain';
import { formatCivilDate, formatNumber } from '@congtac/shared-domain';

/** A table ready for a spreadsheet. */
export interface Sheet {
  name: string;
  columns: SheetColumn[];
  rows: SheetValue[][];
}

const NO_DATA = 'chưa có số liệu';
const text = (heading: string, width: number): SheetColumn => ({ heading, width, kind: 'text' });
const number = (heading: string): SheetColumn => ({ heading, width: 14, kind: 'number' });
const day = (heading: string): SheetColumn => ({ heading, width: 14, kind: 'day' });
/** One decimal, as the screens show it; a share that nothing is known of stays empty in a sheet. */
const percent = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10);
const percentWords = (value: number | null) => (value === null ? '–' : `${formatNumber(percent(value) ?? 0)} %`);

/** Name of a line as it is printed. */
export function lineName(line: DashboardUnitView): string {
  const names = {
    OWN: `${line.unitName} (riêng)`,
    CHILD: line.unitName,
    FORMER: 'Đơn vị đã kết thúc hoạt động',
    TOTAL: 'Tổng cộng',
  };
  return line.partial && line.kind === 'CHILD' ? `${names.CHILD} (một phần)` : names[line.kind];
}

/** Lines of a matrix in their order: the children, the unit itself, those that are no more, all together. */
function linesOf(view: MatrixView): MatrixRowView[] {
  return [...view.children, view.own, ...(view.former ? [view.former] : []), view.total];
}

/** The matrix as a sheet. */
export function matrixSheet(view: MatrixView): Sheet {
  const themed = view.by === 'theme';
  const columns = themed
    ? view.columns.flatMap(({ label }) => [
        number(label),
        number(`${label}: hoàn thành (%)`),
        number(`${label}: quá hạn`),
      ])
    : view.columns.map(({ label }) => number(label));
  return {
    name: themed ? 'Đơn vị và chủ đề' : 'Đơn vị và tình trạng',
    columns: [
      text('Đơn vị', 40),
      number('Tổng số'),
      ...columns,
      ...[number('Hoàn thành (%)'), number('Tiến độ bình quân (%)')],
      ...[number('Đúng hạn (%)'), number('Đúng hạn theo hạn gốc (%)'), day('Báo cáo gần nhất')],
    ],
    rows: linesOf(view).map((line) => [
      lineName(line),
      line.counts.total,
      ...line.cells.flatMap((cell) => (themed ? [cell.count, percent(cell.donePercent), cell.overdue] : [cell.count])),
      ...[percent(line.donePercent), percent(line.progressPercent)],
      ...[percent(line.onTimeRate.byCurrent), percent(line.onTimeRate.byOriginal), line.lastReportOn],
    ]),
  };
}

/** The matrix on one sheet of A3. */
export function matrixBoard(view: MatrixView): Board {
  const day = formatCivilDate(view.asOf);
  return {
    title: `${view.by === 'theme' ? 'Đơn vị và chủ đề' : 'Tình hình thực hiện nhiệm vụ'} · ${view.unitName}`,
    notes: [
      `Số liệu đến ngày ${day}${view.planTitle ? ` · ${view.planTitle}` : ''}${view.year ? ` · năm ${view.year}` : ''}`,
    ],
    columns: [
      { heading: 'Đơn vị', share: 46 },
      { heading: 'Tổng số', share: 8 },
      ...view.columns.map(({ label }) => ({ heading: label, share: 11 })),
      ...[
        { heading: 'Hoàn thành', share: 15 },
        { heading: 'Đúng hạn', share: 10 },
        { heading: 'Báo cáo gần nhất', share: 13 },
      ],
    ],
    rows: linesOf(view).map((line) => boardRow(line, view.by === 'theme')),
    author: view.unitName,
    datedOn: view.asOf,
  };
}

const OVERDUE_FILL = '#f8dcd8';
const NOTHING_FILL = '#eeeeee';

function boardRow(line: MatrixRowView, themed: boolean): BoardCell[] {
  const strong = line.kind === 'TOTAL';
  const plain = (words: string): BoardCell => ({ text: words, strong });
  const none = line.state === 'NO_DATA';
  return [
    plain(lineName(line)),
    plain(none ? '–' : formatNumber(line.counts.total)),
    ...line.cells.map((cell): BoardCell => {
      if (none && cell.count === 0) return plain('–');
      const late = cell.overdue > 0 && { fill: OVERDUE_FILL };
      if (!themed) return { ...plain(formatNumber(cell.count)), ...late };
      const words = cell.donePercent === null ? '–' : percentWords(cell.donePercent);
      return { ...plain(cell.overdue > 0 ? `${words} · quá hạn ${cell.overdue}` : words), ...late };
    }),
    none ? { text: NO_DATA, fill: NOTHING_FILL } : plain(percentWords(line.donePercent)),
    plain(onTime(line.onTimeRate)),
    plain(line.lastReportOn ? formatCivilDate(line.lastReportOn) : '–'),
  ];
}

const onTime = (rate: OnTimeRate) => percentWords(rate.byCurrent);

/** Completeness and punctuality of reports. */
export function reportingSheet(view: ReportingDashboardView): Sheet {
  return {
    name: 'Báo cáo theo kỳ',
    columns: [
      text('Đơn vị', 40),
      ...view.periods.flatMap(({ name }) => [
        ...[number(`${name}: phải nộp`), number(`${name}: đã nộp`)],
        ...[number(`${name}: đủ (%)`), number(`${name}: đúng hạn (%)`)],
      ]),
    ],
    rows: [...view.children, view.own, view.total].map((line) => [
      lineName(line),
      ...line.cells.flatMap((cell) => [
        ...[cell.expected, cell.reported],
        ...[percent(cell.completePercent), percent(cell.onTimePercent)],
      ]),
    ]),
  };
}

/** Tasks that need attention. */
export function attentionSheet(rows: readonly AttentionRowView[]): Sheet {
  return {
    name: 'Cần chú ý',
    columns: [
      ...[text('Nhiệm vụ', 60), text('Đơn vị chủ trì', 32), text('Đơn vị giao', 32), text('Kế hoạch', 40)],
      ...[text('Trạng thái', 20), day('Hạn'), number('Số ngày quá hạn'), number('Tiến độ (%)')],
      ...[day('Báo cáo gần nhất'), number('Số ngày chưa báo cáo')],
    ],
    rows: rows.map((row) => [
      ...[row.title, row.leadUnitName, row.ownerUnitName, row.planTitle, TASK_STATUS_NAMES[row.status], row.dueOn],
      ...[row.daysLate, row.progressPercent, row.lastReportOn, row.silentDays],
    ]),
  };
}

/** One indicator by month. */
export function burnUpSheet(view: BurnUpView): Sheet {
  return {
    name: 'Chỉ tiêu theo tháng',
    columns: [
      ...[
        text('Tháng', 10),
        number('Trong tháng'),
        number('Lũy kế'),
        text('Lũy kế (cách ghi)', 18),
        number('Phải đạt'),
      ],
    ],
    rows: view.months.map((one) => [
      `${one.month.slice(5)}/${one.month.slice(0, 4)}`,
      ...[one.added, one.value, one.text, one.expected],
    ]),
  };
}

/** What changed, one line for each thing shown. */
export function changesSheet(view: ChangesView): Sheet {
  const total = ({ value, capped }: CappedCount) => `${formatNumber(value)}${capped ? '+' : ''}`;
  const late = view.late.items.map((one) => ['Mới quá hạn', one.title, one.leadUnitName, one.on, '', '']);
  const done = view.done.items.map((one) => ['Mới hoàn thành', one.title, one.leadUnitName, one.on, '', '']);
  const issued = view.issued.items.map((one) => [
    'Mới ban hành',
    one.title,
    one.unitName,
    one.issuedOn,
    '',
    one.number,
  ]);
  const moved = view.figures.items.map((one) => {
    const name = `${one.indicatorName} (${one.unitOfMeasure})`;
    return [one.corrected ? 'Số liệu đính chính' : 'Số liệu', name, one.unitName, one.movedOn, one.before, one.after];
  });
  const counts = [
    ...[`hoàn thành ${total(view.done.count)}`, `quá hạn ${total(view.late.count)}`],
    ...[`ban hành ${total(view.issued.count)}`, `số liệu ${total(view.figures.count)}`],
  ].join(', ');
  return {
    name: 'Thay đổi',
    columns: [
      ...[text('Loại', 18), text('Nội dung', 60), text('Đơn vị', 32), day('Ngày'), text('Trước', 14), text('Sau', 14)],
    ],
    rows: [...done, ...late, ...issued, ...moved, [`Tất cả: ${counts}`, null, null, null, null, null]],
  };
}

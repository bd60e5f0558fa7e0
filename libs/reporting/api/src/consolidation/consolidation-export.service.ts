import { Injectable } from '@nestjs/common';
import { type SheetColumn, type SheetValue, writeSheet } from '@congtac/documents-api';
import {
  BLANK_NAMES,
  type ConsolidationFigureView,
  type ConsolidationLineView,
  type ConsolidationState,
  type ConsolidationTableQuery,
  type ConsolidationTableView,
} from '@congtac/reporting-domain';
import { formatQualified } from '@congtac/shared-domain';
import { ConsolidationTableService } from './consolidation-table.service';

const STATE_NAMES: Record<ConsolidationState, string> = {
  MISSING: 'Chưa báo cáo',
  NOT_ASKED: '',
  WAITING: 'Chờ duyệt',
  ACCEPTED: 'Đã duyệt',
  ESTIMATED: 'Số ước',
  CORRECTED: 'Đã chỉnh',
};

/** The consolidation table as a spreadsheet; the same numbers, rights and problems as on screen. */
@Injectable()
export class ConsolidationExportService {
  constructor(private readonly tables: ConsolidationTableService) {}

  /** One row for each line, the total last. Texts stay texts, so nothing in a name runs as a formula. */
  async sheet(indicatorId: string, query: ConsolidationTableQuery): Promise<{ name: string; bytes: Buffer }> {
    const view = await this.tables.of(indicatorId, query);
    const rows = [...view.lines.map(rowOf), totalRow(view)];
    const bytes = await writeSheet('Tổng hợp', columnsOf(view), rows);
    return { name: `Tổng hợp ${view.total.indicatorName} ${view.unitName} ${view.period.name}.xlsx`, bytes };
  }
}

function columnsOf({ total, previousPeriod }: ConsolidationTableView): SheetColumn[] {
  const text = (heading: string, width: number): SheetColumn => ({ heading, width, kind: 'text' });
  const number = (heading: string): SheetColumn => ({ heading, width: 18, kind: 'number' });
  return [
    ...[text('Đơn vị', 40), number(`Số của đơn vị (${total.unitOfMeasure})`), text('Cách ghi', 22)],
    ...[text('Tình trạng', 16), number('Chờ duyệt'), text(previousPeriod?.name ?? 'Kỳ trước', 22)],
    text('Cộng cả đơn vị cấp dưới', 22),
  ];
}

function rowOf(line: ConsolidationLineView): SheetValue[] {
  return [
    `${'    '.repeat(line.depth)}${line.unitName}`,
    line.own?.value ?? null,
    line.own ? wordsOf(line.own) : '',
    STATE_NAMES[line.state],
    line.waiting?.value ?? null,
    line.previousText,
    line.branchText,
  ];
}

function totalRow({ total }: ConsolidationTableView): SheetValue[] {
  const reported = `${total.reportedUnits}/${total.totalUnits} đơn vị`;
  return ['Tổng cộng', total.value, total.text, reported, null, null, null];
}

/** How the figure is known: the qualifier with its number, or the kind of blank. */
function wordsOf({ blank, value, qualifier }: ConsolidationFigureView): string {
  if (blank !== 'NUMBER') return BLANK_NAMES[blank];
  return qualifier === 'EXACT' ? 'Số chính xác' : formatQualified(value ?? 0, qualifier);
}

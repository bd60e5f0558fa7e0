import { Injectable } from '@nestjs/common';
import { writeBoardPdf, writeSheet } from '@congtac/documents-api';
import type {
  AttentionQuery,
  BurnUpQuery,
  ChangesQuery,
  MatrixQuery,
  ReportingDashboardQuery,
} from '@congtac/reporting-domain';
import type { CivilDate } from '@congtac/shared-domain';
import { AttentionService } from './attention.service';
import { BurnUpService } from './burn-up.service';
import { ChangesService } from './changes.service';
import {
  attentionSheet,
  burnUpSheet,
  changesSheet,
  matrixBoard,
  matrixSheet,
  reportingSheet,
  type Sheet,
} from './dashboard-sheets';
import { MatrixService } from './matrix.service';
import { ReportingDashboardService } from './reporting-dashboard.service';

/** A dashboard as a file. */
export interface DashboardFile {
  name: string;
  mime: string;
  bytes: Buffer;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Rows of a list that one file holds. */
const MOST_ROWS = 5000;

/** Dashboards as spreadsheets, the matrix also on one sheet of A3; the same numbers, rights and problems as on screen. */
@Injectable()
export class DashboardExportService {
  constructor(
    private readonly matrices: MatrixService,
    private readonly reports: ReportingDashboardService,
    private readonly attentions: AttentionService,
    private readonly burnUps: BurnUpService,
    private readonly differences: ChangesService,
  ) {}

  /** The matrix as XLSX. */
  async matrixSheet(query: MatrixQuery): Promise<DashboardFile> {
    const view = await this.matrices.of(query);
    return sheet(matrixSheet(view), view.unitName, view.asOf);
  }

  /** The matrix as PDF on one A3 page. */
  async matrixPage(query: MatrixQuery): Promise<DashboardFile> {
    const view = await this.matrices.of(query);
    const bytes = await writeBoardPdf(matrixBoard(view));
    const what = view.by === 'theme' ? 'Đơn vị và chủ đề' : 'Đơn vị và tình trạng';
    return { name: nameOf(what, view.unitName, view.asOf, 'pdf'), mime: 'application/pdf', bytes };
  }

  /** Reports by period as XLSX. */
  async reporting(query: ReportingDashboardQuery): Promise<DashboardFile> {
    const view = await this.reports.of(query);
    return sheet(reportingSheet(view), view.unitName, view.today);
  }

  /** What needs attention as XLSX, up to 5,000 rows. */
  async attention(query: AttentionQuery): Promise<DashboardFile> {
    const view = await this.attentions.of(query, MOST_ROWS);
    return sheet(attentionSheet(view.items), view.unitName, view.today);
  }

  /** One indicator by month as XLSX. */
  async burnUp(query: BurnUpQuery): Promise<DashboardFile> {
    const view = await this.burnUps.of(query);
    return sheet(burnUpSheet(view), `${view.indicatorName} ${view.unitName}`, view.today);
  }

  /** Changes since a day as XLSX. */
  async changes(query: ChangesQuery): Promise<DashboardFile> {
    const view = await this.differences.of(query);
    return sheet(changesSheet(view), view.unitName, view.today);
  }
}

async function sheet({ name, columns, rows }: Sheet, unitName: string, on: CivilDate): Promise<DashboardFile> {
  return { name: nameOf(name, unitName, on, 'xlsx'), mime: XLSX, bytes: await writeSheet(name, columns, rows) };
}

function nameOf(what: string, unitName: string, on: CivilDate, ending: string): string {
  return `${what} ${unitName} ${on}.${ending}`;
}

import { Injectable } from '@nestjs/common';
import { writeCsv, writeDocx, writePdf, writeSheet, writeXlsx } from '@congtac/documents-api';
import type { OfficialDocument } from '@congtac/documents-domain';
import {
  type AnnexFormat,
  type AnnexQuery,
  exportedTasks,
  exportFileName,
  planAnnex,
  type PlanExportFilter,
  planSheet,
  type PlanView,
  type SheetQuery,
  type TaskRow,
} from '@congtac/planning-domain';
import { notFound } from '@congtac/shared-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { PlanViews } from '../plan/plan-views';
import { TaskReads } from '../task/task-reads';
import { PlanExportRepository } from './plan-export.repository';

/** A file to be sent. */
export interface ExportedFile {
  name: string;
  mime: string;
  bytes: Buffer;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const MIME = {
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  docx: `${OFFICE}.wordprocessingml.document`,
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
} as const;

const WRITERS: Record<AnnexFormat, (document: OfficialDocument) => Promise<Buffer>> = {
  xlsx: writeXlsx,
  docx: writeDocx,
  pdf: writePdf,
};

/** Plans as files: the official annex, and the table of the screen (item 12, domain.md §3.2). */
@Injectable()
export class PlanExportService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly plans: PlanViews,
    private readonly tasks: TaskReads,
    private readonly names: PlanExportRepository,
  ) {}

  /** The annex as data, for the preview on screen. Problem `common.not-found`. */
  preview(planId: string, filter: PlanExportFilter): Promise<OfficialDocument> {
    return this.uow.read(async () => {
      const { plan, all, shown } = await this.rows(planId, filter);
      const unit = await this.names.unit(plan.unitId);
      if (!unit) throw notFound();
      return planAnnex(plan, all, new Set(shown.map((task) => task.id)), unit);
    });
  }

  /** The annex as a file. */
  async annex(planId: string, query: AnnexQuery): Promise<ExportedFile> {
    const document = await this.preview(planId, query);
    const words = `phu luc ${document.abstract.slice(1).join(' ')}${document.draft ? ' du thao' : ''}`;
    return {
      name: `${exportFileName(words)}.${query.format}`,
      mime: MIME[query.format],
      bytes: await WRITERS[query.format](document),
    };
  }

  /** The table of the screen as a file. */
  async sheet(planId: string, query: SheetQuery): Promise<ExportedFile> {
    const { title, columns, rows } = await this.uow.read(async () => {
      const { plan, all, shown } = await this.rows(planId, query);
      const topics = await this.names.topics();
      const wish = { columns: listOf(query.columns), group: query.group ?? null, topics };
      return { title: plan.title, ...planSheet(plan, all, shown, wish) };
    });
    const bytes = query.format === 'csv' ? writeCsv(columns, rows) : await writeSheet('Nhiệm vụ', columns, rows);
    return { name: `${exportFileName(`nhiem vu ${title}`)}.${query.format}`, mime: MIME[query.format], bytes };
  }

  private async rows(
    planId: string,
    filter: PlanExportFilter,
  ): Promise<{ plan: PlanView; all: TaskRow[]; shown: TaskRow[] }> {
    const plan = await this.plans.view(planId);
    const all = await this.tasks.tree(planId);
    return { plan, all, shown: exportedTasks(all, filter) };
  }
}

function listOf(text: string | undefined): string[] {
  return (text ?? '').split(',').filter((part) => part !== '');
}

import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { Api } from '@congtac/shared-data';
import type { Page } from '@congtac/shared-domain';
import type {
  ImportDecision,
  ImportEffect,
  ImportPreviewRow,
  PlanImportRow,
  PlanImportView,
  PutImportMapping,
} from '@congtac/planning-domain';

const importsUrl = '/api/v1/plan-imports';

/** Imports of plan tables. Reads need an injection context; writes reject with `AppError`. */
@Service()
export class ImportClient {
  private readonly api = inject(Api);

  /** `GET /plans/:id/imports`: imports of a plan, the newest first. */
  imports(planId: () => string): HttpResourceRef<PlanImportRow[] | undefined> {
    return httpResource<PlanImportRow[]>(() => `/api/v1/plans/${planId()}/imports`);
  }

  /** `GET /plan-imports/:id/rows`: a page of the preview; `version` asks again after each change. */
  rows(
    of: () => { id: string; version: number; page: number; size: number; effect: ImportEffect | null } | undefined,
  ): HttpResourceRef<Page<ImportPreviewRow> | undefined> {
    return httpResource<Page<ImportPreviewRow>>(() => {
      const asked = of();
      if (!asked) return undefined;
      const { id, page, size, effect, version } = asked;
      // The version is not a parameter of the API: it stands behind the # and only makes the request a new one.
      return { url: `${importsUrl}/${id}/rows#${version}`, params: { page, size, ...(effect && { effect }) } };
    });
  }

  /** `POST /plans/:id/imports`: a workbook, or a pasted table as a text file. */
  start(planId: string, file: Blob, name: string): Promise<PlanImportView> {
    return this.api.upload<PlanImportView>(`/api/v1/plans/${planId}/imports`, file, name);
  }

  /** `GET /plan-imports/:id`. */
  get(id: string): Promise<PlanImportView> {
    return this.api.get<PlanImportView>(`${importsUrl}/${id}`);
  }

  /** `GET /plan-imports/:id/progress`: light enough for every second. */
  progress(id: string): Promise<PlanImportRow> {
    return this.api.get<PlanImportRow>(`${importsUrl}/${id}/progress`);
  }

  /** `PUT /plan-imports/:id/mapping`. */
  map(view: PlanImportView, body: PutImportMapping): Promise<PlanImportView> {
    return this.api.put<PlanImportView>(`${importsUrl}/${view.id}/mapping`, view.version, body);
  }

  /** `PUT /plan-imports/:id/decisions`. */
  decide(view: PlanImportView, decisions: ImportDecision[]): Promise<PlanImportView> {
    return this.api.put<PlanImportView>(`${importsUrl}/${view.id}/decisions`, view.version, { decisions });
  }

  /** `POST /plan-imports/:id/commit|undo`. */
  act(id: string, deed: 'commit' | 'undo'): Promise<PlanImportRow> {
    return this.api.post<PlanImportRow>(`${importsUrl}/${id}/${deed}`);
  }

  /** `DELETE /plan-imports/:id` of an import that wrote nothing. */
  discard(row: PlanImportRow): Promise<void> {
    return this.api.delete(`${importsUrl}/${row.id}`, row.version);
  }

  /** The list of everything to look at, as a workbook. */
  downloadIssues(id: string): Promise<void> {
    return this.api.download(`${importsUrl}/${id}/issues.xlsx`, 'can-xem-lai.xlsx');
  }
}

import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { OfficialDocument } from '@congtac/documents-domain';
import type { AnnexFormat, SheetFormat } from '@congtac/planning-domain';
import { Api } from '@congtac/shared-data';

/** Query parameters of an export; empty ones are left out. */
export type ExportParams = Readonly<Record<string, string>>;

/** Plans as files. */
@Service()
export class ExportClient {
  private readonly api = inject(Api);

  /** `GET /plans/:id/annex/preview`: the annex as data. */
  preview(of: () => { planId: string; params: ExportParams }): HttpResourceRef<OfficialDocument | undefined> {
    return httpResource<OfficialDocument>(() => {
      const { planId, params } = of();
      return { url: `/api/v1/plans/${planId}/annex/preview`, params: { ...params } };
    });
  }

  /** `GET /plans/:id/annex`: the official annex. */
  annex(planId: string, format: AnnexFormat, params: ExportParams): Promise<void> {
    return this.api.download(addressOf(planId, 'annex', { ...params, format }), `phu-luc.${format}`);
  }

  /** `GET /plans/:id/export`: the table of the screen, or every column. */
  sheet(planId: string, format: SheetFormat, params: ExportParams): Promise<void> {
    return this.api.download(addressOf(planId, 'export', { ...params, format }), `nhiem-vu.${format}`);
  }
}

function addressOf(planId: string, what: string, params: ExportParams): string {
  return `/api/v1/plans/${planId}/${what}?${new URLSearchParams(params)}`;
}

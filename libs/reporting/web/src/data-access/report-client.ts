import { HttpClient, HttpContext, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { AttachmentView } from '@congtac/documents-domain';
import type { CorrectReport, ReportRowView, ReportView, UpdateReport } from '@congtac/reporting-domain';
import { Api, IDEMPOTENCY_KEY, ifMatch, newKey } from '@congtac/shared-data';
import type { Page } from '@congtac/shared-domain';

const reports = '/api/v1/reports';
const attachments = '/api/v1/attachments';

/** Which report to open: of a task, or of one occurrence of a recurring task. */
export interface ReportPlace {
  readonly taskId: string;
  readonly occurrenceId?: string;
  /** Needed only by people who report for several units of one task. */
  readonly unitId?: number;
}

/** Progress reports and the files on them. Writes reject with `AppError`; `stale` (412) tells who saved meanwhile. */
@Service()
export class ReportClient {
  private readonly api = inject(Api);
  private readonly http = inject(HttpClient);

  /** `POST /reports`: the open report of the place, made when there is none; never a second one. */
  open(place: ReportPlace): Promise<ReportView> {
    return this.api.post<ReportView>(reports, place);
  }

  /** `GET /reports/:id` now; used after a conflict. */
  get(reportId: string): Promise<ReportView> {
    return this.api.get<ReportView>(`${reports}/${reportId}`);
  }

  /** `GET /reports/:id` as a resource. Injection context. */
  report(reportId: () => string): HttpResourceRef<ReportView | undefined> {
    return httpResource<ReportView>(() => `${reports}/${reportId()}`);
  }

  /** `GET /tasks/:id/reports`: every report of a task that one may see. Injection context. */
  ofTask(taskId: () => string): HttpResourceRef<ReportRowView[] | undefined> {
    return httpResource<ReportRowView[]>(() => `/api/v1/tasks/${taskId()}/reports`);
  }

  /** `GET /reports?forMe=true`: what waits for one's own decision, at most 200. Injection context. */
  queue(): HttpResourceRef<Page<ReportRowView> | undefined> {
    return httpResource<Page<ReportRowView>>(() => ({ url: reports, params: { forMe: true, size: 200 } }));
  }

  /** `PATCH /reports/:id`: autosave; absent fields stay as they are. */
  save(reportId: string, version: number, body: UpdateReport): Promise<ReportView> {
    return this.api.patch<ReportView>(`${reports}/${reportId}`, version, body);
  }

  /**
   * `POST /reports/:id/submit`.
   * @param key the same for every attempt of one intention, so that an answer lost on the way sends nothing twice.
   */
  submit(reportId: string, version: number, completesTask: boolean, key: string): Promise<ReportView> {
    return this.step(reportId, 'submit', version, { completesTask }, key);
  }

  /** `POST /reports/:id/withdraw`: back to a draft, while nobody who decides has opened it. */
  withdraw(reportId: string, version: number): Promise<ReportView> {
    return this.step(reportId, 'withdraw', version, {});
  }

  /** `POST /reports/:id/accept`. */
  accept(reportId: string, version: number): Promise<ReportView> {
    return this.step(reportId, 'accept', version, {});
  }

  /** `POST /reports/:id/return`; the author reads the reason. */
  return(reportId: string, version: number, reason: string): Promise<ReportView> {
    return this.step(reportId, 'return', version, { reason });
  }

  /** `POST /reports/:id/correct`: a new revision of an accepted report; the old figures are kept beside the reason. */
  correct(reportId: string, version: number, body: CorrectReport): Promise<ReportView> {
    return this.step(reportId, 'correct', version, body);
  }

  /** `GET /attachments` of one report; nothing is asked before the report is known. Injection context. */
  evidence(reportId: () => string | undefined): HttpResourceRef<AttachmentView[]> {
    return httpResource<AttachmentView[]>(
      () => {
        const ownerId = reportId();
        return ownerId === undefined ? undefined : { url: attachments, params: { ownerType: 'report', ownerId } };
      },
      { defaultValue: [] },
    );
  }

  /** `POST /attachments`: one photo or file on a draft. */
  attach(reportId: string, file: File): Promise<AttachmentView> {
    return this.api.upload<AttachmentView>(attachments, file, file.name, { ownerType: 'report', ownerId: reportId });
  }

  /** `DELETE /attachments/:id`. */
  detach(file: AttachmentView): Promise<void> {
    return this.api.delete(`${attachments}/${file.attachmentId}`, file.version);
  }

  /** Address of a file's bytes, for links and pictures. */
  contentUrl(file: AttachmentView): string {
    return `${attachments}/${file.attachmentId}/content`;
  }

  /** A step of the report: a POST that also names the version seen. */
  private step(reportId: string, name: string, version: number, body: object, key = newKey()): Promise<ReportView> {
    const context = new HttpContext().set(IDEMPOTENCY_KEY, key);
    return firstValueFrom(
      this.http.post<ReportView>(`${reports}/${reportId}/${name}`, body, {
        headers: ifMatch(version),
        context,
        // Steps are small and must arrive also when the page is put away in the same moment.
        keepalive: true,
      }),
    );
  }
}

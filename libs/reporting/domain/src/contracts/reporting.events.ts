/** Types of the events that reporting emits; each carries `ReportEventPayload`. */
export const REPORT_EVENT_TYPES = [
  'reporting.report-submitted',
  'reporting.report-withdrawn',
  'reporting.report-returned',
  'reporting.report-accepted',
  'reporting.report-corrected',
] as const;
export type ReportEventType = (typeof REPORT_EVENT_TYPES)[number];

/** What happened to which report; `unitId` of the event is the reporting unit. */
export interface ReportEventPayload {
  reportId: string;
  taskId: string;
  occurrenceId: string | null;
  unitId: number;
  ownerUnitId: number;
  revision: number;
  authorAccountId: string;
  /** Reason of a return or correction. */
  reason?: string;
}

import type { TaskStatus, Timeliness } from '@congtac/planning-domain';
import type { CivilDate } from '@congtac/shared-domain';
import type { ConclusionResolution } from '../conclusion';
import type { MeetingKind, MeetingMode } from '../review-kinds';

/** A task that a conclusion became. */
export interface ConclusionTask {
  taskId: string;
  unitId: number;
  unitName: string;
  status: TaskStatus;
  timeliness: Timeliness | null;
  progressPercent: number;
  dueOn: CivilDate | null;
}

/** One numbered conclusion with what became of it. */
export interface ConclusionDetail {
  id: string;
  ordinal: number;
  text: string;
  speaker: string | null;
  resolution: ConclusionResolution;
  notAssignedReason: string | null;
  /** The umbrella task of the unit that held the meeting. */
  taskId: string | null;
  obligesPlan: boolean;
  /** Words to cite it with among the bases of a plan (S0-9). */
  basisText: string;
  /** Tasks in sight of the reader, by name of the unit. */
  tasks: ConclusionTask[];
  version: number;
  allowed: ('assign' | 'decline')[];
}

/** A line of the list of meetings. */
export interface MeetingRowView {
  id: string;
  unitId: number;
  unitName: string;
  kind: MeetingKind;
  name: string | null;
  date: CivilDate | null;
  place: string | null;
  mode: MeetingMode;
  conclusions: number;
  /** Conclusions that are neither tasks nor declined. */
  openConclusions: number;
  demo: boolean;
  version: number;
}

/** A meeting as an object of its own (S2-4, S2-9). */
export interface MeetingDetail extends Omit<MeetingRowView, 'conclusions' | 'openConclusions'> {
  points: string[];
  chairs: string | null;
  participants: string[];
  invited: { unitId: number; unitName: string }[];
  conclusions: ConclusionDetail[];
  /** The periodic review that was presented there. */
  reviewId: string | null;
  allowed: ('edit' | 'delete')[];
}

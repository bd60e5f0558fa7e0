import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { type EnvironmentProviders, type Provider, provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, type Routes, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { RatedRows, TimelinessCounts } from '@congtac/planning-domain';
import {
  isOpenGroup,
  MY_WORK_GROUPS,
  type MyWorkCard,
  type MyWorkGroup,
  type MyWorkView,
  type ReportView,
} from '@congtac/reporting-domain';
import { appInterceptors, DraftStorage, SessionStore, type SessionView, type StoredDraft } from '@congtac/shared-data';
import { provideI18n, provideMessages } from '@congtac/shared-ui';
import { vi } from '../i18n/vi';

/** A signed-in person of Đại Kim. */
export function session(role = 'SPECIALIST', more: Partial<SessionView> = {}): SessionView {
  return {
    accountId: 'me',
    login: 'canbo.daikim',
    displayName: 'Cán bộ Đại Kim',
    personId: 'person',
    mustChangePassword: false,
    posts: [],
    actingPostId: null,
    grants: [{ role, unitId: 12, unitName: 'Phường Đại Kim', scope: 'UNIT' }],
    permissions: [],
    businessDate: '2020-07-02',
    businessDateShifted: true,
    demo: true,
    locale: 'vi',
    ...more,
  };
}

/** The indicator of `report`; the rules of the form take nothing but UUIDs. */
export const indicatorId = '0190a000-0000-7000-8000-000000000001';

const target: ReportView['targets'][number] = {
  indicatorId,
  indicatorName: 'Số tổ sinh hoạt',
  unitOfMeasure: 'tổ',
  assignedValue: 56,
  committedValue: null,
  minValue: null,
  maxValue: null,
  jumpPercent: null,
  lastValue: 41,
  previous: { blank: 'NUMBER', value: 41, qualifier: 'EXACT', from: '2020-01-01', to: '2020-06-30' },
  lastYear: null,
  below: null,
};

/** A draft report on one indicator. */
export function report(more: Partial<ReportView> = {}): ReportView {
  return {
    reportId: 'r1',
    taskId: 't1',
    taskTitle: 'Sinh hoạt tổ dân cư quý II',
    planId: 'p1',
    planTitle: 'Kế hoạch năm 2020',
    occurrenceId: null,
    occurrenceLabel: null,
    unitId: 12,
    unitName: 'Phường Đại Kim',
    ownerUnitId: 12,
    status: 'DRAFT',
    revision: 1,
    progressPercent: null,
    summary: '',
    completesTask: false,
    authorName: 'Cán bộ Đại Kim',
    onBehalf: false,
    sourceNote: '',
    submittedAt: null,
    submittedOn: null,
    dueOn: '2020-06-30',
    late: false,
    returnReason: null,
    version: 1,
    allowed: ['edit', 'attach', 'submit'],
    resultText: '',
    difficultyText: '',
    proposalText: '',
    periodId: null,
    periodFrom: '2020-01-01',
    periodTo: '2020-06-30',
    estimate: false,
    previous: null,
    values: [],
    targets: [target],
    authorAccountId: 'me',
    openedAt: null,
    decidedAt: null,
    decidedByName: null,
    decidedAsPost: null,
    selfApproved: false,
    revisions: [],
    ...more,
  };
}

/** A card to report on. */
export function card(key: string, more: Partial<MyWorkCard> = {}): MyWorkCard {
  return {
    key,
    taskId: `task-${key}`,
    occurrenceId: null,
    occurrenceLabel: null,
    title: `Việc ${key}`,
    planId: 'p1',
    planTitle: 'Kế hoạch năm 2020',
    unitId: 12,
    unitName: 'Phường Đại Kim',
    ownerUnitId: 12,
    keyTask: false,
    urgent: false,
    dueOn: '2020-06-30',
    timeliness: 'OVERDUE',
    daysLate: 2,
    pendingLate: false,
    target: null,
    lastFigure: null,
    leads: true,
    meeting: false,
    quick: null,
    below: null,
    following: false,
    reportId: null,
    reportStatus: null,
    authorName: null,
    returnReason: null,
    allowed: ['report', 'view'],
    ...more,
  };
}

/** "Việc của tôi" with cards in the named groups; the others are empty. */
export function work(groups: Partial<Record<MyWorkGroup, MyWorkCard[]>>, more: Partial<MyWorkView> = {}): MyWorkView {
  const total = MY_WORK_GROUPS.filter(isOpenGroup).reduce((sum, group) => sum + (groups[group]?.length ?? 0), 0);
  return {
    today: '2020-07-02',
    unitId: 12,
    tab: 'MINE',
    tabs: [
      { tab: 'MINE', total },
      { tab: 'ASSIGNED', total: 0 },
      { tab: 'FOLLOWED', total: 0 },
    ],
    groups: MY_WORK_GROUPS.map((group) => ({
      group,
      cards: groups[group] ?? [],
      total: groups[group]?.length ?? 0,
    })),
    matters: [],
    lateUnits: [],
    owedPlans: [],
    ...more,
  };
}

/** A line of the overview; classes left out are 0, the total is their sum; both on-time rates have no data. */
export function counted(counts: Partial<TimelinessCounts>, rows: Record<string, string>): RatedRows {
  const classes = {
    OUT_OF_COUNT: 0,
    COMPLETED_ON_TIME: 0,
    COMPLETED_LATE: 0,
    PENDING: 0,
    OVERDUE: 0,
    NO_DEADLINE: 0,
    DUE_SOON: 0,
    NOT_STARTED: 0,
    IN_PROGRESS_ON_TIME: 0,
    ...counts,
  };
  const total = Object.values(classes).reduce((sum, count) => sum + count, 0);
  return { counts: { ...classes, total }, rows, onTimeRate: { byCurrent: null, byOriginal: null } };
}

/** Drafts of the device in memory; jsdom has no IndexedDB. */
export class MemoryDrafts {
  readonly kept = new Map<string, StoredDraft>();

  async read(key: string): Promise<StoredDraft | undefined> {
    return this.kept.get(key);
  }
  async write(key: string, draft: StoredDraft): Promise<void> {
    this.kept.set(key, draft);
  }
  async remove(key: string): Promise<void> {
    this.kept.delete(key);
  }
  async keys(accountId: string): Promise<string[]> {
    return [...this.kept.keys()].map((key) => key.slice(accountId.length + 1));
  }
}

/** Opens `url` of `routes` in a test bed with the app's interceptors, texts and drafts in memory. */
export async function openPage(
  routes: Routes,
  url: string,
  options: { signedIn?: SessionView; drafts?: MemoryDrafts; providers?: (Provider | EnvironmentProviders)[] } = {},
): Promise<RouterTestingHarness> {
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideHttpClient(withInterceptors(appInterceptors)),
      provideHttpClientTesting(),
      provideI18n(),
      provideMessages('reporting', vi, () => import('../i18n/en').then((file) => file.en)),
      provideRouter(routes, withComponentInputBinding()),
      { provide: DraftStorage, useValue: options.drafts ?? new MemoryDrafts() },
      ...(options.providers ?? []),
    ],
  });
  TestBed.inject(SessionStore).accept(options.signedIn ?? session());
  return RouterTestingHarness.create(url);
}

/**
 * Lets promises, timers of zero and the rendering that follows run. Not `whenStable`, which would wait for requests that
 * the test has not answered yet.
 */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}

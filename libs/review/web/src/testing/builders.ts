import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { type EnvironmentProviders, type Provider, provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, type Routes, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { DirectionView, LimitationView, ReviewSectionView, ReviewView } from '@congtac/review-domain';
import { appInterceptors, DraftStorage, SessionStore, type SessionView, type StoredDraft } from '@congtac/shared-data';
import {
  type ConfirmData,
  type ConflictChoice,
  type ConflictData,
  Dialogs,
  provideI18n,
  provideMessages,
  type ReasonData,
} from '@congtac/shared-ui';
import { vi } from '../i18n/vi';

/** A section with sensible values; give what the test is about. */
export function aSection(over: Partial<ReviewSectionView> & { readonly id: string }): ReviewSectionView {
  return {
    kind: 'KET_QUA',
    ordinal: 1,
    heading: `Mục ${over.id}`,
    text: null,
    draftText: null,
    edited: false,
    draftDiffers: false,
    isEmpty: !over.text,
    confirmedEmpty: false,
    themeCode: null,
    campaignCode: null,
    planSectionId: null,
    figures: [],
    draftFigures: [],
    version: 1,
    allowed: ['edit'],
    ...over,
  };
}

/** A limitation without a cause. */
export function aLimitation(over: Partial<LimitationView> & { readonly id: string }): LimitationView {
  return {
    ordinal: 1,
    text: `Hạn chế ${over.id}`,
    causes: [],
    linkedTaskId: null,
    status: 'OPEN',
    version: 1,
    allowed: ['edit', 'delete'],
    ...over,
  };
}

/** A direction that nobody has decided on yet. */
export function aDirection(over: Partial<DirectionView> & { readonly id: string }): DirectionView {
  return {
    ordinal: 1,
    text: `Phương hướng ${over.id}`,
    kind: null,
    dueOn: null,
    generatedTaskId: null,
    notAssignedReason: null,
    resolution: 'OPEN',
    version: 1,
    allowed: ['edit', 'delete', 'assign', 'decline'],
    ...over,
  };
}

/** A draft review of Cẩm Châu for the first half of 2020, with nothing in it. */
export function aReview(over: Partial<ReviewView> = {}): ReviewView {
  return {
    id: 'r1',
    unitId: 12,
    unitName: 'Phường Cẩm Châu',
    kind: 'SO_KET_6_THANG',
    title: 'Sơ kết công tác Mặt trận 6 tháng đầu năm 2020',
    periodFrom: '2020-01-01',
    periodTo: '2020-06-30',
    periodNote: null,
    status: 'DRAFT',
    number: null,
    symbol: null,
    issuedOn: null,
    demo: false,
    version: 1,
    updatedAt: '2020-07-02T07:05:00Z',
    planId: 'p1',
    planTitle: 'Kế hoạch năm 2020',
    unitLine: 'FRONT',
    parentUnitName: 'Thành phố Hội An',
    place: null,
    signAuthority: null,
    signerTitle: null,
    signerName: null,
    recipients: [],
    submittedAt: null,
    submittedByName: null,
    returnReason: null,
    acceptedAt: null,
    acceptedByName: null,
    acceptedByPost: null,
    publishedAt: null,
    frozenAt: null,
    contentHash: null,
    sections: [],
    limitations: [],
    directions: [],
    meeting: null,
    checks: [],
    sources: {
      draftedAt: null,
      tasksTotal: 0,
      tasksCompleted: 0,
      tasksOnTime: 0,
      tasksNotHeld: 0,
      reportedUnits: 0,
      totalUnits: 0,
      missingUnits: [],
      notHeld: [],
    },
    allowed: ['edit', 'draft', 'edit-details', 'edit-meeting', 'submit', 'assign-directions', 'export'],
    ...over,
  };
}

/** A signed-in specialist of Cẩm Châu. */
export function session(more: Partial<SessionView> = {}): SessionView {
  return {
    accountId: 'me',
    login: 'canbo.camchau',
    displayName: 'Cán bộ Cẩm Châu',
    personId: 'person',
    mustChangePassword: false,
    posts: [],
    actingPostId: null,
    grants: [{ role: 'SPECIALIST', unitId: 12, unitName: 'Phường Cẩm Châu', scope: 'UNIT' }],
    permissions: ['review.review.write'],
    businessDate: '2020-07-02',
    businessDateShifted: true,
    demo: true,
    locale: 'vi',
    ...more,
  };
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
}

/** Answers the dialogs as told and remembers what was asked. */
export class FakeDialogs {
  readonly conflicts: ConflictData[] = [];
  readonly reasons: ReasonData[] = [];
  readonly confirmed: ConfirmData[] = [];
  choice: ConflictChoice | undefined;
  reasonGiven: string | undefined;
  sure = true;

  async conflict(data: ConflictData): Promise<ConflictChoice | undefined> {
    this.conflicts.push(data);
    return this.choice;
  }
  async reason(data: ReasonData): Promise<string | undefined> {
    this.reasons.push(data);
    return this.reasonGiven;
  }
  async confirm(data: ConfirmData): Promise<boolean> {
    this.confirmed.push(data);
    return this.sure;
  }
}

/** Opens `url` of `routes` with the app's interceptors, texts, drafts in memory and answered dialogs. */
export async function openPage(
  routes: Routes,
  url: string,
  options: {
    signedIn?: SessionView;
    drafts?: MemoryDrafts;
    dialogs?: FakeDialogs;
    providers?: (Provider | EnvironmentProviders)[];
  } = {},
): Promise<RouterTestingHarness> {
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideHttpClient(withInterceptors(appInterceptors)),
      provideHttpClientTesting(),
      provideI18n(),
      provideMessages('review', vi, () => import('../i18n/en').then((file) => file.en)),
      provideRouter(routes, withComponentInputBinding()),
      { provide: DraftStorage, useValue: options.drafts ?? new MemoryDrafts() },
      { provide: Dialogs, useValue: options.dialogs ?? new FakeDialogs() },
      ...(options.providers ?? []),
    ],
  });
  TestBed.inject(SessionStore).accept(options.signedIn ?? session());
  return RouterTestingHarness.create(url);
}

/** Lets promises, timers of zero and the rendering that follows run, without waiting for unanswered requests. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}

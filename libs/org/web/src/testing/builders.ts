import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { type EnvironmentProviders, type Provider, provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, type Routes, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { ImportView, UnitTreeNode, UnitView } from '@congtac/org-domain';
import { importMessages } from '@congtac/org-ui';
import { appInterceptors, SessionStore, type SessionView } from '@congtac/shared-data';
import { provideI18n, provideMessages } from '@congtac/shared-ui';
import { vi } from '../i18n/vi';

/** An administrator of the whole tree. */
export function administrator(more: Partial<SessionView> = {}): SessionView {
  return {
    accountId: 'me',
    login: 'quantri',
    displayName: 'Quản trị mẫu',
    personId: 'person',
    mustChangePassword: false,
    posts: [],
    actingPostId: null,
    grants: [{ role: 'SYS_ADMIN', unitId: 1, unitName: 'Đơn vị gốc', scope: 'SUBTREE' }],
    permissions: ['org.person.read', 'org.unit.import', 'identity.account.manage'],
    businessDate: '2020-07-02',
    businessDateShifted: true,
    demo: true,
    locale: 'vi',
    ...more,
  };
}

/** A node of the tree. */
export function aNode(unitId: number, name: string, more: Partial<UnitTreeNode> = {}): UnitTreeNode {
  return {
    unitId,
    code: null,
    name,
    shortName: null,
    line: 'FRONT',
    level: 'WARD',
    levelName: 'Cấp xã',
    kind: 'COMMITTEE',
    parentId: null,
    childCount: 0,
    validFrom: null,
    validTo: null,
    demo: false,
    ...more,
  };
}

/** A unit as an administrator sees it. */
export function aUnit(more: Partial<UnitView> = {}): UnitView {
  return {
    unitId: 7,
    uid: '0190a000-0000-7000-8000-000000000007',
    code: null,
    codeSystem: null,
    name: 'Ủy ban MTTQ Việt Nam quận Hoàng Mai',
    shortName: null,
    line: 'FRONT',
    level: 'DISTRICT',
    levelName: 'Cấp huyện',
    kind: 'COMMITTEE',
    areaType: null,
    parentId: 1,
    path: [{ unitId: 1, name: 'Thành phố Hà Nội' }],
    guidedBy: null,
    hostCommittee: null,
    campaignId: null,
    childCount: 14,
    peopleCount: 3,
    validFrom: null,
    validTo: null,
    source: null,
    demo: false,
    terms: [],
    successor: null,
    predecessors: [],
    version: 4,
    allowed: ['update', 'move', 'close', 'add-child', 'manage-people', 'read-people', 'import'],
    ...more,
  };
}

/** An import that is being read. */
export function anImport(more: Partial<ImportView> = {}): ImportView {
  return {
    importId: 'i1',
    fileName: 'don-vi.csv',
    state: 'READING',
    read: 1200,
    total: 10794,
    errors: 0,
    warnings: 0,
    created: 0,
    unchanged: 0,
    message: null,
    issues: [],
    version: 1,
    allowed: [],
    ...more,
  };
}

/** Opens `url` of `routes` with the app's interceptors and texts. */
export async function openPage(
  routes: Routes,
  url: string,
  providers: (Provider | EnvironmentProviders)[] = [],
): Promise<RouterTestingHarness> {
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideHttpClient(withInterceptors(appInterceptors)),
      provideHttpClientTesting(),
      provideI18n(),
      provideMessages('org', vi, () => import('../i18n/en').then((file) => file.en)),
      importMessages(),
      provideRouter(routes, withComponentInputBinding()),
      ...providers,
    ],
  });
  TestBed.inject(SessionStore).accept(administrator());
  return RouterTestingHarness.create(url);
}

/** Lets promises, timers of zero and the rendering that follows run; requests wait for the test's answers. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}

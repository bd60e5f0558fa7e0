import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { type EnvironmentProviders, type Provider, provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, type Routes, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { AccountView, ActivationSlip } from '@congtac/identity-domain';
import { importMessages } from '@congtac/org-ui';
import { appInterceptors, SessionStore } from '@congtac/shared-data';
import { provideI18n, provideMessages } from '@congtac/shared-ui';
import { vi } from '../i18n/vi';
import { SlipStore } from '../slip-store';

/** A slip as the API makes it. */
export function aSlip(more: Partial<ActivationSlip> = {}): ActivationSlip {
  return {
    accountId: 'a1',
    login: 'hoa.nt',
    fullName: 'Nguyễn Thị Hoa',
    unitName: 'Phường Đại Kim',
    roleName: 'Chủ tịch',
    code: 'K7QD-2M4X-0000-ABCD-EFGH-JKMN',
    expiresAt: '2020-07-05T03:00:00Z',
    ...more,
  };
}

/** An account with one role. */
export function anAccount(more: Partial<AccountView> = {}): AccountView {
  return {
    accountId: 'a1',
    personId: 'p1',
    login: 'hoa.nt',
    displayName: 'Nguyễn Thị Hoa',
    unitId: 12,
    status: 'ACTIVE',
    demo: false,
    codeExpiresAt: null,
    grants: [
      {
        grantId: 'g1',
        role: 'CHAIR',
        unitId: 12,
        unitName: 'Phường Đại Kim',
        scope: 'UNIT',
        validFrom: null,
        validTo: null,
        delegatedFromId: null,
        active: true,
        version: 3,
      },
    ],
    version: 2,
    allowed: ['disable', 'renew-code', 'add-grant'],
    ...more,
  };
}

/** Opens `url` of `routes` as an administrator of the whole branch of unit 12. */
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
      provideMessages('people', vi, () => import('../i18n/en').then((file) => file.en)),
      importMessages(),
      provideRouter(routes, withComponentInputBinding()),
      SlipStore,
      ...providers,
    ],
  });
  TestBed.inject(SessionStore).accept({
    accountId: 'me',
    login: 'quantri',
    displayName: 'Quản trị mẫu',
    personId: 'me',
    mustChangePassword: false,
    posts: [],
    actingPostId: null,
    grants: [{ role: 'SYS_ADMIN', unitId: 12, unitName: 'Phường Đại Kim', scope: 'SUBTREE' }],
    permissions: ['identity.account.manage'],
    businessDate: '2020-07-02',
    businessDateShifted: true,
    demo: true,
    locale: 'vi',
  });
  return RouterTestingHarness.create(url);
}

/** Lets promises, timers of zero and the rendering that follows run; requests wait for the test's answers. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}

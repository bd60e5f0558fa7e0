import type { SessionView } from '../session/session-view';

/** A signed-in ward reporter for tests; give what the test is about. */
export function aSession(part: Partial<SessionView> = {}): SessionView {
  return {
    accountId: 'a1',
    login: 'canbo.daikim',
    displayName: 'Cán bộ phường',
    personId: 'p1',
    mustChangePassword: false,
    posts: [],
    actingPostId: null,
    grants: [{ role: 'REPORTER', unitId: 2, unitName: 'Phường Đại Kim', scope: 'UNIT' }],
    permissions: [],
    businessDate: '2020-07-02',
    businessDateShifted: true,
    demo: true,
    locale: 'vi',
    ...part,
  };
}

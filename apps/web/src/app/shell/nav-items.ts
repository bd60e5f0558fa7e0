import type { SessionView } from '@congtac/shared-data';
import type { IconName } from '@congtac/shared-ui';

/** One section of the app. `label` is a key of the texts. */
export interface NavItem {
  readonly label: string;
  /** Shorter words for the phone's bar. */
  readonly short?: string;
  readonly url: string;
  readonly icon: IconName;
}

interface Rule extends NavItem {
  /** Seen by holders of one of these permissions; absent = by everybody. */
  readonly needs?: readonly string[];
}

const sections: readonly Rule[] = [
  { label: 'app.nav.work', url: '/viec-cua-toi', icon: 'checklist' },
  {
    label: 'app.nav.plans',
    url: '/ke-hoach',
    icon: 'assignment',
    needs: ['planning.issued.read', 'planning.plan.read'],
  },
  { label: 'app.nav.overview', url: '/tong-quan', icon: 'monitoring', needs: ['planning.board.read'] },
  {
    label: 'app.nav.reviews',
    short: 'app.nav.reviewsShort',
    url: '/so-ket',
    icon: 'summarize',
    needs: ['review.review.read'],
  },
  { label: 'app.nav.units', url: '/don-vi', icon: 'account-tree', needs: ['org.person.read'] },
  { label: 'app.nav.people', url: '/nguoi-dung', icon: 'group', needs: ['identity.account.manage'] },
];

const personal: NavItem = { label: 'app.nav.personal', url: '/ca-nhan', icon: 'person' };

/** Places of the phone's bar before "Thêm". */
const barPlaces = 3;

/** Sections a person may open, in the fixed order of the rail (at most six, "Cá nhân" comes on top of them). */
export function sectionsFor(session: Pick<SessionView, 'permissions'> | undefined): readonly NavItem[] {
  const held = session?.permissions ?? [];
  return sections.filter((item) => item.needs === undefined || item.needs.some((code) => held.includes(code)));
}

/** The phone's bar: the first three sections; what does not fit is on the page "Thêm". */
export function barFor(session: Pick<SessionView, 'permissions'> | undefined): readonly NavItem[] {
  return sectionsFor(session).slice(0, barPlaces);
}

/** The page "Thêm": the sections that are not in the bar, import, personal. */
export function moreFor(session: Pick<SessionView, 'permissions'> | undefined): readonly NavItem[] {
  const imports = session?.permissions.includes('org.unit.import') ? [importItem] : [];
  return [...sectionsFor(session).slice(barPlaces), ...imports, personal];
}

const importItem: NavItem = { label: 'app.nav.import', url: '/nhap-don-vi', icon: 'upload' };

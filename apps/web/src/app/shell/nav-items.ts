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

/** The rail, in its fixed order; the page "Thêm" is its last place. */
const sections: readonly Rule[] = [
  { label: 'app.nav.work', url: '/viec-cua-toi', icon: 'checklist' },
  {
    label: 'app.nav.plans',
    url: '/ke-hoach',
    icon: 'assignment',
    needs: ['planning.issued.read', 'planning.plan.read'],
  },
  { label: 'app.nav.directives', url: '/chi-dao', icon: 'campaign', needs: ['review.directive.read'] },
  { label: 'app.nav.overview', url: '/tong-quan', icon: 'monitoring', needs: ['planning.board.read'] },
  {
    label: 'app.nav.reviews',
    short: 'app.nav.reviewsShort',
    url: '/so-ket',
    icon: 'summarize',
    needs: ['review.review.read'],
  },
  { label: 'app.nav.units', url: '/don-vi', icon: 'account-tree', needs: ['org.person.read'] },
];

/** What the page "Thêm" collects beside the sections. */
const others: readonly Rule[] = [
  { label: 'app.nav.periods', url: '/ky-bao-cao', icon: 'event-repeat', needs: ['reporting.period.read'] },
  { label: 'app.nav.meetings', url: '/hoi-nghi', icon: 'forum', needs: ['review.meeting.read'] },
  { label: 'app.nav.documents', url: '/van-ban', icon: 'gavel', needs: ['planning.issued.read'] },
  { label: 'app.nav.publications', url: '/an-pham', icon: 'mail', needs: ['register.publication.read'] },
  {
    label: 'app.nav.catalogues',
    url: '/danh-muc',
    icon: 'library-books',
    needs: ['planning.issued.read', 'calendar.catalogue.edit'],
  },
  { label: 'app.nav.people', url: '/nguoi-dung', icon: 'group', needs: ['identity.account.manage'] },
  { label: 'app.nav.import', url: '/nhap-don-vi', icon: 'upload', needs: ['org.unit.import'] },
  { label: 'app.nav.jobs', url: '/he-thong/cong-viec-nen', icon: 'event-repeat', needs: ['app.job.manage'] },
  { label: 'app.nav.notices', url: '/thong-bao', icon: 'notifications' },
  { label: 'app.nav.personal', url: '/ca-nhan', icon: 'person' },
];

/** Places of the phone's bar before "Thêm". */
const barPlaces = 3;

type Session = Pick<SessionView, 'permissions'> | undefined;

/** Sections a person may open, in the fixed order of the rail (at most six, "Thêm" comes on top of them). */
export function sectionsFor(session: Session): readonly NavItem[] {
  return allowed(sections, session);
}

/** The phone's bar: the first three sections; what does not fit is on the page "Thêm". */
export function barFor(session: Session): readonly NavItem[] {
  return sectionsFor(session).slice(0, barPlaces);
}

/**
 * The page "Thêm": what has no place in the rail, and on phones (`wide` false) the sections that do not fit into the bar.
 */
export function moreFor(session: Session, wide = false): readonly NavItem[] {
  return [...(wide ? [] : sectionsFor(session).slice(barPlaces)), ...allowed(others, session)];
}

function allowed(rules: readonly Rule[], session: Session): readonly NavItem[] {
  const held = session?.permissions ?? [];
  return rules.filter((item) => item.needs === undefined || item.needs.some((code) => held.includes(code)));
}

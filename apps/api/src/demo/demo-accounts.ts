import type { GrantScope, Role } from '@congtac/shared-domain';

/** The one password of every sample account; printed at start and in the README. */
export const DEMO_PASSWORD = 'cong-tac-mau-2020';

/** A sample account: an invented, job-like name, never a person of the texts. */
export interface DemoAccount {
  login: string;
  displayName: string;
  /** Key of the unit (`demoUnits`). */
  unit: string;
  title: string;
  titleCode: string;
  grants: { role: Role; scope: GrantScope }[];
  signs?: boolean;
}

const chair = (login: string, unit: string, place: string): DemoAccount => ({
  login,
  displayName: `Chủ tịch ${place}`,
  unit,
  title: 'Chủ tịch',
  titleCode: 'CHU_TICH',
  grants: [{ role: 'CHAIR', scope: 'SUBTREE' }],
  signs: true,
});

const officer = (login: string, unit: string, place: string): DemoAccount => ({
  login,
  displayName: `Cán bộ ${place}`,
  unit,
  title: 'Cán bộ Mặt trận',
  titleCode: 'CHUYEN_VIEN',
  grants: [
    { role: 'REPORTER', scope: 'UNIT' },
    { role: 'SPECIALIST', scope: 'SUBTREE' },
  ],
});

/** Who can sign in to the sample installation. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    login: 'quantri',
    displayName: 'Quản trị hệ thống',
    unit: 'TW',
    title: 'Quản trị hệ thống',
    titleCode: 'QUAN_TRI',
    grants: [{ role: 'SYS_ADMIN', scope: 'SUBTREE' }],
  },
  {
    login: 'thuongtruc.hanoi',
    displayName: 'Thường trực Hà Nội',
    unit: 'HN',
    title: 'Ủy viên Thường trực',
    titleCode: 'UV_THUONG_TRUC',
    grants: [{ role: 'STANDING', scope: 'SUBTREE' }],
  },
  chair('chutich.hoangmai', 'HN-HM', 'quận Hoàng Mai'),
  {
    login: 'chuyenvien.hoangmai',
    displayName: 'Chuyên viên quận Hoàng Mai',
    unit: 'HN-HM',
    title: 'Chuyên viên',
    titleCode: 'CHUYEN_VIEN',
    grants: [{ role: 'SPECIALIST', scope: 'SUBTREE' }],
  },
  chair('chutich.daikim', 'HN-HM-DK', 'phường Đại Kim'),
  officer('canbo.daikim', 'HN-HM-DK', 'phường Đại Kim'),
  {
    login: 'ctv.daikim',
    displayName: 'Cộng tác viên phường Đại Kim',
    unit: 'HN-HM-DK',
    title: 'Cộng tác viên dư luận xã hội',
    titleCode: 'CTV_DLXH',
    grants: [{ role: 'COLLABORATOR', scope: 'UNIT' }],
  },
  chair('chutich.hoian', 'QN-HA', 'thành phố Hội An'),
  chair('chutich.camchau', 'QN-HA-CC', 'phường Cẩm Châu'),
  officer('canbo.camchau', 'QN-HA-CC', 'phường Cẩm Châu'),
  {
    login: 'truongban.camchau',
    displayName: 'Trưởng Ban khối phố 1',
    unit: 'QN-HA-CC-KP-01',
    title: 'Trưởng Ban công tác Mặt trận',
    titleCode: 'TRUONG_BAN_CTMT',
    grants: [{ role: 'AREA_HEAD', scope: 'SUBTREE' }],
  },
  chair('chutich.vinhphuc', 'VP', 'tỉnh Vĩnh Phúc'),
  chair('chutich.tamdao', 'DVHC-248', 'huyện Tam Đảo'),
  chair('chutich.songlo', 'VP-SL', 'huyện Sông Lô'),
  chair('chutich.vinhyen', 'DVHC-243', 'thành phố Vĩnh Yên'),
  chair('chutich.thitran.tamdao', 'DVHC-08908', 'thị trấn Tam Đảo'),
  chair('chutich.lagi', 'LG-MT', 'thị xã La Gi'),
  {
    login: 'thuongvu.lagi',
    displayName: 'Thường vụ Thị ủy La Gi',
    unit: 'LG-TU',
    title: 'Ủy viên Ban Thường vụ',
    titleCode: 'UV_BTV',
    grants: [{ role: 'CHAIR', scope: 'SUBTREE' }],
    signs: true,
  },
  chair('chutich.phuochoi', 'DVHC-23231', 'phường Phước Hội'),
  {
    login: 'truongban.quan5',
    displayName: 'Trưởng Ban Tuyên giáo Quận 5',
    unit: 'Q5-BTG',
    title: 'Trưởng Ban Tuyên giáo',
    titleCode: 'TRUONG_BTG',
    grants: [{ role: 'CHAIR', scope: 'SUBTREE' }],
    signs: true,
  },
];

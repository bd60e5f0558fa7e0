import { defineProblems } from '@congtac/shared-domain';

const wait = (seconds: unknown) => {
  const minutes = Math.ceil(Number(seconds ?? 60) / 60);
  return `Xin chờ ${minutes} phút rồi thử lại.`;
};

/** Problems of signing in, accounts and roles. */
export const identityProblem = defineProblems({
  'identity.sign-in-failed': {
    kind: 'unauthenticated',
    title: 'Chưa đăng nhập được',
    detail: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Xin kiểm tra lại; nếu quên, xin liên hệ người quản trị của đơn vị.',
  },
  'identity.activation-failed': {
    kind: 'rule',
    title: 'Chưa kích hoạt được tài khoản',
    detail:
      'Tên đăng nhập hoặc mã kích hoạt chưa đúng, mã đã dùng hoặc đã hết hạn. Xin hỏi người quản trị để lấy mã mới.',
  },
  'identity.too-many-tries': {
    kind: 'too-many',
    title: 'Đã thử quá nhiều lần',
    detail: (p) => wait(p['retryAfter']),
  },
  'identity.password-unfit': {
    kind: 'rule',
    title: 'Mật khẩu chưa dùng được',
    detail: (p) => String(p['reason'] ?? 'Xin chọn mật khẩu khác.'),
  },
  'identity.password-wrong': {
    kind: 'rule',
    title: 'Mật khẩu hiện tại chưa đúng',
    detail: 'Mật khẩu hiện tại chưa đúng. Xin nhập lại.',
  },
  'identity.login-unfit': {
    kind: 'rule',
    title: 'Tên đăng nhập chưa dùng được',
    detail: 'Tên đăng nhập gồm 3 đến 64 chữ cái không dấu, chữ số, dấu chấm, gạch nối hoặc gạch dưới.',
  },
  'identity.login-taken': {
    kind: 'conflict',
    title: 'Tên đăng nhập đã có người dùng',
    detail: 'Tên đăng nhập này đã có người dùng. Xin chọn tên khác.',
  },
  'identity.person-has-account': {
    kind: 'conflict',
    title: 'Người này đã có tài khoản',
    detail: 'Mỗi người dùng một tài khoản. Xin mở tài khoản đã có để giao thêm vai trò.',
  },
  'identity.person-from-source': {
    kind: 'rule',
    title: 'Không lập tài khoản cho nhân vật trong văn bản',
    detail: 'Người này được ghi theo văn bản gốc nên không lập tài khoản. Xin thêm người mới.',
  },
  'identity.post-not-yours': {
    kind: 'rule',
    title: 'Chức vụ không phải của anh/chị',
    detail: 'Anh/chị chỉ chọn được chức vụ mình đang giữ.',
  },
  'identity.cannot-change-self': {
    kind: 'rule',
    title: 'Không tự thay đổi quyền của mình',
    detail: 'Việc này cần một người quản trị khác thực hiện.',
  },
  'identity.account-elsewhere': {
    kind: 'forbidden',
    title: 'Tài khoản còn vai trò ở nơi khác',
    detail:
      'Tài khoản này giữ vai trò ngoài phạm vi quản trị của anh/chị. Xin liên hệ người quản trị của đơn vị cấp trên.',
  },
  'identity.grant-ended': {
    kind: 'rule',
    title: 'Vai trò đã kết thúc',
    detail: 'Vai trò này đã kết thúc nên không thay đổi được nữa.',
  },
  'identity.grant-exists': {
    kind: 'conflict',
    title: 'Vai trò này đã được giao',
    detail: 'Người này đang giữ đúng vai trò đó tại đơn vị.',
  },
  'identity.account-state': {
    kind: 'rule',
    title: 'Tài khoản không ở trạng thái phù hợp',
    detail: 'Tài khoản đã ngừng sử dụng hoặc đã kích hoạt, nên chưa làm được việc này.',
  },
  'identity.administrator-exists': {
    kind: 'conflict',
    title: 'Đã có người quản trị',
    detail: 'Hệ thống đã có người quản trị. Người đó có thể mời thêm người khác.',
  },
});

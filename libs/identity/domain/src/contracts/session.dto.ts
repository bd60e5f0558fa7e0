import { ChoiceField, IdField, TextField } from '@congtac/shared-domain';
import { PasswordField } from './password-field';

/** Languages of the screens. */
export const LOCALES = ['vi', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Body of `POST /session`. */
export class SignIn {
  @TextField({ label: 'Tên đăng nhập', max: 200 })
  login!: string;

  @PasswordField({ label: 'Mật khẩu' })
  password!: string;
}

/** Body of `PUT /session/acting-post`: the post the person acts in (I-20), or null for none. */
export class ChooseActingPost {
  @IdField({ label: 'Chức vụ', nullable: true })
  postId!: string | null;
}

/** Body of `PUT /session/locale`. */
export class ChooseLocale {
  @ChoiceField({ label: 'Ngôn ngữ', of: LOCALES })
  locale!: Locale;
}

/** Body of `PUT /session/password`. */
export class ChangePassword {
  @PasswordField({ label: 'Mật khẩu hiện tại' })
  currentPassword!: string;

  @PasswordField({ label: 'Mật khẩu mới' })
  newPassword!: string;
}

/** Body of `POST /activations`: first sign-in with the code of the printed slip. */
export class ActivateAccount {
  @TextField({ label: 'Tên đăng nhập', max: 200 })
  login!: string;

  @TextField({ label: 'Mã kích hoạt', max: 60 })
  code!: string;

  @PasswordField({ label: 'Mật khẩu' })
  password!: string;
}

import { ChoiceField, TextField } from '@congtac/shared-domain';
import { CHANNELS, type Channel } from './notice-reason';

/** `PUT /mail-address`. */
export class ChooseMailAddress {
  @TextField({ label: 'Địa chỉ thư điện tử', max: 254 })
  address!: string;
}

/** `POST /mail-verifications`: the code of the letter. */
export class VerifyMailAddress {
  @TextField({ label: 'Mã xác nhận', max: 64 })
  code!: string;
}

/** `POST /mail-unsubscriptions`: the signed code of a letter's footer. */
export class StopMail {
  @TextField({ label: 'Mã của thư', max: 200 })
  code!: string;
}

/** `POST /push-devices`: what the browser hands out for this device. */
export class AddPushDevice {
  @TextField({ label: 'Địa chỉ nhận của thiết bị', max: 1000 })
  endpoint!: string;

  /** Public key of the device, base64url. */
  @TextField({ label: 'Khóa của thiết bị', max: 200 })
  p256dh!: string;

  /** Secret of the device, base64url. */
  @TextField({ label: 'Khóa của thiết bị', max: 100 })
  auth!: string;

  /** How the person knows it, e.g. `Chrome, Android`. */
  @TextField({ label: 'Tên thiết bị', max: 100 })
  name!: string;
}

/** `POST /test-messages`. */
export class SendTestMessage {
  @ChoiceField({ label: 'Kênh', of: CHANNELS })
  channel!: Channel;
}

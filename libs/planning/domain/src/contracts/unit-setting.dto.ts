import { ChoiceField, IntField } from '@congtac/shared-domain';
import { APPROVAL_MODES, type ApprovalMode } from './unit-setting.views';

/** `PUT /planning-settings/:unitId`: what is left out stays as it is. */
export class PutUnitSetting {
  @ChoiceField({ label: 'Cách duyệt kế hoạch', of: APPROVAL_MODES, optional: true })
  approvalMode?: ApprovalMode;

  @IntField({ label: 'Số ngày làm việc để cấp dưới xây dựng kế hoạch', min: 1, max: 120, optional: true })
  adoptionLimitDays?: number;

  @IntField({ label: 'Số lần gia hạn một nhiệm vụ', min: 0, max: 10, optional: true })
  extensionLimit?: number;

  @IntField({ label: 'Số ngày quá hạn thì báo cho người giao', min: 1, max: 60, optional: true })
  escalateIssuerDays?: number;

  @IntField({ label: 'Số ngày quá hạn thì báo cho thường trực', min: 1, max: 90, optional: true })
  escalateLeaderDays?: number;
}

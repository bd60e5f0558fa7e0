import type { DirectiveRecipientView } from '@congtac/review-domain';
import { recipientRows } from './recipient-rows';

const unit = (id: string, acknowledged: boolean, below: DirectiveRecipientView[] = []): DirectiveRecipientView => ({
  ...{
    id,
    unitId: 1,
    unitName: id,
    sentAt: '',
    acknowledgeBy: '',
    openedAt: null,
    relayedAt: null,
    implementedAt: null,
  },
  acknowledgedAt: acknowledged ? '2020-01-31T03:00:00Z' : null,
  ...{ state: 'SENT', late: false, acknowledgedByName: null, minutesToAcknowledge: null, minutesToRelay: null },
  ...{ relayedDirectiveId: null, taskId: null, taskStatus: null, progressPercent: null, below },
});
const tree = [
  unit('Tam Đảo', true, [unit('Xã A', true), unit('Xã B', false)]),
  unit('Sông Lô', true),
  unit('Vĩnh Yên', false),
];
const names = (unfolded: string[], onlyWaiting: boolean) =>
  recipientRows(tree, new Set(unfolded), onlyWaiting).map(({ view, depth }) => `${depth} ${view.id}`);

describe('rows of addressed units', () => {
  it('show the second level of unfolded units', () => {
    expect(names([], false)).toEqual(['0 Tam Đảo', '0 Sông Lô', '0 Vĩnh Yên']);
    expect(names(['Tam Đảo'], false)).toEqual(['0 Tam Đảo', '1 Xã A', '1 Xã B', '0 Sông Lô', '0 Vĩnh Yên']);
  });

  it('narrowed to those that wait, keep the units above them', () => {
    expect(names([], true)).toEqual(['0 Tam Đảo', '1 Xã B', '0 Vĩnh Yên']);
  });
});

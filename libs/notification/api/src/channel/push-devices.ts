import { Injectable } from '@nestjs/common';
import { type AddPushDevice, channelProblem, type PushDeviceView, type PushView } from '@congtac/notification-domain';
import { currentActor, newId, SystemClock, UnitOfWork } from '@congtac/shared-api';
import { notFound } from '@congtac/shared-domain';
import { isPushEndpoint } from './public-address';
import { PushKeyRing } from './push-keys';

const MOST_DEVICES = 10;

/** A device to be told. */
export interface PushTarget {
  deviceId: string;
  endpoint: string;
  p256dh: string;
  auth: string;
}

type DeviceRow = Omit<PushDeviceView, 'createdAt' | 'lastSentAt'> & { createdAt: Date; lastSentAt: Date | null };

/** Devices on which people want to be told. */
@Injectable()
export class PushDevices {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: SystemClock,
    private readonly ring: PushKeyRing,
  ) {}

  /** The signed-in person's devices, and the key for another. */
  async view(): Promise<PushView> {
    const { publicKey } = await this.ring.keys();
    const devices = await this.uow.read(() => this.list());
    return { publicKey, devices };
  }

  /**
   * Adds this device, or takes it over from whoever used the browser before.
   * Problems `notification.endpoint-unfit`, `notification.too-many-devices`.
   */
  async add(body: AddPushDevice): Promise<void> {
    const { accountId } = currentActor();
    if (!isPushEndpoint(body.endpoint) || !isKey(body.p256dh, 65) || !isKey(body.auth, 16))
      throw channelProblem('notification.endpoint-unfit');
    await this.uow.run(async () => {
      if ((await this.list()).length >= MOST_DEVICES) throw channelProblem('notification.too-many-devices');
      // A browser has one address whoever uses it: only the system sees the row of another person.
      await this.uow.query('select notification.take_device($1)', [body.endpoint]);
      await this.uow.query(
        `insert into notification.push_device (device_id, account_id, endpoint, p256dh, auth, name, created_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [newId(), accountId, body.endpoint, body.p256dh, body.auth, body.name, this.clock.now()],
      );
    });
  }

  /** Removes one of the signed-in person's devices. Problem `common.not-found`. */
  async remove(deviceId: string): Promise<void> {
    await this.uow.run(async () => {
      const removed = await this.uow.query(
        `delete from notification.push_device where device_id = $1 and account_id = (select app.current_account())
         returning 1`,
        [deviceId],
      );
      if (removed.length === 0) throw notFound();
    });
  }

  /** Devices of an active account. Background work. */
  targets(accountId: string): Promise<PushTarget[]> {
    return this.uow.asSystem('devices to tell', () =>
      this.uow.query(
        `select d.device_id as "deviceId", d.endpoint, d.p256dh, d.auth from notification.push_device d
         join identity.v_account a on a.account_id = d.account_id and a.status = 'ACTIVE' where d.account_id = $1`,
        [accountId],
      ),
    );
  }

  /** Those of the accounts with a device; joins the open system transaction. */
  async reachable(accountIds: readonly string[]): Promise<string[]> {
    const rows = await this.uow.query<{ accountId: string }>(
      `select distinct account_id as "accountId" from notification.push_device where account_id = any($1::uuid[])`,
      [accountIds],
    );
    return rows.map(({ accountId }) => accountId);
  }

  /** Notes that a device was told, or forgets it because its push service knows it no more. Background work. */
  async told(deviceId: string, gone: boolean): Promise<void> {
    await this.uow.asSystem('device told', () =>
      gone
        ? this.uow.query('delete from notification.push_device where device_id = $1', [deviceId])
        : this.uow.query('update notification.push_device set last_sent_at = $2 where device_id = $1', [
            ...[deviceId, this.clock.now()],
          ]),
    );
  }

  private async list(): Promise<PushDeviceView[]> {
    const rows = await this.uow.query<DeviceRow>(
      `select device_id as id, encode(sha256(convert_to(endpoint, 'UTF8')), 'hex') as fingerprint, name, created_at as "createdAt", last_sent_at as "lastSentAt"
       from notification.push_device where account_id = (select app.current_account()) order by created_at, device_id`,
    );
    return rows.map(({ createdAt, lastSentAt, ...row }) => ({
      ...row,
      createdAt: createdAt.toISOString(),
      lastSentAt: lastSentAt?.toISOString() ?? null,
    }));
  }
}

/** A base64url text of so many bytes. */
function isKey(text: string, bytes: number): boolean {
  return /^[\w-]+=*$/.test(text) && Buffer.from(text, 'base64url').length === bytes;
}

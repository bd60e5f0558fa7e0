import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { UnitOfWork } from '@congtac/shared-api';
import webPush from 'web-push';

/** Key pair that push services know this installation by, base64url. */
export interface PushKeys {
  publicKey: string;
  privateKey: string;
}

/** Made at the first need and kept for ever: every device is subscribed with it. */
@Injectable()
export class PushKeyRing implements OnApplicationBootstrap {
  private kept: Promise<PushKeys> | undefined;

  constructor(private readonly uow: UnitOfWork) {}

  /** Read early, outside every request's transaction; a database that is away now is asked again later. */
  async onApplicationBootstrap(): Promise<void> {
    await this.keys().catch(() => undefined);
  }

  /** The installation's keys. */
  keys(): Promise<PushKeys> {
    this.kept ??= this.load().catch((error: unknown) => {
      // The next call tries again.
      this.kept = undefined;
      throw error;
    });
    return this.kept;
  }

  /** Of two processes that make keys at once, the first one's stay. */
  private load(): Promise<PushKeys> {
    return this.uow.asSystem('push keys', async () => {
      await this.uow.query(
        `insert into app.setting (key, value) select 'push-keys', $1
         where not exists (select from app.setting where key = 'push-keys') on conflict (key) do nothing`,
        [JSON.stringify(webPush.generateVAPIDKeys())],
      );
      const row = await this.uow.one<{ value: PushKeys }>(`select value from app.setting where key = 'push-keys'`);
      if (!row) throw new Error('the push keys could not be kept');
      return row.value;
    });
  }
}

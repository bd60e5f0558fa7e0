import { Injectable } from '@nestjs/common';
import type { DigestContent, DigestView } from '@congtac/notification-domain';
import { notFound } from '@congtac/shared-domain';
import { UnitOfWork } from '@congtac/shared-api';

/** Digests of the signed-in person; row-level security hides every other one. */
@Injectable()
export class MyDigests {
  constructor(private readonly uow: UnitOfWork) {}

  /** One digest. Problem `common.not-found`. */
  get(digestId: string): Promise<DigestView> {
    return this.uow.read(async () => {
      const row = await this.uow.one<{ id: string; day: string; title: string; content: DigestContent }>(
        `select digest_id as id, day, title, content from notification.digest
         where digest_id = $1 and account_id = (select app.current_account())`,
        [digestId],
      );
      if (!row) throw notFound();
      const { content, ...rest } = row;
      return { ...rest, ...content };
    });
  }
}

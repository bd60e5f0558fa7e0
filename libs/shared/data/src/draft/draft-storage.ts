import { Service } from '@angular/core';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** What is kept for one draft. */
export interface StoredDraft {
  readonly value: unknown;
  /** Milliseconds since the epoch, of the device. */
  readonly savedAt: number;
}

interface DraftDb extends DBSchema {
  drafts: { key: string; value: StoredDraft };
}

/** IndexedDB behind the drafts. Keys are `accountId/key`, so two people on one machine never see each other's text. */
@Service()
export class DraftStorage {
  private database: Promise<IDBPDatabase<DraftDb>> | undefined;

  /** The stored draft, or undefined. Rejects when the browser gives no storage (private windows). */
  async read(key: string): Promise<StoredDraft | undefined> {
    return (await this.open()).get('drafts', key);
  }

  async write(key: string, draft: StoredDraft): Promise<void> {
    await (await this.open()).put('drafts', draft, key);
  }

  async remove(key: string): Promise<void> {
    await (await this.open()).delete('drafts', key);
  }

  /** Keys of every draft of one account, without the account part. */
  async keys(accountId: string): Promise<string[]> {
    const all = await (
      await this.open()
    ).getAllKeys('drafts', IDBKeyRange.bound(`${accountId}/`, `${accountId}/\uffff`));
    return all.map((key) => key.slice(accountId.length + 1));
  }

  /** Removes every draft of one account (sign-out on a shared machine, after asking). */
  async clear(accountId: string): Promise<void> {
    await (await this.open()).delete('drafts', IDBKeyRange.bound(`${accountId}/`, `${accountId}/\uffff`));
  }

  private open(): Promise<IDBPDatabase<DraftDb>> {
    this.database ??= openDB<DraftDb>('congtac', 1, {
      upgrade: (db) => {
        db.createObjectStore('drafts');
      },
    });
    return this.database;
  }
}

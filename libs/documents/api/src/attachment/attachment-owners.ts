import { Injectable } from '@nestjs/common';
import type { AttachmentOwnerType } from '@congtac/documents-domain';
import { notFound } from '@congtac/shared-domain';

/** What the context that owns a thing says about its files, for the signed-in person. */
export interface AttachmentOwner {
  /** Unit the thing belongs to. */
  unitId: number;
  /** Second unit that may read it, e.g. the unit that assigned the task; the same unit when there is none. */
  ownerUnitId: number;
  mayRead: boolean;
  /** The thing is still a draft and the person may add and remove files. */
  mayChange: boolean;
  /** False where files are added but never taken away again, like signed scans; left out = as `mayChange`. */
  mayRemove?: boolean;
}

/** Asks about one thing by id, inside the open transaction; undefined when it does not exist or is out of sight. */
export type AttachmentOwnerLookup = (ownerId: string) => Promise<AttachmentOwner | undefined>;

/** Who decides about files: every context registers the kinds of thing it owns, once, when its module starts. */
@Injectable()
export class AttachmentOwners {
  private readonly lookups = new Map<AttachmentOwnerType, AttachmentOwnerLookup>();

  /** Registers the context that decides about things of one kind. */
  register(ownerType: AttachmentOwnerType, lookup: AttachmentOwnerLookup): void {
    if (this.lookups.has(ownerType)) throw new Error(`attachment owner registered twice: ${ownerType}`);
    this.lookups.set(ownerType, lookup);
  }

  /** What may be done with the files of a thing. Problem `common.not-found` when it is out of sight. */
  async of(ownerType: AttachmentOwnerType, ownerId: string): Promise<AttachmentOwner> {
    const owner = await this.lookups.get(ownerType)?.(ownerId);
    if (!owner?.mayRead) throw notFound();
    return owner;
  }
}

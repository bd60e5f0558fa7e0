/** How long a number that was skipped may still appear: longer than any transaction of the product lives. */
const PATIENCE_MS = 120_000;
/** Skipped numbers watched at most; the oldest are given up first. */
const MOST_GAPS = 2_000;

/**
 * Where a reader of the outbox stands. Numbers are given out in order but become visible in the order of their commits, so
 * a number that was skipped is asked for again until it appears or was rolled back for certain.
 */
export class OutboxCursor {
  private last: number;
  private readonly gaps = new Map<number, number>();

  /**
   * @param recent the latest visible numbers; those missing between them may still be on their way.
   * @param nowMs milliseconds of any steady clock.
   */
  constructor(recent: readonly number[], nowMs: number) {
    this.last = recent.length > 0 ? Math.min(...recent) - 1 : 0;
    this.take(recent, nowMs);
  }

  /** Numbers above this one were never seen. */
  get position(): number {
    return this.last;
  }

  /** Numbers below the position that may still appear. */
  get missing(): number[] {
    return [...this.gaps.keys()];
  }

  /** Notes what was read. @returns the numbers that are new, each once for ever. */
  take(ids: readonly number[], nowMs: number): number[] {
    const fresh: number[] = [];
    for (const id of [...ids].sort((a, b) => a - b)) {
      if (id <= this.last) {
        if (this.gaps.delete(id)) fresh.push(id);
        continue;
      }
      for (let skipped = Math.max(this.last + 1, id - MOST_GAPS); skipped < id; skipped++)
        this.gaps.set(skipped, nowMs);
      this.last = id;
      fresh.push(id);
    }
    this.giveUp(nowMs);
    return fresh;
  }

  private giveUp(nowMs: number): void {
    let surplus = this.gaps.size - MOST_GAPS;
    for (const [id, since] of this.gaps) {
      if (surplus <= 0 && nowMs - since <= PATIENCE_MS) break;
      this.gaps.delete(id);
      surplus--;
    }
  }
}

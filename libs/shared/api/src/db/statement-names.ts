import { createHash } from 'node:crypto';

const HOT_AFTER = 3;
const MOST_NAMES = 300;
const MOST_TEXTS = 5_000;

/**
 * Decides which statements PostgreSQL keeps prepared: those that were asked for a few times. Planning a small statement
 * under row-level security costs more than running it. The number is bounded, because every connection keeps each of them.
 */
export class StatementNames {
  private readonly names = new Map<string, string>();
  private readonly uses = new Map<string, number>();

  /** The name under which to run a statement, or undefined when it is run unnamed. */
  of(sql: string): string | undefined {
    const known = this.names.get(sql);
    if (known !== undefined) return known;
    if (this.names.size >= MOST_NAMES) return undefined;
    const uses = (this.uses.get(sql) ?? 0) + 1;
    if (uses < HOT_AFTER) {
      // Texts built for one occasion come in any number; counting starts anew before they fill the memory.
      if (this.uses.size >= MOST_TEXTS) this.uses.clear();
      this.uses.set(sql, uses);
      return undefined;
    }
    this.uses.delete(sql);
    // The same text has the same name in every process, so that a pooler between may share connections.
    const name = `s${createHash('sha256').update(sql).digest('base64url').slice(0, 22)}`;
    this.names.set(sql, name);
    return name;
  }
}

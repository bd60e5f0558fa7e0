import { type FieldError, ProblemError } from '@congtac/shared-domain';
import { taskBatchProblem } from '@congtac/planning-domain';
import type { BatchRow } from './batch.repository';

/** Most complaints one answer lists; the count tells how many there are. */
const MAX_LISTED = 500;

/** Gathers what is wrong with the lines of a batch, so that a person sees everything at once. */
export class BatchFaults {
  private readonly errors: FieldError[] = [];
  private readonly stale: { index: number; row: BatchRow }[] = [];

  /** Runs one rule of a line; a refusal is noted at `/operations/<index>/<field>`. True when the rule holds. */
  async check(index: number, field: string, rule: () => void | Promise<void>): Promise<boolean> {
    try {
      await rule();
      return true;
    } catch (error) {
      // Only refusals of rules are gathered; anything else is a fault of the program and goes on.
      if (!(error instanceof ProblemError)) throw error;
      const pointer = `/operations/${index}${field === '' ? '' : `/${field}`}`;
      this.errors.push({ pointer, code: error.code, detail: error.detail });
      return false;
    }
  }

  /** The row of this line is newer than the version the person saw. */
  changed(index: number, row: BatchRow): void {
    this.stale.push({ index, row });
  }

  /** Problems `planning.batch-stale` (412, names the row), `planning.batch-refused` (422, one error per fault). */
  throwIfAny(): void {
    const [first] = this.stale;
    if (first) {
      const { title, updatedByName, updatedAt, version } = first.row;
      const by = updatedByName ?? 'Một người khác';
      throw taskBatchProblem(
        'planning.batch-stale',
        { by, at: updatedAt.toISOString(), title, version, count: this.stale.length },
        this.stale.slice(0, MAX_LISTED).map(({ index, row }) => ({
          pointer: `/operations/${index}`,
          code: 'common.stale',
          detail: `${row.updatedByName ?? 'Một người khác'} vừa sửa “${row.title}”.`,
        })),
      );
    }
    if (this.errors.length > 0) {
      const { length: count } = this.errors;
      throw taskBatchProblem('planning.batch-refused', { count }, this.errors.slice(0, MAX_LISTED));
    }
  }
}

import { IntField, ListField, TextField } from '@congtac/shared-domain';
import { CommitmentInput } from './cascade.dto';

/** `GET /plans/:id/revisions/compare`: two revisions by their numbers; the highest is the one in force. */
export class RevisionCompareQuery {
  @IntField({ label: 'Lần ban hành cũ', min: 1, max: 999, fromText: true })
  from!: number;

  @IntField({ label: 'Lần ban hành mới', min: 1, max: 999, fromText: true })
  to!: number;
}

/**
 * `POST /amendment-uptakes/:id/decide`: everything the amendment brings is taken over, except the fields named in
 * `keep`; keeping one needs a reason, which the unit above reads.
 */
export class DecideUptake {
  /** Fields of the uptake that keep the unit's own text. */
  @ListField({ label: 'Giữ nội dung của đơn vị', max: 30, each: 'text', optional: true })
  keep?: string[];

  /** Needed when something is kept. */
  @TextField({ label: 'Lý do', max: 2000, blank: true, optional: true })
  reason?: string;

  /** What the unit commits to under changed targets (I-8); the present values when left out. */
  @ListField({ label: 'Chỉ tiêu', max: 20, of: () => CommitmentInput, optional: true })
  targets?: CommitmentInput[];
}

import { ChoiceField, IdField, IntField, ListField, TextField } from '@congtac/shared-domain';
import { COPY_CHOICES, type CopyChoice } from './copy.views';

/** `GET /plans/:id/copy`: what the plan would be in `year`; the year after it when left out. */
export class CopyQuery {
  @IntField({ label: 'Năm', min: 1990, max: 2100, optional: true, fromText: true })
  year?: number;
}

/** What to do with one task. */
export class CopyTaskChoice {
  @IdField({ label: 'Nhiệm vụ' })
  taskId!: string;

  @ChoiceField({ label: 'Cách chép', of: COPY_CHOICES })
  choice!: CopyChoice;

  /** ADAPT only: the new title. */
  @TextField({ label: 'Tên nhiệm vụ', max: 1000, optional: true })
  title?: string;
}

/** `POST /plans/:id/copy`: makes the draft for another year. Tasks that are not named follow the proposal. */
export class CopyPlan {
  @IntField({ label: 'Năm', min: 1990, max: 2100 })
  year!: number;

  @TextField({ label: 'Tên kế hoạch', max: 500, optional: true })
  title?: string;

  @ListField({ label: 'Nhiệm vụ', max: 5000, of: () => CopyTaskChoice, optional: true })
  tasks?: CopyTaskChoice[];
}

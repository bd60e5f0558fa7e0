import { BooleanField, ChoiceField, PageQuery } from '@congtac/shared-domain';
import { MY_WORK_GROUPS, MY_WORK_TABS, type MyWorkGroup, type MyWorkTab } from './my-work.views';

/** `GET /my-work`: the first cards of every group of one tab; MINE when left out. */
export class MyWorkQuery {
  @ChoiceField({ label: 'Nhóm việc', of: MY_WORK_TABS, optional: true })
  tab?: MyWorkTab;
}

/** `GET /my-work/cards`: further cards of one group of one tab, in the same order. */
export class MyWorkCardQuery extends PageQuery {
  @ChoiceField({ label: 'Nhóm việc', of: MY_WORK_TABS })
  tab!: MyWorkTab;

  @ChoiceField({ label: 'Nhóm thời gian', of: MY_WORK_GROUPS })
  group!: MyWorkGroup;
}

/** `PUT /tasks/:taskId/follow`. */
export class SetFollow {
  @BooleanField({ label: 'Theo dõi' })
  following!: boolean;
}

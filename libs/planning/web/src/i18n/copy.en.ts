import type { MessagesOf } from '@congtac/shared-ui';
import type { copyVi } from './copy.vi';

/** English texts of copying a plan to another year. */
export const copyEn: MessagesOf<typeof copyVi> = {
  choice: { CARRY: 'Copy as it is', ADAPT: 'Change the title', DROP: 'Drop' },
  title: 'Copy to the next year',
  menu: 'Copy to the next year',
  summary: '{{ plan }}, {{ unit }}',
  year: 'To the year',
  name: 'Title of the new plan',
  period: 'Period of the new plan: {{ from }} to {{ to }}',
  counts: '{{ carried }} tasks as they are, {{ adapted }} with a new title, {{ dropped }} dropped',
  carriedOver: '{{ count }} unfinished tasks are linked to those of the old year',
  existing: 'The unit has a plan of this kind for that year.',
  openExisting: 'Open that plan',
  missing: 'No plan of the new year above to cite yet: {{ titles }}. Add the basis later.',
  notes: 'Results, files and reports are not copied. Assigned and committed values are kept as a proposal.',
  label: 'Tasks of the old plan',
  task: 'Task',
  due: 'Due, old → new',
  choose: 'How to copy',
  newTitle: 'New title',
  noSection: 'In no section',
  all: 'Whole section:',
  unfinished: 'Unfinished, carried over',
  leadClosed: 'The old lead unit is closed; your unit leads.',
  hint: { WEEKEND: 'On a Saturday or Sunday', HOLIDAY: 'On a public holiday' },
  note: {
    EVENT_UNKNOWN: 'Not set: the calendar does not know the day of the event',
    OUTSIDE_PERIOD: 'The old day is outside the new period, so the end of the period counts',
    LEAP_DAY: 'The new year has no 29 February',
  },
  noDay: {
    ONGOING: 'Ongoing',
    NONE: 'No deadline',
    EVENT_DATE: 'Not set',
    FIXED_DATE: 'Not set',
    PERIOD_END: 'End of the period',
  },
  create: 'Make the draft with {{ count }} tasks',
  created: 'The draft for {{ year }} is made.',
  nothing: 'Please choose at least one task.',
};

import type { MessagesOf } from '@congtac/shared-ui';
import type { legalReachVi } from './legal-reach.vi';

/** English texts of "how far a document has come". */
export const legalReachEn: MessagesOf<typeof legalReachVi> = {
  title: 'How far it has come',
  none: 'No plan rests on this document yet',
  noneWhy: 'A plan appears here when it cites this document, one that implements it, or a plan above that cites it.',
  documents: 'Documents that follow from it',
  plans: '{{ count }} plans rest on it',
  shown: 'The first {{ shown }} of {{ count }} plans are shown.',
  plan: 'Plan',
  unit: 'Unit',
  through: 'Rests on',
  number: 'Number, date of issue',
  status: 'Status',
  tasks: 'Tasks',
  tasksOf: '{{ done }}/{{ total }} completed',
  overdue: '{{ count }} overdue',
  hidden: 'Level above',
  levels: 'By level',
  level: 'Level',
  units: 'Units',
  withPlan: 'With a plan',
  issued: 'Issued',
  silent: '{{ count }} units with nothing yet',
  silentShown: 'The first {{ shown }} units are shown.',
  allHave: 'Every unit has a plan.',
};

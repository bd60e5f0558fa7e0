import type { MessagesOf } from '@congtac/shared-ui';
import type { exportVi } from './export.vi';

/** English texts of exporting a plan. */
export const exportEn: MessagesOf<typeof exportVi> = {
  title: 'Export the plan',
  menu: 'Export to a file',
  filtered: 'The filter of the plan’s table applies: only the tasks on screen are exported.',
  annex: 'Annex of assigned tasks',
  annexHint: 'A4 lying, 8 columns, in official form; marked DỰ THẢO until it is issued.',
  shown: 'The table on screen',
  shownHint: 'The columns, filter and grouping chosen in the plan’s table.',
  wide: 'The full table',
  wideHint: 'Every column of every task, for summaries or keeping.',
  format: { pdf: 'PDF', docx: 'Word', xlsx: 'Excel', csv: 'CSV' },
  preview: 'Preview of the annex',
};

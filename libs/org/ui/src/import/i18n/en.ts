import type { MessagesOf } from '@congtac/shared-ui';
import type { vi } from './vi';

/** Texts of the shared import steps, English. */
export const en: MessagesOf<typeof vi> = {
  steps: {
    label: 'Steps of the import',
    count: 'Step {{ at }} of {{ of }}',
    file: 'Choose a file',
    reading: 'Trial reading',
    preview: 'Preview',
    result: 'Result',
  },
  reading: {
    heading: 'Reading {{ file }} on trial',
    opening: 'Opening the file…',
    read: '{{ read }} of {{ total }} rows read',
    leave: 'Nothing is stored yet. You may leave this page; open the same address again to go on.',
  },
  lost: 'The server cannot be reached. It goes on reading the file.',
  failed: { heading: '{{ file }} could not be read', again: 'Choose another file' },
  preview: {
    heading: 'Trial reading of {{ file }}',
    rows: 'Rows read',
    fresh: 'To be added',
    unchanged: 'Known already, left as they are',
    errors: 'Errors to correct',
    warnings: 'To be checked',
    ready: 'Every row was understood. Nothing is stored until you press the button below.',
    nothing: 'Every row of the file is known already; there is nothing to add.',
    invalid: 'The file has errors, so no row was stored. Correct the file and choose it again.',
  },
  issues: {
    heading: 'What to look at in the file',
    region: 'Errors of the file',
    firstOnly: 'The table shows the first {{ shown }} of {{ total }}.',
    row: 'Row',
    column: 'Column',
    value: 'Text of the cell',
    severity: 'Kind',
    message: 'Problem',
    error: 'Error',
    warning: 'Check',
    blank: '(empty)',
    download: 'Download the errors (CSV)',
    fileName: 'import-errors.csv',
    more: 'Show {{ count }} more',
  },
};

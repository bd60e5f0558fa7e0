import type { MessagesOf } from '@congtac/shared-ui';
import type { vi } from './vi';

/** English texts of attached files. */
export const en: MessagesOf<typeof vi> = {
  list: 'Attached files',
  none: 'No files attached yet.',
  pick: 'Add files',
  open: 'Download {{ name }}',
  remove: 'Remove file',
  removeOf: 'Remove {{ name }}',
  removeTitle: 'Remove “{{ name }}”?',
  removeText: 'The file will no longer be here. The audit trail keeps a record.',
  sending: 'Sending {{ name }}…',
  retry: 'Send again',
  by: '{{ name }}, {{ at }}',
};

import type { MessagesOf } from '@congtac/shared-ui';
import type { vi } from './vi';

/** Texts of the administrators' pages, English. */
export const en: MessagesOf<typeof vi> = {
  jobs: {
    title: 'Background work',
    explain: 'What the system does by itself: reminders, daily digests, letters and notifications.',
    at: 'As of {{ at }}',
    reload: 'Reload',
    fine: 'Running as usual',
    late: 'Work is waiting for long',
    wrong: '{{ count }} not done',
    failures: 'Work that failed',
    failuresNone: 'Nothing failed.',
    what: 'Work',
    waiting: 'Waiting',
    waits: 'for {{ time }}',
    running: 'Running',
    failed: 'Failed',
    last: 'Last run',
    next: 'Next run',
    never: 'not yet',
    onDemand: 'on demand',
    queues: 'Kinds of work',
    attempts: 'Tried {{ count }} times, last at {{ at }}',
    again: 'Tried again by itself at {{ at }}',
    gaveUp: 'Given up',
    retry: 'Try again',
    retryOf: 'Try again: {{ title }}',
    retried: 'The work waits to be done again.',
    none: 'No background work yet',
    noneWhy: 'When the system has work of its own, its state is shown here.',
    seconds: '{{ count }} s',
    minutes: '{{ count }} min',
    hours: '{{ count }} h',
    days: '{{ count }} days',
  },
};

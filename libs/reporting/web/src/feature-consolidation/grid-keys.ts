import type { KeysData } from '@congtac/shared-ui';

/** The keys of the consolidation table. */
export const gridKeys: KeysData = {
  texts: 'reporting.consolidation.shortcut',
  lines: [
    { name: 'move', keys: '↑ ↓' },
    { name: 'edit', keys: 'Enter, F2' },
    { name: 'cancel', keys: 'Esc' },
    { name: 'clear', keys: 'Delete' },
    { name: 'tick', keys: 'Space' },
    { name: 'accept', keys: 'Ctrl+Enter' },
    { name: 'paste', keys: 'Ctrl+V' },
    { name: 'save', keys: 'Ctrl+S' },
    { name: 'help', keys: '?' },
  ],
};

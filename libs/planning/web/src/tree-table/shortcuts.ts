import type { KeysData } from '@congtac/shared-ui';

/** The keys of the plan table. */
export const planKeys: KeysData = {
  texts: 'planning.keys',
  lines: [
    { name: 'move', keys: '← → ↑ ↓' },
    { name: 'extend', keys: 'Shift+← → ↑ ↓' },
    { name: 'edit', keys: 'Enter, F2' },
    { name: 'cancel', keys: 'Esc' },
    { name: 'next', keys: 'Tab' },
    { name: 'add', keys: 'Ctrl+Enter' },
    { name: 'indent', keys: 'Ctrl+]' },
    { name: 'outdent', keys: 'Ctrl+[' },
    { name: 'reorder', keys: 'Alt+↑ ↓' },
    { name: 'tick', keys: 'Space' },
    { name: 'tickAll', keys: 'Ctrl+A' },
    { name: 'copy', keys: 'Ctrl+C, Ctrl+V' },
    { name: 'undo', keys: 'Ctrl+Z, Ctrl+Y' },
    { name: 'find', keys: 'Ctrl+F' },
    { name: 'clear', keys: 'Delete' },
    { name: 'menu', keys: 'Shift+F10' },
    { name: 'help', keys: '?' },
  ],
};

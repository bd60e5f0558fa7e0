import { inject, Service } from '@angular/core';
import { Dialogs } from '@congtac/shared-ui';

/** Opens the command palette; its code is fetched on the first Ctrl-K. */
@Service()
export class Palette {
  private readonly dialogs = inject(Dialogs);
  private opened = false;

  async open(): Promise<void> {
    if (this.opened) return;
    this.opened = true;
    try {
      const { PaletteDialog } = await import('./palette-dialog');
      await this.dialogs.open(PaletteDialog, undefined, { atTop: true });
    } finally {
      this.opened = false;
    }
  }
}

import { Service, signal } from '@angular/core';
import { coreIcons } from './core-icons';

type MoreIcons = (typeof import('./more-icons'))['moreIcons'];

/** Names usable in `<ct-icon name="…">`: Material Symbols (outlined, weight 400) with dashes. */
export type IconName = keyof typeof coreIcons | keyof MoreIcons;

/** Path data of icons; the larger set arrives in one lazy file on the first use of a name outside the core set. */
@Service()
export class IconRegistry {
  private readonly paths = signal<Readonly<Record<string, string>>>(coreIcons);
  private loading: Promise<void> | undefined;

  /** Path data (`d` attribute) of an icon; '' until the larger set has arrived. Reactive. */
  path(name: IconName): string {
    return this.paths()[name] ?? '';
  }

  /** Makes sure that the icon is there or on its way. */
  async need(name: IconName): Promise<void> {
    if (name in coreIcons) return;
    this.loading ??= import('./more-icons').then(({ moreIcons }) => this.paths.set({ ...coreIcons, ...moreIcons }));
    await this.loading;
  }
}

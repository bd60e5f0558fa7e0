import { NgComponentOutlet } from '@angular/common';
import { afterNextRender, Component, computed, effect, EnvironmentInjector, inject, resource } from '@angular/core';
import { Router, RouterLink, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { AppError, Connection, SessionStore } from '@congtac/shared-data';
import { ErrorState, I18n, Icon, Toasts, ViTimePipe } from '@congtac/shared-ui';
import { Palette } from '../palette/open-palette';
import { BottomBar } from './bottom-bar';
import { DayStrip } from './day-strip';
import { PageFocus } from './page-focus';
import { PostSwitch } from './post-switch';
import { Rail } from './rail';
import { WideScreen } from './wide-screen';

/** Frame of every page after signing in. The rail (desktop) and the search are fetched apart from the first paint. */
@Component({
  selector: 'ct-shell',
  imports: [
    BottomBar,
    DayStrip,
    ErrorState,
    Icon,
    NgComponentOutlet,
    PostSwitch,
    Rail,
    RouterLink,
    RouterOutlet,
    Toasts,
    TranslocoPipe,
    ViTimePipe,
  ],
  templateUrl: './shell.html',
  styleUrl: './shell.scss',
  host: { '(document:keydown)': 'shortcut($event)' },
})
export class Shell {
  private readonly store = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly palette = inject(Palette);
  private readonly environment = inject(EnvironmentInjector);
  private readonly i18n = inject(I18n);
  private readonly pageFocus = inject(PageFocus);
  protected readonly connection = inject(Connection);
  protected readonly wide = inject(WideScreen).matches;
  protected readonly session = this.store.view;
  protected readonly unreachable = new AppError('offline', 0, { code: 'net.offline' });
  protected readonly unitName = computed(() => {
    const view = this.session();
    return this.store.actingPost()?.unitName ?? view?.grants[0]?.unitName ?? this.i18n.t('app.name');
  });

  /** The bell comes after the first paint, with the inbox it leads to; without it the page works all the same. */
  private readonly bellCode = resource({ loader: () => import('@congtac/notification-web').then((m) => m.Bell) });
  protected readonly bell = computed(() => (this.bellCode.hasValue() ? this.bellCode.value() : null));

  constructor() {
    // Coming from the sign-in page: begin at the heading. On a first load the browser's own start is right.
    if (this.router.navigated) afterNextRender(() => this.pageFocus.toContent());
    effect(() => {
      if (this.store.expired()) void this.signInAgain();
    });
  }

  protected shortcut(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k')
      return;
    event.preventDefault();
    this.search();
  }

  protected search(): void {
    void this.palette.open();
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.pageFocus.toContent();
  }

  protected async retry(): Promise<void> {
    const view = await this.store.reload().catch(() => undefined);
    // The page under the error was drawn without a session: draw it again.
    if (view) await this.router.navigateByUrl(this.router.url, { onSameUrlNavigation: 'reload' });
  }

  private async signInAgain(): Promise<void> {
    const { openSessionDialog } = await import('@congtac/identity-web');
    if (await openSessionDialog(this.environment)) return;
    await this.router.navigate(['/dang-nhap'], { queryParams: { tiep: this.router.url } });
  }
}

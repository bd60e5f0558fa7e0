import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { SessionStore } from '@congtac/shared-data';
import { Icon, Preferences } from '@congtac/shared-ui';
import { sectionsFor } from './nav-items';

/** Left rail of wide screens: sections in words, language and background at its foot. */
@Component({
  selector: 'ct-rail',
  imports: [Icon, RouterLink, RouterLinkActive, TranslocoPipe],
  templateUrl: './rail.html',
  styleUrl: './rail.scss',
})
export class Rail {
  private readonly session = inject(SessionStore);
  private readonly preferences = inject(Preferences);
  protected readonly items = computed(() => sectionsFor(this.session.view()));
  protected readonly dark = computed(() => this.preferences.current().theme === 'dark');

  protected switchTheme(): void {
    this.preferences.setTheme(this.dark() ? 'light' : 'dark');
  }

  protected switchLanguage(): void {
    void this.preferences.setLanguage(this.preferences.current().language === 'vi' ? 'en' : 'vi');
  }
}

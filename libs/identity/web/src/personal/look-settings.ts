import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  type Language,
  languages,
  Preferences,
  type TextSize,
  textSizes,
  type Theme,
  themes,
} from '@congtac/shared-ui';
import { AccountClient } from '../data-access/account-client';

/** Text size, background and language of this device, as rows of choices that work at once. */
@Component({
  selector: 'ct-look-settings',
  imports: [TranslocoPipe],
  templateUrl: './look-settings.html',
  styleUrl: './look-settings.scss',
})
export class LookSettings {
  private readonly preferences = inject(Preferences);
  private readonly account = inject(AccountClient);
  protected readonly look = this.preferences.current;
  protected readonly texts = textSizes;
  protected readonly themes = themes;
  protected readonly languages = languages;

  protected setText(text: TextSize): void {
    this.preferences.setText(text);
  }

  protected setTheme(theme: Theme): void {
    this.preferences.setTheme(theme);
  }

  protected async setLanguage(language: Language): Promise<void> {
    await this.preferences.setLanguage(language);
    // Best effort: the screens have switched already, the account only remembers it for notices.
    await this.account.chooseLocale(language).catch(() => undefined);
  }
}

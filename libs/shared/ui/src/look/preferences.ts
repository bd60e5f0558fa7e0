import { DOCUMENT, inject, Service, signal } from '@angular/core';
import { I18n } from '../i18n/i18n';
import { type Language, languages } from '../i18n/messages';

/** Light unless chosen otherwise; `auto` follows the device. */
export const themes = ['light', 'dark', 'auto'] as const;
export type Theme = (typeof themes)[number];

/** Root size in pixels: Thường 16, Lớn 18, Rất lớn 20. */
export const textSizes = ['16', '18', '20'] as const;
export type TextSize = (typeof textSizes)[number];

interface Look {
  readonly theme: Theme;
  readonly text: TextSize;
  readonly language: Language;
}

/** Also read by the inline script of index.html before the first paint. */
const storageKey = 'congtac.look';

/** Theme, text size and language of this device, kept in localStorage. */
@Service()
export class Preferences {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly i18n = inject(I18n);
  private readonly look = signal<Look>({ theme: 'light', text: '16', language: 'vi' });

  /** What is chosen now. */
  readonly current = this.look.asReadonly();

  /** Applies what was kept; the app waits for it, so that nobody sees the other language first. */
  async start(): Promise<void> {
    this.look.set(sane(this.kept()));
    this.apply();
    await this.i18n.use(this.look().language);
  }

  setTheme(theme: Theme): void {
    this.change({ theme });
  }

  setText(text: TextSize): void {
    this.change({ text });
  }

  async setLanguage(language: Language): Promise<void> {
    this.change({ language });
    await this.i18n.use(language);
  }

  private change(part: Partial<Look>): void {
    this.look.update((look) => ({ ...look, ...part }));
    this.apply();
    try {
      localStorage.setItem(storageKey, JSON.stringify(this.look()));
    } catch {
      // Storage switched off: the choice then holds until the page is closed.
    }
  }

  private apply(): void {
    this.root.dataset['theme'] = this.look().theme;
    this.root.dataset['text'] = this.look().text;
  }

  private kept(): Partial<Record<string, unknown>> {
    try {
      return JSON.parse(localStorage.getItem(storageKey) ?? '{}') ?? {};
    } catch {
      // Unreadable or forbidden storage counts as nothing chosen.
      return {};
    }
  }
}

function sane(kept: Partial<Record<string, unknown>>): Look {
  return {
    theme: themes.find((theme) => theme === kept['theme']) ?? 'light',
    text: textSizes.find((text) => text === kept['text']) ?? '16',
    language: languages.find((language) => language === kept['language']) ?? 'vi',
  };
}

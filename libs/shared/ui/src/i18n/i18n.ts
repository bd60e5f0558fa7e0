import { DOCUMENT, inject, Service, type Signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Language, Messages } from './messages';

type EnglishLoader = () => Promise<Messages>;

/** Texts of the screens: Vietnamese is bundled with each context, English is fetched when somebody chooses it. */
@Service()
export class I18n {
  private readonly transloco = inject(TranslocoService);
  private readonly document = inject(DOCUMENT);
  private readonly english = new Map<string, EnglishLoader>();
  private readonly loaded = new Map<string, Promise<void>>();

  /** Language of the screens now. */
  readonly language = this.transloco.activeLang as Signal<Language>;

  /** Text of a key in the language of now, with `{{ name }}` filled from params. For templates use the `transloco` pipe. */
  t(key: string, params?: Readonly<Record<string, string | number>>): string {
    this.transloco.activeLang();
    return this.transloco.translate(key, params);
  }

  /** Registers the texts of one context under its name; called by `provideMessages`. */
  register(context: string, vi: Messages, loadEnglish: EnglishLoader): void {
    if (this.english.has(context)) return;
    this.english.set(context, loadEnglish);
    this.transloco.setTranslation({ [context]: vi }, 'vi', { merge: true, emitChange: false });
  }

  /** Switches the language of all screens; English texts of every context seen so far are fetched first. */
  async use(language: Language): Promise<void> {
    if (language === 'en') await this.loadAll();
    this.transloco.setActiveLang(language);
    this.document.documentElement.lang = language;
  }

  /** Resolves when the texts of the current language are there; a route guard waits for it after a lazy context came. */
  async ready(): Promise<void> {
    if (this.language() === 'en') await this.loadAll();
  }

  private async loadAll(): Promise<void> {
    await Promise.all([...this.english].map(([context, load]) => this.loadOne(context, load)));
  }

  private loadOne(context: string, load: EnglishLoader): Promise<void> {
    const running = this.loaded.get(context) ?? load().then((texts) => this.add(context, texts));
    this.loaded.set(context, running);
    return running;
  }

  private add(context: string, texts: Messages): void {
    this.transloco.setTranslation({ [context]: texts }, 'en', { merge: true });
  }
}

import {
  type EnvironmentProviders,
  inject,
  isDevMode,
  makeEnvironmentProviders,
  provideEnvironmentInitializer,
} from '@angular/core';
import { provideTransloco, type Translation, type TranslocoLoader } from '@jsverse/transloco';
import { Service } from '@angular/core';
import { type Observable, of } from 'rxjs';
import { I18n } from './i18n';
import type { Messages, MessagesOf } from './messages';
import { vi } from './vi';

/** Texts come through `I18n.register`, never over HTTP, so the loader of Transloco has nothing to add. */
@Service()
class NoLoader implements TranslocoLoader {
  getTranslation(): Observable<Translation> {
    return of({});
  }
}

/**
 * Registers the texts of a context; put it into the `providers` of the context's top route:
 * `provideMessages('planning', vi, () => import('./i18n/en').then((m) => m.en))`.
 * Keys are then `planning.…`. English has the shape of Vietnamese, checked by the compiler.
 */
export function provideMessages<T extends Messages>(
  context: string,
  texts: T,
  loadEnglish: () => Promise<MessagesOf<T>>,
): EnvironmentProviders {
  return provideEnvironmentInitializer(() => {
    inject(I18n).register(context, texts, loadEnglish as () => Promise<Messages>);
  });
}

/** Transloco with the kit's own texts (`ui.…`). For the app's root and for component tests. */
export function provideI18n(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideTransloco({
      config: {
        availableLangs: ['vi', 'en'],
        defaultLang: 'vi',
        reRenderOnLangChange: true,
        prodMode: !isDevMode(),
      },
      loader: NoLoader,
    }),
    provideMessages('ui', vi, () => import('./en').then((m) => m.en)),
  ]);
}

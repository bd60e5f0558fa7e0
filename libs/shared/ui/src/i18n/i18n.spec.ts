import { TestBed } from '@angular/core/testing';
import { I18n } from './i18n';
import type { Messages } from './messages';
import { en } from './en';
import { provideI18n, provideMessages } from './provide-i18n';
import { vi } from './vi';

const texts = (tree: Messages, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : texts(value, `${path}${key}.`),
  );
const holes = (text: string) => [...text.matchAll(/{{ ?(\w+) ?}}/g)].map(([, name]) => name).sort();

it('switches a context that came later, once its English has arrived', async () => {
  TestBed.configureTestingModule({
    providers: [provideI18n(), provideMessages('plan', { title: 'Kế hoạch' }, async () => ({ title: 'Plans' }))],
  });
  const i18n = TestBed.inject(I18n);
  expect([i18n.t('plan.title'), i18n.t('ui.action.retry')]).toEqual(['Kế hoạch', 'Thử lại']);
  await i18n.use('en');
  expect([i18n.t('plan.title'), i18n.t('ui.action.retry')]).toEqual(['Plans', 'Try again']);
  i18n.register('late', { title: 'Muộn' }, async () => ({ title: 'Late' }));
  await i18n.ready();
  expect(i18n.t('late.title')).toBe('Late');
  await i18n.use('vi');
  expect([i18n.t('late.title'), document.documentElement.lang]).toEqual(['Muộn', 'vi']);
});

it('both languages fill the same holes, and no text shouts', () => {
  const english = new Map(texts(en));
  for (const [key, text] of texts(vi)) {
    expect([key, holes(english.get(key) ?? '')]).toEqual([key, holes(text)]);
    expect(text).not.toMatch(/!|\bbạn\b/);
  }
});

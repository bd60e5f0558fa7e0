import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { CatalogueRightsView, ThemeSetView, ThemeView } from '@congtac/calendar-domain';
import { appInterceptors } from '@congtac/shared-data';
import { provideI18n, provideMessages } from '@congtac/shared-ui';
import { vi } from '../i18n/vi';
import { CataloguePage } from './catalogue-page';

const row = {
  unitId: null,
  unitName: null,
  archived: false,
  demo: false,
  version: 1,
  allowed: ['edit', 'delete'] as const,
};
const set: ThemeSetView = {
  ...row,
  allowed: ['edit'],
  id: 's',
  code: 'IX',
  name: 'Khóa IX',
  yearFrom: 2019,
  yearTo: 2024,
};
const theme: ThemeView = {
  ...row,
  allowed: ['edit', 'delete'],
  id: 't',
  code: 'CD1',
  name: 'Tuyên truyền',
  ordinal: 1,
  setCode: 'IX',
  setName: 'Khóa IX',
};

describe('page of a catalogue', () => {
  let http: HttpTestingController;
  let host: HTMLElement;

  async function open(rights: CatalogueRightsView, rows: ThemeView[]): Promise<void> {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors(appInterceptors)),
        provideHttpClientTesting(),
        provideI18n(),
        provideMessages('calendar', vi, () => import('../i18n/en').then((m) => m.en)),
        provideRouter(
          [{ path: 'chuyen-de', component: CataloguePage, data: { name: 'theme' } }],
          withComponentInputBinding(),
        ),
      ],
    });
    http = TestBed.inject(HttpTestingController);
    const harness = await RouterTestingHarness.create();
    await harness.navigateByUrl('/chuyen-de?tim=tuyen');
    host = harness.routeNativeElement as HTMLElement;
    document.body.append(host);
    http.expectOne('/api/v1/themes?q=tuyen').flush(rows);
    http.expectOne('/api/v1/catalogue-rights').flush(rights);
    http.expectOne('/api/v1/theme-sets?archived=true').flush([set]);
    await settle();
  }

  afterEach(() => {
    host.remove();
    document.querySelectorAll('.cdk-overlay-container').forEach((element) => element.remove());
  });

  async function settle(): Promise<void> {
    for (let round = 0; round < 8; round++) {
      await new Promise((resolve) => setTimeout(resolve));
      TestBed.tick();
    }
  }

  const names = () =>
    [...document.querySelectorAll('button')].map((one) => one.getAttribute('aria-label') ?? one.textContent.trim());
  const press = (name: string) =>
    [...document.querySelectorAll('button')]
      .find((one) => (one.getAttribute('aria-label') ?? one.textContent.trim()) === name)
      ?.click();

  it('groups themes by their set with its term; readers see no buttons', async () => {
    await open({ common: false, units: [] }, [{ ...theme, allowed: [] }]);
    expect(host.querySelector('h2')?.textContent).toBe('Khóa IX · Từ 2019 đến 2024');
    expect(host.querySelector('tbody')?.textContent).toContain('Tuyên truyền');
    expect(names().filter((name) => /^(Thêm|Xóa T|Sửa T)/.test(name))).toEqual([]);
  });

  it('who keeps it adds a theme of a set', async () => {
    await open({ common: true, units: [] }, [theme]);
    press('Thêm chuyên đề');
    await settle();
    const fill = (label: string, value: string, kind: 'input' | 'select' = 'input') => {
      const field = [...document.querySelectorAll('ct-catalogue-dialog label')].find((one) =>
        one.textContent.trim().startsWith(label),
      );
      const control = document.getElementById(field?.getAttribute('for') ?? '') as HTMLInputElement;
      control.value = value;
      control.dispatchEvent(new Event(kind === 'input' ? 'input' : 'change'));
    };
    fill('Tên', 'Thi đua');
    fill('Bộ chuyên đề', 'IX', 'select');
    fill('Thứ tự', '2');
    await settle();
    press('Lưu');
    await settle();
    const sent = http.expectOne({ method: 'POST', url: '/api/v1/themes' });
    expect(sent.request.body).toEqual({ name: 'Thi đua', archived: false, unitId: null, setCode: 'IX', ordinal: 2 });
    sent.flush({ id: 'new' });
    await settle();
    http.expectOne('/api/v1/themes?q=tuyen').flush([theme]);
    expect(document.querySelector('ct-catalogue-dialog')).toBeNull();
  });
});

import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideI18n } from '../i18n/provide-i18n';
import { ListFilters } from './list-filters';

@Component({
  imports: [ListFilters],
  template: `
    <ct-list-filters label="Lọc kế hoạch" [active]="active" (cleared)="cleared = true">
      <input ctSearch aria-label="Tìm" />
      <select aria-label="Năm"></select>
    </ct-list-filters>
  `,
})
class Host {
  active = 0;
  cleared = false;
}

describe('filters above a list', () => {
  // jsdom has no matchMedia.
  const width = (narrow: boolean) =>
    Object.assign(window, {
      matchMedia: () => Object.assign(new EventTarget(), { matches: narrow }) as MediaQueryList,
    });
  const open = async (active = 0) => {
    TestBed.configureTestingModule({ providers: [provideI18n()] });
    const fixture = TestBed.createComponent(Host);
    fixture.componentInstance.active = active;
    await fixture.whenStable();
    const host = fixture.nativeElement as HTMLElement;
    const rest = () => host.querySelector<HTMLElement>('.more');
    return { fixture, host, rest, buttons: () => [...host.querySelectorAll('button')] };
  };
  afterAll(() => Reflect.deleteProperty(window, 'matchMedia'));

  it('stands open on a wide screen', async () => {
    width(false);
    const { rest, buttons, host } = await open();
    expect(rest()?.hidden).toBe(false);
    expect(buttons()).toEqual([]);
    expect(host.querySelector('[role=search]')?.getAttribute('aria-label')).toBe('Lọc kế hoạch');
  });

  it('folds on a narrow one, says how many are in use, and unfolds', async () => {
    width(true);
    const { fixture, rest, buttons } = await open(2);
    expect(rest()?.hidden).toBe(true);
    expect(rest()?.parentElement?.querySelector('input')?.closest('.more')).toBeNull();
    const [fold, clear] = buttons();
    expect(fold?.textContent?.trim()).toBe('Bộ lọc (2 đang dùng)');
    fold?.click();
    await fixture.whenStable();
    expect([rest()?.hidden, fold?.getAttribute('aria-expanded')]).toEqual([false, 'true']);
    clear?.click();
    expect(fixture.componentInstance.cleared).toBe(true);
  });
});

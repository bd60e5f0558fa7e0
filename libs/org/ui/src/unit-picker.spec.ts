import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Component, signal } from '@angular/core';
import { provideI18n } from '@congtac/shared-ui';
import { UnitName } from './unit-name';
import { UnitPicker } from './unit-picker';

@Component({
  selector: 'ct-host',
  imports: [UnitName, UnitPicker],
  template: `
    <ct-unit-picker label="Đơn vị nhận" level="WARD" [withinId]="7" [(value)]="unitId" />
    <ct-unit-name [unit]="{ name: 'Ủy ban MTTQ phường Đại Kim', shortName: 'Đại Kim', demo: true }" [short]="true" />
  `,
})
class Host {
  readonly unitId = signal<number | null>(null);
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise((done) => setTimeout(done, milliseconds));
}

describe('unit picker', () => {
  function setUp() {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideI18n()] });
    const fixture = TestBed.createComponent(Host);
    return { fixture, host: fixture.nativeElement as HTMLElement, http: TestBed.inject(HttpTestingController) };
  }

  it('asks the register within its filters and shows level and path of each unit', async () => {
    const { fixture, host, http } = setUp();
    await fixture.whenStable();
    const box = host.querySelector('input') as HTMLInputElement;
    box.click();
    await pause(300);
    const request = http.expectOne((sent) => sent.url === '/api/v1/units');
    expect(request.request.params.toString()).toBe('withinId=7&level=WARD&size=20');
    const path = [{ unitId: 7, name: 'Quận Hoàng Mai' }];
    request.flush({ items: [{ unitId: 12, name: 'Phường Đại Kim', levelName: 'Cấp xã', path }], total: 1 });
    await pause(50);
    await fixture.whenStable();
    const option = host.querySelector<HTMLElement>('.option');
    expect(option?.textContent).toContain('Phường Đại Kim');
    expect(option?.textContent).toContain('Cấp xã · Quận Hoàng Mai');
    option?.click();
    await fixture.whenStable();
    expect(fixture.componentInstance.unitId()).toBe(12);
  });

  it('draws a short name and tells sample data apart in words', async () => {
    const { fixture, host } = setUp();
    await fixture.whenStable();
    const text = host.querySelector('ct-unit-name')?.textContent;
    expect(text).toContain('Đại Kim');
    expect(text).toContain('dữ liệu mẫu');
  });
});

import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Component, inject, signal } from '@angular/core';
import { aNode, openPage, settle } from '../testing/builders';
import { UnitTree } from './unit-tree';
import { childrenAtOnce, UnitTreeStore } from './unit-tree-store';

@Component({
  selector: 'ct-host',
  imports: [UnitTree],
  template: `
    @if (store.roots(); as roots) {
      <ct-unit-tree [nodes]="roots" (opened)="opened.set($event)" />
    }
  `,
})
class Host {
  readonly store = inject(UnitTreeStore);
  readonly opened = signal(0);
}

const district = aNode(2, 'Quận Hoàng Mai', { childCount: 2, parentId: 1 });
const other = aNode(3, 'Quận Ba Đình', { childCount: 0, parentId: 1 });
const wards = [aNode(21, 'Phường Đại Kim', { parentId: 2 }), aNode(22, 'Phường Định Công', { parentId: 2 })];

describe('the tree of units', () => {
  let http: HttpTestingController;
  let page: HTMLElement;
  let host: Host;

  const branch = (unitId?: number) =>
    http.expectOne(
      (sent) => sent.url === '/api/v1/units/tree' && sent.params.get('rootId') === (unitId ? `${unitId}` : null),
    );
  const item = (unitId: number) => page.querySelector<HTMLElement>(`[data-unit="${unitId}"]`);
  const focused = () => document.activeElement?.getAttribute('data-unit');

  async function press(key: string): Promise<void> {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await settle();
  }

  beforeEach(async () => {
    const harness = await openPage([{ path: '', component: Host }], '/', [UnitTreeStore]);
    http = TestBed.inject(HttpTestingController);
    page = harness.fixture.nativeElement;
    host = harness.routeDebugElement?.componentInstance;
    document.body.append(page);
    void host.store.refresh();
    branch().flush({ nodes: [aNode(1, 'Thành phố Hà Nội', { childCount: 2 })] });
    await settle();
    branch(1).flush({ nodes: [aNode(1, 'Thành phố Hà Nội', { childCount: 2, children: [district, other] })] });
    await settle();
  });
  afterEach(() => page.remove());

  it('opens the only unit on top and says how many hang below each', () => {
    expect(item(1)?.getAttribute('aria-expanded')).toBe('true');
    expect(item(2)?.getAttribute('aria-expanded')).toBe('false');
    expect(item(3)?.hasAttribute('aria-expanded')).toBe(false);
    expect(item(2)?.textContent).toContain('2 đơn vị trực thuộc');
  });

  it('walks, opens and closes with the arrows; children are asked for once they are wanted', async () => {
    item(1)?.focus();
    await press('ArrowDown');
    expect(focused()).toBe('2');
    await press('ArrowRight');
    branch(2).flush({ nodes: [{ ...district, children: wards }] });
    await settle();
    await press('ArrowRight');
    expect(focused()).toBe('21');
    await press('ArrowLeft');
    expect(focused()).toBe('2');
    await press('ArrowLeft');
    expect(item(2)?.getAttribute('aria-expanded')).toBe('false');
  });

  it('jumps to the first letters of the name without what all names begin with', async () => {
    item(1)?.focus();
    await press('b');
    expect(focused()).toBe('3');
  });

  it('goes to the unit with Enter', async () => {
    item(1)?.focus();
    await press('ArrowDown');
    await press('Enter');
    expect(host.opened()).toBe(2);
  });

  it('says inside the branch that it could not be read, and reads it again', async () => {
    item(1)?.focus();
    await press('ArrowDown');
    await press('ArrowRight');
    branch(2).error(new ProgressEvent('error'));
    await settle();
    const retry = page.querySelector<HTMLElement>('[data-retry="2"]');
    expect(retry?.textContent).toContain('Chưa tải được');
    retry?.click();
    branch(2).flush({ nodes: [{ ...district, children: wards }] });
    await settle();
    expect(item(21)?.textContent).toContain('Phường Đại Kim');
  });
});

describe('the store of the tree', () => {
  it('draws a wide branch in portions', async () => {
    await openPage([], '/', [UnitTreeStore]);
    const store = TestBed.inject(UnitTreeStore);
    const http = TestBed.inject(HttpTestingController);
    const many = Array.from({ length: childrenAtOnce + 150 }, (_, n) => aNode(100 + n, `Xã ${n}`));
    void store.setOpen(5, true);
    http.expectOne(() => true).flush({ nodes: [aNode(5, 'Tỉnh', { children: many })] });
    await settle();
    expect(store.childrenOf(5)).toHaveLength(childrenAtOnce);
    expect(store.hiddenBelow(5)).toBe(150);
    store.showMore(5);
    expect(store.childrenOf(5)).toHaveLength(childrenAtOnce + 150);
  });
});

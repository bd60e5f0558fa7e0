import { Component, resource, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { AppError } from '@congtac/shared-data';
import { provideI18n } from '../i18n/provide-i18n';
import { ErrorState } from './error-state';
import { LoadingState, skeletonDelay, slowDelay } from './loading-state';
import { ResourceState } from './resource-state';

beforeEach(() => TestBed.configureTestingModule({ providers: [provideI18n()] }));

describe('an error', () => {
  const text = async (error: AppError) => {
    const fixture = TestBed.createComponent(ErrorState);
    fixture.componentRef.setInput('error', error);
    await fixture.whenStable();
    return (fixture.nativeElement as HTMLElement).textContent ?? '';
  };
  it('of the server says what was kept and gives a code', async () => {
    const shown = await text(new AppError('server', 500, { code: 'common.unexpected' }, 'r-7'));
    expect(shown).toContain('Hệ thống đang gặp sự cố');
    expect(shown).toContain('chưa mất');
    expect(shown).toContain('common.unexpected · r-7');
  });
  it('of a rule uses the words of the API', async () =>
    expect(
      await text(new AppError('rule', 422, { code: 'planning.no-lead', title: 'Chưa có đơn vị chủ trì' })),
    ).toContain('Chưa có đơn vị chủ trì'));
  it('out of sight offers no retry', async () => {
    const shown = await text(new AppError('not-found', 404, { code: 'common.not-found', title: 'x' }));
    expect(shown).toContain('Không tìm thấy nội dung này');
    expect(shown).not.toContain('Thử lại');
  });
});

it('a skeleton comes after 150 ms, a word about the network after 10 s', () => {
  jest.useFakeTimers();
  const fixture = TestBed.createComponent(LoadingState);
  const at = (time: number) => {
    jest.advanceTimersByTime(time);
    TestBed.tick();
    return (fixture.nativeElement as HTMLElement).textContent ?? '';
  };
  expect(at(skeletonDelay - 1)).not.toContain('Đang tải');
  expect(at(1)).toContain('Đang tải');
  expect(at(slowDelay)).toContain('Mạng chậm');
  jest.useRealTimers();
});

@Component({
  selector: 'ct-host',
  imports: [ResourceState],
  template: `<ct-resource-state [resource]="data" />`,
})
class Host {
  readonly fail = signal(true);
  readonly data = resource({
    params: () => ({ fail: this.fail() }),
    loader: async ({ params }) => {
      if (params.fail) throw new AppError('offline', 0, { code: 'net.offline' });
      return 'xong';
    },
  });
}

it('a read that failed can be asked again and then shows nothing of its own', async () => {
  const fixture = TestBed.createComponent(Host);
  const page: HTMLElement = fixture.nativeElement;
  await fixture.whenStable();
  expect(page.textContent).toContain('Chưa kết nối được');
  fixture.componentInstance.fail.set(false);
  await fixture.whenStable();
  expect(page.textContent?.trim()).toBe('');
});

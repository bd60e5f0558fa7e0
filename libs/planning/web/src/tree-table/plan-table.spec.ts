import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { appInterceptors } from '@congtac/shared-data';
import { provideI18n, provideMessages } from '@congtac/shared-ui';
import { PlanStore } from '../feature-plan/plan-store';
import { vi } from '../i18n/vi';
import { aPlan, aTask, aTaskView } from '../testing/builders';
import { PlanTable } from './plan-table';
import { TableStore } from './table-store';

const task = aTask({ id: 't1', title: 'Tuyên truyền' });
const second = aTask({ id: 't2', title: 'Sinh hoạt tổ', position: 2 });

describe('PlanTable', () => {
  let fixture: ComponentFixture<PlanTable>;
  let http: HttpTestingController;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors(appInterceptors)),
        provideHttpClientTesting(),
        provideI18n(),
        provideMessages('planning', vi, () => import('../i18n/en').then((m) => m.en)),
        provideRouter([]),
        PlanStore,
        TableStore,
      ],
    });
    http = TestBed.inject(HttpTestingController);
    TestBed.inject(PlanStore).open('plan');
    fixture = TestBed.createComponent(PlanTable);
    document.body.append(fixture.nativeElement);
    TestBed.tick();
    http.expectOne('/api/v1/plans/plan').flush(aPlan());
    http.expectOne('/api/v1/plans/plan/tasks').flush([task, second]);
    await settle();
  });

  afterEach(() => {
    fixture.destroy();
    document.querySelectorAll('.cdk-overlay-container').forEach((element) => element.remove());
  });

  /** Lets promises, lazy imports and renders run. */
  async function settle(): Promise<void> {
    for (let round = 0; round < 8; round++) {
      await new Promise((resolve) => setTimeout(resolve));
      TestBed.tick();
    }
  }

  function press(key: string, over: KeyboardEventInit = {}): void {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...over }),
    );
  }

  function cell(row: string, column: number): HTMLElement {
    return fixture.nativeElement.querySelector(`[data-key="${row}"] [data-column="${column}"]`);
  }

  const editor = () => fixture.nativeElement.querySelector('[data-editor]') as HTMLInputElement | null;

  /** The next PATCH of the task; requests for the plan's blockers are not of interest here. */
  function nextWrite(method: string, url: string): TestRequest {
    return http.expectOne((request) => request.method === method && request.url === url);
  }

  async function editTitle(text: string): Promise<void> {
    cell('task:t1', 0).focus();
    press('Enter');
    await settle();
    (editor() as HTMLInputElement).value = text;
    press('Enter');
    await settle();
  }

  it('is a treegrid with one Tab stop', () => {
    const grid = fixture.nativeElement.querySelector('[role=treegrid]');
    expect(grid.getAttribute('aria-rowcount')).toBe('5');
    expect(fixture.nativeElement.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('walks with the arrows and edits a title with Enter', async () => {
    cell('section:A', 0).focus();
    press('ArrowDown');
    await settle();
    expect(document.activeElement).toBe(cell('task:t1', 0));

    await editTitle('Tuyên truyền miệng');
    const write = nextWrite('PATCH', '/api/v1/tasks/t1');
    expect(write.request.body).toEqual({ title: 'Tuyên truyền miệng' });
    expect(write.request.headers.get('If-Match')).toBe('"1"');
    write.flush(aTaskView({ ...task, title: 'Tuyên truyền miệng', version: 2 }));
    await settle();

    expect(cell('task:t1', 0).textContent).toContain('Tuyên truyền miệng');
    expect(document.activeElement).toBe(cell('task:t2', 0));
  });

  it('leaves everything as it was on Esc', async () => {
    cell('task:t1', 0).focus();
    press('F2');
    await settle();
    (editor() as HTMLInputElement).value = 'khác';
    press('Escape');
    await settle();
    expect(editor()).toBeNull();
    expect(cell('task:t1', 0).textContent).toContain('Tuyên truyền');
    http.expectNone('/api/v1/tasks/t1');
  });

  it('adds a task where its name is typed', async () => {
    const line = fixture.nativeElement.querySelector('[data-add]') as HTMLInputElement;
    line.focus();
    line.value = 'Nhiệm vụ mới';
    press('Enter', { isComposing: true });
    await settle();
    http.expectNone('/api/v1/plans/plan/tasks');
    press('Enter');
    await settle();
    const write = nextWrite('POST', '/api/v1/plans/plan/tasks');
    expect(write.request.body).toEqual({ title: 'Nhiệm vụ mới', sectionId: 'A' });
    write.flush(aTaskView({ id: 't3', title: 'Nhiệm vụ mới', position: 3 }));
    await settle();
    expect(cell('task:t3', 0).textContent).toContain('Nhiệm vụ mới');
    expect(line.value).toBe('');
  });

  it('indents with Ctrl+] and keeps the keyboard on the task', async () => {
    cell('task:t2', 0).focus();
    press(']', { ctrlKey: true });
    await settle();
    const write = nextWrite('POST', '/api/v1/tasks/t2/move');
    expect(write.request.body).toEqual({ parentId: 't1' });
    write.flush([task, { ...second, parentTaskId: 't1', depth: 1, position: 1 }]);
    await settle();
    expect(document.activeElement?.closest('[data-key]')?.getAttribute('aria-level')).toBe('3');
  });

  describe('when somebody else was faster (412)', () => {
    const stale = {
      code: 'common.stale',
      title: 'Đã có bản mới',
      status: 412,
    };
    const fresh = aTaskView({
      ...task,
      title: 'Tuyên truyền, vận động',
      version: 5,
      updatedByName: 'Trần Mẫu',
      updatedAt: '2020-07-02T07:05:00Z',
    });

    beforeEach(async () => {
      await editTitle('Bản của tôi');
      nextWrite('PATCH', '/api/v1/tasks/t1').flush(stale, { status: 412, statusText: 'Precondition Failed' });
      await settle();
      nextWrite('GET', '/api/v1/tasks/t1').flush(fresh);
      await settle();
    });

    const dialog = () => document.querySelector('[role=dialog]') as HTMLElement;
    const button = (words: string) =>
      [...dialog().querySelectorAll('button')].find((one) => one.textContent?.includes(words)) as HTMLButtonElement;

    it('names who it was and shows both texts', () => {
      expect(dialog().textContent).toContain('Trần Mẫu');
      expect(dialog().textContent).toContain('14:05');
      expect(dialog().textContent).toContain('Bản của tôi');
      expect(dialog().textContent).toContain('Tuyên truyền, vận động');
    });

    it('writes my text over the newer version when I keep it', async () => {
      button('Giữ bản của tôi').click();
      await settle();
      const again = nextWrite('PATCH', '/api/v1/tasks/t1');
      expect(again.request.headers.get('If-Match')).toBe('"5"');
      again.flush({ ...fresh, title: 'Bản của tôi', version: 6 });
      await settle();
      expect(cell('task:t1', 0).textContent).toContain('Bản của tôi');
    });

    it('takes the newer text when I choose it', async () => {
      button('Lấy bản mới').click();
      await settle();
      expect(editor()).toBeNull();
      expect(cell('task:t1', 0).textContent).toContain('Tuyên truyền, vận động');
    });

    it('keeps what I typed in the editor when I want to look again', async () => {
      button('Để tôi xem lại').click();
      await settle();
      expect(editor()?.value).toBe('Bản của tôi');
    });
  });
});

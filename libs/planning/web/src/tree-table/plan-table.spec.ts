import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { appInterceptors, DraftStorage } from '@congtac/shared-data';
import { provideI18n, provideMessages } from '@congtac/shared-ui';
import { PlanStore } from '../feature-plan/plan-store';
import { vi } from '../i18n/vi';
import { aPlan, aTask, aTaskView } from '../testing/builders';
import { PlanViewStore } from '../plan-view/plan-view-store';
import { PendingEdits } from '../task-edit/pending-edits';
import { EditStore } from './edit-store';
import { PlanTable } from './plan-table';
import { TableStore } from './table-store';

const task = aTask({ id: 't1', title: 'Tuyên truyền' });
const batch = '/api/v1/plans/plan/task-batch';
/** Columns by their place: ticks, number, title, lead. */
const [TITLE, LEAD] = [2, 3];
const second = aTask({ id: 't2', title: 'Sinh hoạt tổ', position: 2 });

describe('PlanTable', () => {
  let fixture: ComponentFixture<PlanTable>;
  let http: HttpTestingController;

  // Without a layout nothing has a height, and rows out of sight are not drawn.
  const height = jest.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800);
  afterAll(() => height.mockRestore());

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors(appInterceptors)),
        provideHttpClientTesting(),
        provideI18n(),
        provideMessages('planning', vi, () => import('../i18n/en').then((m) => m.en)),
        provideRouter([]),
        {
          provide: DraftStorage,
          useValue: { read: async () => undefined, write: async () => undefined, remove: async () => undefined },
        },
        ...[PendingEdits, PlanStore, PlanViewStore, EditStore, TableStore],
      ],
    });
    http = TestBed.inject(HttpTestingController);
    TestBed.inject(PlanStore).open('plan');
    fixture = TestBed.createComponent(PlanTable);
    document.body.append(fixture.nativeElement);
    TestBed.tick();
    http.expectOne('/api/v1/plans/plan').flush(aPlan());
    http.expectOne('/api/v1/plans/plan/tasks').flush([task, second]);
    for (const list of ['themes', 'campaigns', 'events', 'audiences']) http.expectOne(`/api/v1/${list}`).flush([]);
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

  const grid = (): HTMLElement => fixture.nativeElement.querySelector('[role=treegrid]');
  const editor = () => fixture.nativeElement.querySelector('[data-editor]') as HTMLTextAreaElement | null;
  const active = () => document.getElementById(grid().getAttribute('aria-activedescendant') ?? '');

  /** Brings the keyboard to a cell as a press of the mouse does. */
  async function goTo(row: string, column: number, over: MouseEventInit = {}): Promise<void> {
    cell(row, column).dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true, ...over }));
    await settle();
  }

  /** The next PATCH of the task; requests for the plan's blockers are not of interest here. */
  function nextWrite(method: string, url: string): TestRequest {
    return http.expectOne((request) => request.method === method && request.url === url);
  }

  async function editTitle(text: string): Promise<void> {
    await goTo('task:t1', TITLE);
    press('Enter');
    await settle();
    (editor() as HTMLTextAreaElement).value = text;
    press('Enter');
    await settle();
  }

  it('is a treegrid with one Tab stop that tells where the keyboard is', async () => {
    expect(grid().getAttribute('aria-rowcount')).toBe('5');
    expect(fixture.nativeElement.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    await goTo('task:t2', TITLE);
    expect(document.activeElement).toBe(grid());
    expect(active()).toBe(cell('task:t2', TITLE));
    expect(cell('task:t2', TITLE).parentElement?.getAttribute('aria-rowindex')).toBe('4');
  });

  it('walks with the arrows and edits a title with Enter', async () => {
    await goTo('section:A', 0);
    press('ArrowDown');
    await settle();
    expect(active()).toBe(cell('task:t1', 0));

    await editTitle('Tuyên truyền miệng');
    const write = nextWrite('PATCH', '/api/v1/tasks/t1');
    expect(write.request.body).toEqual({ title: 'Tuyên truyền miệng' });
    expect(write.request.headers.get('If-Match')).toBe('"1"');
    write.flush(aTaskView({ ...task, title: 'Tuyên truyền miệng', version: 2 }));
    await settle();

    expect(cell('task:t1', TITLE).textContent).toContain('Tuyên truyền miệng');
    expect(active()).toBe(cell('task:t2', TITLE));
  });

  it('takes an edit back with Ctrl+Z on the version it made', async () => {
    await editTitle('Khác');
    nextWrite('PATCH', '/api/v1/tasks/t1').flush(aTaskView({ ...task, title: 'Khác', version: 2 }));
    await settle();
    press('z', { ctrlKey: true });
    await settle();
    const write = nextWrite('POST', batch);
    expect(write.request.body.operations).toEqual([
      { op: 'update', taskId: 't1', version: 2, set: { title: 'Tuyên truyền' } },
    ]);
    write.flush({ tasks: [{ ...task, version: 3 }], removed: [], created: [] });
    await settle();
    expect(cell('task:t1', TITLE).textContent).toContain('Tuyên truyền');
  });

  it('leaves everything as it was on Esc', async () => {
    await goTo('task:t1', TITLE);
    press('F2');
    await settle();
    (editor() as HTMLTextAreaElement).value = 'khác';
    press('Escape');
    await settle();
    expect(editor()).toBeNull();
    expect(cell('task:t1', TITLE).textContent).toContain('Tuyên truyền');
    http.expectNone('/api/v1/tasks/t1');
  });

  it('adds a task where its name is typed', async () => {
    const line = fixture.nativeElement.querySelector('[data-add]') as HTMLInputElement;
    line.focus();
    line.value = 'Nhiệm vụ mới';
    press('Enter', { isComposing: true });
    await settle();
    http.expectNone(batch);
    press('Enter');
    await settle();
    const write = nextWrite('POST', batch);
    expect(write.request.body.operations).toEqual([{ op: 'create', title: 'Nhiệm vụ mới', sectionId: 'A' }]);
    const made = aTask({ id: 't3', title: 'Nhiệm vụ mới', position: 3 });
    write.flush({ tasks: [made], removed: [], created: [{ index: 0, ref: null, taskId: 't3' }] });
    await settle();
    expect(cell('task:t3', TITLE).textContent).toContain('Nhiệm vụ mới');
    expect(line.value).toBe('');
  });

  it('indents with Ctrl+] and keeps the keyboard on the task', async () => {
    await goTo('task:t2', TITLE);
    press(']', { ctrlKey: true });
    await settle();
    const write = nextWrite('POST', batch);
    expect(write.request.body.operations).toEqual([{ op: 'move', taskId: 't2', parentId: 't1' }]);
    write.flush({ tasks: [{ ...second, parentTaskId: 't1', depth: 1, position: 1 }], removed: [], created: [] });
    await settle();
    expect(active()?.closest('[data-key]')?.getAttribute('aria-level')).toBe('3');
  });

  it('marks a block with Shift and empties its cells in one request', async () => {
    await goTo('task:t1', LEAD);
    press('ArrowDown', { shiftKey: true });
    await settle();
    expect(fixture.nativeElement.querySelectorAll('.ranged')).toHaveLength(2);
    press('Delete');
    await settle();
    const set = { leadUnitId: null };
    expect(nextWrite('POST', batch).request.body.operations).toEqual([
      { op: 'update', taskId: 't1', version: 1, set },
      { op: 'update', taskId: 't2', version: 1, set },
    ]);
  });

  it('ticks rows with Space and deletes them after asking', async () => {
    await goTo('task:t2', TITLE);
    press(' ');
    press('ArrowUp');
    press(' ');
    await settle();
    expect(fixture.nativeElement.querySelectorAll('[aria-selected=true]')).toHaveLength(2);
    press('Delete');
    await settle();
    const dialog = document.querySelector('[role=dialog]') as HTMLElement;
    expect(dialog.textContent).toContain('2 nhiệm vụ');
    [...dialog.querySelectorAll('button')].find((one) => one.textContent?.includes('Xóa nhiệm vụ'))?.click();
    await settle();
    expect(nextWrite('POST', batch).request.body.operations).toHaveLength(2);
  });

  it('copies a block as text between tabs and as a table', async () => {
    await goTo('task:t1', TITLE);
    press('ArrowRight', { shiftKey: true });
    await settle();
    const kept = new Map<string, string>();
    const event = Object.assign(new Event('copy', { bubbles: true, cancelable: true }), {
      clipboardData: { setData: (type: string, text: string) => kept.set(type, text) },
    });
    grid().dispatchEvent(event);
    expect(kept.get('text/plain')).toBe('Tuyên truyền\tPhường Đại Kim');
    expect(kept.get('text/html')).toContain('<td>Tuyên truyền</td><td>Phường Đại Kim</td>');
  });

  it('keeps an edit made without a connection, shows it, and sends it when asked', async () => {
    await editTitle('Sửa khi mất mạng');
    nextWrite('PATCH', '/api/v1/tasks/t1').error(new ProgressEvent('error'));
    await settle();
    expect(editor()).toBeNull();
    expect(cell('task:t1', TITLE).textContent).toContain('Sửa khi mất mạng');
    const store = TestBed.inject(PlanStore);
    expect(store.waiting()).toBe(1);
    void store.sendKept();
    await settle();
    const write = nextWrite('POST', batch);
    expect(write.request.body.operations).toEqual([
      { op: 'update', taskId: 't1', version: 1, set: { title: 'Sửa khi mất mạng' } },
    ]);
    write.flush({ tasks: [], removed: [], created: [] });
    await settle();
    nextWrite('GET', '/api/v1/tasks/t1').flush(aTaskView({ ...task, title: 'Sửa khi mất mạng', version: 2 }));
    await settle();
    expect(store.waiting()).toBe(0);
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
      expect(cell('task:t1', TITLE).textContent).toContain('Bản của tôi');
    });

    it('takes the newer text when I choose it', async () => {
      button('Lấy bản mới').click();
      await settle();
      expect(editor()).toBeNull();
      expect(cell('task:t1', TITLE).textContent).toContain('Tuyên truyền, vận động');
    });

    it('keeps what I typed in the editor when I want to look again', async () => {
      button('Để tôi xem lại').click();
      await settle();
      expect(editor()?.value).toBe('Bản của tôi');
    });
  });
});

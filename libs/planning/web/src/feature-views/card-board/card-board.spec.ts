import { TestBed } from '@angular/core/testing';
import type { TaskRow } from '@congtac/planning-domain';
import { aSection, aTask } from '../../testing/builders';
import { closeView, type OpenedView, openView, settle, texts, type ViewScene } from '../../testing/open-view';
import { PlanViewStore } from '../../plan-view/plan-view-store';
import { CardBoard } from './card-board';

const sections = [
  aSection({ id: 'A', heading: 'Tuyên truyền' }),
  aSection({ id: 'B', ordinal: 2, heading: 'Giám sát' }),
];

describe('cards of a plan', () => {
  let opened: OpenedView;
  const open = async (scene: ViewScene) => (opened = await openView(CardBoard, scene));
  afterEach(() => closeView(opened));

  const issued = (id: string, timeliness: TaskRow['timeliness']) => aTask({ id, timeliness, status: 'ASSIGNED' });

  it('an issued plan: columns by how tasks stand, the urgent ones first, and no way to move a card', async () => {
    await open({
      plan: { status: 'ISSUED', issuedOn: '2020-01-10', allowed: [] },
      tasks: [issued('a', 'NOT_STARTED'), issued('b', 'OVERDUE'), issued('c', 'NOT_STARTED')],
    });
    expect(texts(opened.host, 'h2 .count')).toEqual(['1', '2']);
    expect(opened.host.querySelector('section')?.getAttribute('aria-label')).toContain('quá hạn: 1 nhiệm vụ');
    expect(opened.host.querySelector('.card button')).toBeNull();
    expect(opened.host.textContent).toContain('Thẻ tự chuyển cột khi có báo cáo');
    expect(opened.host.querySelector('.card a')?.getAttribute('href')).toBe('/nhiem-vu/b');
  });

  it('a draft: columns by section, also the empty ones; a card moves by its menu', async () => {
    await open({ plan: { sections }, tasks: [aTask({ id: 'a', leadUnitId: null, leadUnitName: null })] });
    expect(texts(opened.host, 'h2')).toEqual(['I. Tuyên truyền1', 'II. Giám sát0']);
    expect(texts(opened.host, '.fact.missing')).toEqual(['Chưa có chủ trì']);
    opened.host.querySelector<HTMLButtonElement>('.card button')?.click();
    await settle();
    const items = [...document.querySelectorAll<HTMLButtonElement>('[mat-menu-item]')];
    expect(items.map((item) => [item.textContent.trim(), item.disabled])).toEqual([
      ['I. Tuyên truyền', true],
      ['II. Giám sát', false],
    ]);
    items[1].click();
    await settle();
    const sent = opened.http.expectOne('/api/v1/plans/plan/task-batch');
    expect(sent.request.body.operations).toEqual([{ op: 'move', taskId: 'a', sectionId: 'B' }]);
  });

  it('shows what the filter lets through', async () => {
    await open({ plan: { sections }, tasks: [aTask({ id: 'a', urgent: true }), aTask({ id: 'b' })] });
    TestBed.inject(PlanViewStore).filterBy({ flags: ['urgent'] });
    await settle();
    expect(texts(opened.host, '.card a')).toEqual(['Nhiệm vụ a']);
  });
});

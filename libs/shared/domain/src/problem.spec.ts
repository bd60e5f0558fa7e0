import { commonProblem } from './common-problems';
import { allProblems, defineProblems } from './problem';

describe('problems', () => {
  it('carry status, Vietnamese title and a detail made from their facts', () => {
    const problem = commonProblem('common.stale', { by: 'Cán bộ Đại Kim' });
    expect([problem.status, problem.definition.title]).toEqual([412, 'Mục này vừa được người khác sửa']);
    expect(problem.detail).toContain('Cán bộ Đại Kim');
  });
  it('are declared once', () => {
    expect(() => defineProblems({ 'common.stale': { kind: 'stale', title: 'x', detail: 'x' } })).toThrow(
      'common.stale',
    );
  });
  it('never end a sentence with an exclamation mark', () => {
    for (const [code, { title, detail }] of allProblems()) {
      const text = title + (typeof detail === 'string' ? detail : detail({}));
      expect([code, text.includes('!')]).toEqual([code, false]);
    }
  });
});

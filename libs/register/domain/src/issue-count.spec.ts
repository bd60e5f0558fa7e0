import fc from 'fast-check';
import { missingIssues } from './issue-count';

it('G-4: five of six issues recorded leave one', () => {
  expect(missingIssues(6, [1, 2, 3, 4, 6])).toEqual([5]);
  expect(missingIssues(null, [1])).toEqual([]);
});

it('recorded and missing numbers together are the planned ones', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.array(fc.integer({ min: 1, max: 60 })), (perYear, recorded) => {
      const missing = missingIssues(perYear, recorded);
      const planned = new Set([...missing, ...recorded.filter((one) => one <= perYear)]);
      expect(planned.size).toBe(perYear);
      expect(missing.some((one) => recorded.includes(one))).toBe(false);
    }),
  );
});

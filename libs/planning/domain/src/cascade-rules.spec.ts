import fc from 'fast-check';
import {
  answersFor,
  ANSWER_RULES,
  assignedBelow,
  CASCADE_RULES,
  mayChange,
  reportsUpward,
  requireAnswer,
  requireChangeable,
  type TaskPart,
} from './cascade-rules';
import { ADOPTION_MODES, ALLOCATION_MODES, type AdoptionMode, CASCADE_MODES } from './contracts/cascade-codes';

const problem = (code: string) => expect.objectContaining({ code });
const parts: TaskPart[] = ['title', 'description', 'kind', 'target', 'due', 'parties', 'forms', 'recurrence', 'rest'];

describe('what a lower unit may choose (§2.6)', () => {
  it.each<[keyof typeof CASCADE_RULES, AdoptionMode[]]>([
    ['NONE', ['VERBATIM', 'ADAPT', 'SUPPORT', 'REFERENCE', 'NOT_APPLICABLE', 'REFUSED']],
    ['ISSUE_PLAN', ['REFERENCE', 'ADAPT', 'NOT_APPLICABLE', 'REFUSED']],
    ['VERBATIM', ['VERBATIM', 'NOT_APPLICABLE', 'REFUSED']],
    ['ADAPT', ['VERBATIM', 'ADAPT', 'NOT_APPLICABLE', 'REFUSED']],
    ['SPLIT', ['SPLIT', 'REFUSED']],
    ['SUPPORT', ['SUPPORT', 'NOT_APPLICABLE', 'REFUSED']],
    ['REFERENCE', ['REFERENCE', 'NOT_APPLICABLE']],
  ])('a task sent as %s is answered by %j', (given, answers) => {
    expect(answersFor(given === 'NONE' ? null : given)).toEqual(answers);
  });

  it('refuses exactly the answers that are not offered', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(null, ...CASCADE_MODES),
        fc.constantFrom(...ADOPTION_MODES),
        fc.string(),
        (given, answer, reason) => {
          const refused = () => requireAnswer(given, answer, reason);
          const offered = answersFor(given).includes(answer);
          const lacking = ANSWER_RULES[answer].reason && reason.trim() === '';
          if (offered && !lacking) expect(refused).not.toThrow();
          else expect(refused).toThrow();
        },
      ),
    );
  });

  it('I-7: a verbatim order is not rewritten; declining and refusing need a reason', () => {
    expect(() => requireAnswer('VERBATIM', 'ADAPT', '')).toThrow(problem('planning.verbatim-required'));
    expect(() => requireAnswer('SPLIT', 'NOT_APPLICABLE', 'x')).toThrow(problem('planning.answer-not-offered'));
    expect(() => requireAnswer('ISSUE_PLAN', 'VERBATIM', '')).toThrow(problem('planning.answer-not-offered'));
    expect(() => requireAnswer(null, 'NOT_APPLICABLE', ' ')).toThrow(problem('planning.reason-required'));
    expect(() => requireAnswer(null, 'REFUSED', '')).toThrow(problem('planning.reason-required'));
  });
});

describe('what the child may change', () => {
  it.each<[AdoptionMode | null, TaskPart[]]>([
    ['VERBATIM', ['due', 'parties', 'forms', 'rest']],
    ['ADAPT', parts],
    ['SPLIT', ['target', 'due', 'parties', 'forms', 'rest']],
    ['SUPPORT', parts],
    [null, parts],
  ])('I-7: a child made by %s may change %j', (mode, free) => {
    expect(parts.filter((part) => mayChange(mode, part))).toEqual(free);
  });

  it('refuses a change of any frozen part', () => {
    expect(() => requireChangeable('VERBATIM', ['due', 'title'])).toThrow(problem('planning.verbatim-frozen'));
    expect(() => requireChangeable('SPLIT', ['title'])).toThrow(problem('planning.verbatim-frozen'));
    expect(() => requireChangeable('SPLIT', ['target'])).not.toThrow();
    expect(() => requireChangeable(null, ['title'])).not.toThrow();
  });

  it('only answers that report upward carry the parent’s target', () => {
    expect(ADOPTION_MODES.filter(reportsUpward)).toEqual(['VERBATIM', 'ADAPT', 'SPLIT']);
    expect(ADOPTION_MODES.filter((mode) => ANSWER_RULES[mode].child === 'REPORTS')).toEqual(
      ADOPTION_MODES.filter(reportsUpward),
    );
  });
});

describe('what a unit is assigned', () => {
  it.each([
    ['EACH', 10, null, 10],
    ['EACH', 10, 4, 4],
    ['MIN_OF_UNITS', 10, null, 10],
    ['TOTAL_SPLIT', 56, 4, 4],
    ['TOTAL_SPLIT', 56, null, null],
    ['TOTAL_OPEN', 56, null, null],
    ['ANY_UNIT', 10, null, null],
    ['COVERAGE', 14, null, null],
    ['NARRATIVE', null, null, null],
  ] as const)('%s of %s with a share of %s → %s', (mode, value, share, expected) => {
    expect(assignedBelow(mode, value, share)).toBe(expected);
  });

  it('never hands a total on to a single unit unless every unit must reach it', () => {
    for (const mode of ALLOCATION_MODES)
      expect(assignedBelow(mode, 56, null) === 56).toBe(mode === 'EACH' || mode === 'MIN_OF_UNITS');
  });
});

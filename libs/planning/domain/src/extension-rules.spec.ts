import { needsException, requireGrantable, requireLater } from './extension-rules';

const code = (name: string) => expect.objectContaining({ code: `planning.${name}` });
const facts = { newDueOn: '2020-08-15', granted: 0, limit: 1, parentDueOn: null };

describe('more time', () => {
  it('needs a due day, and a later one that has not passed', () => {
    expect(() => requireLater(null, '2020-08-01', '2020-07-02')).toThrow(code('extension-no-due'));
    expect(() => requireLater('2020-07-31', '2020-07-31', '2020-07-02')).toThrow(code('extension-not-later'));
    expect(() => requireLater('2020-06-01', '2020-06-15', '2020-07-02')).toThrow(code('extension-not-later'));
    expect(requireLater('2020-06-30', '2020-07-02', '2020-07-02')).toBe('2020-06-30');
  });

  it('beyond the limit, or after the parent’s day (I-5), the chair gives a reason', () => {
    expect(needsException(facts)).toBe(false);
    expect(() => requireGrantable(facts, '')).not.toThrow();
    expect(() => requireGrantable({ ...facts, granted: 1 }, ' ')).toThrow(code('extension-over-limit'));
    expect(() => requireGrantable({ ...facts, parentDueOn: '2020-08-14' }, '')).toThrow(code('extension-after-parent'));
    expect(() => requireGrantable({ ...facts, parentDueOn: '2020-08-15' }, '')).not.toThrow();
    expect(() => requireGrantable({ ...facts, granted: 3, limit: 1 }, 'Lũ lụt')).not.toThrow();
    expect(() => requireGrantable({ ...facts, limit: 0 }, '')).toThrow(code('extension-over-limit'));
  });
});

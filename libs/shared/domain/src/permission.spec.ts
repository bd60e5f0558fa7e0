import { type Grant, type PermissionRule, definePermissions, grantAllows } from './permission';

const rule: PermissionRule = { own: ['CHAIR', 'SPECIALIST'], descendant: ['CHAIR'], ancestor: ['REPORTER'] };
const grant = (role: Grant['role'], scope: Grant['scope'] = 'SUBTREE'): Grant => ({ role, scope });

describe('grantAllows', () => {
  it.each([
    [grant('CHAIR', 'UNIT'), 'self', true],
    [grant('CHAIR', 'UNIT'), 'descendant', false],
    [grant('CHAIR'), 'descendant', true],
    [grant('SPECIALIST'), 'descendant', false],
    [grant('SPECIALIST'), 'self', true],
    [grant('REPORTER', 'UNIT'), 'ancestor', true],
    [grant('REPORTER'), 'self', false],
    [grant('CHAIR'), 'none', false],
  ] as const)('%o on %s: %s', (held, relation, allowed) => expect(grantAllows(rule, held, relation)).toBe(allowed));
});

describe('definePermissions', () => {
  it('refuses a code that was declared before', () => {
    definePermissions({ 'spec.thing.read': rule });
    expect(() => definePermissions({ 'spec.thing.read': rule })).toThrow('spec.thing.read');
  });
});

import type { ActorGrant } from '@congtac/shared-api';
import { type ScopeTree, dataScopeOf, withPredecessors } from './data-scope';

/** A centre (1) with 2,000 wards (2…2001) in one district row: positions equal keys. */
const tree: ScopeTree = {
  version: 3,
  ancestors: (unitId) => (unitId === 1 ? [] : [1]),
  descendants: (unitId) => (unitId === 1 ? Array.from({ length: 2000 }, (_, i) => i + 2) : []),
  interval: (unitId) => (unitId > 2001 ? undefined : { lft: unitId, rgt: unitId === 1 ? 2001 : unitId }),
  predecessors: () => [],
  endedAbove: () => [],
};
const grant = (role: ActorGrant['role'], unitId: number, scope: ActorGrant['scope'] = 'UNIT'): ActorGrant => ({
  role,
  unitId,
  scope,
});

describe('reach of grants', () => {
  it('gives single units as keys, with the line above', () => {
    expect(dataScopeOf([grant('REPORTER', 5)], tree)).toEqual({
      units: [5],
      wide: '',
      treeVersion: 3,
      line: [1],
      own: [5],
      admin: '',
    });
  });

  it('gives large branches by the unit at their head', () => {
    expect(dataScopeOf([grant('CHAIR', 1, 'SUBTREE'), grant('VIEWER', 7)], tree)).toMatchObject({
      units: [7],
      wide: '{1}',
      own: [1, 7],
    });
  });

  it.each(['REPORTER', 'AREA_HEAD', 'VIEWER'] as const)(
    'keeps a %s to the own unit, whatever the grant says',
    (role) => {
      expect(dataScopeOf([grant(role, 1, 'SUBTREE')], tree)).toMatchObject({ units: [1], wide: '' });
    },
  );

  it.each(['CHAIR', 'VICE_CHAIR', 'STANDING', 'SPECIALIST'] as const)('opens the branch to a %s', (role) => {
    expect(dataScopeOf([grant(role, 1, 'SUBTREE')], tree)).toMatchObject({ units: [], wide: '{1}' });
  });

  it('opens no content to administrators, only people and accounts', () => {
    expect(dataScopeOf([grant('SYS_ADMIN', 1, 'SUBTREE')], tree)).toEqual({
      units: [],
      wide: '',
      treeVersion: 3,
      line: [],
      own: [],
      admin: '{1}',
    });
    expect(dataScopeOf([grant('SYS_ADMIN', 4)], tree).admin).toBe('{-4}');
  });

  it('lets collaborators read what is issued in their unit and above', () => {
    expect(dataScopeOf([grant('COLLABORATOR', 9)], tree)).toMatchObject({ units: [], line: [1, 9], own: [] });
  });

  it('ignores grants at units that are not in the tree', () => {
    expect(dataScopeOf([grant('CHAIR', 9999)], tree).units).toEqual([]);
  });
});

describe('grants that follow from a succession (§2.9)', () => {
  const merged: ScopeTree = {
    ...tree,
    predecessors: (unitId) => (unitId === 5 ? [6, 7] : []),
    endedAbove: (unitId) => (unitId === 5 ? [900] : []),
  };

  it('whoever works at the successor works for the ended units, with the same role', () => {
    expect(withPredecessors([grant('REPORTER', 5), grant('REPORTER', 6)], merged)).toEqual([
      grant('REPORTER', 5),
      grant('REPORTER', 6),
      grant('REPORTER', 7),
    ]);
  });

  it('what an ended unit above issued stays in the line of the units that hung on it, and of no others', () => {
    expect(dataScopeOf([grant('REPORTER', 5)], merged).line).toEqual([1, 900]);
    expect(dataScopeOf([grant('REPORTER', 8)], merged).line).toEqual([1]);
  });
});

import type { Line, UnitKind, UnitListItem, UnitRef, UnitTreeNode } from '@congtac/org-domain';

/** What every listing of units selects. */
export interface UnitListRow {
  unit_id: number;
  code: string | null;
  name: string;
  short_name: string | null;
  line: Line;
  level: string;
  level_name: string;
  kind: UnitKind;
  parent_id: number | null;
  valid_from: string | null;
  valid_to: string | null;
  demo: boolean;
  child_count: number;
}

/** A row of the search as the list item people see. */
export function toUnitListItem(row: UnitListRow & { path: UnitRef[] }): UnitListItem {
  return {
    unitId: row.unit_id,
    code: row.code,
    name: row.name,
    shortName: row.short_name,
    line: row.line,
    level: row.level,
    levelName: row.level_name,
    kind: row.kind,
    parentId: row.parent_id,
    path: row.path,
    childCount: row.child_count,
    validTo: row.valid_to,
    demo: row.demo,
  };
}

/**
 * Rows of a branch, parents before children, as nested nodes.
 * @param depth levels whose children are loaded; deeper nodes have no `children` member and are loaded on demand.
 */
export function toUnitTree(rows: (UnitListRow & { step: number })[], depth: number): UnitTreeNode[] {
  const roots: UnitTreeNode[] = [];
  const byId = new Map<number, UnitTreeNode>();
  for (const row of rows) {
    const node: UnitTreeNode = {
      unitId: row.unit_id,
      code: row.code,
      name: row.name,
      shortName: row.short_name,
      line: row.line,
      level: row.level,
      levelName: row.level_name,
      kind: row.kind,
      parentId: row.parent_id,
      childCount: row.child_count,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      demo: row.demo,
      ...(row.step < depth ? { children: [] } : {}),
    };
    byId.set(row.unit_id, node);
    if (row.step === 0) roots.push(node);
    else byId.get(row.parent_id ?? 0)?.children?.push(node);
  }
  return roots;
}

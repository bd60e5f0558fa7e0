import { foldVietnamese } from '@congtac/shared-domain';
import type { CsvUnit, SeedData, SeedUnit } from './seed-file';
import { sourceOf } from './seed-file';

/** A unit to load: `key` and `parentKey` tie rows together before they have numbers. */
export interface DemoUnit {
  key: string;
  parentKey: string | null;
  guidedByKey: string | null;
  code: string;
  codeSystem: 'DVHC' | 'MAU';
  name: string;
  shortName: string | null;
  line: string;
  level: string;
  kind: string;
  areaType: string | null;
  source: string | null;
  /** Not stated by any text: added so that the sample can be used. */
  demo: boolean;
}

const AREAS_OF_CAM_CHAU = 6;
const GROUPS_OF_CAM_CHAU = 56;

/** Branches of the unit table that become committees, and the loaded unit each one hangs under. */
const BRANCHES: { parentCode: string; parentKey: string; line: string; withWards: boolean }[] = [
  { parentCode: '01', parentKey: 'HN', line: 'FRONT', withWards: true },
  { parentCode: '26', parentKey: 'VP', line: 'FRONT', withWards: true },
  { parentCode: '594', parentKey: 'LG-MT', line: 'FRONT', withWards: false },
  { parentCode: '774', parentKey: 'Q5-QU', line: 'PARTY', withWards: false },
];

/** Units of the texts that the unit table also has: they take its code and become parents of its rows. */
const SAME_UNIT: Record<string, string> = {
  '01': 'HN',
  '26': 'VP',
  '008': 'HN-HM',
  '00316': 'HN-HM-DK',
  '253': 'VP-SL',
  '594': 'LG-MT',
  '774': 'Q5-QU',
  '49': 'QN',
  '503': 'QN-HA',
  '20413': 'QN-HA-CC',
};

/** Every unit of the sample, parents before children. Units that stand for several ("các phường") are replaced by these. */
export function demoUnits(seed: SeedData, table: CsvUnit[]): DemoUnit[] {
  const named = seed.units.filter((unit) => !unit.isGroup).map((unit) => fromText(unit, table));
  return parentsFirst([...named, ...fromTable(table), ...areasAndGroups()]);
}

/**
 * The units that a party of a task means: the unit itself, or for a group every unit it stands for.
 * @returns keys of `demoUnits`.
 */
export function keysOfParty(code: string, units: DemoUnit[]): string[] {
  const children = (key: string, level?: string) =>
    units.filter((u) => u.parentKey === key && u.demo && (!level || u.level === level)).map((u) => u.key);
  if (code === 'VP-HTP') return [...children('VP'), 'VP-SL'];
  if (code === 'LG-PX') return children('LG-MT');
  if (code === 'Q5-CS') return children('Q5-QU');
  if (code === 'QN-HA-CC-KP') return children('QN-HA-CC', 'AREA');
  if (code === 'QN-HA-CC-TDC') return units.filter((u) => u.level === 'GROUP').map((u) => u.key);
  return [code];
}

function fromText(unit: SeedUnit, table: CsvUnit[]): DemoUnit {
  const stateCode = Object.entries(SAME_UNIT).find(([, key]) => key === unit.code)?.[0];
  const row = table.find((r) => r.code === stateCode);
  return {
    key: unit.code,
    parentKey: unit.parent,
    guidedByKey: unit.guidedBy ?? null,
    code: stateCode ?? unit.code,
    codeSystem: stateCode ? 'DVHC' : 'MAU',
    name: unit.name,
    shortName: row?.name ?? null,
    line: unit.line,
    level: unit.level,
    kind: unit.kind ?? (unit.line === 'FRONT' || unit.line === 'PARTY' ? 'COMMITTEE' : 'OTHER'),
    areaType: unit.areaType ?? null,
    source: sourceOf(unit.src),
    demo: false,
  };
}

function fromTable(table: CsvUnit[]): DemoUnit[] {
  return BRANCHES.flatMap((branch) => {
    const direct = table.filter((row) => row.parent_code === branch.parentCode);
    const below = branch.withWards ? table.filter((row) => direct.some((d) => d.code === row.parent_code)) : [];
    return [...direct, ...below]
      .filter((row) => !(row.code in SAME_UNIT))
      .map((row) =>
        committeeOf(
          row,
          row.parent_code === branch.parentCode ? branch.parentKey : keyOf(row.parent_code),
          branch.line,
        ),
      );
  });
}

function committeeOf(row: CsvUnit, parentKey: string, line: string): DemoUnit {
  const lower = row.name.charAt(0).toLowerCase() + row.name.slice(1);
  return {
    key: keyOf(row.code),
    parentKey,
    guidedByKey: null,
    code: row.code,
    codeSystem: 'DVHC',
    name: line === 'PARTY' ? `Đảng ủy ${lower}` : `Ủy ban MTTQ Việt Nam ${lower}`,
    shortName: row.name,
    line,
    level: row.level.toUpperCase(),
    kind: 'COMMITTEE',
    areaType: areaTypeOf(row.name),
    source: null,
    demo: true,
  };
}

function keyOf(stateCode: string): string {
  return SAME_UNIT[stateCode] ?? `DVHC-${stateCode}`;
}

function areaTypeOf(name: string): string | null {
  const types = ['thành phố', 'thị trấn', 'thị xã', 'phường', 'huyện', 'quận', 'xã'];
  return types.find((type) => foldVietnamese(name).startsWith(`${foldVietnamese(type)} `)) ?? null;
}

/** The 6 areas and 56 groups that the review of Cẩm Châu counts; the text gives no names, so they are numbered. */
function areasAndGroups(): DemoUnit[] {
  const number = (n: number) => String(n).padStart(2, '0');
  const base = { guidedByKey: null, codeSystem: 'MAU' as const, line: 'FRONT', source: null, demo: true };
  const areas = Array.from({ length: AREAS_OF_CAM_CHAU }, (_, i): DemoUnit => {
    const key = `QN-HA-CC-KP-${number(i + 1)}`;
    const name = `Ban công tác Mặt trận khối phố ${i + 1}`;
    return {
      ...base,
      key,
      code: key,
      parentKey: 'QN-HA-CC',
      name,
      shortName: `Khối phố ${i + 1}`,
      level: 'AREA',
      kind: 'FRONT_WORK_BOARD',
      areaType: 'khối phố',
    };
  });
  const groups = Array.from({ length: GROUPS_OF_CAM_CHAU }, (_, i): DemoUnit => {
    const key = `QN-HA-CC-TDC-${number(i + 1)}`;
    const parentKey = areas[i % AREAS_OF_CAM_CHAU].key;
    return {
      ...base,
      key,
      code: key,
      parentKey,
      name: `Tổ dân cư số ${i + 1}`,
      shortName: `Tổ ${i + 1}`,
      level: 'GROUP',
      kind: 'OTHER',
      areaType: 'tổ dân cư',
    };
  });
  return [...areas, ...groups];
}

function parentsFirst(units: DemoUnit[]): DemoUnit[] {
  const byKey = new Map(units.map((unit) => [unit.key, unit]));
  const depth = (unit: DemoUnit): number => (unit.parentKey ? 1 + depth(byKey.get(unit.parentKey) as DemoUnit) : 0);
  return units
    .map((unit, i) => ({ unit, i, depth: depth(unit) }))
    .sort((a, b) => a.depth - b.depth || a.i - b.i)
    .map(({ unit }) => unit);
}

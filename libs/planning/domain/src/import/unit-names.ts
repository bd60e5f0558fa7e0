import { foldVietnamese } from '@congtac/shared-domain';

/** A unit that a cell may mean. */
export interface NamedUnit {
  unitId: number;
  name: string;
  shortName: string | null;
  /** Stands in the branch of the plan's unit (itself or below), so it is meant first. */
  ownBranch: boolean;
}

/** What one name in a cell means. `SURE` is taken over; `LIKELY` waits for a decision; `UNKNOWN` names no unit. */
export type UnitReading =
  { kind: 'SURE' | 'LIKELY'; text: string; unitId: number; unitName: string } | { kind: 'UNKNOWN'; text: string };

const LONG_FORMS: readonly [RegExp, string][] = [
  [/\b(uy ban|ub) (mat tran to quoc|mttqvn|mttq)\b|\bubmttq(vn)?\b|\bubmt\b|\bmat tran to quoc\b|\bmttqvn\b/g, 'mttq'],
  [/\bmttq (viet nam|vn)\b/g, 'mttq'],
  [/\bban thuong truc\b|\bbtt\b/g, 'btt'],
  [/\bban cong tac mat tran\b|\bbctmt\b/g, 'bctmt'],
  [/\bban tuyen giao\b|\bbtg\b/g, 'btg'],
  [/\bban chi dao\b|\bbcd\b/g, 'bcd'],
  [/\bban thuong vu\b|\bbtv\b/g, 'btv'],
  [/\bp (?=\S)/g, 'phuong '],
  [/\bq (?=\S)/g, 'quan '],
  [/\bx (?=\S)/g, 'xa '],
  [/\bh (?=\S)/g, 'huyen '],
  [/\btx (?=\S)/g, 'thi xa '],
  [/\btp (?=\S)/g, 'thanh pho '],
  [/\bkp (?=\S)/g, 'khoi pho '],
];

/** Words that say which kind of place, without naming it. */
const PLACE_KINDS = /\b(phuong|quan|xa|huyen|thi xa|thi tran|thanh pho|tinh|khoi pho|thon|to dan pho|khu dan cu)\b/g;
const BODIES = /\b(mttq|bctmt)\b/g;

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Comparable form of a unit's name: no marks, abbreviations spelt one way: `UBMTTQ P.Cẩm Châu` → `mttq phuong cam chau`. */
export function unitKey(name: string): string {
  const plain = tidy(foldVietnamese(name).replace(/[^a-z0-9]+/g, ' '));
  const spelt = LONG_FORMS.reduce((text, [pattern, words]) => tidy(text.replace(pattern, words)), plain);
  return tidy(spelt.replace(/^cac /, 'cac '));
}

/** Finds units by the names people write in plans; made once per import. */
export class UnitNames {
  private readonly byKey: Map<string, NamedUnit[]>;
  private readonly byPlace: Map<string, NamedUnit[]>;
  private readonly byBarePlace: Map<string, NamedUnit[]>;
  private readonly known = new Map<string, UnitReading>();

  constructor(
    private readonly own: NamedUnit,
    units: readonly NamedUnit[],
  ) {
    this.byKey = grouped(units, (unit) => [unitKey(unit.name), ...(unit.shortName ? [unitKey(unit.shortName)] : [])]);
    this.byPlace = grouped(units, (unit) => [placeOf(unitKey(unit.name))]);
    this.byBarePlace = grouped(units, (unit) => [barePlaceOf(unitKey(unit.name))]);
  }

  /** What one name means; the same words always mean the same. */
  read(text: string): UnitReading {
    const key = unitKey(text);
    const before = this.known.get(key);
    const reading = before ?? this.find(text, key);
    this.known.set(key, reading);
    return { ...reading, text };
  }

  private find(text: string, key: string): UnitReading {
    if (key === '') return { kind: 'UNKNOWN', text };
    const sure = onlyOne(this.byKey.get(key)) ?? this.placed(key);
    if (sure) return found('SURE', text, sure);
    if (this.meansOwn(key)) return found('SURE', text, this.own);
    const likely = /\b(ubnd|hdnd|dang uy|cong an|doan|hoi|to|truong|ban)\b/.test(key)
      ? undefined
      : onlyOne(this.byBarePlace.get(barePlaceOf(key)));
    return likely ? found('LIKELY', text, likely) : { kind: 'UNKNOWN', text };
  }

  /** `phuong cam chau` with or without the committee's name before it. */
  private placed(key: string): NamedUnit | undefined {
    const place = placeOf(key.replace(/^btt (?=mttq)/, ''));
    return place !== '' && place !== barePlaceOf(key) ? onlyOne(this.byPlace.get(place)) : undefined;
  }

  /** "BTT", "UBMTTQ phường", "MTTQ quận": the plan's own unit named without its place. */
  private meansOwn(key: string): boolean {
    const ownKey = unitKey(this.own.name);
    const kind = ownKey.match(PLACE_KINDS)?.[0] ?? '';
    const short = tidy(key.replace(/\bbtt\b/, 'mttq').replace(/^mttq mttq/, 'mttq'));
    if (key === 'btt') return true;
    return ownKey.startsWith('mttq') && ['mttq', `mttq ${kind}`.trim()].includes(short);
  }
}

const SEPARATORS = /\n|;|,|\s+[-–]\s+|^\s*[-–+]\s*|\s+và\s+(?=\p{Lu})/u;

/** The names in a cell: one per line, or separated by commas, semicolons, hyphens or "và". */
export function splitUnitNames(text: string): string[] {
  return text
    .split(SEPARATORS)
    .map((name) =>
      name
        .replace(/^[-–+•*]\s*/, '')
        .replace(/[.]+$/, '')
        .trim(),
    )
    .filter((name) => name !== '');
}

function placeOf(key: string): string {
  return tidy(key.replace(BODIES, ' '));
}

function barePlaceOf(key: string): string {
  return tidy(placeOf(key).replace(PLACE_KINDS, ' '));
}

/** The only unit, or the only one of the plan's own branch. */
function onlyOne(units: readonly NamedUnit[] = []): NamedUnit | undefined {
  const own = units.filter((unit) => unit.ownBranch);
  const meant = own.length > 0 ? own : units;
  return meant.length === 1 ? meant[0] : undefined;
}

function found(kind: 'SURE' | 'LIKELY', text: string, unit: NamedUnit): UnitReading {
  return { kind, text, unitId: unit.unitId, unitName: unit.name };
}

function grouped(units: readonly NamedUnit[], keysOf: (unit: NamedUnit) => string[]): Map<string, NamedUnit[]> {
  const map = new Map<string, NamedUnit[]>();
  for (const unit of units)
    for (const key of new Set(keysOf(unit))) if (key !== '') map.set(key, [...(map.get(key) ?? []), unit]);
  return map;
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { parse } from 'yaml';

/** Where a fact stands in the source texts: seed number and line. */
export interface Src {
  s: string;
  l: number;
}

/** A unit named by a text; a group (`isGroup`) stands for several units that the text does not list. */
export interface SeedUnit {
  code: string;
  name: string;
  line: string;
  level: string;
  kind?: string;
  areaType?: string;
  parent: string | null;
  guidedBy?: string;
  isGroup?: boolean;
  derived?: boolean;
  note?: string;
  src: Src;
}

/** A task of a plan as the text gives it; absent dates are null and stay null. */
export interface SeedTask {
  code: string;
  title: string;
  kind: string;
  priority?: string;
  origin?: string;
  theme?: string;
  campaign?: string;
  event?: string;
  recurrence?: string;
  occurrences?: number;
  due: string | null;
  dueBasis: 'stated' | 'event' | 'year' | 'none';
  dueNote?: string;
  deliverable?: string;
  cascade?: string;
  appliesTo?: string;
  urgent?: boolean;
  lead: string;
  leadNote?: string;
  coordinate: string[];
  advise?: string[];
  audiencesText?: string;
  forms?: string[];
  parents?: string[];
  indicator?: {
    name: string;
    target?: number;
    value?: number | null;
    unit?: string;
    comparator?: string;
    allocation?: string;
    note?: string;
  };
  src: Src;
}

export interface SeedSection {
  code: string;
  ordinal: number;
  heading: string;
  campaign?: string;
  urgent?: boolean;
  tasks: SeedTask[];
}

export interface SeedPlan {
  code: string;
  unit: string;
  docType: string;
  scope: string;
  year?: number;
  yearFrom?: number;
  yearTo?: number;
  fields?: string[];
  title: string;
  number: string | null;
  issuedOn: string | null;
  announcedOn?: string;
  basis: string[];
  parentPlans?: string[];
  objectives?: string[];
  purpose?: { text: string };
  closing?: { speaker: string; text: string };
  src: Src;
  sections: SeedSection[];
}

export interface SeedMeeting {
  code: string;
  kind: string;
  mode: string;
  name: string;
  date: string | null;
  place?: string;
  unit: string;
  points?: string[];
  src: Src;
}

export interface SeedReview {
  code: string;
  unit: string;
  kind: string;
  period: { from: string; to: string } | null;
  periodNote?: string;
  years?: number;
  of?: string;
  meeting?: string;
  results: {
    heading: string;
    text: string | null;
    kind?: string;
    theme?: string;
    campaign?: string;
    isEmpty?: boolean;
    src: Src;
  }[];
  indicators?: {
    code: string;
    name: string;
    value: number;
    of?: number;
    unit: string;
    qualifier: string;
    rollup: string;
    scope?: string;
  }[];
  limitations: { text: string; cause: string | null; causeKind?: string; src: Src }[];
  directionsTo?: string;
  src: Src;
}

/** The facts of the five texts. */
export interface SeedData {
  units: SeedUnit[];
  posts: { person: string | null; titles: string[]; unit: string; src: Src }[];
  terms: { unit: string; ordinal: string; from: number; to: number; src: Src }[];
  documents: {
    code: string;
    number: string | null;
    symbol?: string;
    kind: string;
    title: string | null;
    issuer: string;
    issuedOn: string | null;
    src: Src;
  }[];
  documentRelations: { from: string; to: string; kind: string; src: Src }[];
  events: {
    code: string;
    name: string;
    kind: string;
    ordinal?: number;
    originDate?: string | null;
    year: number;
    date: string | null;
    src: Src;
  }[];
  campaigns: { code: string; name: string; kind: string; src: Src }[];
  themes: { code: string; ordinal: number; name: string; src: Src }[];
  audiences: { code: string; name: string; src: Src }[];
  models: { code: string; name: string; field: string; status?: string; src: Src }[];
  channels: { code: string; name: string; kind: string; unit: string; issuesPerYear?: number; src: Src }[];
  plans: SeedPlan[];
  meetings: SeedMeeting[];
  reviews: SeedReview[];
  commendations: object[];
}

/** A row of a unit table: state code (leading zeros kept), name, level and the code above. */
export interface CsvUnit {
  code: string;
  name: string;
  level: 'province' | 'district' | 'ward';
  parent_code: string;
}

/** Reads the facts of the texts; dates stay strings. */
export function readSeedData(dataDir: string): SeedData {
  return parse(readFileSync(path.join(dataDir, 'seed-data.yaml'), 'utf8'), { schema: 'core' }) as SeedData;
}

/** Reads the unit table of March 2025. */
export function readUnitTable(dataDir: string): CsvUnit[] {
  const text = readFileSync(path.join(dataDir, 'vn-units-2025-03.csv'), 'utf8');
  return Papa.parse<CsvUnit>(text, { header: true, skipEmptyLines: true }).data;
}

/** `{s: '000', l: 11}` as kept in a row's source column: `000:11`. */
export function sourceOf(src: Src): string {
  return `${src.s}:${src.l}`;
}

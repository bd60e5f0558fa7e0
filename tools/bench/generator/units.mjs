// The units of a size, from the register of March 2025.
import fs from 'node:fs';
import { inRoot } from '../../lib/paths.mjs';

const LEVELS = { province: 'PROVINCE', district: 'DISTRICT', ward: 'WARD' };
const CITY = '01';

/**
 * @param {'city' | 'country'} size the city is Hà Nội without the centre above it
 * @returns {{ id: number, parent: number | null, code: string, level: string, name: string, place: string }[]} parents
 *   before children; keys from 1 in the order of the register
 */
export function unitsOf(size) {
  const [, ...lines] = fs.readFileSync(inRoot('apps/api/demo-data/vn-units-2025-03.csv'), 'utf8').trim().split(/\r?\n/);
  const rows = lines.map((line) => {
    const [code, place, level, parent] = line.split(',');
    return { code, place, level, parent };
  });
  const wanted = size === 'city' ? branchOf(rows, CITY) : rows;
  const centre = { code: 'TW', place: 'Trung ương', level: 'central', parent: null };
  const all = size === 'city' ? wanted : [centre, ...wanted.map((row) => ({ ...row, parent: row.parent || 'TW' }))];
  const keys = new Map(all.map((row, at) => [`${row.level} ${row.code}`, at + 1]));
  const above = { province: 'central', district: 'province', ward: 'district' };
  return all.map((row, at) => ({
    id: at + 1,
    parent: keys.get(`${above[row.level]} ${row.parent}`) ?? null,
    code: row.code,
    level: LEVELS[row.level] ?? 'CENTRAL',
    name: row.level === 'central' ? 'Ủy ban Trung ương MTTQ Việt Nam' : `Ủy ban MTTQ Việt Nam ${lowerFirst(row.place)}`,
    place: row.place,
  }));
}

function branchOf(rows, code) {
  const districts = new Set(rows.filter((row) => row.level === 'district' && row.parent === code).map((r) => r.code));
  return rows.filter(
    (row) =>
      (row.level === 'province' && row.code === code) ||
      (row.level === 'district' && districts.has(row.code)) ||
      (row.level === 'ward' && districts.has(row.parent)),
  );
}

const lowerFirst = (text) => text.charAt(0).toLowerCase() + text.slice(1);

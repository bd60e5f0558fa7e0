import { type ImportChoice, IssueList } from './analysis';
import type { SourceCell } from './read-rows';
import { splitUnitNames, unitKey, UnitNames, type UnitReading } from './unit-names';

/** Units of a cell; names that are no unit of the system stay in words. */
export interface CellUnits {
  unitIds: number[];
  words: string[];
}

/** Reads the names in a cell. `refused` names units that may not lead this plan's tasks. */
export function readUnits(cell: SourceCell, units: UnitNames, issues: IssueList): CellUnits {
  const whole = units.read(cell.text);
  const names = whole.kind === 'SURE' ? [whole] : splitUnitNames(cell.text).map((name) => units.read(name));
  const result: CellUnits = { unitIds: [], words: [] };
  for (const name of names) {
    const unitId = name.kind === 'SURE' ? name.unitId : decided(name, cell.address, issues);
    if (unitId === undefined) result.words.push(name.text);
    else if (!result.unitIds.includes(unitId)) result.unitIds.push(unitId);
  }
  return result;
}

function decided(name: UnitReading, address: string, issues: IssueList): number | undefined {
  const likely = name.kind === 'LIKELY' ? name : null;
  const choices: ImportChoice[] = likely ? ['ACCEPT', 'UNIT', 'WORDS'] : ['UNIT', 'WORDS'];
  const answer = issues.ask(
    {
      key: `unit:${unitKey(name.text)}`,
      code: likely ? 'UNIT_LIKELY' : 'UNIT_UNKNOWN',
      severity: 'DECIDE',
      message: likely
        ? `“${name.text}” có phải là ${likely.unitName} không? Nếu chưa chọn, hệ thống giữ nguyên chữ.`
        : `Không tìm thấy đơn vị “${name.text}”. Nếu chưa chọn, hệ thống giữ nguyên chữ trong phần ghi chú.`,
      text: name.text,
      proposal: likely && { label: likely.unitName, unitId: likely.unitId },
      choices,
      safe: 'WORDS',
    },
    address,
  );
  if (answer.choice === 'ACCEPT') return likely?.unitId;
  return answer.choice === 'UNIT' ? answer.unitId : undefined;
}

import { Injectable } from '@nestjs/common';
import {
  analyseTable,
  compareImport,
  findHeader,
  type ImportAnalysis,
  type ImportCounts,
  type ImportDifference,
  type ImportSurroundings,
  type KnownRow,
  likeness,
  type NamedUnit,
  type SheetGrid,
  spreadMerges,
} from '@congtac/planning-domain';
import { ProblemError } from '@congtac/shared-domain';
import { BusinessClock } from '@congtac/shared-api';
import type { PlanRecord } from '../plan/plan.repository';
import { LeadRule } from '../task/lead-rule';
import type { StoredMapping } from './import.entities';
import { ImportRepository, type ReadImportRecord } from './import.repository';

/** An import read against its plan as it is now. */
export interface PlanReading {
  analysis: ImportAnalysis;
  difference: ImportDifference;
  counts: ImportCounts;
  /** Table to which the rows will belong. */
  tableId: string;
}

/** A table counts as a newer state of an earlier one when at least half of its rows are the same work. */
const SAME_TABLE = 0.5;
/** Below this sureness of the columns a person is asked first. */
const SURE_COLUMNS = 2;

/** Reads an import against its plan: tree, values, what needs a decision, and what it would change. */
@Injectable()
export class ImportReading {
  constructor(
    private readonly imports: ImportRepository,
    private readonly lead: LeadRule,
    private readonly clock: BusinessClock,
  ) {}

  /** The reading under the chosen mapping and decisions. */
  async of(record: ReadImportRecord, plan: PlanRecord): Promise<PlanReading> {
    const { mapping } = record;
    const grid = mapping && record.sheets?.[mapping.sheet];
    if (!grid) return emptyReading(record.tableId);
    const updated = mapping.mode === 'UPDATE' ? record.updates : null;
    const known = updated ? await this.imports.known(plan.id, updated.tableId) : [];
    const around = await this.surroundings(plan, updated?.tableId ?? null);
    const analysis = await this.analyse(grid, mapping, around, record, plan);
    const difference = compareImport(analysis, known);
    return {
      analysis,
      difference,
      counts: countsOf(analysis, difference),
      tableId: updated?.tableId ?? record.tableId,
    };
  }

  /** The first mapping of a file just read: the first visible sheet with a table, and what its columns seem to be. */
  propose(sheets: readonly SheetGrid[]): { mapping: StoredMapping; sure: boolean } {
    const found = sheets.map((sheet, index) => ({
      index,
      sheet,
      header: findHeader(spreadMerges(sheet)),
    }));
    const visible = found.filter(({ sheet }) => !sheet.hidden && sheet.rows.length > 0);
    const best = visible.find(({ header }) => header.headerRows.length > 0) ?? visible[0];
    const columns = best?.header.columns.filter(({ field }) => field !== 'IGNORE') ?? [];
    const sureness = columns.reduce((sum, column) => sum + column.confidence, 0);
    return {
      mapping: {
        sheet: best?.index ?? 0,
        headerRows: best?.header.headerRows ?? [],
        columns: columns.map(({ column, field }) => ({ column, field })),
        nested: true,
        mode: 'UPDATE',
      },
      sure: sureness >= SURE_COLUMNS && columns.some(({ field }) => field === 'TITLE'),
    };
  }

  /** The earlier import that this table brings up to date, if there is one. */
  async earlier(record: ReadImportRecord, plan: PlanRecord): Promise<string | null> {
    const grid = record.mapping && record.sheets?.[record.mapping.sheet];
    if (!grid || !record.mapping) return null;
    const analysis = analyseTable(grid, record.mapping, await this.surroundings(plan, null, true), []);
    const likes: { importId: string; like: number }[] = [];
    for (const { importId, tableId } of await this.imports.tables(plan.id)) {
      const known: KnownRow[] = await this.imports.known(plan.id, tableId);
      likes.push({ importId, like: likeness(analysis, known) });
    }
    const best = likes.filter(({ like }) => like >= SAME_TABLE).sort((a, b) => b.like - a.like)[0];
    return best?.importId ?? null;
  }

  private async analyse(
    grid: SheetGrid,
    mapping: StoredMapping,
    around: ImportSurroundings,
    record: ReadImportRecord,
    plan: PlanRecord,
  ): Promise<ImportAnalysis> {
    const first = analyseTable(grid, mapping, around, record.decisions);
    const leads = new Set(first.rows.flatMap(({ values }) => values.leadUnitId ?? []));
    leads.delete(plan.unitId);
    const refused = new Set<number>();
    for (const unitId of leads) if (!(await this.mayLead(plan.unitId, unitId))) refused.add(unitId);
    if (refused.size === 0) return first;
    const asked = { ...around, mayLead: (unitId: number) => !refused.has(unitId) };
    return analyseTable(grid, mapping, asked, record.decisions);
  }

  private async mayLead(ownerUnitId: number, unitId: number): Promise<boolean> {
    try {
      await this.lead.requireLead(ownerUnitId, unitId);
      return true;
    } catch (error) {
      // A refusal of the rule is the answer here; anything else is a fault.
      if (error instanceof ProblemError) return false;
      throw error;
    }
  }

  private async surroundings(plan: PlanRecord, tableId: string | null, bare = false): Promise<ImportSurroundings> {
    const units = bare ? [] : await this.imports.units(plan.unitId, this.clock.today());
    const ownUnit: NamedUnit = units.find((unit) => unit.unitId === plan.unitId) ?? {
      unitId: plan.unitId,
      name: plan.unitName,
      shortName: null,
      ownBranch: true,
    };
    const titles = bare ? [] : await this.imports.titlesBeside(plan.id, tableId);
    return { period: { from: plan.periodFrom, to: plan.periodTo }, ownUnit, units, titles, mayLead: null };
  }
}

function emptyReading(tableId: string): PlanReading {
  const analysis: ImportAnalysis = { sections: [], rows: [], skipped: [], issues: [] };
  const difference: ImportDifference = { added: [], changed: [], same: [], removed: [] };
  return { analysis, difference, counts: countsOf(analysis, difference), tableId };
}

function countsOf(analysis: ImportAnalysis, difference: ImportDifference): ImportCounts {
  const of = (severity: string) => analysis.issues.filter((issue) => issue.severity === severity);
  return {
    rows: analysis.rows.length,
    sections: analysis.sections.length,
    skipped: analysis.skipped.length,
    errors: of('ERROR').length,
    undecided: of('DECIDE').filter((issue) => !issue.answered).length,
    notes: of('NOTE').length,
    added: difference.added.length,
    changed: difference.changed.length,
    removed: difference.removed.length,
    same: difference.same.length,
  };
}

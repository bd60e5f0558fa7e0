import { ConsolidationEntryService } from './consolidation-entry.service';
import { ConsolidationExportService } from './consolidation-export.service';
import { ConsolidationFacts } from './consolidation-facts';
import { ConsolidationTableService } from './consolidation-table.service';
import { ConsolidationController } from './consolidation.controller';
import { ConsolidationRepository } from './consolidation.repository';
import { EntryWriter } from './entry-writer';
import { ReportDecisionsService } from './report-decisions.service';

/** Routes of the consolidation table. */
export const consolidationControllers = [ConsolidationController];

/** What the consolidation table is made of. */
export const consolidationProviders = [
  ...[ConsolidationRepository, ConsolidationFacts, EntryWriter],
  ...[ConsolidationTableService, ConsolidationEntryService, ConsolidationExportService, ReportDecisionsService],
];

import { ImportCommit, ImportTools } from './import-commit';
import { ImportJobs } from './import-jobs';
import { ImportReading } from './import-reading';
import { ImportRun, ImportWriters } from './import-run';
import { ImportUndoing, UndoWays } from './import-undo';
import { ImportController } from './import.controller';
import { ImportRepository } from './import.repository';
import { ImportService } from './import.service';
import { ChildWorkbookReader } from './workbook/child-workbook-reader';
import { WorkbookReader } from './workbook/workbook-reader';

/** Classes of the imports. */
export const importProviders = [
  ...[ImportRepository, ImportReading, ImportJobs, ImportTools, ImportCommit, UndoWays, ImportUndoing],
  ...[ImportWriters, ImportRun, ImportService],
  { provide: WorkbookReader, useClass: ChildWorkbookReader },
];

/** Routes of the imports. */
export const importControllers = [ImportController];

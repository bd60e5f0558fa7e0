/** Widgets of the register of units that several contexts draw. */
export { UnitName, type NamedUnit } from './unit-name';
export { UnitPicker } from './unit-picker';
export { UnitSearch, toChoice, type UnitFilter } from './unit-search';
export { importMessages } from './import/import-messages';
export { ImportPreview } from './import/import-preview';
export { ImportReading } from './import/import-reading';
export { ImportRun, lookAgain } from './import/import-run';
export { ImportSteps, type ImportStep, stepOf } from './import/import-steps';
export { issuesCsv, type IssueWords } from './import/issues-csv';

export * from './annex-rows';
export * from './export-filter';
export * from './plan-annex';
export * from './plan-sheet';

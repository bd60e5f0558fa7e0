export * from './contracts/legal-document.dto';
export * from './contracts/legal-document.permissions';
export * from './contracts/legal-document.problems';
export * from './contracts/legal-document.views';
export * from './legal-document-label';

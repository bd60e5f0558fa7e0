export * from './contracts/publication.dto';
export * from './contracts/publication.permissions';
export * from './contracts/publication.problems';
export * from './contracts/publication.views';
export * from './issue-count';

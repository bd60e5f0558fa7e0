export * from './contracts/org.events';
export * from './contracts/org.permissions';
export * from './contracts/org.problems';
export * from './contracts/org.views';
export * from './contracts/person.dto';
export * from './contracts/unit-import.dto';
export * from './contracts/unit.dto';
export * from './unit-codes';

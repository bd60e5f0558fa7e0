export * from './contracts/calendar.dto';
export * from './contracts/calendar.permissions';
export * from './contracts/calendar.views';

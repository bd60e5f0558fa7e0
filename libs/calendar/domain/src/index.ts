export * from './contracts/calendar.dto';
export * from './contracts/calendar.views';

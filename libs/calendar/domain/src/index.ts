export * from './contracts/calendar.dto';
export * from './contracts/calendar.views';
export * from './contracts/day-off';
export * from './lunar-calendar';
export * from './official-days-off';
export * from './working-days';

/** Widgets of the register of units that several contexts draw. */
export { UnitName, type NamedUnit } from './unit-name';
export { UnitPicker } from './unit-picker';
export { UnitSearch, toChoice, type UnitFilter } from './unit-search';

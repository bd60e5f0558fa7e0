/** The screen kit: components (`ct-`), dialogs, formats and texts that every page is made of. See README.md. */
export { Chip, type ChipTone, chipTones } from './chip/chip';
export { PlanStateChip, type PlanStatusCode, ReportStateChip, type ReportStatusCode } from './chip/state-chips';
export { TimelinessChip, type TimelinessCode, timelinessCodes } from './chip/timeliness-chip';
export { type Pasted, readPasted, type TextBlock, toHtml, toTsv } from './clipboard/clipboard-table';
export type { ConfirmData } from './dialog/confirm-dialog';
export type { ConflictChoice, ConflictData, ConflictField } from './dialog/conflict-dialog';
export { DialogFrame } from './dialog/dialog-frame';
export { Dialogs } from './dialog/dialogs';
export type { KeysData } from './dialog/keys-dialog';
export type { OpenOptions } from './dialog/open-dialog';
export type { ReasonData } from './dialog/reason-dialog';
export { DraftNote } from './feedback/draft-note';
export { Progress } from './feedback/progress';
export { type ToastAction, Toaster } from './feedback/toaster';
export { Toasts } from './feedback/toasts';
export { AutocompleteField, type ChoiceSearch } from './field/autocomplete-field';
export { CheckboxField, type Choice, RadioField, SelectField } from './field/choice-fields';
export { DateField } from './field/date-field';
export { ErrorSummary } from './field/error-summary';
export { FieldControl } from './field/field-control';
export { FieldFrame } from './field/field-frame';
export { NumberField } from './field/number-field';
export { TextareaField, TextField } from './field/text-field';
export { FilePicker } from './file/file-picker';
export { photoSide, shrinkImage } from './file/shrink-image';
export { type Parsed, parseDate, parseNumber, plain } from './format/parse';
export {
  ViDatePipe,
  ViDateTimePipe,
  ViNumberPipe,
  ViPercentPipe,
  ViRelativePipe,
  ViTimePipe,
  ViWeekdayPipe,
} from './format/pipes';
export {
  daysBetween,
  formatDate,
  formatDateTime,
  formatNumber,
  formatPercent,
  formatShortDate,
  formatTime,
  formatWeekday,
} from './format/vi-format';
export { I18n } from './i18n/i18n';
export { type Language, languages, type Messages, type MessagesOf } from './i18n/messages';
export { provideI18n, provideMessages } from './i18n/provide-i18n';
export { Icon } from './icon/icon';
export { type IconName, IconRegistry } from './icon/icon-registry';
export { type Command, CommandRegistry, offerCommands } from './nav/command-registry';
export { type Tab, Tabs } from './nav/tabs';
export { type AddressChange, type ListAddress, listAddress } from './page/list-address';
export { ListFilters } from './page/list-filters';
export { narrowScreen, queryParam } from './page/screen';
export { type Breadcrumb, PageHeader } from './page/page-header';
export { EmptyState } from './state/empty-state';
export { ErrorState } from './state/error-state';
export { LoadingState } from './state/loading-state';
export { type Reloadable, ResourceState } from './state/resource-state';
export { Pager } from './table/pager';
export { TableRegion } from './table/table-region';
export { Preferences, type TextSize, textSizes, type Theme, themes } from './look/preferences';

import { Component, computed, inject, input } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ThemeSetView, ThemeView } from '@congtac/calendar-domain';
import { SessionStore, toAppError } from '@congtac/shared-data';
import {
  type Breadcrumb,
  CheckboxField,
  Chip,
  Dialogs,
  EmptyState,
  I18n,
  Icon,
  NumberField,
  PageHeader,
  queryParam,
  ResourceState,
  TableRegion,
  TextField,
  Toaster,
} from '@congtac/shared-ui';
import { CatalogueClient, type CatalogueName, type CatalogueRow } from '../data-access/catalogue-client';
import { CatalogueDialog, type CatalogueDialogData } from './catalogue-dialog';
import { type CatalogueModel, COMMON } from './catalogue-form';
import { factsOf, yearsOf } from './row-facts';

/**
 * One catalogue as a table: themes (by set), campaigns, events of a year, audiences. The filter is in the address:
 * `?tim=…&nam=2020&ngung=1`. Those who keep the catalogue add, change and delete rows.
 */
@Component({
  selector: 'ct-catalogue-page',
  imports: [
    CheckboxField,
    Chip,
    EmptyState,
    Icon,
    MatButton,
    MatIconButton,
    NumberField,
    PageHeader,
    ResourceState,
    TableRegion,
    TextField,
    TranslocoPipe,
  ],
  templateUrl: './catalogue-page.html',
  styleUrl: './catalogue-page.scss',
})
export class CataloguePage {
  private readonly client = inject(CatalogueClient);
  private readonly dialogs = inject(Dialogs);
  private readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  private readonly toaster = inject(Toaster);
  private readonly thisYear = Number(inject(SessionStore).today().slice(0, 4));

  /** Which catalogue, from the route's data. */
  readonly name = input.required<CatalogueName>();
  protected readonly q = queryParam('tim');
  private readonly asked = queryParam('nam');
  private readonly out = queryParam('ngung');
  protected readonly archived = computed(() => this.out() === '1');
  protected readonly year = computed(() => Number(this.asked()) || this.thisYear);

  protected readonly rows = this.client.rows(this.name, () => ({
    q: this.q(),
    archived: this.archived(),
    year: this.year(),
  }));
  private readonly rightsRead = this.client.rights();
  private readonly setsRead = this.client.sets();

  protected readonly rights = computed(() =>
    this.rightsRead.hasValue() ? this.rightsRead.value() : { common: false, units: [] },
  );
  private readonly sets = computed(() => (this.setsRead.hasValue() ? this.setsRead.value() : []));
  protected readonly mayAdd = computed(() => {
    const { common, units } = this.rights();
    return common || units.some((unit) => (this.name() === 'event' ? unit.events : unit.catalogues));
  });
  protected readonly groups = computed(() => (this.rows.hasValue() ? this.grouped(this.rows.value()) : []));
  protected readonly labels = computed(() => {
    const [first] = this.groups().flatMap((group) => group.rows);
    return first ? first.facts.map((fact) => fact.label) : [];
  });
  protected readonly crumbs: Breadcrumb[] = [{ label: this.i18n.t('calendar.index.title'), url: '/danh-muc' }];

  protected filter(name: string, value: string | number | null): void {
    void this.router.navigate([], {
      queryParams: { [name]: value === '' ? null : value },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected clear(): void {
    void this.router.navigate([], { queryParams: {}, replaceUrl: true });
  }

  /** Opens the dialog for a new row, or for one to change. */
  protected async edit(name: CatalogueName, row?: CatalogueRow, start: Partial<CatalogueModel> = {}): Promise<void> {
    const rights = this.rights();
    const owner = rights.common ? COMMON : String(rights.units[0]?.unitId ?? COMMON);
    const fresh = row ? {} : { owner, year: this.year(), ...start };
    const data: CatalogueDialogData = { name, row: row && this.stored(row), rights, sets: this.sets(), start: fresh };
    if (!(await this.dialogs.open<boolean, CatalogueDialogData>(CatalogueDialog, data))) return;
    this.toaster.show(this.i18n.t('calendar.list.saved'));
    this.reload();
  }

  protected async remove(name: CatalogueName, row: CatalogueRow): Promise<void> {
    const sure = await this.dialogs.confirm({
      heading: this.i18n.t('calendar.list.removeTitle'),
      text: this.i18n.t('calendar.list.removeText', { name: row.name }),
      confirm: this.i18n.t('calendar.list.removeDo'),
    });
    if (!sure) return;
    try {
      await this.client.remove(name, row);
      this.toaster.show(this.i18n.t('calendar.list.removed'));
    } catch (error) {
      // In use, or changed meanwhile: the sentence of the server says what to do.
      const { detail, title } = toAppError(error);
      this.toaster.show(detail || title);
    }
    this.reload();
  }

  private reload(): void {
    this.rows.reload();
    this.setsRead.reload();
  }

  /** A yearly event is shown as it falls in the year; its row is that of the first year. */
  private stored(row: CatalogueRow): CatalogueRow {
    if (!('firstYear' in row) || row.firstYear === row.year) return row;
    const date = row.dayRule === 'SOLAR' && row.date ? `${row.firstYear}${row.date.slice(4)}` : row.date;
    const ordinal = row.ordinal === null ? null : row.ordinal - (row.year - row.firstYear);
    return { ...row, year: row.firstYear, date, ordinal };
  }

  private grouped(rows: readonly CatalogueRow[]) {
    const all = rows.map((row) => ({ row, facts: factsOf(this.name(), row, this.i18n) }));
    // A column in which no row says anything is left out.
    const said = new Set(all.flatMap(({ facts }) => facts.filter((one) => one.text).map((one) => one.label)));
    const shown = all.map(({ row, facts }) => ({ row, facts: facts.filter((one) => said.has(one.label)) }));
    if (this.name() !== 'theme')
      return rows.length === 0 ? [] : [{ key: '', heading: '', set: undefined, rows: shown }];
    const bySet = Map.groupBy(shown, ({ row }) => (row as ThemeView).setCode);
    for (const set of this.sets()) if (!bySet.has(set.code) && this.unfiltered()) bySet.set(set.code, []);
    return [...bySet].map(([code, members]) => {
      const set = this.sets().find((one) => one.code === code);
      return { key: code, heading: headingOf(code, set, this.i18n), set, rows: members };
    });
  }

  protected unfiltered(): boolean {
    return this.q() === '' && !this.archived();
  }
}

function headingOf(code: string, set: ThemeSetView | undefined, i18n: I18n): string {
  if (!set) return code;
  return [set.name, yearsOf(set, i18n)].filter(Boolean).join(' · ');
}

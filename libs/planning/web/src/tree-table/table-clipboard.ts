import { inject, Service } from '@angular/core';
import {
  CASCADE_MODES,
  DUE_KINDS,
  MEASURES,
  RECURRENCE_FREQS,
  TASK_FORMS,
  TASK_KINDS,
  type TaskRow,
} from '@congtac/planning-domain';
import { Dialogs, I18n, readPasted, type TextBlock, Toaster, toHtml, toTsv } from '@congtac/shared-ui';
import { type PastePlan, pasteOperations, type PasteTarget, planPaste, textsOfUnits } from '../clipboard/paste-plan';
import { type CellNames, isPastable, type Named } from '../clipboard/read-cell';
import { UnitNames } from '../clipboard/unit-names';
import { TopicClient } from '../data-access/topic-client';
import { PlanStore } from '../feature-plan/plan-store';
import { CellText } from './cell-text';
import { EditStore } from './edit-store';
import { type GridColumn, isText } from './grid-columns';
import { TableStore } from './table-store';
import type { GridRow } from './tree-rows';

/** Blocks of cells from and to Excel and Word. Belongs to one table. */
@Service({ autoProvided: false })
export class TableClipboard {
  private readonly store = inject(PlanStore);
  private readonly table = inject(TableStore);
  private readonly edits = inject(EditStore);
  private readonly cells = inject(CellText);
  private readonly units = inject(UnitNames);
  private readonly topics = inject(TopicClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);

  /** Copies the marked block as text between tabs and as a table. */
  copy(event: ClipboardEvent): void {
    const block = this.block();
    if (block.length === 0 || !event.clipboardData) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', toTsv(block));
    event.clipboardData.setData('text/html', toHtml(block));
    this.toaster.announce(this.i18n.t('planning.grid.copied', { count: block.length }));
  }

  /** Copies the marked block and empties its cells. */
  async cut(event: ClipboardEvent): Promise<void> {
    this.copy(event);
    if (this.store.editable()) await this.clear();
  }

  /** Empties the marked cells. */
  clear(): Promise<void> {
    const { left, right } = this.table.selection.range();
    return this.table.clear(this.tasks(), this.table.columnNames().slice(left, right + 1));
  }

  /** Puts a block over the cells from the active one on; asks first when it is more than one clear row. */
  async paste(event: ClipboardEvent): Promise<void> {
    const data = event.clipboardData;
    if (!data || !this.store.editable()) return;
    event.preventDefault();
    const pasted = { html: data.getData('text/html'), text: data.getData('text/plain') };
    const block = (await readPasted(pasted)) ?? single(pasted.text);
    if (!block) return;
    const target = this.target(block);
    const plan = planPaste(this.filled(block, target), target, await this.names(textsOfUnits(block, target)));
    const quick = plan.rows.length === 1 && plan.problems === 0 && plan.rows[0].task !== null;
    if (quick || (await this.confirm(plan))) await this.apply(plan);
  }

  private async apply(plan: PastePlan): Promise<void> {
    const operations = pasteOperations(plan);
    if (operations.length === 0) return this.toaster.announce(this.i18n.t('planning.paste.nothing'));
    if (await this.edits.apply(operations)) {
      this.toaster.announce(this.i18n.t('planning.paste.done', { count: operations.length }));
    }
  }

  private async confirm(plan: PastePlan): Promise<boolean> {
    const { PasteDialog } = await import('./paste-dialog');
    return (await this.dialogs.open<boolean, PastePlan>(PasteDialog, plan)) === true;
  }

  /** One copied cell over a marked block fills the block, as spreadsheets do. */
  private filled(block: TextBlock, target: PasteTarget): TextBlock {
    const { top, bottom, left, right } = this.table.selection.range();
    if (block.length > 1 || block[0].length > 1 || !this.table.selection.many()) return block;
    const row = Array.from({ length: right - left + 1 }, () => block[0][0]);
    return Array.from({ length: Math.min(bottom - top + 1, target.tasks.length) }, () => row);
  }

  private target(block: TextBlock): PasteTarget {
    const rows = this.table.rows();
    const { top, left, bottom } = this.table.selection.range();
    const first = rows[top];
    const names = this.table.columnNames();
    const columns = first?.kind === 'task' ? names.slice(left) : names.slice(names.indexOf('title'));
    const height = Math.max(block.length, bottom - top + 1);
    const tasks = first?.kind === 'task' ? rows.slice(top).flatMap(taskOf).slice(0, height) : [];
    const last = tasks.at(-1) ?? null;
    const sectionId = first?.kind === 'add' ? first.sectionId : first?.kind === 'section' ? sectionOf(first) : null;
    return { columns, tasks, after: last ?? (first?.kind === 'add' ? first.after : null), sectionId };
  }

  private block(): TextBlock {
    const { left, right } = this.table.selection.range();
    const columns = this.table.columnNames().slice(left, right + 1);
    const copied = columns.filter((column) => column === 'number' || column === 'state' || isPastable(column));
    return this.table.selection
      .blockRows()
      .flatMap((row) =>
        row.kind === 'task' ? [copied.map((column) => this.textOf(row.task, column, row.number))] : [],
      );
  }

  private textOf(task: TaskRow, column: GridColumn, number: string): string {
    if (column === 'due' && task.dueOn === null && task.dueKind === 'FIXED_DATE') return '';
    return isText(column) ? task[column] : this.cells.of(task, column, number);
  }

  private tasks(): TaskRow[] {
    return this.table.selection.blockRows().flatMap(taskOf);
  }

  private async names(units: readonly string[]): Promise<CellNames> {
    const list = (group: string, codes: readonly string[]): Named[] =>
      codes.map((value) => ({ value, label: this.i18n.t(`planning.${group}.${value}`) }));
    const plan = this.store.plan();
    const near = new Map<number, string>(
      this.store.tasks().flatMap((task) => (task.leadUnitId ? [[task.leadUnitId, task.leadUnitName ?? '']] : [])),
    );
    return {
      units: await this.units.find(
        units,
        [...near].map(([value, label]) => ({ value, label })),
      ),
      kinds: list('kind', TASK_KINDS),
      forms: list('taskForm', TASK_FORMS),
      cascadeModes: list('target.cascadeMode', CASCADE_MODES),
      freqs: list('freq', RECURRENCE_FREQS),
      dueKinds: list('dueKind', DUE_KINDS),
      measures: list('measure', MEASURES).filter((measure) => measure.value !== 'OTHER'),
      themes: this.topics.themes(),
      campaigns: this.topics.campaigns(),
      events: this.topics.events(),
      audiences: this.topics.audiences(),
      periodFrom: plan?.periodFrom ?? '',
      periodTo: plan?.periodTo ?? '',
    };
  }
}

function single(text: string): TextBlock | undefined {
  const cell = text.trim();
  return cell === '' ? undefined : [[cell]];
}

function taskOf(row: GridRow): TaskRow[] {
  return row.kind === 'task' ? [row.task] : [];
}

function sectionOf(row: GridRow): string | null {
  return row.kind === 'section' ? (row.section?.id ?? null) : null;
}

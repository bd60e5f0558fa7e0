import {
  Component,
  computed,
  inject,
  Injector,
  input,
  type OnInit,
  output,
  runInInjectionContext,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ConsolidationLineView, ConsolidationTableView, RefusedReportView } from '@congtac/reporting-domain';
import { type AppError, type Draft, keepDraft, toAppError } from '@congtac/shared-data';
import {
  Chip,
  DraftNote,
  EmptyState,
  I18n,
  Icon,
  queryParam,
  type Tab,
  Tabs,
  TextField,
  Toaster,
} from '@congtac/shared-ui';
import { narrowScreen } from '../feature-overview/narrow-screen';
import { ConsolidationGrid } from './consolidation-grid';
import { FigureShares } from '../ui/figure-shares';
import { SheetDeeds } from './sheet-deeds';
import {
  isShown,
  LINE_FILTERS,
  LINE_LOOKS,
  type LineFilter,
  lineText,
  lockOf,
  shownLines,
  typedLines,
  type TypedTexts,
} from './sheet-lines';
import { figureText } from './typed-figure';

const FILTER_WORDS: Record<string, LineFilter> = {
  'chua-bao': 'missing',
  'cho-duyet': 'waiting',
  'can-xem': 'unusual',
};

/** Figures typed and not sent, with the source they come from. */
interface Typed {
  texts: TypedTexts;
  source: string;
}

/** One table: typing, pasting, sending, accepting. What is typed is kept on this device until it is sent. */
@Component({
  selector: 'ct-consolidation-sheet',
  imports: [
    ...[Chip, ConsolidationGrid, DraftNote, EmptyState, FigureShares, Icon, MatButton, Tabs, TextField, TranslocoPipe],
  ],
  templateUrl: './consolidation-sheet.html',
  styleUrl: './consolidation-sheet.scss',
})
export class ConsolidationSheet implements OnInit {
  private readonly i18n = inject(I18n);
  private readonly deeds = inject(SheetDeeds);
  private readonly toaster = inject(Toaster);
  private readonly injector = inject(Injector);
  private readonly asked = queryParam('loc');
  readonly table = input.required<ConsolidationTableView>();
  readonly planId = input<string>();
  readonly changed = output<void>();

  protected readonly narrow = narrowScreen();
  protected readonly model = signal<Typed>({ texts: {}, source: '' });
  protected draft: Draft | undefined;
  protected readonly ticked = signal<ReadonlySet<number>>(new Set());
  protected readonly busy = signal(false);
  protected readonly failure = signal<AppError | undefined>(undefined);
  protected readonly refused = signal<readonly RefusedReportView[]>([]);
  private readonly serverFaults = signal<Readonly<Record<number, string>>>({});

  protected readonly filter = computed<LineFilter>(() => FILTER_WORDS[this.asked()] ?? 'all');
  protected readonly lines = computed(() => shownLines(this.table().lines, this.filter()));
  protected readonly tabs = computed<Tab[]>(() =>
    LINE_FILTERS.map((filter) => ({
      id: filter,
      label: this.i18n.t(`reporting.consolidation.${filter}`),
      count: this.table().lines.filter((line) => isShown(line, filter)).length,
      query: { loc: Object.keys(FILTER_WORDS).find((word) => FILTER_WORDS[word] === filter) ?? null },
    })),
  );
  protected readonly typed = computed(() =>
    typedLines(this.table().lines, this.model().texts, this.table().total.unitOfMeasure),
  );
  /** Texts that will be sent or cannot be read; a text that repeats what stands there is none. */
  protected readonly texts = computed<TypedTexts>(() =>
    Object.fromEntries(this.typed().map(({ line }) => [line.unitId, this.model().texts[line.unitId] ?? ''])),
  );
  protected readonly faults = computed<Readonly<Record<number, string>>>(() => ({
    ...this.serverFaults(),
    ...Object.fromEntries(
      this.typed().flatMap(({ line, problem }) =>
        problem ? [[line.unitId, this.i18n.t(`reporting.consolidation.problem.${problem}`)]] : [],
      ),
    ),
  }));
  protected readonly unclear = computed(() => this.typed().filter(({ problem }) => problem !== null).length);
  /** Where the total comes from: the same branch and days. */
  protected readonly origin = computed(() => {
    const { unitId, period } = this.table();
    return { 'don-vi': unitId, tu: period.from, den: period.to };
  });
  protected readonly waitingCount = computed(() => this.table().lines.filter((line) => line.waiting).length);

  ngOnInit(): void {
    const { indicatorId, unitId, period } = this.table();
    const key = `consolidation/${indicatorId}/${unitId}/${period.periodId}`;
    this.draft = runInInjectionContext(this.injector, () => keepDraft(key, this.model));
  }

  protected type({ unitId, text }: { unitId: number; text: string }): void {
    const { [unitId]: _, ...faults } = this.serverFaults();
    this.serverFaults.set(faults);
    const { [unitId]: _before, ...texts } = this.model().texts;
    this.model.update((model) => ({ ...model, texts: text === '' ? texts : { ...texts, [unitId]: text } }));
  }

  protected setSource(source: string): void {
    this.model.update((model) => ({ ...model, source }));
  }

  protected toggle(unitId: number): void {
    const ticked = new Set(this.ticked());
    if (!ticked.delete(unitId)) ticked.add(unitId);
    this.ticked.set(ticked);
  }

  protected textOf(line: ConsolidationLineView): string {
    return this.model().texts[line.unitId] ?? lineText(line);
  }

  protected lookOf(line: ConsolidationLineView) {
    return LINE_LOOKS[this.stateOf(line)];
  }

  protected stateOf(line: ConsolidationLineView) {
    return this.texts()[line.unitId] === undefined ? line.state : 'TYPED';
  }

  protected tellLock(line: ConsolidationLineView): void {
    this.toaster.show(`${line.unitName}: ${this.i18n.t(`reporting.consolidation.lock.${lockOf(line)}`)}`);
  }

  protected nameOf(reportId: string): string {
    return this.table().lines.find((line) => line.waiting?.reportId === reportId)?.unitName ?? '';
  }

  protected async paste({ event, start }: { event: ClipboardEvent; start: number }): Promise<void> {
    const unitOfMeasure = this.table().total.unitOfMeasure;
    const plan = await this.deeds.paste(event, this.lines(), { start, unitOfMeasure });
    if (!plan) return;
    const landed = plan.rows.flatMap(({ line, figure }) => (line && figure ? [[line.unitId, figureText(figure)]] : []));
    this.model.update((model) => ({ ...model, texts: { ...model.texts, ...Object.fromEntries(landed) } }));
  }

  protected async send(): Promise<void> {
    const lines = this.typed();
    if (lines.length === 0 || this.unclear() > 0 || this.busy()) return;
    await this.attempt(
      async () => {
        const { table, planId } = { table: this.table(), planId: this.planId() };
        if (!(await this.deeds.send({ table, planId, source: this.model().source, lines }))) return;
        this.forget();
      },
      lines.map(({ line }) => line.unitId),
    );
  }

  protected async accept(): Promise<void> {
    const waiting = this.table().lines.filter((line) => line.waiting);
    const lines = this.ticked().size > 0 ? waiting.filter((line) => this.ticked().has(line.unitId)) : waiting;
    await this.attempt(async () => {
      const answer = await this.deeds.accept({ lines, ticked: this.ticked() });
      if (!answer) return;
      this.refused.set(answer.refused);
      this.ticked.set(new Set());
      this.changed.emit();
    });
  }

  protected remind(): Promise<void> {
    return this.deeds.remind(this.table());
  }

  protected help(): Promise<void> {
    return this.deeds.help();
  }

  protected async drop(): Promise<void> {
    if (await this.deeds.drop(this.typed().length)) this.forget();
  }

  /** Forgets what was typed: it was sent, or is not wanted. */
  private forget(): void {
    this.model.set({ texts: {}, source: '' });
    this.serverFaults.set({});
    void this.draft?.discard();
    this.changed.emit();
  }

  private async attempt(deed: () => Promise<void>, units: readonly number[] = []): Promise<void> {
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      await deed();
    } catch (error) {
      const failure = toAppError(error);
      this.failure.set(failure);
      this.serverFaults.set(
        Object.fromEntries(
          failure.fields.flatMap(({ pointer, detail }) => {
            const unitId = units[Number(/^\/rows\/(\d+)/.exec(pointer)?.[1] ?? -1)];
            return unitId === undefined ? [] : [[unitId, detail]];
          }),
        ),
      );
    } finally {
      this.busy.set(false);
    }
  }
}

import { computed, DestroyRef, effect, inject, Service, signal, untracked } from '@angular/core';
import { form } from '@angular/forms/signals';
import { ActivatedRoute } from '@angular/router';
import type { ReportView } from '@congtac/reporting-domain';
import { type AppError, Connection, keepDraft, newKey, SessionStore, toAppError } from '@congtac/shared-data';
import { Dialogs, I18n } from '@congtac/shared-ui';
import { ReportClient, type ReportPlace } from '../data-access/report-client';
import { differences } from './report-differences';
import { fitsDto, reportRules } from './report-form-rules';
import {
  bodyOf,
  emptyReport,
  isPlainReporter,
  fitTo,
  indicatorOf,
  modelOf,
  type ReportModel,
  sameContent,
  seesPercent,
} from './report-model';

/** Milliseconds of quiet after typing before the draft goes to the server. */
export const autosaveDelay = 1500;

/** Where the text is: nowhere to tell, on its way, on the server, only on the device, refused, or changed by another. */
export type Saving =
  | { readonly kind: 'idle' | 'saving' | 'device' | 'conflict' }
  | { readonly kind: 'saved'; readonly at: Date | undefined }
  | { readonly kind: 'failed'; readonly error: AppError };

/** State of one report being written: the text, its draft on the device, its draft on the server, and sending it. */
@Service({ autoProvided: false })
export class ReportEditor {
  private readonly client = inject(ReportClient);
  private readonly session = inject(SessionStore);
  private readonly connection = inject(Connection);
  private readonly dialogs = inject(Dialogs);
  private readonly i18n = inject(I18n);
  private readonly place = placeOf(inject(ActivatedRoute));
  /** `?ky=<periodId>`: a reminder or a period's ring asks for the figures of that period. */
  private readonly wantedPeriod = inject(ActivatedRoute).snapshot.queryParamMap.get('ky');
  private readonly model = signal<ReportModel>(emptyReport);
  private readonly latest = signal<ReportView | undefined>(undefined);
  private readonly state = signal<Saving>({ kind: 'idle' });
  /** What the server has. */
  private stored = emptyReport;
  private queue: Promise<void> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** One key for all attempts to send the same text; a new one after the server has answered. */
  private sendKey = newKey();

  readonly draft = keepDraft(draftKey(this.place), this.model);
  readonly report = this.latest.asReadonly();
  readonly saving = this.state.asReadonly();
  readonly value = this.model.asReadonly();
  /** Asked of specialists and above only. */
  readonly percent = computed(() =>
    seesPercent(this.session.view()?.grants ?? [], this.latest()?.unitId ?? Number.NaN),
  );
  /** An area head: one yes or no, one number, one photo. */
  readonly plain = computed(() =>
    isPlainReporter(this.session.view()?.grants ?? [], this.latest()?.unitId ?? Number.NaN),
  );
  readonly form = form(
    this.model,
    reportRules({
      indicator: (id) => indicatorOf(this.latest() as ReportView, id)?.indicatorName ?? '',
      text: (key, params) => this.i18n.t(key, params),
    }),
  );

  constructor() {
    effect(() => {
      const model = this.model();
      untracked(() => this.changed(model));
    });
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
      // The text is on the device as well, so a failure on the way out loses nothing.
      if (this.dirty()) void this.save().catch(() => undefined);
    });
  }

  /** Opens the report of the address. Text written earlier on this device comes back, unless the server has the same. */
  async open(): Promise<ReportView> {
    const [view] = await Promise.all([this.client.open(this.place), this.draft.ready]);
    this.latest.set(view);
    this.stored = modelOf(view);
    const kept = fitTo(view, this.model());
    const written = this.draft.restored() && !sameContent(kept, this.stored);
    if (written) this.model.set(kept);
    else await this.takeStored();
    const { wantedPeriod } = this;
    if (wantedPeriod && view.occurrenceId === null) this.change((model) => ({ ...model, periodId: wantedPeriod }));
    return view;
  }

  /** Puts an answer made by a button into the text. */
  change(to: (model: ReportModel) => ReportModel): void {
    this.model.update(to);
  }

  /** True while something typed is not on the server. */
  dirty(): boolean {
    return this.latest() !== undefined && !sameContent(this.model(), this.stored);
  }

  /** Drops what was typed; the server's text comes back. */
  async takeStored(): Promise<void> {
    this.model.set(this.stored);
    this.state.set({ kind: 'idle' });
    await this.draft.discard();
  }

  /** Sends what is typed to the server as a draft, one request after the other. Rejects with `AppError`. */
  save(): Promise<void> {
    clearTimeout(this.timer);
    this.queue = this.queue.catch(() => undefined).then(() => this.patch());
    return this.queue;
  }

  /** Saves, then submits. Resolves with the sent report; rejects with `AppError`, the text untouched. */
  async send(): Promise<ReportView> {
    await this.save();
    const { version, completesTask } = this.model();
    try {
      const view = await this.client.submit(this.reportId(), version, completesTask, this.sendKey);
      this.latest.set(view);
      this.stored = this.model();
      await this.draft.discard();
      return view;
    } catch (error) {
      // An answered request is settled; only one that got no answer may be sent again under its key.
      if (toAppError(error).kind !== 'offline') this.sendKey = newKey();
      throw error;
    }
  }

  /** Takes a sent report back for correction. */
  async withdraw(): Promise<void> {
    const view = await this.client.withdraw(this.reportId(), (this.latest() as ReportView).version);
    this.latest.set(view);
    this.stored = modelOf(view);
    await this.takeStored();
  }

  /**
   * After a 412: shows both texts and asks which one stays. Resolves with true when saving may be tried again.
   * Somebody who saved the very same text changes nothing, so nothing is asked.
   */
  async settle(error: AppError): Promise<boolean> {
    const theirs = await this.client.get(this.reportId());
    const mine = this.model();
    if (!theirs.allowed.includes('edit')) {
      // Sent or decided meanwhile: the page says so; the text stays on the device.
      this.latest.set(theirs);
      return false;
    }
    this.stored = modelOf(theirs);
    const choice = sameContent(mine, this.stored) ? 'mine' : await this.ask(error, theirs);
    if (choice === undefined) {
      this.state.set({ kind: 'conflict' });
      return false;
    }
    this.latest.set(theirs);
    this.state.set({ kind: 'idle' });
    if (choice === 'theirs') await this.takeStored();
    else this.model.set({ ...fitTo(theirs, mine), version: theirs.version });
    return choice === 'mine';
  }

  /** Saves at once; how it went is told by `saving`. Used while typing and by the buttons beside the state. */
  async autosave(): Promise<void> {
    try {
      await this.save();
    } catch (thrown) {
      // `saving` tells every refusal; only a newer version needs an answer of the user.
      const error = toAppError(thrown);
      if (error.kind === 'stale') await this.again(error);
    }
  }

  private async again(error: AppError): Promise<void> {
    if (await this.settle(error)) await this.autosave();
  }

  private async patch(): Promise<void> {
    const model = this.model();
    if (!this.dirty() || !fitsDto(model)) return;
    this.state.set({ kind: 'saving' });
    try {
      const view = await this.client.save(this.reportId(), model.version, bodyOf(model, this.percent()));
      this.latest.set(view);
      this.stored = { ...model, version: view.version };
      this.model.update((now) => ({ ...now, version: view.version }));
      this.state.set({ kind: 'saved', at: this.connection.dataAt() });
    } catch (thrown) {
      const error = toAppError(thrown);
      this.state.set(savingAfter(error));
      throw error;
    }
  }

  private changed(model: ReportModel): void {
    clearTimeout(this.timer);
    const waits = this.state().kind === 'conflict';
    if (waits || this.latest() === undefined || sameContent(model, this.stored)) return;
    this.timer = setTimeout(() => void this.autosave(), autosaveDelay);
  }

  private ask(error: AppError, theirs: ReportView) {
    return this.dialogs.conflict({
      by: error.by,
      at: error.at,
      fields: differences(theirs, this.model(), (key, params) => this.i18n.t(key, params)),
    });
  }

  private reportId(): string {
    return (this.latest() as ReportView).reportId;
  }
}

/** Where the text is after a refused save. */
function savingAfter(error: AppError): Saving {
  if (error.kind === 'offline') return { kind: 'device' };
  return error.kind === 'stale' ? { kind: 'conflict' } : { kind: 'failed', error };
}

/** Key of the draft on the device: `report/<taskId>/<occurrenceId or ->/<unitId or ->`. */
function draftKey(place: ReportPlace): string {
  return ['report', place.taskId, place.occurrenceId ?? '-', place.unitId ?? '-'].join('/');
}

function placeOf(route: ActivatedRoute): ReportPlace {
  const { paramMap, queryParamMap } = route.snapshot;
  const unit = Number(queryParamMap.get('don-vi') ?? Number.NaN);
  return {
    taskId: paramMap.get('taskId') ?? '',
    occurrenceId: queryParamMap.get('lan') ?? undefined,
    unitId: Number.isInteger(unit) ? unit : undefined,
  };
}

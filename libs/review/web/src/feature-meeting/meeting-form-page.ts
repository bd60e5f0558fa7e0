import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { form, FormField, submit, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { UnitPicker } from '@congtac/org-ui';
import { MEETING_KINDS, MEETING_MODES, type MeetingDetail, SaveMeeting } from '@congtac/review-domain';
import { Api, type AppError, serverErrors, SessionStore, toAppError } from '@congtac/shared-data';
import {
  type Choice,
  DateField,
  EmptyState,
  ErrorSummary,
  I18n,
  PageHeader,
  ResourceState,
  SelectField,
  TextareaField,
  TextField,
  Toaster,
} from '@congtac/shared-ui';
import { MeetingClient } from '../data-access/meeting-client';
import { rulesOver } from '../feature-cockpit/details-model';
import { ConflictGuard } from '../ui/conflict-guard';
import { ownUnits } from '../ui/own-units';
import {
  type ConclusionDraft,
  conclusionDrafts,
  meetingFormBody,
  meetingFormModel,
  type MeetingFormModel,
} from './meeting-model';

/** `/hoi-nghi/moi` and `/hoi-nghi/:id/sua`: the meeting with its numbered conclusions (S2-9). */
@Component({
  selector: 'ct-meeting-form-page',
  imports: [
    ...[DateField, EmptyState, ErrorSummary, FormField, MatButton, PageHeader, ResourceState, RouterLink],
    ...[SelectField, TextareaField, TextField, TranslocoPipe, UnitPicker],
  ],
  templateUrl: './meeting-form-page.html',
  styleUrl: './meeting-form-page.scss',
})
export class MeetingFormPage {
  private readonly client = inject(MeetingClient);
  private readonly api = inject(Api);
  private readonly guard = inject(ConflictGuard);
  private readonly router = inject(Router);
  private readonly toaster = inject(Toaster);
  private readonly session = inject(SessionStore);
  private readonly i18n = inject(I18n);

  /** Absent = a new one. */
  readonly id = input<string>();
  protected readonly stored = this.client.meeting(() => this.id() ?? '');
  protected readonly before = computed(() => (this.stored.hasValue() ? this.stored.value() : undefined));
  protected readonly ready = computed(() => this.id() === undefined || this.before() !== undefined);

  protected readonly units = ownUnits(this.session.view());
  protected readonly unit = signal(this.units[0]?.value ?? '');
  private readonly model = linkedSignal<MeetingFormModel>(() => meetingFormModel(this.before()));
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, rules));
  protected readonly conclusions = linkedSignal<readonly ConclusionDraft[]>(() => conclusionDrafts(this.before()));
  protected readonly invited = linkedSignal<readonly Choice<number>[]>(() =>
    (this.before()?.invited ?? []).map((unit) => ({ value: unit.unitId, label: unit.unitName })),
  );
  /** The picker is drawn anew after each unit, so that it is empty for the next one. */
  protected readonly round = signal([0]);
  protected readonly refused = signal(0);
  protected readonly failure = signal<AppError | undefined>(undefined);
  protected readonly today = this.session.today;
  private lastKey = 1000;

  protected readonly heading = computed(() => this.i18n.t(this.id() ? 'meeting.form.edit' : 'meeting.form.new'));
  protected readonly crumbs = computed(() => [
    { label: this.i18n.t('meeting.list.title'), url: '/hoi-nghi' },
    ...(this.before()?.name ? [{ label: this.before()?.name ?? '', url: `/hoi-nghi/${this.id()}` }] : []),
  ]);
  protected readonly kinds = computed<Choice[]>(() =>
    MEETING_KINDS.map((value) => ({ value, label: this.i18n.t(`meeting.kind.${value}`) })),
  );
  protected readonly modes = computed<Choice[]>(() =>
    MEETING_MODES.map((value) => ({ value, label: this.i18n.t(`meeting.mode.${value}`) })),
  );

  protected addConclusion(): void {
    this.lastKey += 1;
    const fresh = { key: this.lastKey, text: '', speaker: '', settled: false };
    this.conclusions.update((list) => [...list, fresh]);
  }

  protected write(key: number, change: Partial<ConclusionDraft>): void {
    this.conclusions.update((list) => list.map((one) => (one.key === key ? { ...one, ...change } : one)));
  }

  protected drop(key: number): void {
    this.conclusions.update((list) => list.filter((one) => one.key !== key));
  }

  protected invite(unit: Choice<number>): void {
    this.invited.update((list) => (list.some((one) => one.value === unit.value) ? list : [...list, unit]));
    this.round.update(([count = 0]) => [count + 1]);
  }

  protected uninvite(unitId: number): void {
    this.invited.update((list) => list.filter((one) => one.value !== unitId));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.failure.set(undefined);
    const valid = await submit(this.form, async () => {
      try {
        const view = await this.store();
        if (!view) return undefined;
        this.toaster.show(this.i18n.t('meeting.form.saved'));
        await this.router.navigate(['/hoi-nghi', view.id]);
        return undefined;
      } catch (error) {
        // Refusals go to their fields, the rest on top of the form.
        const failure = toAppError(error);
        if (failure.fields.length > 0) return serverErrors(this.form, failure);
        this.failure.set(failure);
        return undefined;
      }
    });
    if (!valid) this.refused.update((count) => count + 1);
  }

  /** What is stored afterwards; undefined while the user looks at a newer version. */
  private async store(): Promise<MeetingDetail | undefined> {
    const invited = this.invited().map((unit) => unit.value);
    const body = meetingFormBody(this.model(), this.conclusions(), invited);
    const before = this.before();
    if (!before) return this.client.create({ ...body, unitId: Number(this.unit()) });
    const textOf = (list: readonly { text: string }[]) => list.map((one) => one.text).join('\n');
    const outcome = await this.guard.save<MeetingDetail, MeetingDetail>({
      version: before.version,
      write: (version) => this.client.update({ id: before.id, version }, body),
      fetch: () => this.api.get<MeetingDetail>(`/api/v1/meetings/${before.id}`),
      compare: (fresh) =>
        [
          { label: this.i18n.t('meeting.form.name'), mine: this.model().name, theirs: fresh.name ?? '' },
          {
            label: this.i18n.t('meeting.form.conclusions'),
            mine: textOf(this.conclusions()),
            theirs: textOf(fresh.conclusions),
          },
        ].filter((field) => field.mine !== field.theirs),
    });
    return outcome.kind === 'open' ? undefined : outcome.view;
  }
}

const rules = rulesOver(SaveMeeting, (model: MeetingFormModel) => meetingFormBody(model, [], []));

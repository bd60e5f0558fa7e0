import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { form, FormField, submit, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { MEETING_MODES, type ReviewView, SaveMeeting } from '@congtac/review-domain';
import { SessionStore } from '@congtac/shared-data';
import {
  type Choice,
  DateField,
  ErrorSummary,
  I18n,
  SelectField,
  TextareaField,
  TextField,
  Toaster,
} from '@congtac/shared-ui';
import { CockpitStore } from './cockpit-store';
import { meetingBody, meetingDifferences, meetingModel, type MeetingModel, rulesOver } from './details-model';

/** The conference where the review is presented: day, place, form, who led and attended, what was concluded (S3-6). */
@Component({
  selector: 'ct-meeting-form',
  imports: [DateField, ErrorSummary, FormField, MatButton, SelectField, TextareaField, TextField, TranslocoPipe],
  template: `
    <form class="ct-form" novalidate (submit)="save($event)">
      <ct-error-summary [form]="$any(form)" [shown]="refused()" />
      <ct-text-field [label]="'review.meeting.name' | transloco" [optional]="true" [formField]="form.name" />
      <ct-date-field
        [label]="'review.meeting.date' | transloco"
        [optional]="true"
        [today]="today()"
        [formField]="form.date"
      />
      <div class="pair">
        <ct-text-field [label]="'review.meeting.place' | transloco" [optional]="true" [formField]="form.place" />
        <ct-select-field
          [label]="'review.meeting.mode' | transloco"
          [choices]="modes()"
          [formField]="$any(form.mode)"
        />
      </div>
      <ct-text-field [label]="'review.meeting.chairs' | transloco" [optional]="true" [formField]="form.chairs" />
      <ct-textarea-field
        [label]="'review.meeting.participants' | transloco"
        [hint]="'review.details.linesHint' | transloco"
        [optional]="true"
        [formField]="form.participants"
      />
      <ct-textarea-field
        [label]="'review.meeting.conclusions' | transloco"
        [hint]="'review.meeting.conclusionsHint' | transloco"
        [optional]="true"
        [formField]="form.conclusions"
      />
      <div class="ct-actions">
        <button matButton="tonal" type="submit" [disabled]="form().submitting()">
          {{ 'review.meeting.save' | transloco }}
        </button>
      </div>
    </form>
  `,
  styleUrl: './pair.scss',
})
export class MeetingForm {
  private readonly store = inject(CockpitStore);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  readonly review = input.required<ReviewView>();
  protected readonly today = inject(SessionStore).today;

  /** Starts anew when the server has stored the meeting, not when another part of the review changes. */
  private readonly model = linkedSignal<string, MeetingModel>({
    source: () => JSON.stringify(meetingModel(this.review().meeting)),
    computation: (stored) => JSON.parse(stored) as MeetingModel,
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, rules));
  protected readonly refused = signal(0);
  protected readonly modes = computed<Choice[]>(() =>
    MEETING_MODES.map((mode) => ({ value: mode, label: this.i18n.t(`review.meeting.modes.${mode}`) })),
  );

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const words = (key: string) => this.i18n.t(key);
    const valid = await submit(this.form, async () => {
      const typed = this.model();
      const result = await this.store.saveMeeting(meetingBody(typed, this.review().meeting), (fresh) =>
        meetingDifferences(typed, fresh, words),
      );
      if (result === 'done') this.toaster.show(this.i18n.t('review.meeting.saved'));
      return undefined;
    });
    if (!valid) this.refused.update((count) => count + 1);
  }
}

const rules = rulesOver(SaveMeeting, (model: MeetingModel) => meetingBody(model, null));

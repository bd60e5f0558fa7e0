import {
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  type OnInit,
  output,
  runInInjectionContext,
  signal,
  viewChild,
} from '@angular/core';
import { form, FormField, submit, validateTree } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MyWorkCard, ReportView } from '@congtac/reporting-domain';
import { type AppError, type Draft, keepDraft, toAppError } from '@congtac/shared-data';
import { formatNumber, I18n, Icon, NumberField, shrinkImage, TextareaField, ViDatePipe } from '@congtac/shared-ui';
import { draftKeyOf, emptyQuick, heldOf, meetingContent, meetingGapOf, placeOf, type QuickModel } from './quick-answer';
import { QuickSender } from './quick-sender';

/**
 * The area head's whole form on one card: "Đã họp chưa? Bao nhiêu lượt? Một ảnh", one button. Whoever types the number
 * need not press "Đã họp"; the photo stays here until the report is sent.
 */
@Component({
  selector: 'ct-meeting-card',
  imports: [FormField, Icon, MatButton, NumberField, RouterLink, TextareaField, TranslocoPipe, ViDatePipe],
  providers: [QuickSender],
  templateUrl: './meeting-card.html',
  styleUrl: './meeting-card.scss',
})
export class MeetingCard implements OnInit {
  private readonly injector = inject(Injector);
  private readonly i18n = inject(I18n);
  private readonly sender = inject(QuickSender);
  private readonly trouble = viewChild<ElementRef<HTMLElement>>('trouble');
  readonly card = input.required<MyWorkCard>();
  readonly sent = output<ReportView>();

  protected readonly model = signal<QuickModel>(emptyQuick);
  protected readonly photo = signal<File | undefined>(undefined);
  protected readonly failure = signal<AppError | undefined>(undefined);
  protected readonly taken = signal(false);
  protected readonly refused = signal(false);
  protected readonly form = form(this.model, (path) =>
    validateTree(path, ({ value, fieldTree }) => {
      const gap = meetingGapOf(this.card(), value());
      return gap
        ? [{ kind: gap, message: this.i18n.t(`reporting.quick.missing.${gap}`), fieldTree: fieldTree[gap] }]
        : [];
    }),
  );
  protected readonly held = computed(() => heldOf(this.model()));
  protected readonly question = computed(() => (this.card().meeting ? 'meeting' : 'work'));
  /** A number is asked for where the task counts something, or where people came to a meeting. */
  protected readonly counts = computed(
    () => this.card().quick === 'NUMBER' || (this.card().meeting && !this.card().target),
  );
  protected readonly countLabel = computed(() => {
    const { target, meeting } = this.card();
    if (!target || meeting) return this.i18n.t('reporting.meeting.people');
    return this.i18n.t('reporting.quick.number', { name: target.indicatorName, unit: target.unitOfMeasure });
  });
  protected readonly hint = computed(() => {
    const { target } = this.card();
    return target?.value ? this.i18n.t('reporting.form.target', { value: formatNumber(target.value) }) : '';
  });
  protected readonly reportQuery = computed(() => ({
    lan: this.card().occurrenceId ?? undefined,
    'don-vi': this.card().unitId,
  }));
  protected readonly quick = computed(() => this.card().quick !== null);
  private draft: Draft | undefined;

  /** Which draft it is, is known with the card. */
  ngOnInit(): void {
    if (this.quick())
      this.draft = runInInjectionContext(this.injector, () => keepDraft(draftKeyOf(this.card()), this.model));
  }

  protected say(held: 'YES' | 'NO'): void {
    this.model.update((model) => ({ ...model, held, value: held === 'NO' ? null : model.value }));
  }

  protected async choose(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    input.value = '';
    if (file) this.photo.set(await shrinkImage(file));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.failure.set(undefined);
    const valid = await submit(this.form, async () => {
      await this.deliver();
      return undefined;
    });
    this.refused.set(!valid && !this.failure());
    if (this.failure()) setTimeout(() => this.trouble()?.nativeElement.focus());
  }

  private async deliver(): Promise<void> {
    const card = this.card();
    const content = meetingContent(card, this.model(), {
      held: this.i18n.t(`reporting.meeting.${this.question()}.yesText`),
      notHeld: this.i18n.t(`reporting.meeting.${this.question()}.noText`),
      people: (count) => this.i18n.t('reporting.meeting.peopleText', { count: formatNumber(count) }),
    });
    const completesTask = card.leads && card.occurrenceId === null && this.held() === 'YES';
    try {
      const photos = [this.photo()].filter((photo) => photo !== undefined);
      const sent = await this.sender.send({ place: placeOf(card), content, completesTask, photos });
      if (!sent) this.taken.set(true);
      await this.draft?.discard();
      if (sent) this.sent.emit(sent);
    } catch (thrown) {
      this.failure.set(toAppError(thrown));
    }
  }
}

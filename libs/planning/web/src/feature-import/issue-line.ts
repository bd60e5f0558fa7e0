import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { UnitPicker } from '@congtac/org-ui';
import type { ImportChoice, ImportDecision, ImportIssue } from '@congtac/planning-domain';
import { type Choice, Chip, DateField, I18n, RadioField } from '@congtac/shared-ui';

const CELLS_SHOWN = 6;

/** One thing to decide: the sentence, where it stands, and the courses. */
@Component({
  selector: 'ct-issue-line',
  imports: [Chip, DateField, MatButton, RadioField, TranslocoPipe, UnitPicker],
  template: `
    <article>
      <div class="said">
        <p class="what">
          @if (issue().severity === 'ERROR') {
            <ct-chip tone="overdue" icon="error">{{ 'planning.import.check.mustFix' | transloco }}</ct-chip>
          } @else if (issue().severity === 'DECIDE' && issue().answered) {
            <ct-chip tone="done" icon="check-circle">{{ 'planning.import.check.decided' | transloco }}</ct-chip>
          }
          {{ issue().message }}
        </p>
        @if (unsaid()) {
          <p class="words">“{{ issue().text }}”</p>
        }
        <p class="ct-quiet cells">{{ cells() }}</p>
      </div>
      @if (courses().length > 0) {
        <div class="course">
          <ct-radio-field
            [label]="'planning.import.check.course' | transloco"
            [choices]="courses()"
            [value]="course()"
            (valueChange)="choose($event)"
          />
          @if (course() === 'DAY') {
            <div class="more">
              <ct-date-field
                [label]="'planning.import.check.day' | transloco"
                [value]="day()"
                (valueChange)="day.set($event)"
              />
              <button type="button" matButton="outlined" [disabled]="busy() || !day()" (click)="sendDay()">
                {{ 'planning.import.check.useDay' | transloco }}
              </button>
            </div>
          }
          @if (course() === 'UNIT') {
            <ct-unit-picker
              [label]="'planning.import.check.unit' | transloco"
              [value]="null"
              (chosen)="sendUnit($event)"
            />
          }
        </div>
      }
    </article>
  `,
  styleUrl: './issue-line.scss',
})
export class IssueLine {
  private readonly i18n = inject(I18n);
  readonly issue = input.required<ImportIssue>();
  readonly busy = input(false);
  readonly decided = output<ImportDecision>();

  protected readonly course = linkedSignal<string>(() => this.issue().choice);
  protected readonly day = linkedSignal(() => this.issue().proposal?.day ?? '');
  protected readonly cells = computed(() => {
    const { cells, count } = this.issue();
    const shown = cells.slice(0, CELLS_SHOWN).join(', ');
    const more = count - Math.min(cells.length, CELLS_SHOWN);
    if (more > 0) return this.i18n.t('planning.import.check.cellsMore', { shown, more });
    return this.i18n.t('planning.import.check.cells', { shown });
  });
  /** The words of the table, when the sentence does not hold them. */
  protected readonly unsaid = computed(() => !this.issue().message.includes(this.issue().text));
  protected readonly courses = computed<Choice[]>(() =>
    this.issue().choices.map((choice) => ({
      value: choice,
      label: this.i18n.t(`planning.import.choice.${this.wordOf(choice)}`, {
        proposal: this.issue().proposal?.label ?? '',
      }),
    })),
  );

  /** Courses that need nothing more are taken at once. */
  protected choose(choice: string): void {
    this.course.set(choice);
    if (choice !== 'DAY' && choice !== 'UNIT') this.send(choice as ImportChoice);
  }

  protected sendDay(): void {
    this.decided.emit({ key: this.issue().key, choice: 'DAY', day: this.day() });
  }

  protected sendUnit(unit: Choice<number>): void {
    this.decided.emit({ key: this.issue().key, choice: 'UNIT', unitId: unit.value });
  }

  /** A unit kept in words has nothing to do with a day. */
  private wordOf(choice: ImportChoice): string {
    return choice === 'WORDS' && this.issue().code.startsWith('UNIT') ? 'WORDS_UNIT' : choice;
  }

  private send(choice: ImportChoice): void {
    this.decided.emit({ key: this.issue().key, choice });
  }
}

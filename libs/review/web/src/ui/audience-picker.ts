import { Component, computed, effect, inject, input, model, resource, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { UnitPicker } from '@congtac/org-ui';
import type { AudienceInput } from '@congtac/review-domain';
import { toAppError } from '@congtac/shared-data';
import { type Choice, I18n, SelectField, ViNumberPipe } from '@congtac/shared-ui';
import { DirectiveClient } from '../data-access/directive-client';

/** A whole level below the sender, single units, or both; tells how many units that are before anything is sent. */
@Component({
  selector: 'ct-audience-picker',
  imports: [MatButton, SelectField, TranslocoPipe, UnitPicker, ViNumberPipe],
  templateUrl: './audience-picker.html',
  styleUrl: './audience-picker.scss',
})
export class AudiencePicker {
  private readonly client = inject(DirectiveClient);
  private readonly i18n = inject(I18n);

  /** The unit that sends. */
  readonly unitId = input.required<number>();
  readonly value = model<AudienceInput>({});
  /** Number of units meant; 0 while nothing is chosen or something is wrong. */
  readonly total = model(0);

  protected readonly levels = this.client.levels(this.unitId);
  protected readonly choices = computed<Choice[]>(() =>
    this.levels.value().map(({ level, levelName, count }) => ({
      value: level,
      label: this.i18n.t('directive.audience.levelChoice', { level: levelName, count }),
    })),
  );
  protected readonly units = signal<readonly Choice<number>[]>([]);
  /** The picker is drawn anew after each unit, so that it is empty for the next one. */
  protected readonly round = signal([0]);
  protected readonly level = computed(() => this.value().level ?? '');
  protected readonly preview = resource({
    params: () => (this.isEmpty() ? undefined : { unitId: this.unitId(), audience: this.value() }),
    loader: ({ params }) => this.client.audience(params.unitId, params.audience),
  });
  protected readonly found = computed(() => (this.preview.hasValue() ? this.preview.value() : undefined));
  protected readonly failure = computed(() => {
    const error = this.preview.error();
    if (!error) return '';
    const { detail, title } = toAppError(error.cause ?? error);
    return detail || title || this.i18n.t('ui.state.error');
  });

  constructor() {
    // The number belongs to the page that sends: its button tells it.
    effect(() => this.total.set(this.isEmpty() ? 0 : (this.found()?.total ?? 0)));
  }

  protected isEmpty(): boolean {
    return !this.value().level && !this.value().unitIds?.length;
  }

  protected chooseLevel(level: string): void {
    this.value.update(({ unitIds }) => ({ unitIds, ...(level && { level }) }));
  }

  protected add(unit: Choice<number>): void {
    if (!this.units().some((one) => one.value === unit.value)) this.keep([...this.units(), unit]);
    this.round.update(([count = 0]) => [count + 1]);
  }

  protected drop(unitId: number): void {
    this.keep(this.units().filter((one) => one.value !== unitId));
  }

  private keep(units: readonly Choice<number>[]): void {
    this.units.set(units);
    this.value.update(({ level }) => ({ ...(level && { level }), unitIds: units.map((one) => one.value) }));
  }
}

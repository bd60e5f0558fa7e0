import { Component, computed, effect, signal, untracked } from '@angular/core';
import { form, FormField, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { type ClosedUnitView, CloseUnit } from '@congtac/org-domain';
import { UnitPicker } from '@congtac/org-ui';
import { dtoSchema, toBody } from '@congtac/shared-data';
import { isCivilDate } from '@congtac/shared-domain';
import {
  DateField,
  DialogFrame,
  ErrorSummary,
  ResourceState,
  TextareaField,
  ViDatePipe,
  ViNumberPipe,
} from '@congtac/shared-ui';
import { OpenWorkList } from './open-work-list';
import { DeedRefusal, TreeDeed } from './tree-deed';

/** What the dialog edits. */
interface CloseModel {
  validTo: string;
  successorUnitId: number | null;
  reason: string;
}

/**
 * Ends a unit on a day (I-18): shows what is open, who takes it over and when; says why when it cannot be ended. Closes
 * with the ended unit.
 */
@Component({
  selector: 'ct-close-dialog',
  imports: [
    DateField,
    DeedRefusal,
    DialogFrame,
    ErrorSummary,
    FormField,
    MatButton,
    OpenWorkList,
    ResourceState,
    TextareaField,
    TranslocoPipe,
    UnitPicker,
    ViDatePipe,
    ViNumberPipe,
  ],
  templateUrl: './close-dialog.html',
  styleUrl: './dialog.scss',
})
export class CloseDialog extends TreeDeed<ClosedUnitView> {
  private readonly model = signal<CloseModel>({ validTo: this.today, successorUnitId: null, reason: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, dtoSchema<CloseModel>(CloseUnit)));

  private readonly day = computed(() => (isCivilDate(this.model().validTo) ? this.model().validTo : this.today));
  protected readonly closing = this.client.closing(this.unit.unitId, this.day);
  protected readonly proposed = signal('');
  /** Raised when something is open and nobody is named to take it over. */
  protected readonly unclaimed = signal(false);
  protected readonly openChildren = computed(() => {
    const children = this.closing.hasValue() ? this.closing.value().openChildren : this.unit.childCount;
    return this.closing.error() ? 0 : children;
  });

  constructor() {
    super();
    // The usual successor is put in once; what the person chooses, or empties, stays.
    const proposal = effect(() => {
      if (!this.closing.hasValue()) return;
      const { successor } = this.closing.value();
      untracked(() => {
        proposal.destroy();
        if (!successor || this.model().successorUnitId !== null) return;
        this.proposed.set(successor.name);
        this.model.update((model) => ({ ...model, successorUnitId: successor.unitId }));
      });
    });
  }

  protected end(event: Event): Promise<void> {
    const missing = this.model().successorUnitId === null;
    this.unclaimed.set(missing && this.closing.hasValue() && this.closing.value().successorNeeded);
    if (this.unclaimed()) {
      event.preventDefault();
      return Promise.resolve();
    }
    return this.carryOut(event, this.form, () => this.client.close(this.unit, toBody(CloseUnit, this.model())));
  }
}

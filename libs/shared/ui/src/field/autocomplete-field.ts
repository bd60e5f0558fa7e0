import { Combobox, ComboboxPopup, ComboboxWidget } from '@angular/aria/combobox';
import { Listbox, Option } from '@angular/aria/listbox';
import { Component, computed, inject, input, linkedSignal, model, output, resource, signal } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Toaster } from '../feedback/toaster';
import type { Choice } from './choice-fields';
import { FieldControl } from './field-control';
import { FieldFrame } from './field-frame';

/** Finds choices for what was typed; '' asks for the first suggestions. Rejections show "Chưa tìm được". */
export type ChoiceSearch<V extends string | number> = (
  text: string,
  signal: AbortSignal,
) => Promise<readonly Choice<V>[]>;

const typingPause = 200;

/**
 * One of many (a unit, a person, a task), found by typing: `<ct-autocomplete-field [search]="findUnits" … />`.
 * The value is the id or null; `selectedLabel` is the name of a value that was there before. Roles and keys: ARIA combobox.
 */
@Component({
  selector: 'ct-autocomplete-field',
  providers: [{ provide: FieldControl, useExisting: AutocompleteField }],
  imports: [Combobox, ComboboxPopup, ComboboxWidget, Listbox, Option, FieldFrame, TranslocoPipe],
  templateUrl: './autocomplete-field.html',
  styleUrl: './autocomplete-field.scss',
})
export class AutocompleteField<V extends string | number> extends FieldControl implements FormValueControl<V | null> {
  private readonly toaster = inject(Toaster);
  readonly value = model<V | null>(null);
  readonly search = input.required<ChoiceSearch<V>>();
  readonly selectedLabel = input('');
  /** The whole choice, when the page needs more than the id. */
  readonly chosen = output<Choice<V>>();

  protected override readonly missingKey = 'ui.field.missingChoice';
  protected readonly expanded = signal(false);
  private readonly picked = signal<Choice<V> | undefined>(undefined);
  private readonly current = computed(() => {
    if (this.value() === null) return '';
    return this.picked()?.value === this.value() ? (this.picked()?.label ?? '') : this.selectedLabel();
  });
  protected readonly typed = linkedSignal(() => this.current());
  protected readonly selection = linkedSignal<V[]>(() => (this.value() === null ? [] : [this.value() as V]));
  protected readonly found = resource({
    params: () => (this.expanded() ? { text: this.typed() === this.current() ? '' : this.typed().trim() } : undefined),
    loader: ({ params, abortSignal }) => this.find(params.text, abortSignal),
  });
  protected readonly choices = computed(() => (this.found.hasValue() ? this.found.value() : []));

  /** Enter or click on an option. */
  protected commit(): void {
    const choice = this.choices().find((one) => one.value === this.selection()[0]);
    if (!choice) return;
    this.picked.set(choice);
    this.value.set(choice.value);
    this.typed.set(choice.label);
    this.expanded.set(false);
    this.chosen.emit(choice);
  }

  /** Text that names nothing does not stay in the box; an emptied box means "nothing chosen". */
  protected leave(): void {
    if (this.typed().trim() === '') this.value.set(null);
    this.typed.set(this.current());
  }

  private async find(text: string, abort: AbortSignal): Promise<readonly Choice<V>[]> {
    await new Promise((resolve) => setTimeout(resolve, typingPause));
    if (abort.aborted) return [];
    const choices = await this.search()(text, abort);
    if (!abort.aborted) this.toaster.announce(this.i18n.t('ui.field.matches', { count: choices.length }));
    return choices;
  }
}

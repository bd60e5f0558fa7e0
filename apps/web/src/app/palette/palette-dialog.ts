import { Combobox, ComboboxPopup, ComboboxWidget } from '@angular/aria/combobox';
import { Listbox, Option } from '@angular/aria/listbox';
import { DialogRef } from '@angular/cdk/dialog';
import {
  afterNextRender,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  resource,
  signal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { SessionStore } from '@congtac/shared-data';
import { CommandRegistry, I18n, Icon, plain, Toaster } from '@congtac/shared-ui';
import { moreFor, sectionsFor } from '../shell/nav-items';
import { type Entry, entryIcons, matching, toEntry } from './palette-entries';
import { SearchClient } from './search-client';

const typingPause = 150;
const shortest = 2;

/** Ctrl-K: finds units, plans, tasks, reviews, and runs commands. One box, one list, arrows and Enter. */
@Component({
  selector: 'ct-palette-dialog',
  imports: [Combobox, ComboboxPopup, ComboboxWidget, Icon, Listbox, Option, TranslocoPipe],
  templateUrl: './palette-dialog.html',
  styleUrl: './palette-dialog.scss',
})
export class PaletteDialog {
  private readonly search = inject(SearchClient);
  private readonly registry = inject(CommandRegistry);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly i18n = inject(I18n);
  private readonly toaster = inject(Toaster);
  private readonly ref = inject<DialogRef<void>>(DialogRef);
  private readonly input = viewChild.required<ElementRef<HTMLInputElement>>('input');

  protected readonly icons = entryIcons;
  protected readonly typed = signal('');
  protected readonly selection = signal<string[]>([]);
  private readonly wanted = computed(() => plain(this.typed().trim()));
  protected readonly found = resource({
    params: () => (this.wanted().length >= shortest ? this.typed().trim() : undefined),
    loader: async ({ params, abortSignal }) => {
      await new Promise((resolve) => setTimeout(resolve, typingPause));
      return abortSignal.aborted ? [] : this.search.find(params);
    },
  });
  protected readonly entries = computed<readonly Entry[]>(() => {
    const items = this.found.hasValue() && this.wanted().length >= shortest ? this.found.value() : [];
    return [...items.map(toEntry), ...matching(this.commands(), this.wanted())];
  });
  private readonly commands = computed<readonly Entry[]>(() => [
    ...this.registry.commands().map((command) => ({
      id: `command-${command.id}`,
      kind: 'command' as const,
      title: command.label,
      subtitle: '',
      words: plain(`${command.label} ${command.keywords ?? ''}`),
      run: command.run,
    })),
    ...this.places(),
  ]);

  constructor() {
    afterNextRender(() => this.input().nativeElement.focus());
    effect(() => {
      const count = this.entries().length;
      if (this.wanted() !== '' && !this.found.isLoading()) {
        this.toaster.announce(this.i18n.t('app.palette.count', { count }));
      }
    });
  }

  protected commit(): void {
    const entry = this.entries().find((one) => one.id === this.selection()[0]);
    if (!entry) return;
    this.ref.close();
    if (entry.run) entry.run();
    else if (entry.url) void this.router.navigateByUrl(entry.url);
  }

  private places(): readonly Entry[] {
    const view = this.session.view();
    const all = [...sectionsFor(view), ...moreFor(view)];
    return all
      .filter((item, index) => all.findIndex((one) => one.url === item.url) === index)
      .map((item) => ({
        id: `place-${item.url}`,
        kind: 'command' as const,
        title: this.i18n.t(item.label),
        subtitle: '',
        words: plain(this.i18n.t(item.label)),
        url: item.url,
      }));
  }
}

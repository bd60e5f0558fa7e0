import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ItemChangeView, RevisionRow } from '@congtac/planning-domain';
import {
  Chip,
  type Choice,
  type ChipTone,
  I18n,
  type IconName,
  queryParam,
  ResourceState,
  SelectField,
} from '@congtac/shared-ui';
import { AmendmentClient, type RevisionPair } from '../data-access/amendment-client';
import { FieldChanges } from './field-changes';

/** Any two revisions side by side; the pair is in the address (`?tu=1&den=2`). */
@Component({
  selector: 'ct-revision-compare',
  imports: [Chip, FieldChanges, ResourceState, SelectField, TranslocoPipe],
  template: `
    <div class="choose">
      <ct-select-field
        [label]="'planning.amendment.compare.from' | transloco"
        [choices]="choices()"
        [value]="text(pair()?.from)"
        (valueChange)="go('tu', $event)"
      />
      <ct-select-field
        [label]="'planning.amendment.compare.to' | transloco"
        [choices]="choices()"
        [value]="text(pair()?.to)"
        (valueChange)="go('den', $event)"
      />
    </div>
    <ct-resource-state [resource]="compared" [lines]="8" />
    @if (compared.hasValue()) {
      <p role="status">
        {{ (empty() ? 'planning.amendment.compare.same' : 'planning.amendment.compare.counts') | transloco: counts() }}
      </p>
      @if (compared.value().head.length > 0) {
        <section class="ct-card" aria-labelledby="compare-head">
          <h2 id="compare-head">{{ 'planning.amendment.compare.head' | transloco }}</h2>
          <ct-field-changes [changes]="compared.value().head" />
        </section>
      }
      @for (group of groups(); track group.id) {
        <section [attr.aria-labelledby]="'compare-' + group.id" class="group">
          <h2 [id]="'compare-' + group.id">{{ 'planning.amendment.compare.' + group.id | transloco }}</h2>
          @for (one of group.items; track one.id) {
            <article class="ct-card">
              <header>
                <h3 [class.gone]="one.change === 'REMOVED'">{{ one.title }}</h3>
                <ct-chip [tone]="tones[one.change]" [icon]="icons[one.change]">{{
                  'planning.amendment.compare.' + one.change | transloco
                }}</ct-chip>
              </header>
              @if (one.fields.length > 0) {
                <ct-field-changes [changes]="one.fields" [oneSided]="one.change !== 'CHANGED'" />
              }
            </article>
          }
        </section>
      }
    }
  `,
  styles: `
    :host,
    .group {
      display: grid;
      gap: 1rem;
    }
    .choose {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
      gap: 0.75rem 1rem;
      max-inline-size: 44rem;
    }
    header {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 1rem;
      align-items: baseline;
      justify-content: space-between;
    }
    h2,
    h3,
    p {
      margin: 0;
    }
    article,
    section.ct-card {
      display: grid;
      gap: 0.75rem;
    }
    .gone {
      text-decoration: line-through;
    }
  `,
})
export class RevisionCompare {
  private readonly client = inject(AmendmentClient);
  private readonly router = inject(Router);
  private readonly i18n = inject(I18n);

  readonly planId = input.required<string>();
  /** Newest first. */
  readonly revisions = input.required<readonly RevisionRow[]>();

  private readonly from = queryParam('tu');
  private readonly to = queryParam('den');
  protected readonly tones = tones;
  protected readonly icons = icons;

  protected readonly choices = computed<Choice[]>(() =>
    this.revisions().map((one) => ({
      value: String(one.revision),
      label: [
        this.i18n.t('planning.amendment.list.nth', { revision: one.revision }),
        ...(one.number === null ? [] : [`${one.number}/${one.symbol ?? ''}`]),
      ].join(', '),
    })),
  );
  /** The chosen pair, else the last amendment beside the text before it. */
  protected readonly pair = computed<RevisionPair | undefined>(() => {
    const known = this.revisions().map((one) => one.revision);
    if (known.length < 2) return undefined;
    const chosen = (text: string, otherwise: number) => known.find((one) => String(one) === text) ?? otherwise;
    return { from: chosen(this.from(), known[1]), to: chosen(this.to(), known[0]) };
  });
  protected readonly compared = this.client.compare(this.planId, this.pair);
  protected readonly groups = computed(() => {
    if (!this.compared.hasValue()) return [];
    const { sections, tasks } = this.compared.value();
    return [
      { id: 'sections', items: sections },
      { id: 'tasks', items: tasks },
    ].filter((group) => group.items.length > 0);
  });
  protected readonly empty = computed(() => this.groups().length === 0 && this.compared.value()?.head.length === 0);
  protected readonly counts = computed(() => {
    const tasks = this.compared.value()?.tasks ?? [];
    const count = (change: ItemChangeView['change']) => tasks.filter((one) => one.change === change).length;
    return { added: count('ADDED'), removed: count('REMOVED'), changed: count('CHANGED') };
  });

  protected text(revision: number | undefined): string {
    return revision === undefined ? '' : String(revision);
  }

  protected go(name: 'tu' | 'den', value: string): void {
    void this.router.navigate([], { queryParams: { [name]: value }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}

const tones: Record<ItemChangeView['change'], ChipTone> = { ADDED: 'done', REMOVED: 'out', CHANGED: 'doing' };
const icons: Record<ItemChangeView['change'], IconName> = { ADDED: 'add', REMOVED: 'close', CHANGED: 'edit' };

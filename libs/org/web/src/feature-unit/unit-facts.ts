import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { UnitView } from '@congtac/org-domain';
import { formatDate, I18n, ViDatePipe } from '@congtac/shared-ui';
import { sourceWords } from '../ui/source-words';

/** What is known of a unit, each fact with its name; what is not known is left out. */
@Component({
  selector: 'ct-unit-facts',
  imports: [RouterLink, TranslocoPipe, ViDatePipe],
  template: `
    <dl>
      <div>
        <dt>{{ 'org.fact.line' | transloco }}</dt>
        <dd>{{ 'org.line.' + unit().line | transloco }}</dd>
      </div>
      <div>
        <dt>{{ 'org.fact.level' | transloco }}</dt>
        <dd>{{ unit().levelName }}</dd>
      </div>
      <div>
        <dt>{{ 'org.fact.kind' | transloco }}</dt>
        <dd>{{ 'org.kind.' + unit().kind | transloco }}</dd>
      </div>
      @if (parent(); as above) {
        <div>
          <dt>{{ 'org.fact.parent' | transloco }}</dt>
          <dd>
            <a [routerLink]="['/don-vi', above.unitId]">{{ above.name }}</a>
          </dd>
        </div>
      }
      @if (unit().guidedBy; as guide) {
        <div>
          <dt>{{ 'org.fact.guidedBy' | transloco }}</dt>
          <dd>
            <a [routerLink]="['/don-vi', guide.unitId]">{{ guide.name }}</a>
          </dd>
        </div>
      }
      @if (unit().hostCommittee; as host) {
        <div>
          <dt>{{ 'org.fact.host' | transloco }}</dt>
          <dd>
            <a [routerLink]="['/don-vi', host.unitId]">{{ host.name }}</a>
          </dd>
        </div>
      }
      @for (link of successions(); track link.unitId) {
        <div>
          <dt>{{ link.label | transloco }}</dt>
          <dd>
            <a [routerLink]="['/don-vi', link.unitId]">{{ link.name }}</a>
            {{ 'org.fact.since' | transloco: { date: (link.from | viDate) } }}
          </dd>
        </div>
      }
      @for (fact of plain(); track fact.label) {
        <div>
          <dt>{{ fact.label | transloco }}</dt>
          <dd>{{ fact.text }}</dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr));
      gap: 1rem 1.5rem;
      margin: 0;
      padding: 1rem 1.25rem;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 0.75rem;
      background: var(--mat-sys-surface-container-lowest);
    }
    dt {
      color: var(--mat-sys-on-surface-variant);
    }
    dd {
      margin: 0;
      font-weight: 500;
      overflow-wrap: anywhere;
    }
  `,
})
export class UnitFacts {
  private readonly i18n = inject(I18n);
  readonly unit = input.required<UnitView>();

  protected readonly parent = computed(() => this.unit().path.at(-1));
  /** Two-way: who took over from this unit, and from whom it took over. */
  protected readonly successions = computed(() => {
    const { successor, predecessors } = this.unit();
    return [
      ...(successor ? [{ ...successor, label: 'org.fact.successor' }] : []),
      ...predecessors.map((one) => ({ ...one, label: 'org.fact.predecessors' })),
    ];
  });
  protected readonly plain = computed(() => {
    const unit = this.unit();
    const facts = [
      { label: 'org.fact.shortName', text: unit.shortName },
      { label: 'org.fact.code', text: this.code() },
      { label: 'org.fact.areaType', text: unit.areaType },
      { label: 'org.fact.validity', text: this.validity() },
      { label: 'org.fact.terms', text: unit.terms.map(termText).join('; ') },
      { label: 'org.fact.source', text: sourceWords(unit.source, this.i18n) },
    ];
    return facts.filter((fact) => fact.text);
  });

  private code(): string {
    const { code, codeSystem: list } = this.unit();
    return code && list ? this.i18n.t('org.fact.codeOf', { code, list }) : (code ?? '');
  }

  private validity(): string {
    const { validFrom, validTo } = this.unit();
    const from = validFrom ? this.i18n.t('org.fact.from', { date: formatDate(validFrom) }) : '';
    const to = validTo ? this.i18n.t('org.fact.to', { date: formatDate(validTo) }) : '';
    return [from, to].filter(Boolean).join(' ') || this.i18n.t('org.fact.open');
  }
}

function termText(term: { ordinal: string; startYear: number; endYear: number | null }): string {
  return `${term.ordinal} (${term.startYear}–${term.endYear ?? '…'})`;
}

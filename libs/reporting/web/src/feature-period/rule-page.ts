import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { UnitPicker } from '@congtac/org-ui';
import { effectiveRule, type PutPeriodRule } from '@congtac/reporting-domain';
import { SessionStore } from '@congtac/shared-data';
import { type Breadcrumb, I18n, PageHeader, queryParam, ResourceState, type Tab, Tabs } from '@congtac/shared-ui';
import { PeriodClient } from '../data-access/period-client';
import { RuleFacts } from './rule-facts';
import { RuleForm } from './rule-form';
import { unitAddress } from './unit-address';

/** `/ky-bao-cao/cach-bao-cao?don-vi=` or `?he=FRONT`: by which profile, periods and deadlines a unit or a line reports. */
@Component({
  selector: 'ct-rule-page',
  imports: [PageHeader, ResourceState, RuleFacts, RuleForm, Tabs, TranslocoPipe, UnitPicker],
  template: `
    <ct-page-header
      [heading]="'reporting.period.settings.title' | transloco"
      [summary]="'reporting.period.settings.summary' | transloco"
      [breadcrumbs]="crumbs()"
    />
    <div class="ct-stack">
      <ct-tabs [label]="'reporting.period.settings.place' | transloco" [tabs]="tabs()" [active]="line() || 'don-vi'" />
      @if (line()) {
        <ct-resource-state [resource]="lines" [lines]="6" />
        @if (lineRule(); as rule) {
          @if (rule.allowed.includes('edit-rule')) {
            <ct-rule-form [rule]="rule" [effective]="lineEffective()" [send]="sendLine()" (settled)="lines.reload()" />
          } @else {
            <ct-rule-facts [rule]="lineEffective()" />
          }
        }
      } @else {
        <div class="ct-form">
          <ct-unit-picker
            [label]="'reporting.period.unit' | transloco"
            [selectedLabel]="unitName()"
            [value]="unit.unitId()"
            (chosen)="unit.choose($event.value)"
          />
        </div>
        <ct-resource-state [resource]="calendar" [lines]="6" />
        @if (calendar.hasValue()) {
          @let view = calendar.value();
          @if (view.allowed.includes('edit-rule')) {
            <ct-rule-form
              [rule]="view.ownRule"
              [effective]="view.rule"
              [send]="sendUnit()"
              (settled)="calendar.reload()"
            />
          } @else {
            <ct-rule-facts [rule]="view.rule" />
          }
        }
      }
    </div>
  `,
  styles: `
    ct-resource-state:empty {
      display: none;
    }
  `,
})
export class RulePage {
  private readonly client = inject(PeriodClient);
  private readonly i18n = inject(I18n);
  private readonly thisYear = Number(inject(SessionStore).today().slice(0, 4));
  private readonly asked = queryParam('he');

  protected readonly unit = unitAddress();
  protected readonly lines = this.client.lines();
  protected readonly calendar = this.client.calendar(this.unit.unitId, () => this.thisYear);
  protected readonly line = computed(() => this.lineRule()?.line ?? '');
  protected readonly lineRule = computed(() =>
    this.lines.hasValue() ? this.lines.value().find((rule) => rule.line === this.asked()) : undefined,
  );
  protected readonly lineEffective = computed(() => {
    const rule = this.lineRule();
    return effectiveRule(rule ? [rule] : []);
  });
  protected readonly unitName = computed(() =>
    this.calendar.hasValue() ? this.calendar.value().unitName : this.unit.ownName(),
  );
  protected readonly crumbs = computed<Breadcrumb[]>(() => [
    { label: this.i18n.t('reporting.period.title'), url: '/ky-bao-cao' },
  ]);
  protected readonly tabs = computed<Tab[]>(() => [
    { id: 'don-vi', label: this.i18n.t('reporting.period.settings.ofUnit'), query: { he: null } },
    ...(this.lines.hasValue() ? this.lines.value() : []).map(({ line }) => ({
      id: line,
      label: this.i18n.t(`reporting.period.line.${line}`),
      query: { he: line },
    })),
  ]);
  protected readonly sendUnit = computed(() => {
    const unitId = this.unit.unitId() ?? 0;
    return (body: PutPeriodRule, version: number) => this.client.putUnitRule(unitId, body, version);
  });
  protected readonly sendLine = computed(() => {
    const line = this.line();
    return (body: PutPeriodRule, version: number) => this.client.putLineRule(line, body, version);
  });
}

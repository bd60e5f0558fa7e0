import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { UnitPicker } from '@congtac/org-ui';
import { SessionStore } from '@congtac/shared-data';
import { type Choice, I18n, PageHeader, ResourceState } from '@congtac/shared-ui';
import { UnitSettingClient } from '../data-access/unit-setting-client';
import { SettingForm } from './setting-form';

/** How a unit plans: who approves, how long lower units have, how often a task may be extended (A-5, S0-10). */
@Component({
  selector: 'ct-setting-page',
  imports: [PageHeader, ResourceState, SettingForm, TranslocoPipe, UnitPicker],
  template: `
    <ct-page-header
      [heading]="'planning.setting.title' | transloco"
      [summary]="'planning.setting.explain' | transloco"
      [breadcrumbs]="crumbs()"
    />
    <div class="ct-form">
      <ct-unit-picker
        [label]="'planning.setting.unit' | transloco"
        [selectedLabel]="unitName()"
        [value]="unitId()"
        (chosen)="choose($event)"
      />
      <ct-resource-state [resource]="setting" [lines]="4" />
      @if (setting.hasValue()) {
        @let current = setting.value();
        <ct-setting-form [setting]="current" (saved)="setting.set($event)" (stale)="setting.reload()" />
      }
    </div>
  `,
})
export class SettingPage {
  private readonly session = inject(SessionStore);
  private readonly client = inject(UnitSettingClient);
  private readonly i18n = inject(I18n);
  private readonly own = computed(() => this.session.actingPost() ?? this.session.view()?.grants[0]);
  private readonly chosen = signal<Choice<number> | undefined>(undefined);

  protected readonly unitId = linkedSignal(() => this.chosen()?.value ?? this.own()?.unitId ?? null);
  protected readonly unitName = computed(() => this.chosen()?.label ?? this.own()?.unitName ?? '');
  protected readonly setting = this.client.setting(this.unitId);
  protected readonly crumbs = computed(() => [{ label: this.i18n.t('planning.list.title'), url: '/ke-hoach' }]);

  protected choose(unit: Choice<number>): void {
    this.chosen.set(unit);
  }
}

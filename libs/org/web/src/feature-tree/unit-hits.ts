import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { UnitListItem, UnitTreeNode } from '@congtac/org-domain';
import { SessionStore } from '@congtac/shared-data';
import { Chip, Icon, ViDatePipe, ViNumberPipe } from '@congtac/shared-ui';

/** A unit as a line: from the search (with its path) or from a branch. */
export type UnitLine = UnitListItem | UnitTreeNode;

/** Units as lines: name, level and line in words, where it hangs, whether it has ended; optionally the way down. */
@Component({
  selector: 'ct-unit-hits',
  imports: [Chip, Icon, RouterLink, TranslocoPipe, ViDatePipe, ViNumberPipe],
  template: `
    <ul>
      @for (unit of units(); track unit.unitId) {
        <li>
          <div class="words">
            <a class="name" [routerLink]="['/don-vi', unit.unitId]">{{ unit.name }}</a>
            @if (unit.validTo) {
              <ct-chip tone="out" icon="block">
                {{
                  (unit.validTo < today() ? 'org.unit.ended' : 'org.unit.endsOn')
                    | transloco: { date: (unit.validTo | viDate) }
                }}
              </ct-chip>
            }
            <p>
              {{ unit.levelName }} · {{ 'org.line.' + unit.line | transloco }}
              @if (unit.code) {
                <span> · {{ 'org.unit.codeIs' | transloco: { code: unit.code } }}</span>
              }
              @if (unit.demo) {
                <span> · {{ 'org.unit.demo' | transloco }}</span>
              }
            </p>
            @if (withPath() && pathOf(unit); as path) {
              <p class="path">{{ 'org.search.under' | transloco: { path } }}</p>
            }
          </div>
          @if (drill() && unit.childCount > 0) {
            <a
              class="down"
              [routerLink]="['/don-vi']"
              [queryParams]="{ trong: unit.unitId }"
              [attr.aria-label]="
                'org.tree.downTo' | transloco: { name: unit.name, count: (unit.childCount | viNumber) }
              "
            >
              {{ unit.childCount | viNumber }} {{ 'org.tree.below' | transloco }}
              <ct-icon name="chevron-right" />
            </a>
          } @else if (unit.childCount > 0) {
            <span class="count">{{ 'org.tree.children' | transloco: { count: (unit.childCount | viNumber) } }}</span>
          }
        </li>
      }
    </ul>
  `,
  styleUrl: './unit-hits.scss',
})
export class UnitHits {
  private readonly session = inject(SessionStore);
  readonly units = input.required<readonly UnitLine[]>();
  /** Says where each unit hangs. */
  readonly withPath = input(false);
  /** Offers the way down to the children (phones). */
  readonly drill = input(false);
  protected readonly today = computed(() => this.session.today());

  protected pathOf(unit: UnitLine): string {
    return 'path' in unit ? unit.path.map((step) => step.name).join(' › ') : '';
  }
}

import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { LegalReachPlan } from '@congtac/planning-domain';
import {
  Chip,
  EmptyState,
  formatDate,
  Icon,
  PlanStateChip,
  ResourceState,
  TableRegion,
  ViNumberPipe,
} from '@congtac/shared-ui';
import { LegalReachClient } from './legal-reach-client';

/** "Đã đi đến đâu": the plans of every level in sight that rest on a legal document, and the units with nothing yet. */
@Component({
  selector: 'ct-legal-reach',
  imports: [Chip, EmptyState, Icon, PlanStateChip, ResourceState, RouterLink, TableRegion, TranslocoPipe, ViNumberPipe],
  templateUrl: './legal-reach.html',
  styleUrl: './legal-reach.scss',
})
export class LegalReach {
  /** The document's id, from the address. */
  readonly id = input.required<string>();
  protected readonly resource = inject(LegalReachClient).reach(this.id);

  protected numberOf({ number, symbol, issuedOn }: LegalReachPlan): string {
    const sign = number === null ? '' : [number, symbol].filter(Boolean).join('/');
    return [sign, formatDate(issuedOn)].filter(Boolean).join(', ');
  }
}

import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReportRowView } from '@congtac/reporting-domain';
import { Icon, ResourceState } from '@congtac/shared-ui';
import { ReportClient } from '../data-access/report-client';
import { EvidenceList } from '../ui/evidence-list';
import { ReportSheet } from '../ui/report-sheet';
import { swipeOf } from './queue-order';

/**
 * One report of the queue with its figures and photos. A finger decides by moving it to the side; the buttons below do
 * the same.
 */
@Component({
  selector: 'ct-queue-item',
  imports: [EvidenceList, Icon, MatButton, ReportSheet, ResourceState, RouterLink, TranslocoPipe],
  templateUrl: './queue-item.html',
  styleUrl: './queue-item.scss',
})
export class QueueItem {
  private readonly client = inject(ReportClient);
  readonly row = input.required<ReportRowView>();
  readonly last = input(false);
  readonly accepted = output<ReportRowView>();
  readonly returned = output<ReportRowView>();
  readonly skipped = output<void>();

  protected readonly report = this.client.report(() => this.row().reportId);
  protected readonly evidence = this.client.evidence(() => this.row().reportId);
  protected readonly view = computed(() => (this.report.hasValue() ? this.report.value() : undefined));
  /** Only what was seen is decided about. */
  protected readonly ready = computed(() => this.view()?.allowed.includes('accept') ?? false);
  protected readonly shift = signal(0);
  protected readonly leaning = computed(() => swipeOf(this.shift(), 0));
  private from: { readonly x: number; readonly y: number } | undefined;

  /** What is decided: the row at the version on screen. */
  seen(): ReportRowView | undefined {
    const view = this.view();
    return view && this.ready() ? view : undefined;
  }

  protected accept(): void {
    const view = this.seen();
    if (view) this.accepted.emit(view);
  }

  protected return(): void {
    const view = this.seen();
    if (view) this.returned.emit(view);
  }

  protected touch(event: TouchEvent): void {
    const [finger] = event.touches;
    this.from = event.touches.length === 1 && this.ready() ? { x: finger.clientX, y: finger.clientY } : undefined;
  }

  protected drag(event: TouchEvent): void {
    const [finger] = event.touches;
    if (!this.from) return;
    const [dx, dy] = [finger.clientX - this.from.x, finger.clientY - this.from.y];
    this.shift.set(Math.abs(dx) > 2 * Math.abs(dy) ? dx : 0);
  }

  protected drop(): void {
    const deed = this.leaning();
    this.from = undefined;
    this.shift.set(0);
    if (deed === 'accept') this.accept();
    if (deed === 'return') this.return();
  }
}

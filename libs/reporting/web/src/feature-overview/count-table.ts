import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CountedRows } from '@congtac/planning-domain';
import { formatNumber, Progress, TableRegion, ViPercentPipe } from '@congtac/shared-ui';
import { CountLinks } from './count-links';
import { COUNT_COLUMNS, finishedShare, rowsQuery } from './counts';
import { narrowScreen } from './narrow-screen';

/** A line of the table: a unit or a section with its counts, or with the reason why there are none. */
export interface CountLine extends CountedRows {
  readonly id: string;
  readonly name: string;
  /** Second line under the name, e.g. "đang xây dựng kế hoạch". */
  readonly note?: string;
  /** The line that holds all others. */
  readonly sum?: boolean;
}

/** Counts by timeliness per unit or section: a table on wide screens, cards on phones. Every number opens its rows. */
@Component({
  selector: 'ct-count-table',
  imports: [CountLinks, Progress, RouterLink, TableRegion, TranslocoPipe, ViPercentPipe],
  templateUrl: './count-table.html',
  styleUrl: './count-table.scss',
})
export class CountTable {
  readonly lines = input.required<readonly CountLine[]>();
  readonly planId = input.required<string>();
  /** Name of the table. */
  readonly caption = input.required<string>();
  /** Heading of the first column. */
  readonly first = input.required<string>();

  protected readonly columns = COUNT_COLUMNS;
  protected readonly narrow = narrowScreen();
  protected readonly rows = computed(() =>
    this.lines().map((line) => ({
      line,
      total: formatNumber(line.counts.total),
      share: finishedShare(line.counts),
      all: rowsQuery(line.rows),
    })),
  );
}

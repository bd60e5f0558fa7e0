import { Injectable } from '@nestjs/common';
import { type CivilDate, civilDateOf, daysBetween } from '@congtac/shared-domain';

const DAY_MS = 86_400_000;

/** Real time, never shifted: sessions, tokens, limits, jobs, audit. */
@Injectable()
export class SystemClock {
  /** The current instant. */
  now(): Date {
    return new Date();
  }
}

/**
 * The clock of the committees' work: due dates, periods, documents. In an installation with sample data it is
 * shifted by whole days so that the data's days are "now"; everywhere else the shift is 0.
 */
@Injectable()
export class BusinessClock {
  private offsetDays = 0;

  constructor(private readonly system: SystemClock) {}

  /** The current business instant. */
  now(): Date {
    return new Date(this.system.now().getTime() + this.offsetDays * DAY_MS);
  }

  /** Today in Asia/Ho_Chi_Minh. */
  today(): CivilDate {
    return civilDateOf(this.now());
  }

  /** True when business days are not the real ones. */
  get shifted(): boolean {
    return this.offsetDays !== 0;
  }

  /** Days between the real today and a wanted business today. */
  offsetTo(date: CivilDate): number {
    return daysBetween(civilDateOf(this.system.now()), date);
  }

  /** Sets the shift in whole days; done once at start from the stored offset. */
  shift(offsetDays: number): void {
    this.offsetDays = offsetDays;
  }
}

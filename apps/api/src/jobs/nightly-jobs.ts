import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DailySweep } from '@congtac/planning-api';
import { PeriodSweep } from '@congtac/reporting-api';
import { BusinessClock, Jobs } from '@congtac/shared-api';

/**
 * What a new day changes by itself, shortly after midnight in Viet Nam and once when a worker starts: a pause, or a moved
 * business date, is made up for by one run.
 */
@Injectable()
export class NightlyJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly clock: BusinessClock,
    private readonly counters: DailySweep,
    private readonly periods: PeriodSweep,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'planning.new-day',
      title: 'Tính lại nhiệm vụ quá hạn, sắp đến hạn của ngày mới',
      schedule: '2 0 * * *',
      atStart: true,
      run: async () => void (await this.counters.run(this.clock.today())),
    });
    this.jobs.define({
      name: 'reporting.periods',
      title: 'Mở, nhắc và khép kỳ báo cáo',
      schedule: '10 0 * * *',
      atStart: true,
      run: async () => void (await this.periods.run(this.clock.today())),
    });
  }
}

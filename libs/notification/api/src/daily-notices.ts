import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '@congtac/shared-api';
import { Announcements } from './announcements';
import { Digests } from './digest/digests';
import { Reminders } from './reminder/reminders';

/** Name of the job that reminds people. */
export const REMINDERS_JOB = 'notification.reminders';
/** Name of the job that makes daily digests. */
export const DIGESTS_JOB = 'notification.digests';

/** The jobs of the inbox: reminders after midnight, digests at the minute of each person. */
@Injectable()
export class DailyNotices implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly announcements: Announcements,
    private readonly reminders: Reminders,
    private readonly digests: Digests,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: REMINDERS_JOB,
      title: 'Nhắc việc đến hạn, quá hạn và báo chậm lên cấp trên',
      schedule: '20 0 * * *',
      atStart: true,
      run: async () => void (await this.reminders.run()),
    });
    this.jobs.define({
      name: DIGESTS_JOB,
      title: 'Tổng hợp thông báo mỗi ngày một lần cho từng người',
      schedule: '*/5 * * * *',
      atStart: true,
      run: () => this.digest(),
    });
  }

  /** What is still on its way comes first, so that after a pause the digest holds it. */
  private async digest(): Promise<void> {
    await this.announcements.settle();
    await this.reminders.run();
    await this.digests.run();
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Plans that the system keeps for a unit: "Nhiệm vụ đột xuất <năm>" takes the tasks that come between the plans (I-2). It
 * is at work without a number, because nobody issues it as a paper; a unit has one for each year.
 */
export class AutomaticPlan20261122182100 implements MigrationInterface {
  readonly name = 'AutomaticPlan20261122182100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table planning.plan add column automatic boolean not null default false;
      alter table planning.plan drop constraint ck_plan_issue;
      alter table planning.plan add constraint ck_plan_issue check (imported or automatic
        or status not in ('ISSUED','IN_PROGRESS','REVIEWED','CLOSED','SUPERSEDED')
        or (number is not null and symbol is not null and issued_on is not null));
      alter table planning.plan add constraint ck_plan_automatic check (not automatic or scope = 'URGENT');
      create unique index uq_plan_automatic on planning.plan (unit_id, year_from) where automatic;
      create index ix_task_urgent on planning.task (lead_unit_id)
        where urgent and status in ('ASSIGNED','IN_PROGRESS','PENDING_CONFIRMATION');
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

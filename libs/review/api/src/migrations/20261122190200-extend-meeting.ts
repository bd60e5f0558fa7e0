import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Meetings stand on their own: units that took part read them, and conclusions become tasks or are declined. */
export class ExtendMeeting20261122190200 implements MigrationInterface {
  readonly name = 'ExtendMeeting20261122190200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table review.meeting
        add column reader_unit_ids integer[] not null default '{}',
        add column search_text text not null generated always as (app.fold(coalesce(name, '') || ' ' ||
          coalesce(place, ''))) stored;
      create index ix_meeting_readers on review.meeting using gin (reader_unit_ids);
      create index ix_meeting_search on review.meeting using gin (search_text gin_trgm_ops);
      alter table review.conclusion
        add column task_id uuid, add column not_assigned_reason text,
        add column obliges_plan boolean not null default false,
        add column version integer not null default 1,
        add column updated_at timestamptz not null default clock_timestamp(),
        add column updated_by uuid, add column updated_by_name text,
        add constraint ck_conclusion_resolution check (task_id is null or not_assigned_reason is null),
        drop constraint uq_conclusion_ordinal,
        add constraint uq_conclusion_ordinal unique (meeting_id, ordinal) deferrable initially deferred;
      drop policy meeting_read on review.meeting;
      create policy meeting_read on review.meeting for select using (
        unit_id = any((select app.scope())::integer[]) or unit_id in (select app.wide_scope())
        or reader_unit_ids && (select app.scope())::integer[] or reader_unit_ids && (select app.own())::integer[]
        or exists (select from review.periodic_review r where r.meeting_id = meeting.meeting_id));
      create view review.v_conclusion with (security_invoker = true) as
        select conclusion_id, meeting_id, unit_id, ordinal, text, speaker, task_id, not_assigned_reason, obliges_plan
        from review.conclusion;
      grant select on review.v_conclusion to congtac_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

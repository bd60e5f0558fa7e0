import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports that somebody above types for a unit: marked as such, with the source they name. */
export class EnteredForUnits20261122232000 implements MigrationInterface {
  readonly name = 'EnteredForUnits20261122232000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(COLUMNS);
    await db.query(TAKE_EMPTY_DRAFT);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const COLUMNS = `
  alter table reporting.progress_report
    add column on_behalf boolean not null default false,
    add column source_note text not null default '';
`;

/**
 * A unit may have one open report on a task. A draft that was opened and never written to must not stand in the way of a
 * figure told by telephone, and nobody above sees it; so this function turns just such a draft into the report about to
 * be entered, and tells nothing but its id. Null when there is none. The caller has checked that the person may enter.
 */
const TAKE_EMPTY_DRAFT = `
  create function reporting.take_empty_draft(task uuid, occurrence uuid, unit integer, today date) returns uuid
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
  declare
    wide text := coalesce(current_setting('app.wide', true), '');
    taken uuid;
  begin
    perform set_config('app.wide', 'all', true);
    update reporting.progress_report r
      set status = 'SUBMITTED', on_behalf = true, submitted_on = today, version = version + 1
      where r.task_id = task and r.occurrence_id is not distinct from occurrence and r.unit_id = unit
        and r.status = 'DRAFT' and r.progress_percent is null
        and r.result_text = '' and r.difficulty_text = '' and r.proposal_text = ''
        and not exists (select from reporting.report_value v where v.report_id = r.report_id)
      returning r.report_id into taken;
    perform set_config('app.wide', wide, true);
    return taken;
  end $$;
  revoke execute on function reporting.take_empty_draft from public;
  grant execute on function reporting.take_empty_draft to congtac_app;
`;

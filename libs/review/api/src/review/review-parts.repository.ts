import { Injectable } from '@nestjs/common';
import { type SectionText, type SectionTemplate, reviewProblem } from '@congtac/review-domain';
import { UnitOfWork, currentActor, guardedUpdate, newId } from '@congtac/shared-api';
import type { DirectionRow, LimitationRow, SectionRow } from './review.rows';

/** The lists that hang on a review, by table and key column. */
const PARTS = {
  section: { table: 'review.review_section', key: 'section_id' },
  limitation: { table: 'review.limitation', key: 'limitation_id' },
  direction: { table: 'review.direction', key: 'direction_id' },
} as const;
export type PartKind = keyof typeof PARTS;

interface PartRows {
  section: SectionRow;
  limitation: LimitationRow;
  direction: DirectionRow;
}

/** SQL of sections, limitations and directions. */
@Injectable()
export class ReviewPartsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The parts of one kind of a review, in order. */
  all<K extends PartKind>(kind: K, reviewId: string): Promise<PartRows[K][]> {
    const { table, key } = PARTS[kind];
    return this.uow.query<PartRows[K]>(`select * from ${table} where review_id = $1 order by ordinal, ${key}`, [
      reviewId,
    ]);
  }

  /** One part; undefined when it does not exist or is out of sight. */
  find<K extends PartKind>(kind: K, id: string): Promise<PartRows[K] | undefined> {
    const { table, key } = PARTS[kind];
    return this.uow.one<PartRows[K]>(`select * from ${table} where ${key} = $1`, [id]);
  }

  /** Writes columns of a part when it still stands at `version`. Problems `common.stale`, `common.not-found`. */
  update<K extends PartKind>(kind: K, id: string, version: number, set: Record<string, unknown>): Promise<PartRows[K]> {
    const { table, key } = PARTS[kind];
    return guardedUpdate<PartRows[K]>(this.uow, { table, key: { [key]: id }, version, set });
  }

  /** Removes a part that still stands at `version`; false when it does not. */
  async remove(kind: PartKind, id: string, version: number): Promise<boolean> {
    const { table, key } = PARTS[kind];
    const rows = await this.uow.query(`delete from ${table} where ${key} = $1 and version = $2 returning ${key}`, [
      id,
      version,
    ]);
    return rows.length === 1;
  }

  /** Adds the sections of a new review. */
  async insertSections(reviewId: string, unitId: number, sections: readonly SectionTemplate[]): Promise<void> {
    const rows = sections.map((section, index) => ({
      section_id: newId(),
      ordinal: index + 1,
      kind: section.kind,
      heading: section.heading,
      theme_code: section.themeCode,
      campaign_code: section.campaignCode,
      plan_section_id: section.planSectionId,
    }));
    await this.uow.query(
      `insert into review.review_section (section_id, review_id, unit_id, ordinal, kind, heading, theme_code,
         campaign_code, plan_section_id)
       select s.section_id, $1, $2, s.ordinal, s.kind, s.heading, s.theme_code, s.campaign_code, s.plan_section_id
       from jsonb_to_recordset($3::jsonb) as s (section_id uuid, ordinal int, kind text, heading text,
         theme_code text, campaign_code text, plan_section_id uuid)`,
      [reviewId, unitId, JSON.stringify(rows)],
    );
  }

  /** Writes the text, proposal and links of a section. */
  writeSection(id: string, version: number, section: SectionText, heading?: string): Promise<SectionRow> {
    return this.update('section', id, version, {
      ...(heading === undefined ? {} : { heading }),
      text: section.text,
      edited: section.edited,
      confirmed_empty: section.confirmedEmpty,
      draft_text: section.draftText,
      figures: JSON.stringify(section.figures),
      draft_figures: JSON.stringify(section.draftFigures),
    });
  }

  /** Problem `review.unknown-task` for a task that does not exist or is out of sight. */
  async requireTask(taskId: string | null | undefined): Promise<void> {
    if (!taskId) return;
    const found = await this.uow.one('select 1 from planning.v_task where task_id = $1', [taskId]);
    if (!found) throw reviewProblem('review.unknown-task');
  }

  /** Adds a limitation at the end of the list and returns its id. */
  async insertLimitation(
    review: { id: string; unitId: number },
    row: { text: string; causes: object[]; linkedTaskId: string | null },
  ): Promise<string> {
    const id = newId();
    await this.uow.query(
      `insert into review.limitation (limitation_id, review_id, unit_id, ordinal, text, causes, linked_task_id,
         updated_by, updated_by_name)
       select $1, $2, $3, coalesce(max(ordinal), 0) + 1, $4, $5, $6, $7, $8 from review.limitation where review_id = $2`,
      [id, review.id, review.unitId, row.text, JSON.stringify(row.causes), row.linkedTaskId, ...by()],
    );
    return id;
  }

  /** Adds a direction, at the end of the list when it names no place, and returns its id. */
  async insertDirection(
    review: { id: string; unitId: number },
    row: { text: string; kind: string | null; dueOn: string | null; ordinal: number | null },
  ): Promise<string> {
    const id = newId();
    await this.uow.query(
      `insert into review.direction (direction_id, review_id, unit_id, ordinal, text, kind, due_on, updated_by,
         updated_by_name)
       select $1, $2, $3, coalesce($7, coalesce(max(ordinal), 0) + 1), $4, $5, $6, $8, $9
       from review.direction where review_id = $2`,
      [id, review.id, review.unitId, row.text, row.kind, row.dueOn, row.ordinal, ...by()],
    );
    return id;
  }
}

function by(): [string, string] {
  const actor = currentActor();
  return [actor.accountId, actor.displayName];
}

import { Injectable } from '@nestjs/common';
import { commonProblem, notFound } from '@congtac/shared-domain';
import {
  type CreateSavedView,
  savedViewProblem,
  type SavedViewView,
  type UpdateSavedView,
} from '@congtac/planning-domain';
import { Access, guardedUpdate, newId, UnitOfWork } from '@congtac/shared-api';

/** Most views one person keeps: more cannot be told apart in a menu. The problem's text names the number. */
const MOST_VIEWS = 50;

type Row = Omit<SavedViewView, 'mine' | 'allowed'> & { accountId: string };

const SELECT = `
  select v.view_id as id, v.account_id as "accountId", v.unit_id as "unitId", u.name as "unitName", v.name, v.query,
    v.shared, v.owner_name as "ownerName", v.version
  from planning.saved_view v join org.v_unit u on u.unit_id = v.unit_id`;

/** Views of plans: private, or shared with the people of one unit. Only who made one changes it. */
@Injectable()
export class SavedViewService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
  ) {}

  /** My own views first, then those that units of my own grants share, by name. */
  list(): Promise<SavedViewView[]> {
    return this.uow.read(async () => {
      const rows = await this.uow.query<Row>(
        `${SELECT} where v.account_id = $1 or (v.shared and v.unit_id = any($2::int[]))
         order by v.account_id <> $1, app.fold(v.name), v.view_id`,
        [this.access.actor.accountId, this.myUnits()],
      );
      return rows.map((row) => this.view(row));
    });
  }

  /** Keeps a view. Problems `common.forbidden` (not my unit), `planning.view-name-taken`, `planning.too-many-views`. */
  create(body: CreateSavedView): Promise<SavedViewView> {
    if (!this.myUnits().includes(body.unitId)) throw commonProblem('common.forbidden');
    return this.uow.run(async () => {
      const { accountId, displayName } = this.access.actor;
      const kept = await this.uow.one<{ n: number }>(
        'select count(*)::int as n from planning.saved_view where account_id = $1',
        [accountId],
      );
      if ((kept?.n ?? 0) >= MOST_VIEWS) throw savedViewProblem('planning.too-many-views');
      const id = newId();
      await this.uow.query(
        `insert into planning.saved_view (view_id, account_id, owner_name, unit_id, name, query, shared, updated_by,
           updated_by_name) values ($1, $2, $3, $4, $5, $6, $7, $2, $3)`,
        [id, accountId, displayName, body.unitId, body.name, body.query, body.shared],
      );
      await this.log('saved-view.created', await this.entry(id));
      return this.view(await this.entry(id));
    });
  }

  /** Changes a view. Problems `common.not-found`, `common.forbidden` (not mine), `planning.view-name-taken`, 412. */
  update(id: string, { name, query, shared }: UpdateSavedView, version: number): Promise<SavedViewView> {
    return this.uow.run(async () => {
      const before = await this.mine(id);
      await guardedUpdate(this.uow, {
        table: 'planning.saved_view',
        key: { view_id: id },
        version,
        set: { name, query, shared },
      });
      const after = await this.entry(id);
      if (before.shared || after.shared) await this.log('saved-view.updated', after, before);
      return this.view(after);
    });
  }

  /** Throws a view away. Problems as {@link update}. */
  remove(id: string, version: number): Promise<void> {
    return this.uow.run(async () => {
      const before = await this.mine(id);
      // The guard against a newer version; the row goes in the same transaction.
      await guardedUpdate(this.uow, {
        table: 'planning.saved_view',
        key: { view_id: id },
        version,
        set: { shared: false },
      });
      await this.uow.query('delete from planning.saved_view where view_id = $1', [id]);
      await this.log('saved-view.deleted', before);
    });
  }

  private async entry(id: string): Promise<Row> {
    const row = await this.uow.one<Row>(`${SELECT} where v.view_id = $1`, [id]);
    if (!row || (row.accountId !== this.access.actor.accountId && !this.myUnits().includes(row.unitId)))
      throw notFound();
    return row;
  }

  private async mine(id: string): Promise<Row> {
    const row = await this.entry(id);
    if (row.accountId !== this.access.actor.accountId) throw commonProblem('common.forbidden');
    return row;
  }

  private myUnits(): number[] {
    return [...new Set(this.access.actor.grants.map((grant) => grant.unitId))];
  }

  private log(action: string, row: Row, before?: Row): Promise<void> {
    const facts = ({ name, query, shared }: Row) => ({ name, query, shared });
    return this.uow.audit({
      action,
      entity: 'saved-view',
      entityId: row.id,
      unitId: row.unitId,
      ...(before && { before: facts(before) }),
      after: facts(row),
    });
  }

  private view({ accountId, ...row }: Row): SavedViewView {
    const mine = accountId === this.access.actor.accountId;
    return { ...row, mine, allowed: mine ? ['edit', 'delete'] : [] };
  }
}

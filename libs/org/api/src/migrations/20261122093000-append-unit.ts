import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Changes of the tree cost what they touch: one new unit is slipped in, a move renumbers only the days it counts for. */
export class AppendUnit20261122093000 implements MigrationInterface {
  readonly name = 'AppendUnit20261122093000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(APPEND);
    await db.query(REBUILD);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/**
 * Gives a new unit its position in the version in force on `since` and in the later ones; earlier versions take it in
 * when they are numbered again. Siblings are ordered by key and the newest key is the largest: it comes last in its
 * parent's branch, and only what follows is shifted.
 * The unit and its placement are stored already; a parent without a position leaves the unit without one, too.
 */
const APPEND = `
  create function org.append_unit(added integer, since date) returns bigint language plpgsql as $$
  declare
    above integer := (select p.parent_id from org.unit_placement p where p.unit_id = added and p.valid_from is null);
    first date := (select v.effective_from from org.tree_version v where v.version_id = org.tree_version_on(since));
    result bigint;
  begin
    perform pg_advisory_xact_lock(hashtext('org.tree'));
    with parent as materialized (
      select r.tree_version, r.rgt, r.depth, r.path from org.unit_position r
      join org.tree_version v on v.version_id = r.tree_version and v.effective_from >= first
      where r.unit_id = above
    ), shifted as (
      update org.unit_position p set rgt = p.rgt + 1, lft = case when p.lft > r.rgt then p.lft + 1 else p.lft end
      from parent r where p.tree_version = r.tree_version and (p.lft > r.rgt or p.unit_id = any (r.path))
    )
    insert into org.unit_position (tree_version, unit_id, lft, rgt, depth, path)
      select r.tree_version, added, r.rgt + 1, r.rgt + 1, r.depth + 1, r.path || added from parent r;
    update org.tree_state set revision = revision + 1 returning revision into result;
    return result;
  end $$;
`;

/** Versions before the day of a change are as they were; a batch of new units changes all of them. */
const REBUILD = `
  drop function org.rebuild_tree();
  create function org.rebuild_tree(since date default '-infinity') returns bigint language plpgsql as $$
  declare wanted integer; result bigint;
  begin
    perform pg_advisory_xact_lock(hashtext('org.tree'));
    insert into org.tree_version (effective_from)
      select distinct p.valid_from from org.unit_placement p where p.valid_from is not null
      on conflict on constraint uq_tree_version_date do nothing;
    for wanted in select v.version_id from org.tree_version v where v.effective_from >= since loop
      perform org.rebuild_version(wanted);
    end loop;
    update org.tree_state set revision = revision + 1 returning revision into result;
    return result;
  end $$;
`;

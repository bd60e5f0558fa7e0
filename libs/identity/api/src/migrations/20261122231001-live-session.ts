import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The sign-in check of every request as one statement: it sets its own reach, so it needs no transaction around it, and
 * its plan is kept by each connection.
 */
export class LiveSession20261122231001 implements MigrationInterface {
  readonly name = 'LiveSession20261122231001';

  async up(db: QueryRunner): Promise<void> {
    await db.query(LIVE_SESSION);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/** The living session of a token with the grants and posts in force on a day, and the tree of that day. */
const LIVE_SESSION = `
  create function identity.live_session(wanted bytea, moment timestamptz, today date)
  returns table (session_id uuid, seen_at timestamptz, acting_post_id uuid, account_id uuid, person_id uuid, login text,
    display_name text, grants jsonb, posts jsonb, tree_revision bigint, tree_version integer)
  language plpgsql stable set app.wide = 'all' as $$
  #variable_conflict use_column
  begin
    return query
    select s.session_id, s.seen_at, s.acting_post_id, a.account_id, a.person_id, a.login, a.display_name,
      (select coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'scope', g.scope, 'unitId', g.unit_id)), '[]')
        from identity.role_grant g where g.account_id = a.account_id
          and (g.valid_from is null or g.valid_from <= today) and (g.valid_to is null or g.valid_to >= today)),
      (select coalesce(jsonb_agg(jsonb_build_object('postId', p.post_id, 'unitId', p.unit_id, 'title', p.title)
          order by p.valid_from nulls first, p.post_id), '[]')
        from org.v_post p where p.person_id = a.person_id
          and (p.valid_from is null or p.valid_from <= today) and (p.valid_to is null or p.valid_to >= today)),
      n.revision, n.version
    from identity.session s join identity.account a on a.account_id = s.account_id
    cross join org.tree_now(today) n
    where a.status = 'ACTIVE' and s.expires_at > moment and s.token_hash = wanted;
  end $$;
`;

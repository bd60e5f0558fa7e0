import type { MigrationInterface, QueryRunner } from 'typeorm';

/** State and version of the tree on a day, so that who asks for something else learns them in the same round trip. */
export class TreeNow20261122231000 implements MigrationInterface {
  readonly name = 'TreeNow20261122231000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function org.tree_now(today date) returns table (revision bigint, version integer)
      language sql stable as $$ select s.revision, org.tree_version_on(today) from org.tree_state s $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

import { newId } from '@congtac/shared-api';
import { DEMO_ACCOUNTS } from './demo-accounts';
import type { DemoContext } from './demo-context';
import type { DemoUnit } from './demo-units';
import { insertRows } from './insert';
import { sourceOf } from './seed-file';

/** Units with their tree, the posts and terms of the texts, and a post for every sample account. */
export async function loadOrg(context: DemoContext): Promise<void> {
  await loadUnits(context);
  await loadTerms(context);
  await loadPostsOfTexts(context);
  await loadPostsOfAccounts(context);
}

async function loadUnits(context: DemoContext): Promise<void> {
  const { units, uow } = context;
  let waiting = units;
  while (waiting.length) {
    const ready = waiting.filter((unit) => unit.parentKey === null || context.unitIds.has(unit.parentKey));
    await insertLevel(context, ready);
    waiting = waiting.filter((unit) => !context.unitIds.has(unit.key));
  }
  for (const unit of units.filter((u) => u.guidedByKey))
    await uow.query('update org.unit set guided_by_id = $2 where unit_id = $1', [
      context.unitId(unit.key),
      context.unitId(unit.guidedByKey as string),
    ]);
  await uow.query('select org.rebuild_tree()');
}

async function insertLevel(context: DemoContext, units: DemoUnit[]): Promise<void> {
  const uids = new Map(units.map((unit) => [newId(), unit]));
  const rows = [...uids].map(([uid, unit]) => ({
    uid,
    code: unit.code,
    code_system: unit.codeSystem,
    name: unit.name,
    short_name: unit.shortName,
    line: unit.line,
    level: unit.level,
    kind: unit.kind,
    area_type: unit.areaType,
    parent_id: unit.parentKey ? context.unitId(unit.parentKey) : null,
    source: unit.source,
    demo: unit.demo,
  }));
  const stored = await insertRows<{ unit_id: number; uid: string; parent_id: number | null }>(
    context.uow,
    'org.unit',
    rows,
    'unit_id, uid, parent_id',
  );
  for (const { uid, unit_id: unitId } of stored) context.unitIds.set((uids.get(uid) as DemoUnit).key, unitId);
  await insertRows(
    context.uow,
    'org.unit_placement',
    stored.map((row) => ({ unit_id: row.unit_id, parent_id: row.parent_id })),
  );
}

async function loadTerms({ uow, seed, ...context }: DemoContext): Promise<void> {
  const rows = seed.terms.map((term) => ({
    term_id: newId(),
    unit_id: context.unitIds.get(term.unit),
    ordinal: term.ordinal,
    start_year: term.from,
    end_year: term.to,
  }));
  await insertRows(uow, 'org.term', rows);
}

/** People the texts name: posts without accounts; a post whose holder is not named stays without a person. */
async function loadPostsOfTexts(context: DemoContext): Promise<void> {
  for (const post of context.seed.posts) {
    const unit = context.seed.units.find((u) => u.code === post.unit);
    const unitId = context.unitId(unit?.isGroup && unit.parent ? unit.parent : post.unit);
    const source = sourceOf(post.src);
    const personId = post.person ? context.id('person', post.person) : null;
    if (personId)
      await insertRows(context.uow, 'org.person', [
        { person_id: personId, unit_id: unitId, full_name: post.person, source },
      ]);
    const rows = post.titles.map((title) => ({
      post_id: newId(),
      unit_id: unitId,
      person_id: personId,
      title,
      source,
    }));
    await insertRows(context.uow, 'org.post', rows);
  }
}

async function loadPostsOfAccounts(context: DemoContext): Promise<void> {
  const people = DEMO_ACCOUNTS.map((account) => ({
    person_id: context.id('person', account.login),
    unit_id: context.unitId(account.unit),
    full_name: account.displayName,
    demo: true,
  }));
  await insertRows(context.uow, 'org.person', people);
  const posts = DEMO_ACCOUNTS.map((account) => ({
    post_id: context.id('post', account.login),
    unit_id: context.unitId(account.unit),
    person_id: context.id('person', account.login),
    title: account.title,
    title_code: account.titleCode,
    is_signer: account.signs ?? false,
    sign_prefix: account.signs ? 'TM.' : null,
    demo: true,
  }));
  await insertRows(context.uow, 'org.post', posts);
}

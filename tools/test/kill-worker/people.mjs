// Six wards with twenty people each, a plan whose tasks are due one a day, and events that tell every ward something.
import { randomUUID } from 'node:crypto';

/** The first business day of the run. */
export const FIRST_DAY = '2020-07-02';

const WARDS = 6;
const PERSONS = 20;
const DAYS = 120;

/** `YYYY-MM-DD` moved by days. */
export const plusDays = (day, days) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Arranges everything. @returns {Promise<{ people: { accountId, unitId }[], tasks: { id, unitId, dueOn }[] }>} */
export async function arrange(db) {
  const issuer = await addUnit(db, 'Quận');
  const wards = [];
  for (let at = 1; at <= WARDS; at++) wards.push(await addUnit(db, `Phường ${at}`));
  await db.query('select org.rebuild_tree()');
  const people = [];
  for (const unitId of wards)
    for (let at = 0; at < PERSONS; at++) people.push({ accountId: await addPerson(db, unitId, people.length), unitId });
  return { people, tasks: await addTasks(db, issuer, wards) };
}

/** Something every ward is told of on a day. @returns {Promise<string[]>} ids of the events */
export async function addEvents(db, people, day) {
  const ids = [];
  for (const unitId of new Set(people.map((one) => one.unitId))) {
    const payload = { title: `Gia hạn ${day}`, link: `/nhiem-vu/${randomUUID()}`, tellUnitIds: [unitId] };
    const { rows } = await db.query(
      `insert into app.outbox (type, unit_id, payload) values ('planning.extension-granted', $1, $2) returning outbox_id as id`,
      [unitId, JSON.stringify(payload)],
    );
    ids.push({ id: String(rows[0].id), unitId });
  }
  return ids;
}

async function addUnit(db, name) {
  const { rows } = await db.query(
    `insert into org.unit (name, line, level, kind) values ($1, 'FRONT', 'WARD', 'COMMITTEE') returning unit_id`,
    [name],
  );
  await db.query('insert into org.unit_placement (unit_id) values ($1)', [rows[0].unit_id]);
  return rows[0].unit_id;
}

async function addPerson(db, unitId, at) {
  const [personId, accountId, login] = [randomUUID(), randomUUID(), `nguoi.${at}`];
  await db.query('insert into org.person (person_id, unit_id, full_name) values ($1, $2, $3)', [
    ...[personId, unitId, login],
  ]);
  await db.query(
    `insert into identity.account (account_id, person_id, unit_id, login, display_name, password_hash, status)
     values ($1, $2, $3, $4, $4, 'x', 'ACTIVE')`,
    [accountId, personId, unitId, login],
  );
  await db.query(
    `insert into identity.role_grant (grant_id, account_id, role, unit_id, scope) values ($1, $2, 'SPECIALIST', $3, 'UNIT')`,
    [randomUUID(), accountId, unitId],
  );
  // at any time of the day
  await db.query(`insert into notification.preference (account_id, digest_at) values ($1, '00:00')`, [accountId]);
  return accountId;
}

async function addTasks(db, issuer, wards) {
  const planId = randomUUID();
  await db.query(
    `insert into planning.plan (plan_id, unit_id, doc_type, scope, year_from, year_to, period_from, period_to, title,
       number, symbol, issued_on, status)
     values ($1, $2, 'KE_HOACH', 'ANNUAL', 2020, 2020, '2020-01-01', '2020-12-31', 'Kế hoạch', 1, 'KH', '2020-01-05', 'ISSUED')`,
    [planId, issuer],
  );
  const tasks = [];
  for (const unitId of wards)
    for (let at = 0; at < DAYS; at++) tasks.push({ id: randomUUID(), unitId, dueOn: plusDays(FIRST_DAY, at) });
  await db.query(
    `insert into planning.task (task_id, plan_id, position, title, kind, owner_unit_id, lead_unit_id, due_on, due_kind, status)
     select id, $1, 1, 'Việc hạn ' || due, 'PROPAGANDA', $2, lead, due, 'FIXED_DATE', 'ASSIGNED'
     from unnest($3::uuid[], $4::int[], $5::date[]) t (id, lead, due)`,
    [planId, issuer, tasks.map(({ id }) => id), tasks.map(({ unitId }) => unitId), tasks.map(({ dueOn }) => dueOn)],
  );
  return tasks;
}

// What every person should have been told, worked out from the table of days alone, against what the database holds.
import { plusDays } from './people.mjs';

/** The stage of a due day that falls on `day` itself: -7, -3, 0, 1, then every week. */
function stageOn(dueOn, day) {
  const late = Math.round((Date.parse(day) - Date.parse(dueOn)) / 86_400_000);
  return [-7, -3, 0].includes(late) || (late >= 1 && (late - 1) % 7 === 0) ? late : undefined;
}

/** @returns {Promise<string[]>} one line for each difference; none = everybody was told everything exactly once */
export async function faultsOf(db, { people, tasks, events, days }) {
  const faults = [];
  const wanted = new Set();
  const tell = (unitId, key) => {
    for (const one of people) if (one.unitId === unitId) wanted.add(`${one.accountId} ${key}`);
  };
  for (const day of days)
    for (const { id, unitId, dueOn } of tasks) {
      const stage = stageOn(dueOn, day);
      if (stage !== undefined) tell(unitId, `due:${id}:${dueOn}:${stage}`);
    }
  for (const { id, unitId } of events) tell(unitId, `event:${id}`);
  for (const day of days) for (const { accountId } of people) wanted.add(`${accountId} digest:${day}`);

  const { rows } = await db.query(
    `select account_id || ' ' || case when key like 'event:%' then split_part(key, ':', 1) || ':' || split_part(key, ':', 2)
       else key end as told, count(*)::int as times from notification.notice group by 1`,
  );
  for (const { told, times } of rows) {
    if (times > 1) faults.push(`told ${times} times: ${told}`);
    if (!wanted.delete(told)) faults.push(`told without reason: ${told}`);
  }
  for (const lost of wanted) faults.push(`never told: ${lost}`);
  return [...faults, ...(await digestFaults(db, { people, days }))];
}

/** Each digest stands behind its line, and tells each notice in one digest at most. */
async function digestFaults(db, { people, days }) {
  const { rows } = await db.query(
    `select d.day, count(*)::int as digests, count(distinct d.account_id)::int as persons,
       sum((d.content ->> 'total')::int)::int as lines,
       (select count(*)::int from notification.notice n join notification.digest g on g.digest_id = n.digest_id
        where g.day = d.day) as told
     from notification.digest d group by d.day order by d.day`,
  );
  const faults = rows
    .filter((row) => row.digests !== people.length || row.persons !== people.length || row.lines !== row.told)
    .map((row) => `digests of ${JSON.stringify(row)}`);
  return rows.length === days.length ? faults : [...faults, `digests of ${rows.length} days instead of ${days.length}`];
}

/** True when the reminders and digests of a day are all written. */
export async function dayIsDone(db, people, day) {
  const { rows } = await db.query(
    `select (select count(*)::int from notification.digest_mark where day >= $1) as marked,
       (select count(*)::int from notification.sweep where day >= $1) as swept,
       (select count(*)::int from app.outbox where handled_at is null) as waiting`,
    [day],
  );
  const { marked, swept, waiting } = rows[0];
  return marked === people.length && swept >= 4 && waiting === 0;
}

/** The days of a run, first to last. */
export function daysFrom(first, last) {
  const days = [];
  for (let day = first; day <= last; day = plusDays(day, 1)) days.push(day);
  return days;
}

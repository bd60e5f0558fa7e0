// What is measured: each operation as requests to the product, to the floor, and as bare statements.
import { randomUUID } from 'node:crypto';

const BROAD = 'chuyển đổi số';
const NARROW = 'cho lo ho ngheo';

/** A reading operation: paths of the product for one `place` (a unit with its plan), and steps of the floor. */
const read = (key, title, places, paths, floor, facts = (place) => place) => ({
  key,
  title,
  places,
  paths,
  floor,
  facts,
});

/** @param {object} facts as `prepareFacts` gives them */
export function readingOperations({ city, districts, centre, wards }) {
  const list = (place) => [`/api/v1/tasks?withinUnitId=${place.unitId}&timeliness=OVERDUE&size=50`];
  const task = (place) => [`/api/v1/tasks/${place.taskId}`, `/api/v1/tasks?parentTaskId=${place.taskId}&size=50`];
  const matrix = (place) => [`/api/v1/dashboards/matrix?unitId=${place.unitId}`];
  const search = (words) => () => [`/api/v1/search?q=${encodeURIComponent(words)}`];
  const words = (text) => (place) => ({ words: text, units: place.units });
  return [
    read('list', 'List 50 overdue, subtree of a district', districts, list, ['list']),
    read('task', 'Task with its children', districts, task, ['task', 'children']),
    read('district', 'Overview of a district', districts, matrix, ['overview']),
    read('city', 'Overview of the city', [city], matrix, ['overview']),
    ...(centre ? [read('nation', 'Overview of the nation', [centre], matrix, ['overview'])] : []),
    ...(centre ? [read('nation-list', 'List 50 overdue, whole nation', [centre], list, ['list'])] : []),
    read('search', `Search, broad ("${BROAD}"), district`, districts, search(BROAD), ['search'], words(BROAD)),
    read('search-narrow', `Search, narrow, district`, districts, search(NARROW), ['search'], words(NARROW)),
    read(
      'export',
      "Export of a district's plan (XLSX)",
      districts,
      (p) => [`/api/v1/plans/${p.planId}/export?format=xlsx`],
      ['export'],
    ),
    read('ward', 'A ward\'s page "Việc của tôi"', wards.slice(0, 16), () => ['/api/v1/my-work'], []),
  ];
}

/** The act of the closed loop for a reading operation on the product. */
export async function readingOfProduct(operation, api, connections) {
  const cookies = await Promise.all(operation.places.map((place) => api.cookieOf(`cv.${place.key}`)));
  return async (worker, turn) => {
    const at = (worker * 7 + turn) % operation.places.length;
    for (const path of operation.paths(operation.places[at])) {
      const { status } = await connections[worker].send({ path, headers: { Cookie: cookies[at] } });
      if (status !== 200) return `${status} ${path.split('?')[0]}`;
    }
    return undefined;
  };
}

/** The same on the floor. */
export function readingOfFloor(operation, connections) {
  return async (worker, turn) => {
    const place = operation.places[(worker * 7 + turn) % operation.places.length];
    const facts = encodeURIComponent(JSON.stringify(operation.facts(place)));
    for (const answer of operation.floor) {
      const { status, body } = await connections[worker].send({ path: `/${answer}?f=${facts}` });
      if (status !== 200) return `${status} ${body.toString()}`;
    }
    return undefined;
  };
}

/** The same as bare statements on connections of their own. */
export function readingOfPostgres(operation, statements, clients) {
  return async (worker, turn) => {
    const facts = operation.facts(operation.places[(worker * 7 + turn) % operation.places.length]);
    for (const answer of operation.floor)
      for (const statement of statements[answer](facts)) await clients[worker].query(statement);
    return undefined;
  };
}

/** Deals the drafts of some wards to the workers; every draft is sent once. */
export function deal(wards, workers) {
  const hands = Array.from({ length: workers }, () => []);
  wards.forEach((ward, at) => hands[at % workers].push(...ward.drafts.map((reportId) => ({ ward, reportId }))));
  return hands;
}

/** Deals wards that stand in blocks of one tree, a tree to a worker. */
export function dealTrees(wards, workers) {
  const size = wards.length / workers;
  return Array.from({ length: workers }, (_, worker) =>
    wards
      .slice(worker * size, (worker + 1) * size)
      .flatMap((ward) => ward.drafts.map((reportId) => ({ ward, reportId }))),
  );
}

/** Sends one draft after the other; `DONE` when a worker has none left. */
export async function submissions(hands, api, connections) {
  const logins = [...new Set(hands.flat().map(({ ward }) => `cv.${ward.key}`))];
  const cookies = new Map();
  for (const login of logins) cookies.set(login, await api.cookieOf(login));
  const next = hands.map(() => 0);
  return async (worker) => {
    const draft = hands[worker][next[worker]++];
    if (!draft) return DONE;
    const answer = await connections[worker].send({
      method: 'POST',
      path: `/api/v1/reports/${draft.reportId}/submit`,
      headers: { Cookie: cookies.get(`cv.${draft.ward.key}`), 'If-Match': '"1"', 'Idempotency-Key': randomUUID() },
      body: { completesTask: false },
    });
    return answer.status === 200 ? undefined : `${answer.status} ${answer.body.toString().slice(0, 200)}`;
  };
}

/** Said by an act that has nothing left to do. */
export const DONE = Symbol('done');

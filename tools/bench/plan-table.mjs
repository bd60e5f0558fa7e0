// How smooth is the plan table with many tasks? Makes a plan through the API of a running app, opens it in Chromium and
// prints, from a performance trace: the longest piece of main-thread work while scrolling, and the time from a key to
// the next paint. See README.md.
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { findBrowser } from '../browser.mjs';

const { chromium } = createRequire(import.meta.url)('@playwright/test');
const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:3000' },
    login: { type: 'string', default: 'chuyenvien.hoangmai' },
    password: { type: 'string', default: 'cong-tac-mau-2020' },
    tasks: { type: 'string', default: '1000' },
    plan: { type: 'string' },
  },
});
const wanted = Number(values.tasks);
const MAX_FRAME = 50;
const MAX_KEY = 100;
const KEYS = 40;

const { executablePath, env } = findBrowser();
const browser = await chromium.launch({ executablePath, env: { ...process.env, ...env } });
const context = await browser.newContext({
  baseURL: values.url,
  locale: 'vi-VN',
  timezoneId: 'Asia/Ho_Chi_Minh',
  viewport: { width: 1440, height: 900 },
});
const page = await context.newPage();
try {
  await signIn();
  const planId = values.plan ?? (await makePlan());
  const opened = await open(planId);
  const client = await context.newCDPSession(page);
  const scrolling = await traced(client, scroll);
  const walking = await timed(() => press('ArrowDown'));
  const typing = await timedTyping();
  const indenting = await timed(() => press('Control+]'), 5, 1500);
  report({ planId, opened, scrolling, walking, typing, indenting });
} finally {
  await browser.close();
}

async function signIn() {
  await page.goto('/dang-nhap');
  await page.getByLabel('Tên đăng nhập').fill(values.login);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(values.password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL((url) => !url.pathname.includes('dang-nhap'));
}

/** A draft with ten sections; tasks three levels deep with long titles, due days and figures. */
async function makePlan() {
  return page.evaluate(async (count) => {
    const send = async (url, body) => {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() };
      const answer = await fetch(`/api/v1${url}`, { method: 'POST', headers, body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
      return answer.json();
    };
    const session = await (await fetch('/api/v1/session')).json();
    const { unitId } = session.grants[0];
    const title = `Kế hoạch đo tốc độ, ${count} nhiệm vụ`;
    const plan = await send('/plans', { unitId, year: 2020, title, scope: 'THEMATIC' });
    const sections = [];
    for (let at = 1; at <= 10; at += 1) {
      const { sections: all } = await send(`/plans/${plan.id}/sections`, { heading: `Nhóm nhiệm vụ ${at}` });
      sections.push(all.at(-1).id);
    }
    const operations = Array.from({ length: count }, (_, at) => {
      const place =
        at % 4 === 0
          ? { sectionId: sections[Math.floor(at / 4) % 10] }
          : { parentRef: `t${at - (at % 4 === 3 ? 1 : at % 4)}` };
      return {
        op: 'create',
        ref: `t${at}`,
        title: `Nhiệm vụ số ${at + 1}: tuyên truyền, vận động nhân dân tham gia xây dựng đời sống văn hóa ở khu dân cư`,
        ...place,
        set: {
          deliverable: 'Báo cáo kết quả',
          dueOn: `2020-${String((at % 12) + 1).padStart(2, '0')}-15`,
          priority: at % 9 === 0 ? 'KEY' : 'NORMAL',
          ...(at % 3 === 0 && { target: { indicatorName: `Số buổi ${at % 5}`, measure: 'OTHER', assignedValue: at } }),
        },
      };
    });
    await send(`/plans/${plan.id}/task-batch`, { operations });
    return plan.id;
  }, wanted);
}

async function open(planId) {
  const from = performance.now();
  await page.goto(`/ke-hoach/${planId}?dang-xem=bang`);
  await page.locator('ct-grid-row[data-kind=task]').first().waitFor();
  const opened = performance.now() - from;
  await page.waitForLoadState('networkidle');
  return opened;
}

/** Turns the wheel through the whole table, as fast as frames allow. */
async function scroll() {
  const box = await page.locator('[role=treegrid]').boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let turn = 0; turn < 150; turn += 1) {
    await page.mouse.wheel(0, turn % 50 === 49 ? -2000 : 300);
    await page.waitForTimeout(16);
  }
}

/** Runs an action under a trace; the pieces of main-thread work and the gaps between frames, in milliseconds. */
async function traced(client, action) {
  const events = [];
  client.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await page.evaluate(() => {
    globalThis.gaps = [];
    let last = performance.now();
    const tick = (now) => {
      globalThis.gaps.push(now - last);
      last = now;
      globalThis.ticking = requestAnimationFrame(tick);
    };
    globalThis.ticking = requestAnimationFrame(tick);
  });
  await client.send('Tracing.start', {
    categories: 'toplevel,devtools.timeline,disabled-by-default-devtools.timeline',
  });
  await action();
  const done = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
  await client.send('Tracing.end');
  await done;
  const gaps = await page.evaluate(() => {
    cancelAnimationFrame(globalThis.ticking);
    return globalThis.gaps.slice(2);
  });
  return { work: mainThreadWork(events), gaps };
}

function mainThreadWork(events) {
  const renderer = events.find((event) => event.name === 'FunctionCall' || event.name === 'UpdateLayoutTree');
  const same = (event) => event.pid === renderer?.pid && event.tid === renderer?.tid;
  const tasks = events.filter((event) => event.ph === 'X' && same(event) && /RunTask$/.test(event.name));
  const longest = (times) => times.sort((a, b) => b - a);
  return {
    wall: longest(tasks.map((event) => event.dur / 1000)),
    cpu: longest(tasks.map((event) => (event.tdur ?? event.dur) / 1000)),
  };
}

/** Presses something many times; how long the browser says each key took until its paint. */
async function timed(act, times = KEYS, pause = 60) {
  await page.locator('ct-grid-row[data-kind=task] [data-column="2"]').nth(3).click();
  return timedKeys(act, times, pause);
}

async function timedTyping() {
  await page.locator('ct-grid-row[data-kind=task] [data-column="2"]').nth(5).dblclick();
  await page.locator('[data-editor]').waitFor();
  const act = () => page.keyboard.press('a');
  const found = await timedKeys(act);
  await page.keyboard.press('Escape');
  return found;
}

async function timedKeys(act, times = KEYS, pause = 30) {
  await page.evaluate(() => {
    globalThis.keys = [];
    globalThis.watch = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') globalThis.keys.push(entry.duration);
    });
    globalThis.watch.observe({ type: 'event', durationThreshold: 16 });
  });
  for (let at = 0; at < times; at += 1) {
    await act();
    await page.waitForTimeout(pause);
  }
  await page.waitForTimeout(300);
  return page.evaluate(() => {
    globalThis.watch.disconnect();
    return globalThis.keys.sort((a, b) => b - a);
  });
}

function press(key) {
  return page.keyboard.press(key);
}

function report({ planId, opened, scrolling, walking, typing, indenting }) {
  const longest = (list) => Math.round(list[0] ?? 0);
  // Keys faster than one frame are not listed by the browser at all.
  const keys = { arrow: longest(walking), letter: longest(typing), indent: longest(indenting) };
  const gaps = [...scrolling.gaps].sort((a, b) => b - a);
  console.log(`plan ${planId}, ${wanted} tasks, first rows after ${Math.round(opened)} ms`);
  console.log(
    `scrolling: longest main-thread work ${longest(scrolling.work.cpu)} ms of its own, ${longest(scrolling.work.wall)} ms by the clock`,
  );
  console.log(`           longest gap between frames ${longest(gaps)} ms`);
  console.log(
    `           frames over ${MAX_FRAME} ms: ${gaps.filter((gap) => gap > MAX_FRAME).length} of ${gaps.length}`,
  );
  for (const [name, value] of Object.entries(keys)) console.log(`key to paint, ${name}: at most ${value} ms`);
  const smooth = longest(scrolling.work.cpu) <= MAX_FRAME && Math.max(...Object.values(keys)) <= MAX_KEY;
  console.log(smooth ? 'smooth' : `not smooth: at most ${MAX_FRAME} ms a frame and ${MAX_KEY} ms a key are wanted`);
  process.exitCode = smooth ? 0 : 1;
}

// The built API as a child process on a bench database, and people who are signed in to it.
import fs from 'node:fs';
import { freePort } from '../../lib/ports.mjs';
import { serverEnv } from '../../lib/installation.mjs';
import { spawnServer, whenReady } from '../../lib/server.mjs';
import { PASSWORD } from '../generate.mjs';
import { benchApi } from './database.mjs';
import { Connection } from './http.mjs';

/** Starts the API. @returns port, `cookieOf(login)`, `memory()` in MB (resident), `stop()` */
export async function startApi({ installation, database }) {
  const port = Number(process.env.PORT) || (await freePort());
  const publicUrl = `http://localhost:${port}`;
  const env = {
    ...serverEnv({ ...installation, publicUrl }, database, port),
    WEB_ROOT: '',
    LOG_LEVEL: 'error',
    PROCESS_ROLE: 'web',
  };
  const child = spawnServer(env, benchApi);
  await whenReady(child, `http://127.0.0.1:${port}`);
  const cookies = new Map();
  let last = Promise.resolve();
  return {
    port,
    pid: child.pid,
    cookieOf: (login) => {
      if (!cookies.has(login)) cookies.set(login, (last = last.then(() => signIn(port, login))));
      return cookies.get(login);
    },
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1024,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', resolve);
        child.kill('SIGTERM');
      }),
  };
}

async function signIn(port, login) {
  const connection = new Connection(port);
  const answer = await connection.send({
    method: 'POST',
    path: '/api/v1/session',
    body: { login, password: PASSWORD },
  });
  connection.close();
  const cookie = /^set-cookie: *([^;\r]+)/im.exec(answer.head)?.[1];
  if (!cookie) throw new Error(`${login} could not sign in: ${answer.status} ${answer.body.toString()}`);
  return cookie;
}

// A closed loop of HTTP requests over kept-alive sockets: each of `concurrency` clients sends its next request when the
// answer to the last one has come. Own parsing, because on a small machine a full client would cost more than the server.
import net from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');
const LAST_CHUNK = Buffer.from('\r\n0\r\n\r\n');

/** One kept-alive connection; `send` resolves with status, headers and body. */
export class Connection {
  #socket;
  #parts = [];
  #size = 0;
  #waiting;
  #wanted = 0;
  #origin;

  constructor(port) {
    this.#origin = `localhost:${port}`;
    this.#socket = net.connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('data', (chunk) => this.#take(chunk));
    this.#socket.on('error', (error) => this.#waiting?.reject(error));
    this.#socket.on('close', () => this.#waiting?.reject(new Error('connection closed')));
  }

  /** @param {{ method?: string, path: string, headers?: Record<string, string>, body?: object }} request */
  send({ method = 'GET', path, headers = {}, body }) {
    const json = body === undefined ? '' : JSON.stringify(body);
    const lines = [`${method} ${path} HTTP/1.1`, `Host: ${this.#origin}`, `Origin: http://${this.#origin}`];
    for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`);
    if (json) lines.push('Content-Type: application/json', `Content-Length: ${Buffer.byteLength(json)}`);
    return new Promise((resolve, reject) => {
      if (this.#socket.destroyed) return reject(new Error('the connection was closed'));
      this.#waiting = { resolve, reject };
      this.#socket.write(`${lines.join('\r\n')}\r\n\r\n${json}`);
    });
  }

  close() {
    this.#waiting = undefined;
    this.#socket.destroy();
  }

  #take(chunk) {
    // an idle connection may be told that it has waited too long
    if (!this.#waiting) return;
    this.#parts.push(chunk);
    this.#size += chunk.length;
    if (this.#size < this.#wanted) return;
    const all = this.#parts.length === 1 ? chunk : Buffer.concat(this.#parts);
    this.#parts = [all];
    const split = all.indexOf(HEAD_END);
    if (split < 0) return;
    const head = all.toString('latin1', 0, split);
    const from = split + HEAD_END.length;
    const length = /^content-length: *(\d+)/im.exec(head)?.[1];
    const chunked = length === undefined && /^transfer-encoding: *chunked/im.test(head);
    this.#wanted = from + Number(length ?? 0);
    if (chunked ? all.indexOf(LAST_CHUNK, from - 2) < 0 : all.length < this.#wanted) return;
    const { resolve } = this.#waiting;
    this.#parts = [];
    this.#size = this.#wanted = 0;
    this.#waiting = undefined;
    resolve({ status: Number(head.slice(9, 12)), head, body: all.subarray(from) });
  }
}

/**
 * Runs `act` again and again in `concurrency` loops for some time after a warm-up.
 * @param {(worker: number, turn: number) => Promise<string | undefined>} act one operation; resolves with a complaint, if any
 * @returns {Promise<{ perSecond: number, p50: number, p95: number, count: number, turns: number, errors: number, said: string[] }>} ms
 */
export async function closedLoop(act, { concurrency, seconds, warmUp = 0.5, most = Infinity }) {
  const times = [];
  const said = new Set();
  let errors = 0;
  let turns = 0;
  const begin = performance.now() + warmUp * 1000;
  const end = begin + seconds * 1000;
  let last = begin;
  await Promise.all(
    Array.from({ length: concurrency }, async (_, worker) => {
      for (let turn = 0; performance.now() < end && turns < most; turn += 1) {
        turns += 1;
        const from = performance.now();
        const complaint = await act(worker, turn);
        if (typeof complaint === 'symbol') break;
        const to = performance.now();
        if (to < begin) continue;
        times.push(to - from);
        last = Math.max(last, to);
        if (complaint) {
          errors += 1;
          said.add(complaint);
        }
      }
    }),
  );
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
  const perSecond = (times.length / (last - begin)) * 1000;
  return { perSecond, p50: at(0.5), p95: at(0.95), count: times.length, turns, errors, said: [...said] };
}

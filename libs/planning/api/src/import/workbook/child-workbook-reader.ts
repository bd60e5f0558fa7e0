import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { IMPORT_LIMITS, importProblem, type SheetGrid } from '@congtac/planning-domain';
import { WorkbookReader } from './workbook-reader';

const MEMORY_MB = 256;
const TIME_MS = 20_000;
const ANSWER_BYTES = 64 * 1024 * 1024;
/** Processes at a time; further files wait their turn. */
const AT_ONCE = 2;

type Answer = { ok: true; sheets: SheetGrid[] } | { ok: false; code: string; cells?: string[] };

/**
 * Reads workbooks in a process of their own with 256 MB and 20 seconds: a file that would fill the memory ends that
 * process and nothing else.
 */
@Injectable()
export class ChildWorkbookReader extends WorkbookReader {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  async read(bytes: Buffer): Promise<SheetGrid[]> {
    if (this.running >= AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.running += 1;
    try {
      return sheetsOf(await ask(bytes));
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }
}

/** The bundle has the program beside the server; sources are run as they are by the same Node. */
function programFile(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const bundled = path.join(here, 'workbook-reader.mjs');
  return existsSync(bundled) ? bundled : path.join(here, 'workbook-program.ts');
}

async function ask(bytes: Buffer): Promise<Answer> {
  const limits = [IMPORT_LIMITS.unpackedBytes, IMPORT_LIMITS.rows, IMPORT_LIMITS.columns].map(String);
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${MEMORY_MB}`, '--no-warnings', programFile(), ...limits],
    {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: {},
    },
  );
  const timer = setTimeout(() => child.kill('SIGKILL'), TIME_MS);
  try {
    // The child may end before it took everything; what counts is its answer.
    child.stdin.on('error', () => undefined);
    child.stdin.end(bytes);
    return await answerOf(child);
  } finally {
    clearTimeout(timer);
    child.kill('SIGKILL');
  }
}

function answerOf(child: ChildProcess): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    child.stdout?.on('data', (part: Buffer) => {
      size += part.length;
      if (size > ANSWER_BYTES) child.kill('SIGKILL');
      else parts.push(part);
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0 && size <= ANSWER_BYTES) resolve(JSON.parse(Buffer.concat(parts).toString('utf8')) as Answer);
      else resolve({ ok: false, code: 'TOO_LARGE' });
    });
  });
}

function sheetsOf(answer: Answer): SheetGrid[] {
  if (answer.ok) return answer.sheets;
  if (answer.code === 'FORMULAS')
    throw importProblem('planning.import-formulas', { cells: (answer.cells ?? []).join(', ') });
  if (answer.code === 'TOO_LARGE') throw importProblem('planning.import-too-large', { why: 'quá bộ nhớ cho phép' });
  if (answer.code === 'TOO_MANY_ROWS')
    throw importProblem('planning.import-too-large', {
      why: `nhiều hơn ${IMPORT_LIMITS.rows} dòng hoặc ${IMPORT_LIMITS.columns} cột`,
    });
  throw importProblem('planning.import-unreadable');
}

import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { orgProblem } from '@congtac/org-domain';
import Papa from 'papaparse';
import { checkZip } from './zip-check';

/** Largest table taken. */
export const MAX_TABLE_ROWS = 100_000;
const MAX_COLUMNS = 60;
const WORKER_MEMORY_MB = 256;
const WORKER_SECONDS = 30;

/** Runs beside the server: unpacks the first sheet and gives every cell as text. */
const WORKER_SOURCE = `
  const { parentPort, workerData } = require('node:worker_threads');
  const text = (cell) => cell === null || cell === undefined ? ''
    : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
  import(workerData.module)
    .then(({ readSheet }) => readSheet(Buffer.from(workerData.bytes), 1))
    .then((rows) => parentPort.postMessage({ rows: rows.map((row) => row.map(text)) }))
    .catch(() => parentPort.postMessage({ failed: true }));
`;

/**
 * The rows of a CSV (UTF-8, any usual separator) or Excel file (first sheet) as text, the heading first.
 * Problem `org.import-file-invalid`, which tells what to do.
 */
export async function readTable(bytes: Buffer): Promise<string[][]> {
  const isZip = bytes.length > 4 && bytes.readUInt32LE(0) === 0x04034b50;
  const rows = isZip ? await readWorkbook(bytes) : readCsv(bytes);
  if (rows.length < 2) refuse('Tệp chưa có dòng dữ liệu nào.');
  if (rows.length > MAX_TABLE_ROWS) refuse(`Tệp có quá ${MAX_TABLE_ROWS} dòng. Xin chia nhỏ.`);
  if (rows.some((row) => row.length > MAX_COLUMNS)) refuse(`Tệp có quá ${MAX_COLUMNS} cột.`);
  return rows;
}

function readCsv(bytes: Buffer): string[][] {
  const parsed = Papa.parse<string[]>(decode(bytes), { skipEmptyLines: 'greedy' });
  const broken = parsed.errors.find((error) => error.type === 'Quotes');
  if (broken) refuse(`Dấu ngoặc kép ở dòng ${(broken.row ?? 0) + 1} chưa được đóng.`);
  return parsed.data;
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    // Bytes that are no UTF-8 (UTF-16, old Vietnamese code pages) are refused, never guessed.
    if ((error as { code?: string }).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    return refuse('Tệp CSV phải lưu với bảng mã UTF-8. Xin chọn "CSV UTF-8" khi lưu tệp.');
  }
}

async function readWorkbook(bytes: Buffer): Promise<string[][]> {
  checkZip(bytes);
  const resolve = createRequire(path.join(process.cwd(), 'package.json')).resolve;
  const module = pathToFileURL(resolve('read-excel-file/node')).href;
  const worker = new Worker(WORKER_SOURCE, {
    eval: true,
    workerData: { bytes, module },
    resourceLimits: { maxOldGenerationSizeMb: WORKER_MEMORY_MB },
  });
  const timer = setTimeout(() => void worker.terminate(), WORKER_SECONDS * 1000);
  const rows = await new Promise<string[][] | undefined>((done) => {
    worker.once('message', (message: { rows?: string[][] }) => done(message.rows));
    worker.once('error', () => done(undefined));
    worker.once('exit', () => done(undefined));
  });
  clearTimeout(timer);
  await worker.terminate();
  if (!rows) refuse('Tệp Excel không mở được hoặc quá lớn. Xin lưu lại dạng .xlsx hoặc chuyển sang CSV.');
  return rows.filter((row) => row.some((cell) => cell.trim() !== ''));
}

function refuse(reason: string): never {
  throw orgProblem('org.import-file-invalid', { reason });
}

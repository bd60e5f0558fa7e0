import { orgProblem } from '@congtac/org-domain';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const MAX_ENTRIES = 200;
const MAX_DECLARED_BYTES = 100 * 1024 * 1024;
const MAX_RATIO = 200;

/**
 * Looks at a zip's directory before anything is unpacked: few entries, a bounded declared size and ratio.
 * Problem `org.import-file-invalid`. The sizes may lie, so unpacking is done in a worker with a memory limit.
 */
export function checkZip(bytes: Buffer): void {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) refuse();
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  let declared = 0;
  if (count > MAX_ENTRIES) refuse();
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) refuse();
    declared += bytes.readUInt32LE(at + 24);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  if (declared > MAX_DECLARED_BYTES || declared > bytes.length * MAX_RATIO) refuse();
}

function refuse(): never {
  throw orgProblem('org.import-file-invalid', {
    reason: 'Tệp Excel không đúng dạng hoặc quá lớn khi mở ra. Xin lưu lại tệp hoặc chuyển sang CSV.',
  });
}

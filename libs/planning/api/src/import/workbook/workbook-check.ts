import { IMPORT_LIMITS, importProblem } from '@congtac/planning-domain';
import { ProblemError } from '@congtac/shared-domain';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

const ZIP_MAGIC = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
/** Old workbooks and encrypted new ones are both kept in this container. */
const COMPOUND_MAGIC = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const LOOKED_AT = 1024 * 1024;

/**
 * Looks at the table of contents of a workbook without unpacking anything: magic number, number of entries, declared
 * sizes and ratios, encryption, macros. Problems `planning.import-not-a-workbook`, `planning.import-encrypted`,
 * `planning.import-macros`, `planning.import-too-large`, `planning.import-unreadable`.
 */
export async function checkWorkbook(bytes: Buffer): Promise<void> {
  if (bytes.subarray(0, 4).equals(COMPOUND_MAGIC) && bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')))
    throw importProblem('planning.import-encrypted');
  if (!bytes.subarray(0, 4).equals(ZIP_MAGIC)) throw importProblem('planning.import-not-a-workbook');
  const entries = await entriesOf(bytes);
  if (entries.some((entry) => entry.isEncrypted())) throw importProblem('planning.import-encrypted');
  if (entries.some((entry) => /vbaProject|macrosheets/i.test(entry.fileName)))
    throw importProblem('planning.import-macros');
  if (!entries.some((entry) => entry.fileName === 'xl/workbook.xml'))
    throw importProblem('planning.import-not-a-workbook');
  requireSizes(entries);
}

async function entriesOf(bytes: Buffer): Promise<Entry[]> {
  try {
    const zip: ZipFile = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
    if (zip.entryCount > IMPORT_LIMITS.entries) throw tooLarge(`${zip.entryCount} thành phần`);
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    return entries;
  } catch (error) {
    // A broken archive is the sender's fault, whatever the library calls it; our own refusals pass.
    if (error instanceof ProblemError) throw error;
    throw importProblem('planning.import-unreadable');
  }
}

function requireSizes(entries: readonly Entry[]): void {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (total > IMPORT_LIMITS.unpackedBytes) throw tooLarge(`${Math.round(total / 1e6)} MB`);
  const bomb = entries.some(
    ({ uncompressedSize, compressedSize }) =>
      uncompressedSize > LOOKED_AT && uncompressedSize > compressedSize * IMPORT_LIMITS.ratio,
  );
  if (bomb) throw tooLarge('tỉ lệ nén bất thường');
}

function tooLarge(why: string) {
  return importProblem('planning.import-too-large', { why });
}

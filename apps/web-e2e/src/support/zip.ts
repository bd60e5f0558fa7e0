import { inflateRawSync } from 'node:zlib';

/** Marks of the ZIP format: entry of the directory at the end, and deflated content. */
const directoryEntry = 0x02014b50;
const deflated = 8;

/** The text of one file inside a ZIP (DOCX, XLSX); throws when it is not there. */
export function textInZip(zip: Buffer, name: string): string {
  for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0 && zip.readUInt32LE(at) === directoryEntry;) {
    const nameLength = zip.readUInt16LE(at + 28);
    const end = at + 46 + nameLength;
    if (zip.toString('utf8', at + 46, end) === name) return contentOf(zip, at).toString('utf8');
    at = end + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    if (at + 4 > zip.length) break;
  }
  throw new Error(`${name} is not in the ZIP`);
}

function contentOf(zip: Buffer, entry: number): Buffer {
  const size = zip.readUInt32LE(entry + 20);
  const local = zip.readUInt32LE(entry + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const content = zip.subarray(start, start + size);
  return zip.readUInt16LE(entry + 10) === deflated ? inflateRawSync(content) : content;
}

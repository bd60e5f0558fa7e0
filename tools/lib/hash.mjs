// One hash over many files, to know whether anything changed since the last build.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

const ignored = new Set(['node_modules', 'dist', '.nx', '.angular', 'test', 'test-results']);

/** Every file below the given files and folders (relative to the root), without tests, sorted. */
export function sourceFiles(entries) {
  const found = [];
  const visit = (relative) => {
    const stat = fs.statSync(path.join(root, relative), { throwIfNoEntry: false });
    if (!stat) return;
    if (!stat.isDirectory()) {
      if (!/\.(spec|api-spec|e2e)\.ts$/.test(relative)) found.push(relative);
      return;
    }
    if (ignored.has(path.basename(relative))) return;
    for (const name of fs.readdirSync(path.join(root, relative))) visit(path.join(relative, name));
  };
  entries.forEach(visit);
  return found.sort();
}

/** SHA-256 (hex) over names and contents of `sourceFiles(entries)`. */
export function hashSources(entries) {
  const hash = createHash('sha256');
  for (const file of sourceFiles(entries)) {
    hash
      .update(`${file}\0`)
      .update(fs.readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

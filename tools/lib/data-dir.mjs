// DATA_DIR: database, files and secrets of an installation.
import fs from 'node:fs';
import path from 'node:path';

/**
 * Makes DATA_DIR if it is missing. Private to us; when we are root, PostgreSQL runs as another account, which may pass
 * through to its own folder but not look around. Uploaded files stay private either way.
 */
export function makeDataDir(dataDir) {
  const root = process.getuid?.() === 0;
  fs.mkdirSync(dataDir, { recursive: true, mode: root ? 0o711 : 0o700 });
  fs.mkdirSync(path.join(dataDir, 'files'), { recursive: true, mode: 0o700 });
}

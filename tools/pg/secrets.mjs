// Generated passwords and keys of an embedded installation, kept in DATA_DIR/secrets.json (readable by us only).
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { makeDataDir } from '../lib/data-dir.mjs';

const random = () => randomBytes(32).toString('base64url');

/** New secrets: passwords of the two database roles and the key that signs sessions. */
export const newSecrets = () => ({ ownerPassword: random(), appPassword: random(), sessionSecret: random() });

/** The secrets of a DATA_DIR, made on first use. Written under another name first: never half a file. */
export function secretsOf(dataDir) {
  const file = path.join(dataDir, 'secrets.json');
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code !== 'ENOENT') throw new Error(`${file} cannot be read: ${error.message}`, { cause: error });
  }
  makeDataDir(dataDir);
  const secrets = newSecrets();
  const partial = `${file}.${process.pid}`;
  fs.writeFileSync(partial, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  try {
    // link fails when another start was faster: then its secrets count
    fs.linkSync(partial, file);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return secretsOf(dataDir);
  } finally {
    fs.rmSync(partial, { force: true });
  }
  return secrets;
}

import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Installation } from '../installation';

/** Stored bytes, addressed by their SHA-256, in `DATA_DIR/files`: never under the web root, never by a client's name. */
@Injectable()
export class FileStore {
  private readonly root: string;

  constructor(installation: Installation) {
    this.root = path.join(installation.dataDir, 'files');
  }

  /** Stores bytes; the same bytes are stored once. */
  async put(bytes: Buffer): Promise<{ sha256: string; size: number }> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const target = this.pathOf(sha256);
    if (!(await exists(target))) {
      await mkdir(path.dirname(target), { recursive: true });
      const temporary = `${target}.${randomUUID()}`;
      await writeFile(temporary, bytes, { flush: true });
      await rename(temporary, target);
    }
    return { sha256, size: bytes.length };
  }

  /** A stream of stored bytes. */
  open(sha256: string): Readable {
    return createReadStream(this.pathOf(sha256));
  }

  private pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256');
    return path.join(this.root, sha256.slice(0, 2), sha256);
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    // A missing file is the expected answer; anything else is a fault of the disk.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

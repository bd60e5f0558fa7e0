import { statfs } from 'node:fs/promises';
import { Controller, Get, HttpCode, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Installation, Public } from '@congtac/shared-api';
import type { Response } from 'express';
import { DataSource } from 'typeorm';

const PROBE_TIMEOUT_MS = 200;
const MIN_FREE_BYTES = 1_000_000_000;

/** What a readiness probe answers: each part is `ok` or says what is wrong. */
export interface Readiness {
  database: string;
  migrations: string;
  disk: string;
}

/** Health for supervisors: `live` never touches the database, `ready` answers within 200 ms even when it hangs. */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly installation: Installation,
  ) {}

  /** The process runs. */
  @Public()
  @Get('live')
  @HttpCode(200)
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can serve: database reachable and migrated, disk not full. 503 otherwise. */
  @Public()
  @Get('ready')
  async ready(@Res({ passthrough: true }) response: Response): Promise<Readiness> {
    const [database, disk] = await Promise.all([within(this.migrated()), within(this.freeDisk())]);
    const readiness = {
      database: database === 'migrated' ? 'ok' : database,
      migrations: database === 'migrated' ? 'ok' : 'unknown',
      disk,
    };
    if (Object.values(readiness).some((part) => part !== 'ok')) response.status(503);
    return readiness;
  }

  private async migrated(): Promise<string> {
    const rows: unknown[] = await this.dataSource.query(`select 1 from app.setting limit 1`);
    return Array.isArray(rows) ? 'migrated' : 'unexpected answer';
  }

  private async freeDisk(): Promise<string> {
    const { bavail, bsize } = await statfs(this.installation.dataDir);
    return bavail * bsize > MIN_FREE_BYTES ? 'ok' : 'less than 1 GB free';
  }
}

async function within(probe: Promise<string>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((done) => {
    timer = setTimeout(() => done('no answer in time'), PROBE_TIMEOUT_MS);
  });
  try {
    return await Promise.race([probe, late]);
  } catch {
    // A failing probe is an answer, not a fault of the probe's caller.
    return 'unreachable';
  } finally {
    clearTimeout(timer);
  }
}

import { Injectable } from '@nestjs/common';
import { Access, FileStore, UnitOfWork } from '@congtac/shared-api';
import { notFound } from '@congtac/shared-domain';
import { type ImportView, orgProblem } from '@congtac/org-domain';
import { type ImportJob, type ImportKind, ImportRepository } from './import.repository';
import { ImportRunner } from './import-runner';

/** An uploaded file. */
export interface ImportFile {
  name: string;
  bytes: Buffer;
}

/** Permission that each kind of import needs on its unit. */
const PERMISSIONS: Record<ImportKind, string> = { UNITS: 'org.unit.import', PEOPLE: 'org.person.manage' };

const COMMIT_TIMEOUT = '60000';

/** The steps that all imports share: take a file, read it as a dry run, show progress, write everything or nothing. */
@Injectable()
export class ImportService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly files: FileStore,
    private readonly imports: ImportRepository,
    private readonly runner: ImportRunner,
  ) {}

  /** Takes a file and starts the dry run. */
  async start(kind: ImportKind, unitId: number, file: ImportFile | undefined, options: object): Promise<ImportView> {
    this.access.require(PERMISSIONS[kind], unitId);
    if (!file || file.bytes.length === 0)
      throw orgProblem('org.import-file-invalid', { reason: 'Chưa có tệp. Xin chọn tệp CSV hoặc Excel.' });
    const { sha256 } = await this.files.put(file.bytes);
    const fileName = file.name.normalize('NFC').slice(0, 200);
    return this.uow.run(async () => {
      const importId = await this.imports.insert({ kind, unitId, fileName, sha256, options });
      this.runner.start(importId);
      return this.toView(await this.existing(kind, importId), []);
    });
  }

  /** Progress and complaints. An import that a restart interrupted is taken up again. */
  view(kind: ImportKind, importId: string): Promise<ImportView> {
    return this.uow.read(async () => {
      const job = await this.existing(kind, importId);
      if (job.state === 'READING') this.runner.start(importId);
      return this.toView(job, await this.imports.issues(importId));
    });
  }

  /**
   * Writes a checked import, all or nothing; a second commit changes nothing.
   * @param write gets the rows of the file and says how many things it made. Problem `org.import-not-ready`.
   */
  commit<Row extends object, Extra extends object>(
    kind: ImportKind,
    importId: string,
    write: (job: ImportJob, rows: Row[]) => Promise<{ created: number; extra: Extra }>,
    nothing: Extra,
  ): Promise<{ view: ImportView; extra: Extra }> {
    return this.uow.run(async () => {
      await this.existing(kind, importId);
      const job = await this.imports.lock(importId);
      if (!job) throw notFound();
      if (job.state === 'COMMITTED') return { view: this.toView(job, []), extra: nothing };
      if (job.state !== 'READY') throw orgProblem('org.import-not-ready');
      await this.uow.query(`select set_config('statement_timeout', $1, true)`, [COMMIT_TIMEOUT]);
      const { created, extra } = await write(job, await this.imports.data<Row>(importId));
      await this.imports.setProgress(importId, { state: 'COMMITTED', created });
      await this.uow.audit({
        action: 'import.committed',
        entity: 'import',
        entityId: importId,
        unitId: job.unit_id,
        after: { kind, fileName: job.file_name, sha256: job.file_sha256, created },
      });
      return { view: this.toView(await this.existing(kind, importId), []), extra };
    });
  }

  private async existing(kind: ImportKind, importId: string): Promise<ImportJob> {
    const job = await this.imports.find(importId);
    if (job?.kind !== kind) throw notFound();
    this.access.require(PERMISSIONS[kind], job.unit_id);
    return job;
  }

  private toView(job: ImportJob, issues: ImportView['issues']): ImportView {
    return {
      importId: job.import_id,
      fileName: job.file_name,
      state: job.state,
      read: job.rows_read,
      total: job.rows_total,
      errors: job.errors,
      warnings: job.warnings,
      created: job.created,
      unchanged: job.unchanged,
      message: job.message,
      issues,
      version: job.version,
      allowed: job.state === 'READY' ? ['commit'] : [],
    };
  }
}

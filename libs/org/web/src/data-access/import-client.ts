import { inject, Service } from '@angular/core';
import type { ImportView, StartUnitImport } from '@congtac/org-domain';
import { Api } from '@congtac/shared-data';

const url = '/api/v1/unit-imports';

/** Imports of units: dry run, progress, commit. */
@Service()
export class ImportClient {
  private readonly api = inject(Api);

  /** `POST /unit-imports`: takes the file and starts the dry run. 422 `org.import-file-invalid`. */
  start(file: File, options: StartUnitImport): Promise<ImportView> {
    const { parentId, line, codeSystem, namePattern } = options;
    const fields = { parentId: String(parentId), line, codeSystem, ...(namePattern ? { namePattern } : {}) };
    return this.api.upload<ImportView>(url, file, file.name, fields);
  }

  /** `GET /unit-imports/:id`: progress and complaints now. */
  look(importId: string): Promise<ImportView> {
    return this.api.get<ImportView>(`${url}/${importId}`);
  }

  /** `POST /unit-imports/:id/commit`: all or nothing. 409 `org.import-not-ready`. */
  commit(importId: string): Promise<ImportView> {
    return this.api.post<ImportView>(`${url}/${importId}/commit`);
  }
}

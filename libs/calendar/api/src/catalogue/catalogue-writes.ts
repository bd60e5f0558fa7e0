import { Injectable } from '@nestjs/common';
import { calendarProblem, type SaveCatalogueRow } from '@congtac/calendar-domain';
import { notFound } from '@congtac/shared-domain';
import { constraintProblems, newId, UnitOfWork } from '@congtac/shared-api';
import { CatalogueRights } from './catalogue-rights';
import { CatalogueUses } from './catalogue-uses';
import type { Columns } from './catalogue-columns';
import { CatalogueRepository, type RowHead } from './catalogue.repository';
import { CATALOGUES, type CatalogueKind } from './catalogues';

const CODE_TAKEN = () => calendarProblem('calendar.code-taken');
constraintProblems({
  uq_theme_set_code: CODE_TAKEN,
  uq_theme_code: CODE_TAKEN,
  uq_campaign_code: CODE_TAKEN,
  uq_calendar_event_code: CODE_TAKEN,
  uq_audience_code: CODE_TAKEN,
});

/** Makes, changes and removes rows of the catalogues. */
@Injectable()
export class CatalogueWrites {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rows: CatalogueRepository,
    private readonly rights: CatalogueRights,
    private readonly uses: CatalogueUses,
  ) {}

  /** Adds a row. @returns its id. Problems `common.forbidden`, `calendar.code-taken`. */
  create(kind: CatalogueKind, body: SaveCatalogueRow, columns: Columns): Promise<{ id: string }> {
    return this.uow.run(async () => {
      const unitId = body.unitId ?? null;
      await this.rights.require(kind, unitId);
      await this.requireSet(columns);
      const code = body.code?.trim() || `${CATALOGUES[kind].prefix}-${newId().slice(-6).toUpperCase()}`;
      const common = { unit_id: unitId, code, name: body.name, archived: body.archived ?? false };
      const id = await this.rows.insert(kind, { ...common, ...columns });
      await this.audit('created', kind, id, unitId, { after: { ...body, code } });
      return { id };
    });
  }

  /** Changes a row; its owner stays. Problems as above, `common.stale`, `common.not-found`. */
  update(kind: CatalogueKind, id: string, version: number, body: SaveCatalogueRow, columns: Columns): Promise<void> {
    return this.uow.run(async () => {
      const head = await this.required(kind, id);
      await this.requireSet(columns);
      const code = body.code?.trim() || head.code;
      const common = { code, name: body.name, archived: body.archived ?? false };
      await this.rows.update(kind, id, version, { ...common, ...columns });
      await this.audit('changed', kind, id, head.unitId, { before: head, after: { ...body, code } });
    });
  }

  /** Removes a row nothing points to. Problems `calendar.in-use`, `common.stale`, `common.not-found`. */
  async remove(kind: CatalogueKind, id: string, version: number): Promise<void> {
    const head = await this.uow.read(() => this.required(kind, id));
    const uses = await this.uow.asSystem('uses of a catalogue row', () => this.uses.of(kind, id));
    if (uses > 0) throw calendarProblem('calendar.in-use', { uses });
    await this.uow.run(async () => {
      // An update that changes nothing tells who was first when the row is no longer at this version.
      if (!(await this.rows.remove(kind, id, version))) await this.rows.update(kind, id, version, { code: head.code });
      await this.audit('removed', kind, id, head.unitId, { before: head });
    });
  }

  private async required(kind: CatalogueKind, id: string): Promise<RowHead> {
    const head = await this.rows.head(kind, id);
    if (!head) throw notFound();
    await this.rights.require(kind, head.unitId);
    return head;
  }

  private async requireSet(columns: Columns): Promise<void> {
    const code = columns['set_code'];
    if (typeof code === 'string' && !(await this.rows.knowsSet(code))) throw calendarProblem('calendar.unknown-set');
  }

  private audit(
    verb: 'created' | 'changed' | 'removed',
    kind: CatalogueKind,
    entityId: string,
    unitId: number | null,
    change: { before?: object; after?: object },
  ): Promise<void> {
    return this.uow.audit({ action: `${kind}.${verb}`, entity: kind, entityId, unitId, ...change });
  }
}

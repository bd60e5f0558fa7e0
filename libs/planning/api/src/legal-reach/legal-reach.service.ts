import { Injectable } from '@nestjs/common';
import { type LegalDocumentParts, legalDocumentLabel } from '@congtac/documents-domain';
import { notFound } from '@congtac/shared-domain';
import {
  type LegalReachLevel,
  type LegalReachPlan,
  type LegalReachSilentUnit,
  type LegalReachView,
  TIMELINESS,
  type TimelinessCounts,
} from '@congtac/planning-domain';
import { Access, BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { Summaries } from '../overview/summaries';
import { REACHED_LEVELS_SQL, REACHED_PLANS_SQL, SILENT_UNITS_SQL, THREAD_DOCUMENTS_SQL } from './legal-reach.sql';

const MOST_PLANS = 500;
const MOST_SILENT_UNITS = 200;

type PlanRow = Omit<LegalReachPlan, 'through'> & {
  documentId: string | null;
  parentTitle: string | null;
  plansTotal: number;
};

type DocumentRow = LegalDocumentParts & { id: string };

/** "Đã đi đến đâu": follows a legal document through the documents and plans that rest on it. */
@Injectable()
export class LegalReach {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly summaries: Summaries,
  ) {}

  /** The thread of one document as far as the signed-in person may see. Problem `common.not-found`. */
  async of(documentId: string): Promise<LegalReachView> {
    await this.summaries.ensureFresh();
    return this.uow.read(async () => {
      const first = await this.uow.one<DocumentRow>(
        `select legal_document_id as id, type_code as "typeCode", number, symbol, title, issued_on as "issuedOn"
         from documents.v_legal_document where legal_document_id = $1`,
        [documentId],
      );
      if (!first) throw notFound();
      const documents = await this.uow.query<DocumentRow>(THREAD_DOCUMENTS_SQL, [documentId]);
      const labels = new Map([first, ...documents].map((one) => [one.id, legalDocumentLabel(one)]));
      const rows = await this.uow.query<PlanRow>(REACHED_PLANS_SQL, [documentId, MOST_PLANS]);
      const plans = rows.map(({ documentId: named, parentTitle, plansTotal: _total, ...plan }) => ({
        ...plan,
        through: labels.get(named ?? '') ?? parentTitle ?? '',
      }));
      return {
        documentId,
        documents: documents.map(({ id }) => ({ id, label: labels.get(id) ?? '' })),
        plans,
        plansTotal: rows[0]?.plansTotal ?? 0,
        ...(await this.overseen(documentId)),
        totals: sum(plans.flatMap((plan) => plan.counts ?? [])),
      };
    });
  }

  private async overseen(documentId: string): Promise<Pick<LegalReachView, 'levels' | 'silentUnits' | 'silentTotal'>> {
    const tops = this.access.actor.grants
      .map((grant) => grant.unitId)
      .filter((unitId) => this.access.can('planning.board.read', unitId));
    if (tops.length === 0) return { levels: [], silentUnits: [], silentTotal: 0 };
    const today = this.clock.today();
    const levels = await this.uow.query<LegalReachLevel>(REACHED_LEVELS_SQL, [documentId, today, tops]);
    const silent = await this.uow.query<LegalReachSilentUnit & { total: number }>(SILENT_UNITS_SQL, [
      documentId,
      today,
      tops,
      MOST_SILENT_UNITS,
    ]);
    return {
      levels,
      silentUnits: silent.map(({ total: _total, ...unit }) => unit),
      silentTotal: silent[0]?.total ?? 0,
    };
  }
}

function sum(parts: readonly TimelinessCounts[]): TimelinessCounts {
  const total = (key: keyof TimelinessCounts) => parts.reduce((all, part) => all + part[key], 0);
  return Object.fromEntries(
    ([...TIMELINESS, 'total'] as const).map((key) => [key, total(key)]),
  ) as unknown as TimelinessCounts;
}

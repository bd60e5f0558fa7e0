import type { CivilDate } from '@congtac/shared-domain';
import type { PublicationKind } from './publication.dto';

/** One publication with how many issues of the year are recorded, e.g. 5 of 6 (G-4). */
export interface PublicationRow {
  id: string;
  unitId: number;
  unitName: string;
  title: string;
  kind: PublicationKind;
  issuerText: string;
  issuesPerYear: number | null;
  year: number;
  recorded: number;
  version: number;
  allowed: ('edit' | 'add-issue')[];
}

/** One issue and how far it has come. */
export interface PublicationIssueRow {
  id: string;
  publicationId: string;
  year: number;
  ordinal: number;
  issuedOn: CivilDate | null;
  copies: number | null;
  /** Addressees in sight, and how many of them confirmed. */
  sent: number;
  received: number;
}

/** A publication with the issues of one year. */
export interface PublicationView extends PublicationRow {
  issues: PublicationIssueRow[];
  /** Numbers of planned issues that are not recorded yet. */
  missing: number[];
}

/** One addressee of an issue. */
export interface DistributionRow {
  id: string;
  fromUnitId: number;
  fromUnitName: string;
  unitId: number;
  unitName: string;
  copies: number | null;
  sentOn: CivilDate;
  receivedOn: CivilDate | null;
  receivedByName: string | null;
  allowed: 'confirm'[];
}

/** Who received an issue and who has not (S0-32, G-4). */
export interface IssueDistributionView {
  issue: PublicationIssueRow & { title: string };
  rows: DistributionRow[];
  /** Names of the units that have not confirmed. */
  missingNames: string[];
  /** Units the person may hand the issue on from, with those below that have not got it. */
  senders: { unitId: number; unitName: string; below: { unitId: number; unitName: string }[] }[];
}

/** An issue on its way to one of the person's units. */
export interface DeliveryView {
  distributionId: string;
  issueId: string;
  title: string;
  year: number;
  ordinal: number;
  unitId: number;
  unitName: string;
  fromUnitName: string;
  copies: number | null;
  sentOn: CivilDate;
}

import {
  ChoiceField,
  type CivilDate,
  CivilDateField,
  IntField,
  ListField,
  TextField,
  UnitIdField,
} from '@congtac/shared-domain';

/** Kinds of printed or sent matter a unit keeps account of. */
export const PUBLICATION_KINDS = ['BULLETIN', 'BOOK', 'LEAFLET', 'OTHER'] as const;
export type PublicationKind = (typeof PUBLICATION_KINDS)[number];

/** Vietnamese names of the kinds. */
export const PUBLICATION_KIND_NAMES: Record<PublicationKind, string> = {
  BULLETIN: 'Bản tin, tạp chí',
  BOOK: 'Sách, tài liệu',
  LEAFLET: 'Tờ gấp, tờ rơi',
  OTHER: 'Ấn phẩm khác',
};

/** `GET /publications`: those the person's units keep or receive. */
export class PublicationQuery {
  @IntField({ label: 'Năm', min: 1990, max: 2100, fromText: true })
  year!: number;
}

/** `POST /publications` and `PUT /publications/:id`. */
export class SavePublication {
  /** The unit that keeps account of it; fixed when it is made. */
  @UnitIdField({ label: 'Đơn vị theo dõi' })
  unitId!: number;

  @TextField({ label: 'Tên ấn phẩm', max: 300 })
  title!: string;

  @ChoiceField({ label: 'Loại ấn phẩm', of: PUBLICATION_KINDS })
  kind!: PublicationKind;

  /** Who publishes it, when that is not the unit itself. */
  @TextField({ label: 'Cơ quan phát hành', max: 300, blank: true, optional: true })
  issuerText?: string;

  /** Planned issues in a year (S0-31); left out for what appears once. */
  @IntField({ label: 'Số kỳ trong năm', min: 1, max: 60, optional: true, nullable: true })
  issuesPerYear?: number | null;
}

/** `POST /publications/:id/issues`: an issue that came out or arrived. */
export class AddPublicationIssue {
  @IntField({ label: 'Năm', min: 1990, max: 2100 })
  year!: number;

  @IntField({ label: 'Số', min: 1, max: 60 })
  ordinal!: number;

  @CivilDateField({ label: 'Ngày phát hành', optional: true })
  issuedOn?: CivilDate;

  @IntField({ label: 'Số bản', min: 1, max: 1_000_000, optional: true })
  copies?: number;
}

/** One addressee of an issue. */
export class DistributionInput {
  @UnitIdField({ label: 'Nơi nhận' })
  unitId!: number;

  @IntField({ label: 'Số bản', min: 1, max: 1_000_000, optional: true })
  copies?: number;
}

/** `POST /publication-issues/:id/distributions`: hands an issue on to units below the sending one. */
export class Distribute {
  @UnitIdField({ label: 'Đơn vị phát' })
  fromUnitId!: number;

  @ListField({ label: 'Nơi nhận', min: 1, max: 500, of: () => DistributionInput })
  to!: DistributionInput[];
}

import {
  BooleanField,
  ChoiceField,
  CivilDateField,
  type CivilDate,
  IdField,
  IntField,
  ListField,
  NumberField,
  PageQuery,
  TextField,
  UnitIdField,
} from '@congtac/shared-domain';
import {
  PLAN_DOC_TYPES,
  PLAN_SCOPES,
  PLAN_STATUSES,
  type PlanDocType,
  type PlanScope,
  type PlanStatus,
} from './plan-codes';

/** `GET /plans`: plans in sight, newest year first. */
export class PlanQuery extends PageQuery {
  @IntField({ label: 'Năm', min: 1990, max: 2100, optional: true, fromText: true })
  year?: number;

  @UnitIdField({ label: 'Đơn vị', optional: true, fromText: true })
  unitId?: number;

  @ChoiceField({ label: 'Trạng thái', of: PLAN_STATUSES, optional: true })
  status?: PlanStatus;

  @ChoiceField({ label: 'Loại kỳ', of: PLAN_SCOPES, optional: true })
  scope?: PlanScope;

  /** Only plans of lower units that wait for a decision of units the person decides for. */
  @BooleanField({ label: 'Chờ duyệt cấp dưới', optional: true, fromText: true })
  awaitingMe?: boolean;
}

/** One basis (căn cứ): a document, a plan of the line above, or a plain sentence (S0-7). */
export class PlanBasisInput {
  @IdField({ label: 'Văn bản', optional: true })
  legalDocumentId?: string;

  @IdField({ label: 'Kế hoạch cấp trên', optional: true })
  parentPlanId?: string;

  @TextField({ label: 'Ghi chú căn cứ', max: 1000, optional: true })
  note?: string;
}

/** One objective of the plan. */
export class ObjectiveInput {
  @TextField({ label: 'Mục tiêu', max: 1000 })
  text!: string;

  @BooleanField({ label: 'Mục tiêu định tính', optional: true })
  qualitative?: boolean;
}

/** What one main target is to reach in one year of a plan over several years (S1-22). */
export class YearlyTargetInput {
  @TextField({ label: 'Chỉ tiêu chính', max: 500 })
  subject!: string;

  @IntField({ label: 'Năm', min: 1990, max: 2100 })
  year!: number;

  @NumberField({ label: 'Mức của năm', min: 0, max: 1e12, optional: true, nullable: true })
  value?: number | null;

  @TextField({ label: 'Đơn vị tính', max: 60, blank: true, optional: true })
  measure?: string;

  @TextField({ label: 'Ghi chú', max: 500, blank: true, optional: true })
  note?: string;

  /** The indicator whose accepted figures tell what was reached in the year. */
  @IdField({ label: 'Chỉ tiêu trong danh mục', optional: true, nullable: true })
  indicatorId?: string | null;
}

/** The fields a draft plan may have; everything but the heading may follow later. */
export class UpdatePlan {
  @TextField({ label: 'Tên kế hoạch', max: 500, optional: true })
  title?: string;

  @ChoiceField({ label: 'Loại văn bản', of: PLAN_DOC_TYPES, optional: true })
  docType?: PlanDocType;

  /** The theme of a thematic plan. */
  @IdField({ label: 'Chuyên đề', optional: true, nullable: true })
  themeId?: string | null;

  @ListField({ label: 'Lĩnh vực', max: 10, each: 'text', optional: true })
  fields?: string[];

  @TextField({ label: 'Mục đích', max: 10000, blank: true, optional: true })
  purposeText?: string;

  @TextField({ label: 'Yêu cầu', max: 10000, blank: true, optional: true })
  requirementText?: string;

  @CivilDateField({ label: 'Từ ngày', optional: true })
  periodFrom?: CivilDate;

  @CivilDateField({ label: 'Đến ngày', optional: true })
  periodTo?: CivilDate;

  /** Ticked when the plan truly has no basis (guard of DRAFT → SUBMITTED). */
  @BooleanField({ label: 'Không có căn cứ', optional: true })
  noBasis?: boolean;

  /** Whether issuing obliges the committees below to issue their own plan (S0-8). */
  @BooleanField({ label: 'Giao cấp dưới xây dựng kế hoạch', optional: true })
  obligesLowerUnits?: boolean;

  /** Replaces the whole list. */
  @ListField({ label: 'Căn cứ', max: 50, of: () => PlanBasisInput, optional: true })
  bases?: PlanBasisInput[];

  /** Replaces the whole list, in this order. */
  @ListField({ label: 'Mục tiêu', max: 50, of: () => ObjectiveInput, optional: true })
  objectives?: ObjectiveInput[];

  /** Replaces the whole list, in this order (S1-22). */
  @ListField({ label: 'Chỉ tiêu từng năm', max: 300, of: () => YearlyTargetInput, optional: true })
  yearlyTargets?: YearlyTargetInput[];
}

/** `POST /plans`: a blank plan, or one that starts from the plan above. */
export class CreatePlan {
  @UnitIdField({ label: 'Đơn vị' })
  unitId!: number;

  @ChoiceField({ label: 'Loại văn bản', of: PLAN_DOC_TYPES, optional: true })
  docType?: PlanDocType;

  @ChoiceField({ label: 'Loại kỳ', of: PLAN_SCOPES, optional: true })
  scope?: PlanScope;

  @IntField({ label: 'Năm', min: 1990, max: 2100 })
  year!: number;

  @IntField({ label: 'Đến năm', min: 1990, max: 2100, optional: true })
  yearTo?: number;

  /** Half of a HALF_YEAR plan: 1 or 2. */
  @IntField({ label: 'Nửa năm', min: 1, max: 2, optional: true })
  half?: number;

  /** Own days of a THEMATIC or URGENT plan. */
  @CivilDateField({ label: 'Từ ngày', optional: true })
  periodFrom?: CivilDate;

  @CivilDateField({ label: 'Đến ngày', optional: true })
  periodTo?: CivilDate;

  @IdField({ label: 'Chuyên đề', optional: true })
  themeId?: string;

  @TextField({ label: 'Tên kế hoạch', max: 500 })
  title!: string;

  @ListField({ label: 'Lĩnh vực', max: 10, each: 'text', optional: true })
  fields?: string[];

  /** Cites this plan as a basis from the start. */
  @IdField({ label: 'Kế hoạch cấp trên', optional: true })
  fromParentPlanId?: string;
}

/** `POST /plans/from-parent`: the ward's draft that cites one or several plans above (S2-11). */
export class CreatePlanFromParent {
  @UnitIdField({ label: 'Đơn vị' })
  unitId!: number;

  /** The first one is the plan that is reported to; the draft supports the others. */
  @ListField({ label: 'Kế hoạch cấp trên', min: 1, max: 10, each: 'id' })
  parentPlanIds!: string[];

  @ChoiceField({ label: 'Loại văn bản', of: PLAN_DOC_TYPES, optional: true })
  docType?: PlanDocType;

  @TextField({ label: 'Tên kế hoạch', max: 500, optional: true })
  title?: string;
}

/** A section to add; without `afterId` it comes last. */
export class CreateSection {
  @TextField({ label: 'Tên mục', max: 500 })
  heading!: string;

  @TextField({ label: 'Nội dung mục', max: 20000, blank: true, optional: true })
  bodyText?: string;

  @IdField({ label: 'Mục cha', optional: true })
  parentSectionId?: string;

  @IdField({ label: 'Mục đứng trước', optional: true })
  afterId?: string;

  @IdField({ label: 'Chuyên đề', optional: true })
  themeId?: string;

  @IdField({ label: 'Cuộc vận động', optional: true })
  campaignId?: string;
}

/** Changes of one section; `ordinal` moves it among its siblings (from 1). */
export class UpdateSection {
  @TextField({ label: 'Tên mục', max: 500, optional: true })
  heading?: string;

  @TextField({ label: 'Nội dung mục', max: 20000, blank: true, optional: true })
  bodyText?: string;

  @IntField({ label: 'Thứ tự', min: 1, max: 1000, optional: true })
  ordinal?: number;

  @IdField({ label: 'Chuyên đề', optional: true, nullable: true })
  themeId?: string | null;

  @IdField({ label: 'Cuộc vận động', optional: true, nullable: true })
  campaignId?: string | null;
}

/** `POST /plans/:id/return`. */
export class ReturnPlan {
  @TextField({ label: 'Lý do trả lại', max: 2000 })
  reason!: string;
}

/** A recipient (nơi nhận): a unit of the tree or a line of text. */
export class RecipientInput {
  @UnitIdField({ label: 'Đơn vị nhận', optional: true })
  unitId?: number;

  @TextField({ label: 'Nơi nhận', max: 300, optional: true })
  text?: string;
}

/** `POST /plans/:id/issue`: number, symbol, date, signer and recipients are all needed. */
export class IssuePlan {
  @IntField({ label: 'Số', min: 1, max: 99999 })
  number!: number;

  @TextField({ label: 'Ký hiệu', max: 60 })
  symbol!: string;

  @CivilDateField({ label: 'Ngày ban hành' })
  issuedOn!: CivilDate;

  @IdField({ label: 'Người ký', optional: true })
  signerPostId?: string;

  @TextField({ label: 'Người ký', max: 200, optional: true })
  signerText?: string;

  @ListField({ label: 'Nơi nhận', min: 1, max: 200, of: () => RecipientInput })
  recipients!: RecipientInput[];
}

/** `GET /plans/:id/number-suggestion`: for which symbol and day; left out = what the unit used last, today. */
export class NumberSuggestionQuery {
  @TextField({ label: 'Ký hiệu', max: 60, optional: true })
  symbol?: string;

  @CivilDateField({ label: 'Ngày ban hành', optional: true })
  issuedOn?: CivilDate;
}

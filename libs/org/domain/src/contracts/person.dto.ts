import {
  BooleanField,
  ChoiceField,
  CivilDateField,
  type CivilDate,
  IdField,
  IntField,
  PageQuery,
  TextField,
} from '@congtac/shared-domain';
import { SIGN_PREFIXES, type SignPrefix, TITLE_CODES, type TitleCode } from '../unit-codes';

/** Query of `GET /units/:unitId/people`. */
export class PersonQuery extends PageQuery {}

/** Body of `POST /units/:unitId/people`: a person and, when `titleVi` is given, the post at this unit. */
export class CreatePerson {
  @TextField({ label: 'Họ và tên', max: 120 })
  fullName!: string;

  @TextField({ label: 'Điện thoại', max: 30, optional: true, nullable: true })
  phone?: string | null;

  @TextField({ label: 'Thư điện tử', max: 200, optional: true, nullable: true })
  email?: string | null;

  @TextField({ label: 'Chức danh', max: 200, optional: true, nullable: true })
  titleVi?: string | null;

  @ChoiceField({ label: 'Mã chức danh', of: TITLE_CODES, optional: true, nullable: true })
  titleCode?: TitleCode | null;
}

/** Body of `PATCH /people/:personId`; what is left out stays as it is. */
export class UpdatePerson {
  @TextField({ label: 'Họ và tên', max: 120, optional: true })
  fullName?: string;

  @TextField({ label: 'Điện thoại', max: 30, optional: true, nullable: true })
  phone?: string | null;

  @TextField({ label: 'Thư điện tử', max: 200, optional: true, nullable: true })
  email?: string | null;
}

/** Body of `POST /units/:unitId/posts`: a post, held by `personId` or vacant (S2-3: several posts a person). */
export class CreatePost {
  @TextField({ label: 'Chức danh', max: 200 })
  titleVi!: string;

  @ChoiceField({ label: 'Mã chức danh', of: TITLE_CODES, optional: true, nullable: true })
  titleCode?: TitleCode | null;

  @IdField({ label: 'Người giữ chức vụ', optional: true, nullable: true })
  personId?: string | null;

  @IdField({ label: 'Nhiệm kỳ', optional: true, nullable: true })
  termId?: string | null;

  @CivilDateField({ label: 'Từ ngày', optional: true, nullable: true })
  validFrom?: CivilDate | null;

  @CivilDateField({ label: 'Đến ngày', optional: true, nullable: true })
  validTo?: CivilDate | null;

  @BooleanField({ label: 'Được ký văn bản', optional: true })
  isSigner?: boolean;

  @ChoiceField({ label: 'Hình thức ký', of: SIGN_PREFIXES, optional: true, nullable: true })
  signPrefix?: SignPrefix | null;
}

/** Body of `PATCH /posts/:postId`: correct a title, hand the post over or end it; nothing is deleted. */
export class UpdatePost {
  @TextField({ label: 'Chức danh', max: 200, optional: true })
  titleVi?: string;

  @IdField({ label: 'Người giữ chức vụ', optional: true, nullable: true })
  personId?: string | null;

  @CivilDateField({ label: 'Đến ngày', optional: true, nullable: true })
  validTo?: CivilDate | null;

  @BooleanField({ label: 'Được ký văn bản', optional: true })
  isSigner?: boolean;

  @ChoiceField({ label: 'Hình thức ký', of: SIGN_PREFIXES, optional: true, nullable: true })
  signPrefix?: SignPrefix | null;
}

/** Body of `POST /units/:unitId/terms` (S3-2). */
export class CreateTerm {
  @TextField({ label: 'Nhiệm kỳ', max: 60 })
  ordinal!: string;

  @IntField({ label: 'Năm bắt đầu', min: 1930, max: 2200 })
  startYear!: number;

  @IntField({ label: 'Năm kết thúc', min: 1930, max: 2200, optional: true, nullable: true })
  endYear?: number | null;
}

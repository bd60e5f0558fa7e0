import { Injectable } from '@nestjs/common';
import { UnitOfWork, newId } from '@congtac/shared-api';
import type { CreatePost, CreateTerm, PostView, TitleCode } from '@congtac/org-domain';

/** A stored person with their posts, as far as the reader may see them. */
export interface PersonRow {
  person_id: string;
  unit_id: number;
  full_name: string;
  phone: string | null;
  email: string | null;
  source: string | null;
  demo: boolean;
  version: number;
  posts: PostView[];
}

/** A person to be added, with an optional post at the same unit. */
export interface NewPerson {
  unitId: number;
  fullName: string;
  phone?: string | null;
  email?: string | null;
  titleVi?: string | null;
  titleCode?: TitleCode | null;
  source?: string | null;
  demo?: boolean;
}

const POST_JSON = `jsonb_build_object('postId', p.post_id, 'unitId', p.unit_id, 'unitName', u.name,
  'personId', p.person_id, 'personName', n.full_name, 'titleVi', p.title, 'titleCode', p.title_code,
  'termId', p.term_id, 'validFrom', p.valid_from, 'validTo', p.valid_to, 'isSigner', p.is_signer,
  'signPrefix', p.sign_prefix, 'version', p.version)`;

const PERSON = `
  select n.person_id, n.unit_id, n.full_name, n.phone, n.email, n.source, n.demo, n.version,
    (select coalesce(jsonb_agg(${POST_JSON} order by p.valid_from desc nulls last, p.title), '[]')
       from org.post p join org.unit u on u.unit_id = p.unit_id where p.person_id = n.person_id) as posts
  from org.person n
`;

/** SQL of persons, posts and terms. */
@Injectable()
export class PersonRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** People of a unit: managed by it or holding a post there today. */
  async ofUnit(unitId: number, pattern: string | null, limit: number, offset: number): Promise<PersonRow[]> {
    return this.uow.query<PersonRow>(
      `${PERSON} where (n.unit_id = $1 or exists (select from org.post p where p.person_id = n.person_id and p.unit_id = $1))
         and ($2::text is null or app.fold(n.full_name) like $2)
       order by n.full_name collate org.vi, n.person_id limit $3 offset $4`,
      [unitId, pattern, limit, offset],
    );
  }

  /** Number of people `ofUnit` finds. */
  async countOfUnit(unitId: number, pattern: string | null): Promise<number> {
    const row = await this.uow.one<{ count: number }>(
      `select count(*) as count from org.person n
       where (n.unit_id = $1 or exists (select from org.post p where p.person_id = n.person_id and p.unit_id = $1))
         and ($2::text is null or app.fold(n.full_name) like $2)`,
      [unitId, pattern],
    );
    return row?.count ?? 0;
  }

  /** One person in sight, or undefined. */
  find(personId: string): Promise<PersonRow | undefined> {
    return this.uow.one<PersonRow>(`${PERSON} where n.person_id = $1`, [personId]);
  }

  /** Stores a person. */
  async insert(person: NewPerson): Promise<string> {
    const personId = newId();
    await this.uow.query(
      `insert into org.person (person_id, unit_id, full_name, phone, email, source, demo)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        personId,
        person.unitId,
        person.fullName,
        person.phone ?? null,
        person.email ?? null,
        person.source ?? null,
        person.demo ?? false,
      ],
    );
    return personId;
  }

  /** Posts of a unit, held or vacant. */
  async postsOfUnit(unitId: number): Promise<PostView[]> {
    const rows = await this.uow.query<{ post: PostView }>(
      `select ${POST_JSON} as post from org.post p join org.unit u on u.unit_id = p.unit_id
       left join org.person n on n.person_id = p.person_id
       where p.unit_id = $1 order by p.valid_to nulls first, p.title collate org.vi, p.post_id`,
      [unitId],
    );
    return rows.map((row) => row.post);
  }

  /** One post in sight, or undefined. */
  async findPost(postId: string): Promise<PostView | undefined> {
    const row = await this.uow.one<{ post: PostView }>(
      `select ${POST_JSON} as post from org.post p join org.unit u on u.unit_id = p.unit_id
       left join org.person n on n.person_id = p.person_id where p.post_id = $1`,
      [postId],
    );
    return row?.post;
  }

  /** Stores a post. */
  async insertPost(
    unitId: number,
    post: CreatePost,
    origin: { source?: string | null; demo?: boolean } = {},
  ): Promise<string> {
    const postId = newId();
    await this.uow.query(
      `insert into org.post (post_id, unit_id, person_id, title, title_code, term_id, valid_from, valid_to, is_signer,
         sign_prefix, source, demo)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        postId,
        unitId,
        post.personId ?? null,
        post.titleVi,
        post.titleCode ?? null,
        post.termId ?? null,
        post.validFrom ?? null,
        post.validTo ?? null,
        post.isSigner ?? false,
        post.signPrefix ?? null,
        origin.source ?? null,
        origin.demo ?? false,
      ],
    );
    return postId;
  }

  /** Stores a term of office. */
  async insertTerm(unitId: number, term: CreateTerm): Promise<string> {
    const termId = newId();
    await this.uow.query(
      'insert into org.term (term_id, unit_id, ordinal, start_year, end_year) values ($1, $2, $3, $4, $5)',
      [termId, unitId, term.ordinal, term.startYear, term.endYear ?? null],
    );
    return termId;
  }
}

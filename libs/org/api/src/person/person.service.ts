import { Injectable } from '@nestjs/common';
import { Access, UnitOfWork, guardedUpdate } from '@congtac/shared-api';
import { type Page, foldVietnamese, notFound, offsetOf } from '@congtac/shared-domain';
import {
  type CreatePerson,
  type CreatePost,
  type CreateTerm,
  type PersonQuery,
  type PersonView,
  type PostView,
  type TermView,
  type UpdatePerson,
  type UpdatePost,
  orgProblem,
} from '@congtac/org-domain';
import { PersonRepository, type PersonRow } from './person.repository';
import { PersonWriter } from './person-writer';

/** Use cases of people, posts and terms of a unit. */
@Injectable()
export class PersonService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly people: PersonRepository,
    private readonly writer: PersonWriter,
  ) {}

  /** People of a unit. Contacts are shown to those who manage or oversee the unit, not to units below. */
  list(unitId: number, query: PersonQuery): Promise<Page<PersonView>> {
    this.access.require('org.person.read', unitId);
    return this.uow.read(async () => {
      const folded = foldVietnamese(query.q ?? '').replace(/[\\%_]/g, '\\$&');
      const pattern = folded ? `%${folded}%` : null;
      const rows = await this.people.ofUnit(unitId, pattern, query.size, offsetOf(query));
      const total = await this.people.countOfUnit(unitId, pattern);
      return { items: rows.map((row) => this.toView(row)), total };
    });
  }

  /** Posts of a unit, held or vacant. */
  posts(unitId: number): Promise<{ items: PostView[] }> {
    this.access.require('org.person.read', unitId);
    return this.uow.read(async () => {
      return { items: await this.people.postsOfUnit(unitId) };
    });
  }

  /** Registers a person at a unit, with a post when a title is given. */
  create(unitId: number, body: CreatePerson): Promise<PersonView> {
    this.access.require('org.person.manage', unitId);
    return this.uow.run(async () => {
      const { personId } = await this.writer.add({ unitId, ...body });
      return this.toView(await this.existing(personId));
    });
  }

  /** Corrects a person. Problem `common.stale`. */
  async update(personId: string, body: UpdatePerson, version: number): Promise<PersonView> {
    return this.uow.run(async () => {
      const before = await this.existing(personId);
      this.access.require('org.person.manage', before.unit_id);
      const set = {
        ...(body.fullName !== undefined ? { full_name: body.fullName } : {}),
        ...(body.phone !== undefined ? { phone: body.phone } : {}),
        ...(body.email !== undefined ? { email: body.email } : {}),
      };
      await guardedUpdate(this.uow, { table: 'org.person', key: { person_id: personId }, version, set });
      await this.uow.audit({
        action: 'person.updated',
        entity: 'person',
        entityId: personId,
        unitId: before.unit_id,
        before: { fullName: before.full_name },
        after: { fields: Object.keys(set) },
      });
      return this.toView(await this.existing(personId));
    });
  }

  /** Adds a post to a unit; the holder must be someone the administrator manages. */
  addPost(unitId: number, body: CreatePost): Promise<PostView> {
    this.access.require('org.person.manage', unitId);
    return this.uow.run(async () => {
      if (body.personId) this.access.require('org.person.manage', (await this.existing(body.personId)).unit_id);
      if (body.validFrom && body.validTo && body.validTo < body.validFrom) throw orgProblem('org.validity-order');
      const postId = await this.people.insertPost(unitId, body);
      await this.uow.audit({ action: 'post.added', entity: 'post', entityId: postId, unitId, after: body });
      return this.existingPost(postId);
    });
  }

  /** Corrects, hands over or ends a post. Problems: `common.stale`, `org.validity-order`. */
  updatePost(postId: string, body: UpdatePost, version: number): Promise<PostView> {
    return this.uow.run(async () => {
      const before = await this.existingPost(postId);
      this.access.require('org.person.manage', before.unitId);
      if (body.personId) this.access.require('org.person.manage', (await this.existing(body.personId)).unit_id);
      const set = {
        ...(body.titleVi !== undefined ? { title: body.titleVi } : {}),
        ...(body.personId !== undefined ? { person_id: body.personId } : {}),
        ...(body.validTo !== undefined ? { valid_to: body.validTo } : {}),
        ...(body.isSigner !== undefined ? { is_signer: body.isSigner } : {}),
        ...(body.signPrefix !== undefined ? { sign_prefix: body.signPrefix } : {}),
      };
      await guardedUpdate(this.uow, { table: 'org.post', key: { post_id: postId }, version, set });
      await this.uow.audit({
        action: 'post.updated',
        entity: 'post',
        entityId: postId,
        unitId: before.unitId,
        before,
        after: body,
      });
      return this.existingPost(postId);
    });
  }

  /** Adds a term of office to a unit (S3-2). */
  addTerm(unitId: number, body: CreateTerm): Promise<TermView> {
    this.access.require('org.unit.update', unitId);
    return this.uow.run(async () => {
      const termId = await this.people.insertTerm(unitId, body);
      await this.uow.audit({ action: 'term.added', entity: 'term', entityId: termId, unitId, after: body });
      return { termId, ordinal: body.ordinal, startYear: body.startYear, endYear: body.endYear ?? null };
    });
  }

  private async existing(personId: string): Promise<PersonRow> {
    const row = await this.people.find(personId);
    if (!row) throw notFound();
    return row;
  }

  private async existingPost(postId: string): Promise<PostView> {
    const post = await this.people.findPost(postId);
    if (!post) throw notFound();
    return post;
  }

  private toView(row: PersonRow): PersonView {
    const manages = this.access.can('org.person.manage', row.unit_id);
    const contacts = manages || this.overseesOrSelf(row);
    return {
      personId: row.person_id,
      unitId: row.unit_id,
      fullName: row.full_name,
      phone: contacts ? row.phone : null,
      email: contacts ? row.email : null,
      source: row.source,
      demo: row.demo,
      posts: row.posts,
      version: row.version,
      allowed: manages ? ['update', 'add-post'] : [],
    };
  }

  private overseesOrSelf(row: PersonRow): boolean {
    return row.person_id === this.access.actor.personId || this.access.can('org.person.contact', row.unit_id);
  }
}

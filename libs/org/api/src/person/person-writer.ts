import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@congtac/shared-api';
import type { CreatePost, CreateTerm } from '@congtac/org-domain';
import { type NewPerson, PersonRepository } from './person.repository';

/**
 * Adds people on behalf of other use cases (invitations, imports, sample data). The caller has checked the right and
 * is inside a unit of work that may write the unit's people.
 */
@Injectable()
export class PersonWriter {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly people: PersonRepository,
  ) {}

  /** Stores a person and, when a title is given, the post at the same unit. */
  async add(person: NewPerson): Promise<{ personId: string; postId: string | null }> {
    const { unitId } = person;
    const personId = await this.people.insert(person);
    const post = { titleVi: person.titleVi ?? '', titleCode: person.titleCode ?? null, personId };
    const postId = person.titleVi ? await this.people.insertPost(unitId, post, person) : null;
    await this.uow.audit({
      action: 'person.added',
      entity: 'person',
      entityId: personId,
      unitId,
      after: { fullName: person.fullName, titleVi: person.titleVi ?? null },
    });
    await this.uow.emit({ type: 'org.person-added', unitId, payload: { personId, unitId } });
    return { personId, postId };
  }

  /** Stores a post, held or vacant; for loaders that write the trail themselves. */
  addPost(unitId: number, post: CreatePost, origin: { source?: string | null; demo?: boolean } = {}): Promise<string> {
    return this.people.insertPost(unitId, post, origin);
  }

  /** Stores a term of office; for loaders that write the trail themselves. */
  addTerm(unitId: number, term: CreateTerm): Promise<string> {
    return this.people.insertTerm(unitId, term);
  }
}

import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  ClosedUnitView,
  CloseUnit,
  CreatePerson,
  CreatePost,
  CreateUnit,
  LevelView,
  MoveUnit,
  PersonView,
  PostView,
  UnitClosingView,
  UnitListItem,
  UnitTreeNode,
  UnitTreeView,
  UnitView,
  UpdatePerson,
  UpdatePost,
  UpdateUnit,
} from '@congtac/org-domain';
import { Api } from '@congtac/shared-data';
import type { Page } from '@congtac/shared-domain';

const unitsUrl = '/api/v1/units';

/** Query of a list of units; what is empty is left out by the caller. */
export type UnitParams = Readonly<Record<string, string | number | boolean>>;

/** The register of units with its people and posts. Reads need an injection context; writes reject with `AppError`. */
@Service()
export class UnitClient {
  private readonly api = inject(Api);

  /** `GET /units`: search and lists of children; undefined = nothing is asked. */
  units(params: () => UnitParams | undefined): HttpResourceRef<Page<UnitListItem> | undefined> {
    return httpResource<Page<UnitListItem>>(() => {
      const query = params();
      return query && { url: unitsUrl, params: { ...query } };
    });
  }

  /** `GET /units/:id`. */
  unit(unitId: () => number | undefined): HttpResourceRef<UnitView | undefined> {
    return httpResource<UnitView>(() => (unitId() === undefined ? undefined : `${unitsUrl}/${unitId()}`));
  }

  /** `GET /units/:id/people`, only for units whose `allowed` has `read-people`. */
  people(unitId: () => number | undefined, page: () => number): HttpResourceRef<Page<PersonView> | undefined> {
    return httpResource<Page<PersonView>>(() =>
      unitId() === undefined
        ? undefined
        : { url: `${unitsUrl}/${unitId()}/people`, params: { page: page(), size: 50 } },
    );
  }

  /** `GET /units/:id/posts`. */
  posts(unitId: () => number | undefined): HttpResourceRef<{ items: PostView[] } | undefined> {
    return httpResource<{ items: PostView[] }>(() =>
      unitId() === undefined ? undefined : `${unitsUrl}/${unitId()}/posts`,
    );
  }

  /** One level of the tree: children of `rootId`, or the units without a parent. */
  async branch(rootId?: number): Promise<readonly UnitTreeNode[]> {
    const params: UnitParams = { depth: 1, ...(rootId !== undefined && { rootId }) };
    const { nodes } = await this.api.get<UnitTreeView>(`${unitsUrl}/tree`, params);
    return rootId === undefined ? nodes : (nodes[0]?.children ?? []);
  }

  /** The levels of every line, from the top. */
  levels(): Promise<LevelView[]> {
    return this.api.get<LevelView[]>(`${unitsUrl}/levels`);
  }

  /** One unit now, past any cache; shows the newer text in a conflict. */
  fetch(unitId: number): Promise<UnitView> {
    return this.api.get<UnitView>(`${unitsUrl}/${unitId}`);
  }

  /** `POST /units`. 422 `org.parent-unavailable`, `org.level-unknown`; 409 `org.code-taken`. */
  create(body: CreateUnit): Promise<UnitView> {
    return this.api.post<UnitView>(unitsUrl, body);
  }

  /** `PATCH /units/:id`. */
  update(unitId: number, version: number, body: UpdateUnit): Promise<UnitView> {
    return this.api.patch<UnitView>(`${unitsUrl}/${unitId}`, version, body);
  }

  /** `POST /units/:id/move`. 422 `org.move-into-own-branch`, `org.move-date-order`, `org.move-date-future`. */
  move(unit: UnitView, body: MoveUnit): Promise<UnitView> {
    return this.api.post<UnitView>(`${unitsUrl}/${unit.unitId}/move`, body, { version: unit.version });
  }

  /** `GET /units/:id/closing`: what is open when the unit ends on a day. */
  closing(unitId: number, on: () => string): HttpResourceRef<UnitClosingView | undefined> {
    return httpResource<UnitClosingView>(() => ({ url: `${unitsUrl}/${unitId}/closing`, params: { on: on() } }));
  }

  /** `POST /units/:id/close`. 422 `org.close-has-children`, `org.validity-order`, `org.successor-needed`, `…-unavailable`. */
  close(unit: UnitView, body: CloseUnit): Promise<ClosedUnitView> {
    return this.api.post<ClosedUnitView>(`${unitsUrl}/${unit.unitId}/close`, body, { version: unit.version });
  }

  /** `POST /units/:id/people`. */
  addPerson(unitId: number, body: CreatePerson): Promise<PersonView> {
    return this.api.post<PersonView>(`${unitsUrl}/${unitId}/people`, body);
  }

  /** `PATCH /people/:id`. */
  updatePerson(person: PersonView, body: UpdatePerson): Promise<PersonView> {
    return this.api.patch<PersonView>(`/api/v1/people/${person.personId}`, person.version, body);
  }

  /** `POST /units/:id/posts`. */
  addPost(unitId: number, body: CreatePost): Promise<PostView> {
    return this.api.post<PostView>(`${unitsUrl}/${unitId}/posts`, body);
  }

  /** `PATCH /posts/:id`. */
  updatePost(post: PostView, body: UpdatePost): Promise<PostView> {
    return this.api.patch<PostView>(`/api/v1/posts/${post.postId}`, post.version, body);
  }
}

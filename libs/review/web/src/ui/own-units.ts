import type { SessionView } from '@congtac/shared-data';
import type { Choice } from '@congtac/shared-ui';

/** Units one holds a post or a role at, the acting post's first; what may be done there is decided by the server. */
export function ownUnits(view: SessionView | undefined): Choice[] {
  const acting = view?.posts.find((post) => post.postId === view.actingPostId);
  const places = [acting, ...(view?.grants ?? []), ...(view?.posts ?? [])];
  const names = new Map(places.flatMap((place) => (place ? [[String(place.unitId), place.unitName] as const] : [])));
  return [...names].map(([value, label]) => ({ value, label }));
}

import { inject } from '@angular/core';
import { type CanActivateFn, type CanMatchFn, RedirectCommand, Router } from '@angular/router';
import { SessionStore } from './session-store';

/**
 * Lets signed-in people pass; others go to `/dang-nhap?tiep=<url>`. When the server cannot be reached the page opens all
 * the same and the shell shows why it is empty.
 */
export const sessionGuard: CanActivateFn = async (_route, state) => {
  const session = inject(SessionStore);
  const router = inject(Router);
  // Unreachable server: not a reason to send anybody to the sign-in page.
  const view = await session.load().catch(() => 'unreachable' as const);
  if (view === 'unreachable') return true;
  if (view === undefined) {
    return router.createUrlTree(['/dang-nhap'], { queryParams: state.url === '/' ? {} : { tiep: state.url } });
  }
  const mustChange = view.mustChangePassword && !state.url.startsWith('/ca-nhan');
  return mustChange ? router.createUrlTree(['/ca-nhan'], { fragment: 'mat-khau' }) : true;
};

/** Sends people who are signed in already from the sign-in page to their work. */
export const signedOutGuard: CanActivateFn = async (route) => {
  const session = inject(SessionStore);
  const router = inject(Router);
  const view = await session.load().catch(() => undefined);
  return view ? router.parseUrl(nextUrl(route.queryParamMap.get('tiep'))) : true;
};

/** A route for holders of a permission (at some unit); others see "chưa được giao quyền" at the same address. */
export function requirePermission(...codes: readonly string[]): CanMatchFn {
  return async () => {
    const session = inject(SessionStore);
    const router = inject(Router);
    // An address opened anew is matched before anybody has asked who is signed in; `sessionGuard` tells a failure.
    const view = await session.load().catch(() => undefined);
    if (view === undefined || codes.some((code) => session.has(code))) return true;
    return new RedirectCommand(router.parseUrl('/khong-co-quyen'), { skipLocationChange: true });
  };
}

/** The address to go on to after signing in: only paths of this app, never another origin. */
export function nextUrl(wanted: string | null): string {
  return wanted && /^\/(?![/\\])/.test(wanted) && !wanted.startsWith('/dang-nhap') ? wanted : '/viec-cua-toi';
}

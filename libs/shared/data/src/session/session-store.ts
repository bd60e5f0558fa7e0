import { HttpClient, HttpContext } from '@angular/common/http';
import { computed, inject, Service, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { NO_SESSION_DIALOG } from '../http/api';
import { toAppError } from '../http/problem';
import type { SessionView } from './session-view';

const url = '/api/v1/session';

/**
 * Who is signed in. Loaded once by the route guard, replaced by signing in or switching posts.
 * Pages read `view()`, `has(permission)` and `today()`; nobody else calls `/api/v1/session`.
 */
@Service()
export class SessionStore {
  private readonly http = inject(HttpClient);
  private readonly current = signal<SessionView | undefined>(undefined);
  private readonly waiting = signal<readonly Waiter[]>([]);
  private first: Promise<SessionView | undefined> | undefined;

  /** The session, or undefined when nobody is signed in (or before the first look). */
  readonly view = this.current.asReadonly();
  /** True while requests wait for the user to sign in again; the shell then shows the dialog over the page. */
  readonly expired = computed(() => this.waiting().length > 0);
  /** The post acted in, or undefined for accounts without posts. */
  readonly actingPost = computed(() => {
    const view = this.current();
    return view?.posts.find((post) => post.postId === view.actingPostId) ?? view?.posts[0];
  });
  /** Business date `YYYY-MM-DD` ('' before sign-in). */
  readonly today = computed(() => this.current()?.businessDate ?? '');

  /** Whether the permission is held at some unit. For menus only: pages obey `allowed` of the views. */
  has(permission: string): boolean {
    return this.current()?.permissions.includes(permission) ?? false;
  }

  /** The session as the server sees it; asks only once, later calls answer from memory. */
  load(): Promise<SessionView | undefined> {
    this.first ??= this.fetch();
    return this.first;
  }

  /** Asks the server again (after a change of grants or posts). */
  reload(): Promise<SessionView | undefined> {
    this.first = this.fetch();
    return this.first;
  }

  /** POST /api/v1/session. Rejects with `AppError` 401/422/429; releases requests that waited for a new session. */
  async signIn(login: string, password: string): Promise<SessionView> {
    const context = new HttpContext().set(NO_SESSION_DIALOG, true);
    const view = await firstValueFrom(this.http.post<SessionView>(url, { login, password }, { context }));
    this.accept(view);
    this.settle((waiter) => waiter.resume());
    return view;
  }

  /** DELETE /api/v1/session; forgets the session also when the server no longer knew it. */
  async signOut(): Promise<void> {
    const context = new HttpContext().set(NO_SESSION_DIALOG, true);
    try {
      await firstValueFrom(this.http.delete(url, { context }));
    } catch (error) {
      // A session already gone is what the user wanted; anything else must be told.
      if (toAppError(error).kind !== 'signed-out') throw error;
    }
    this.forget();
  }

  /** PUT /api/v1/session/acting-post: everything is read and written in the new post from now on. */
  async actIn(postId: string): Promise<SessionView> {
    const view = await firstValueFrom(this.http.put<SessionView>(`${url}/acting-post`, { postId }));
    this.accept(view);
    return view;
  }

  /** Takes over a session the server returned elsewhere (activation). */
  accept(view: SessionView): void {
    this.current.set(view);
    this.first = Promise.resolve(view);
  }

  /** Resolves when the user has signed in again; rejects when they gave up. Called by the session interceptor. */
  waitForSignIn(): Promise<void> {
    return new Promise((resume, giveUp) => {
      this.waiting.update((list) => [...list, { resume, giveUp }]);
    });
  }

  /** The user declined to sign in again: waiting requests fail with their 401. */
  abandon(): void {
    this.forget();
    this.settle((waiter) => waiter.giveUp());
  }

  private forget(): void {
    this.current.set(undefined);
    this.first = Promise.resolve(undefined);
  }

  private settle(action: (waiter: Waiter) => void): void {
    const list = this.waiting();
    this.waiting.set([]);
    list.forEach(action);
  }

  private async fetch(): Promise<SessionView | undefined> {
    const context = new HttpContext().set(NO_SESSION_DIALOG, true);
    try {
      const view = await firstValueFrom(this.http.get<SessionView>(url, { context }));
      this.current.set(view);
      return view;
    } catch (error) {
      this.first = undefined;
      if (toAppError(error).kind !== 'signed-out') throw error;
      this.current.set(undefined);
      return undefined;
    }
  }
}

interface Waiter {
  readonly resume: () => void;
  readonly giveUp: () => void;
}

import { computed, DestroyRef, inject, type Signal } from '@angular/core';
import { Router } from '@angular/router';
import { queryParam } from './screen';

/** Milliseconds of quiet after typing before a list is asked again. */
const typingPause = 300;

/** Query parameters to set; null takes one away. */
export type AddressChange = Readonly<Record<string, string | number | null>>;

/** The part of a list's state that stands in the address. */
export interface ListAddress {
  /** What is searched for (`?q=`), '' when nothing is. */
  readonly q: Signal<string>;
  /** Page from 1 (`?trang=`). */
  readonly page: Signal<number>;
  /** Sets filters; the list begins at its first page again unless the page itself is set. */
  readonly filter: (change: AddressChange) => void;
  /** Takes what was typed into the search field, once the person pauses. */
  readonly type: (text: string) => void;
}

/** Search, page and filters of a list page, kept in the address so that Back and shared links work. Injection context. */
export function listAddress(): ListAddress {
  const router = inject(Router);
  const q = queryParam('q');
  const pageText = queryParam('trang');
  let typing: ReturnType<typeof setTimeout> | undefined;
  inject(DestroyRef).onDestroy(() => clearTimeout(typing));

  const filter = (change: AddressChange): void => {
    const first = 'trang' in change ? {} : { trang: null };
    const queryParams = { ...first, ...change };
    void router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  };
  const type = (text: string): void => {
    clearTimeout(typing);
    if (text === q()) return;
    typing = setTimeout(() => filter({ q: text.trim() || null }), typingPause);
  };
  return { q, page: computed(() => Math.max(1, Math.trunc(Number(pageText())) || 1)), filter, type };
}

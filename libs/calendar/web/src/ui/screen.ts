import { inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { map } from 'rxjs';

/** One parameter of the address's query, '' when it is absent. Call in an injection context. */
export function queryParam(name: string): Signal<string> {
  const params = inject(ActivatedRoute).queryParamMap.pipe(map((query) => query.get(name) ?? ''));
  return toSignal(params, { initialValue: '' });
}

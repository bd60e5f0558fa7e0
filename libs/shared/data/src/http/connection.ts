import { HttpErrorResponse, type HttpEvent, HttpEventType } from '@angular/common/http';
import { computed, DestroyRef, inject, Service, signal } from '@angular/core';
import { type Observable, tap } from 'rxjs';

/** Whether the server can be reached, and since when the data on screen is from. */
@Service()
export class Connection {
  private readonly browserOnline = signal(navigator.onLine);
  private readonly serverReached = signal(true);
  private readonly lastAnswer = signal<Date | undefined>(undefined);

  /** False when the browser is offline or the last request could not reach the server. */
  readonly online = computed(() => this.browserOnline() && this.serverReached());
  /** When the server last answered: "Số liệu lúc 14:05". */
  readonly dataAt = this.lastAnswer.asReadonly();

  constructor() {
    const online = () => {
      this.browserOnline.set(true);
      this.serverReached.set(true);
    };
    const offline = () => this.browserOnline.set(false);
    window.addEventListener('online', online);
    window.addEventListener('offline', offline);
    inject(DestroyRef).onDestroy(() => {
      window.removeEventListener('online', online);
      window.removeEventListener('offline', offline);
    });
  }

  /** Lets a request pass and learns from its outcome. */
  watch(events: Observable<HttpEvent<unknown>>): Observable<HttpEvent<unknown>> {
    return events.pipe(
      tap({
        next: (event) => {
          if (event.type === HttpEventType.Response) this.answered();
        },
        error: (error: unknown) => {
          if (error instanceof HttpErrorResponse && error.status === 0) this.serverReached.set(false);
          else this.answered();
        },
      }),
    );
  }

  private answered(): void {
    this.serverReached.set(true);
    this.lastAnswer.set(new Date());
  }
}

import { HttpErrorResponse, type HttpHandlerFn, type HttpInterceptorFn, type HttpRequest } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, from, switchMap, throwError } from 'rxjs';
import { SessionStore } from '../session/session-store';
import { IDEMPOTENCY_KEY, newKey, NO_SESSION_DIALOG } from './api';
import { Connection } from './connection';
import { toAppError } from './problem';

/** Outermost: every failure leaves HttpClient as `AppError`. */
export const problemInterceptor: HttpInterceptorFn = (request, next) =>
  next(request).pipe(catchError((error: unknown) => throwError(() => toAppError(error))));

/** Adds X-Request-Id, and Idempotency-Key where the request carries one. The same headers go with a replay. */
export const headersInterceptor: HttpInterceptorFn = (request, next) => {
  const headers: Record<string, string> = { 'X-Request-Id': newKey() };
  const key = request.context.get(IDEMPOTENCY_KEY);
  if (key) headers['Idempotency-Key'] = key;
  return next(request.clone({ setHeaders: headers }));
};

/** 401 opens the sign-in dialog over the page, then replays the request: nothing typed is lost. */
export const sessionInterceptor: HttpInterceptorFn = (request, next) => {
  const session = inject(SessionStore);
  return next(request).pipe(catchError((error: unknown) => afterSignIn(session, request, next, error)));
};

/** Notices lost and regained connections from the traffic itself (navigator.onLine alone is wrong on captive Wi-Fi). */
export const connectionInterceptor: HttpInterceptorFn = (request, next) => {
  const connection = inject(Connection);
  return connection.watch(next(request));
};

/** In the order `withInterceptors` wants them. */
export const appInterceptors: HttpInterceptorFn[] = [
  problemInterceptor,
  headersInterceptor,
  sessionInterceptor,
  connectionInterceptor,
];

function afterSignIn(session: SessionStore, request: HttpRequest<unknown>, next: HttpHandlerFn, error: unknown) {
  const ended = error instanceof HttpErrorResponse && error.status === 401;
  if (!ended || request.context.get(NO_SESSION_DIALOG)) return throwError(() => error);
  return from(session.waitForSignIn()).pipe(
    catchError(() => throwError(() => error)),
    switchMap(() => next(request)),
  );
}

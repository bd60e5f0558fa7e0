import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { commonProblem } from '@congtac/shared-domain';
import type { Request, Response } from 'express';
import { type Observable, from, lastValueFrom } from 'rxjs';
import { requestContext } from '../access/request-context';
import { UnitOfWork } from '../db/unit-of-work';

const NO_REPLAY = 'congtac:no-replay';

/** The answer holds a secret that is shown once: it is not kept, and a second request with the same key is told so. */
export const NoReplay = () => SetMetadata(NO_REPLAY, true);

interface StoredRequest {
  body_hash: string;
  /** Null when the answer was not kept. */
  answer: { body: unknown } | null;
}

/** One use of a key: by whom, where, for what. */
interface Claim {
  accountId: string;
  route: string;
  key: string;
  bodyHash: string;
  keepAnswer: boolean;
}

/**
 * Once means once: a POST with an `Idempotency-Key` runs in one transaction with the record of its answer.
 * A second POST with the same key waits for the first and gets the same answer; another body is refused.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const key = request.header('idempotency-key');
    const accountId = requestContext()?.principal?.actor.accountId;
    if (request.method !== 'POST' || !key || !accountId) return next.handle();
    if (!/^[\w-]{8,100}$/.test(key))
      throw commonProblem('common.malformed', { reason: 'Mã chống gửi trùng (Idempotency-Key) không đúng dạng.' });
    const keepAnswer = this.reflector.get<boolean | undefined>(NO_REPLAY, context.getHandler()) !== true;
    const claim = { accountId, route: request.path, key, bodyHash: hashOf(request), keepAnswer };
    return from(this.once(claim, next, context.switchToHttp().getResponse<Response>()));
  }

  private once(claim: Claim, next: CallHandler, response: Response): Promise<unknown> {
    const id = [claim.accountId, claim.route, claim.key];
    return this.uow.run(async () => {
      const claimed = await this.uow.one<{ key: string }>(
        `insert into app.idempotency (account_id, route, key, body_hash) values ($1, $2, $3, $4)
         on conflict do nothing returning key`,
        [...id, claim.bodyHash],
      );
      if (!claimed) return this.replay(id, claim.bodyHash, response);
      const body: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
      if (claim.keepAnswer)
        this.uow.post('update app.idempotency set answer = $4 where account_id = $1 and route = $2 and key = $3', [
          ...id,
          JSON.stringify({ body }),
        ]);
      return body;
    });
  }

  private async replay(id: string[], bodyHash: string, response: Response): Promise<unknown> {
    const stored = await this.uow.one<StoredRequest>(
      'select body_hash, answer from app.idempotency where account_id = $1 and route = $2 and key = $3',
      id,
    );
    if (!stored) throw commonProblem('common.idempotency-in-flight');
    if (stored.body_hash !== bodyHash) throw commonProblem('common.idempotency-mismatch');
    if (!stored.answer) throw commonProblem('common.already-done');
    response.setHeader('Idempotency-Replayed', 'true');
    return stored.answer.body;
  }
}

/** A file as the upload interceptor read it. */
interface UploadedBytes {
  originalname: string;
  buffer: Buffer;
}

/** The body as sent, with the bytes of an uploaded file. */
function hashOf(request: Request & { file?: UploadedBytes }): string {
  const hash = createHash('sha256').update(JSON.stringify(request.body ?? null));
  if (request.file) hash.update(request.file.originalname).update(request.file.buffer);
  return hash.digest('hex');
}

import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { commonProblem } from '@congtac/shared-domain';
import type { Request, Response } from 'express';
import { type Observable, from, lastValueFrom } from 'rxjs';
import { requestContext } from '../access/request-context';
import { UnitOfWork } from '../db/unit-of-work';

interface StoredAnswer {
  body_hash: string;
  answer: unknown;
}

/**
 * Once means once: a POST with an `Idempotency-Key` runs in one transaction with the record of its answer.
 * A second POST with the same key waits for the first and gets the same answer; another body is refused.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly uow: UnitOfWork) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const key = request.header('idempotency-key');
    const accountId = requestContext()?.principal?.actor.accountId;
    if (request.method !== 'POST' || !key || !accountId) return next.handle();
    if (!/^[\w-]{8,100}$/.test(key))
      throw commonProblem('common.malformed', { reason: 'Mã chống gửi trùng (Idempotency-Key) không đúng dạng.' });
    const response = context.switchToHttp().getResponse<Response>();
    return from(this.once({ accountId, route: request.path, key, bodyHash: hashOf(request.body) }, next, response));
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
      const answer: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
      await this.uow.query('update app.idempotency set answer = $4 where account_id = $1 and route = $2 and key = $3', [
        ...id,
        JSON.stringify(answer ?? null),
      ]);
      return answer;
    });
  }

  private async replay(id: string[], bodyHash: string, response: Response): Promise<unknown> {
    const stored = await this.uow.one<StoredAnswer>(
      'select body_hash, answer from app.idempotency where account_id = $1 and route = $2 and key = $3',
      id,
    );
    if (!stored) throw commonProblem('common.idempotency-in-flight');
    if (stored.body_hash !== bodyHash) throw commonProblem('common.idempotency-mismatch');
    response.setHeader('Idempotency-Replayed', 'true');
    return stored.answer ?? undefined;
  }
}

interface Claim {
  accountId: string;
  route: string;
  key: string;
  bodyHash: string;
}

function hashOf(body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(body ?? null))
    .digest('hex');
}

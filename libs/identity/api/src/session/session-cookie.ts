import { Injectable } from '@nestjs/common';
import { Installation } from '@congtac/shared-api';
import type { Request, Response } from 'express';

/** The session cookie: HttpOnly, SameSite=Lax, host-only; `__Host-` and Secure when the public address is https. */
@Injectable()
export class SessionCookie {
  constructor(private readonly installation: Installation) {}

  /** The token a request brings, when it looks like one. */
  read(request: Request): string | undefined {
    const cookies = request.cookies as Record<string, unknown> | undefined;
    const value = cookies?.[this.name];
    return typeof value === 'string' && /^[\w-]{43}$/.test(value) ? value : undefined;
  }

  /** Hands a token to the browser. */
  set(response: Response, token: string, expires: Date): void {
    response.cookie(this.name, token, { ...this.attributes, expires });
  }

  /** Takes the token from the browser. */
  clear(response: Response): void {
    response.clearCookie(this.name, this.attributes);
  }

  private get name(): string {
    return this.installation.secureCookies ? '__Host-sid' : 'sid';
  }

  private get attributes() {
    return { httpOnly: true, sameSite: 'lax', path: '/', secure: this.installation.secureCookies } as const;
  }
}

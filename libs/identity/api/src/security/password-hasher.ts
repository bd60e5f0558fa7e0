import { Injectable } from '@nestjs/common';
import { Installation } from '@congtac/shared-api';
import { normalizePassword } from '@congtac/identity-domain';
import { hash, verify } from '@node-rs/argon2';

const UNUSABLE = 'không ai dùng mật khẩu này';

/** argon2id with the installation's cost. Never call it inside a transaction: it takes tens of milliseconds. */
@Injectable()
export class PasswordHasher {
  private dummy: Promise<string> | undefined;

  constructor(private readonly installation: Installation) {}

  /** The stored form of a password. */
  hash(password: string): Promise<string> {
    return hash(normalizePassword(password), { ...this.installation.passwordCost, parallelism: 1 });
  }

  /** True when the password fits; without a stored hash the same work is done and the answer is false. */
  async verify(stored: string | null | undefined, password: string): Promise<boolean> {
    this.dummy ??= this.hash(UNUSABLE);
    const fits = await verify(stored ?? (await this.dummy), normalizePassword(password));
    return fits && typeof stored === 'string';
  }

  /** True when the hash was made with less work than the installation now asks for. */
  isOutdated(stored: string): boolean {
    const cost = /\$m=(\d+),t=(\d+),/.exec(stored);
    const { memoryCost, timeCost } = this.installation.passwordCost;
    return cost !== null && (Number(cost[1]) < memoryCost || Number(cost[2]) < timeCost);
  }
}

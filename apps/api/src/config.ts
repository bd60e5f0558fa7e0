import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ProcessRole } from '@congtac/shared-api';
import { type CivilDate, isCivilDate } from '@congtac/shared-domain';

const PROCESS_ROLES: readonly ProcessRole[] = ['all', 'web', 'worker'];
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

/** Everything the program reads from its environment, checked and typed. */
export interface AppConfig {
  /** HTTP port; 0 lets the system choose. */
  port: number;
  /** Address to listen on. */
  host: string;
  /** Connection of the application; its role must not bypass row-level security. */
  databaseUrl: string;
  /** Connection of the owner, used by migrations and the command line only. */
  databaseOwnerUrl: string;
  /** Folder of files and other state, absolute. */
  dataDir: string;
  /** Business day that an installation with sample data starts from. */
  businessDate: CivilDate | undefined;
  publicUrl: string | undefined;
  sessionSecret: string;
  logLevel: LogLevel;
  demo: boolean;
  /** Folder of the built web application; without it only the API is served. */
  webRoot: string | undefined;
  /** What this process does: answer requests, do the jobs, or both. */
  processRole: ProcessRole;
  /** Number of proxies in front whose X-Forwarded-* are believed. */
  trustedProxies: number;
  /** Server and sender of letters; undefined = no letters. */
  mail: { url: string; from: string } | undefined;
  /** argon2id cost; lower for sample accounts and tests. */
  passwordCost: { memoryCost: number; timeCost: number };
}

type Environment = Record<string, string | undefined>;

/** A setting that cannot be used; the message names the variable and what it should hold. */
export class ConfigError extends Error {}

/**
 * Reads and checks the environment.
 * @throws ConfigError naming every variable that is missing or wrong.
 */
export function readConfig(env: Environment): AppConfig {
  const faults: string[] = [];
  const reader = new Reader(env, faults);
  const dataDir = path.resolve(env['DATA_DIR'] ?? '.data');
  const databaseUrl = reader.postgresUrl('DATABASE_URL');
  const demo = reader.flag('DEMO', false);
  const config: AppConfig = {
    port: reader.port('PORT', 3000),
    host: env['HOST'] ?? '127.0.0.1',
    databaseUrl,
    databaseOwnerUrl: env['DATABASE_OWNER_URL'] ? reader.postgresUrl('DATABASE_OWNER_URL') : databaseUrl,
    dataDir,
    businessDate: reader.businessDate(),
    publicUrl: reader.publicUrl(),
    sessionSecret: reader.secret(dataDir),
    logLevel: reader.logLevel(),
    demo,
    webRoot: env['WEB_ROOT'] ? path.resolve(env['WEB_ROOT']) : undefined,
    processRole: reader.processRole(),
    trustedProxies: reader.count('TRUSTED_PROXIES', 0),
    mail: reader.mail(),
    passwordCost: demo ? { memoryCost: 19_456, timeCost: 2 } : { memoryCost: 65_536, timeCost: 3 },
  };
  if (faults.length) throw new ConfigError(`Cấu hình chưa đúng (invalid configuration):\n- ${faults.join('\n- ')}`);
  return config;
}

class Reader {
  constructor(
    private readonly env: Environment,
    private readonly faults: string[],
  ) {}

  port(name: string, fallback: number): number {
    const value = this.count(name, fallback);
    if (value > 65_535) this.faults.push(`${name} must be a port between 0 and 65535`);
    return value;
  }

  count(name: string, fallback: number): number {
    const text = this.env[name];
    if (text === undefined || text === '') return fallback;
    if (!/^\d{1,6}$/.test(text)) this.faults.push(`${name} must be a whole number, not "${text}"`);
    return Number(text);
  }

  flag(name: string, fallback: boolean): boolean {
    const text = this.env[name];
    if (text === undefined || text === '') return fallback;
    if (text !== 'true' && text !== 'false') this.faults.push(`${name} must be true or false, not "${text}"`);
    return text === 'true';
  }

  postgresUrl(name: string): string {
    const text = this.env[name];
    if (!text || !/^postgres(ql)?:\/\/.+/.test(text)) {
      this.faults.push(`${name} must be a PostgreSQL address such as postgres://user:password@host:5432/congtac`);
      return '';
    }
    return text;
  }

  businessDate(): CivilDate | undefined {
    const text = this.env['BUSINESS_DATE'];
    if (!text) return undefined;
    if (!isCivilDate(text)) this.faults.push(`BUSINESS_DATE must be a day such as 2020-07-02, not "${text}"`);
    return text;
  }

  publicUrl(): string | undefined {
    const text = this.env['PUBLIC_URL'];
    if (!text) return undefined;
    if (!/^https?:\/\/[^/]+\/?$/.test(text))
      this.faults.push(`PUBLIC_URL must be an address without a path, such as https://congtac.example.vn`);
    return text.replace(/\/$/, '');
  }

  mail(): AppConfig['mail'] {
    const [url, from] = [this.env['SMTP_URL'] ?? '', this.env['MAIL_FROM'] ?? ''];
    if (!url && !from) return undefined;
    if (!/^smtps?:\/\/[^/\s]+/.test(url))
      this.faults.push('SMTP_URL must be an address such as smtps://user:password@mail.example.vn:465');
    if (!/^[^\r\n@]*[^\s@<>]+@[^\s@<>]+>?$/.test(from))
      this.faults.push('MAIL_FROM must be a sender such as Công Tác <congtac@example.vn>');
    if (!this.env['PUBLIC_URL']) this.faults.push('PUBLIC_URL must be set when SMTP_URL is: letters carry links to it');
    return { url, from };
  }

  logLevel(): LogLevel {
    const text = this.env['LOG_LEVEL'] || 'info';
    if (!(LOG_LEVELS as readonly string[]).includes(text))
      this.faults.push(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}`);
    return text as LogLevel;
  }

  processRole(): ProcessRole {
    const text = this.env['PROCESS_ROLE'] || 'all';
    const role = PROCESS_ROLES.find((one) => one === text);
    if (!role) this.faults.push(`PROCESS_ROLE must be one of ${PROCESS_ROLES.join(', ')}`);
    return role ?? 'all';
  }

  secret(dataDir: string): string {
    const text = this.env['SESSION_SECRET'];
    if (text && text.length < 32) this.faults.push('SESSION_SECRET must have at least 32 characters');
    return text || keptSecret(dataDir);
  }
}

/** The generated secret of this installation, kept in the data folder so that restarts keep it. */
function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, 'session-secret');
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    // Missing on the first start only; any other fault of the disk must be seen.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const secret = randomBytes(32).toString('base64url');
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, secret, { mode: 0o600 });
  return secret;
}

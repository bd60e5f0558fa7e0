/**
 * What this process does: `web` answers requests, `worker` does the jobs, `all` both (the embedded installation).
 */
export type ProcessRole = 'all' | 'web' | 'worker';

/** What every context may know about this installation; built from the validated configuration at start. */
export class Installation {
  /** Sample data are loaded and shown as such. */
  readonly demo!: boolean;
  /** Address people use, e.g. `https://congtac.example.vn`; unknown on a plain local start. */
  readonly publicUrl!: string | undefined;
  /** Folder of stored files and other state, absolute. */
  readonly dataDir!: string;
  /** Key of the installation's signatures, at least 32 characters. */
  readonly sessionSecret!: string;
  /** argon2id work: memory in KiB and passes. */
  readonly passwordCost!: { memoryCost: number; timeCost: number };

  /** Server and sender of letters; undefined = no letters. */
  readonly mail!: { url: string; from: string } | undefined;
  /** Which part of the work this process does. */
  readonly processRole!: ProcessRole;

  constructor(values: Omit<Installation, 'secureCookies'>) {
    Object.assign(this, values);
  }

  /** Cookies are marked Secure when the public address is https. */
  get secureCookies(): boolean {
    return this.publicUrl?.startsWith('https://') ?? false;
  }
}

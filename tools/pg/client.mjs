// One connection to a PostgreSQL on this machine.
import { require } from '../lib/paths.mjs';

/** A connected `pg.Client`; the caller ends it. */
export async function connect({ port, user, password, database }) {
  const pg = require('pg');
  const client = new pg.Client({ host: '127.0.0.1', port, user, password, database, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  return client;
}

/** `postgres://user:password@127.0.0.1:port/database` */
export const urlOf = ({ port, user, password, database }) =>
  `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

import dns from 'node:dns';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { Injectable } from '@nestjs/common';
import { isPublicAddress, isPushEndpoint } from './public-address';

const PATIENCE_MS = 10_000;

/** One request to a push service. */
export interface PushRequest {
  endpoint: string;
  headers: Record<string, string>;
  body: Buffer;
}

/** Speaks with push services, and with nobody else: https, by name, public addresses only, no redirects. */
@Injectable()
export class PushTransport {
  /** @returns the status of the answer. Rejects when the service cannot or must not be reached. */
  async post({ endpoint, headers, body }: PushRequest): Promise<number> {
    if (!isPushEndpoint(endpoint)) throw new Error('not the address of a push service');
    return new Promise((resolve, reject) => {
      const request = https.request(
        endpoint,
        { method: 'POST', headers, timeout: PATIENCE_MS, lookup: publicLookup, agent: false },
        (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        },
      );
      request.on('timeout', () => request.destroy(new Error('the push service does not answer')));
      request.on('error', reject);
      request.end(body);
    });
  }
}

/** Looks a name up and keeps the connection away from addresses inside the house, whatever the name says. */
export const publicLookup: LookupFunction = (name, options, done) => {
  dns.lookup(name, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, []);
    const open = addresses.filter(({ address }) => isPublicAddress(address));
    if (open.length === 0 || open.length < addresses.length)
      return done(Object.assign(new Error(`${name} is no public host`), { code: 'ENOTPUBLIC' }), []);
    if (options.all) done(null, open);
    else done(null, open[0].address, open[0].family);
  });
};

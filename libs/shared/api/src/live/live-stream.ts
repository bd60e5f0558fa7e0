import type { Response } from 'express';
import type { Principal } from '../access/actor';
import type { LiveMessage } from './live-change';

/** A reader that is this far behind is let go; it comes back and catches up. */
const MOST_WAITING_BYTES = 64 * 1024;
/** More messages of one moment are not worth their bytes: everything on the screen is read again. */
const MOST_AT_ONCE = 50;

/** One open screen: the response that stays open, and what its person may be told at this moment. */
export class LiveStream {
  constructor(
    private readonly response: Response,
    /** Renewed while the stream lives, so that rights taken away count at once. */
    public principal: Principal,
  ) {
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
      // Nothing else comes over this connection, so that a stopping server need not wait for it.
      Connection: 'close',
    });
    this.send('ready', {});
  }

  /** Changes of one moment, in one piece. */
  changes(messages: readonly LiveMessage[]): void {
    if (messages.length > MOST_AT_ONCE) this.send('refresh', {});
    else if (messages.length > 0) this.send('changes', messages);
  }

  /** Something of another kind: `refresh` (too much was missed), `rights` (what the person may do has changed). */
  send(event: 'ready' | 'beat' | 'refresh' | 'changes' | 'rights' | 'ended', data: object): void {
    this.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** A sign of life, so that proxies keep the connection and the browser notices a broken one. */
  beat(): void {
    this.send('beat', {});
  }

  /** Says good-bye for good: the browser must not come back by itself. */
  finish(): void {
    this.send('ended', {});
    this.close();
  }

  /** Ends the response; the browser comes back by itself. */
  close(): void {
    this.response.end();
  }

  private write(text: string): void {
    if (this.response.writableEnded || this.response.destroyed) return;
    if (this.response.writableLength > MOST_WAITING_BYTES) this.response.destroy();
    else this.response.write(text);
  }
}

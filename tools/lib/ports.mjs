// TCP ports of this machine.
import net from 'node:net';

/** A port nobody listens on at 127.0.0.1, chosen by the system. */
export function freePort() {
  return new Promise((done, failed) => {
    const server = net.createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** True when a server could listen on the port, on every address and on 127.0.0.1. */
export async function portIsFree(port) {
  for (const host of [undefined, '127.0.0.1']) {
    const free = await new Promise((done) => {
      const server = net.createServer().once('error', () => done(false));
      server.listen({ port, host, exclusive: true }, () => server.close(() => done(true)));
    });
    if (!free) return false;
  }
  return true;
}

import 'reflect-metadata';
import { createApp, startWorker } from './app.factory';
import { ConfigError, readConfig } from './config';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  if (config.processRole === 'worker') {
    await startWorker(config);
    return;
  }
  const app = await createApp(config);
  const server = await app.listen(config.port, config.host);
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  server.keepAliveTimeout = 65_000;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String((error as Error).stack ?? error)}\n`);
  process.exit(1);
});

import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { defineConfig, devices } from '@playwright/test';

const workspace = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const firstPort = Number(process.env['E2E_PORT'] ?? 4311);

/** By address: tools is no library that an application may import. */
const { findBrowser } = (await import(pathToFileURL(path.join(workspace, 'tools/browser.mjs')).href)) as {
  findBrowser(): { executablePath: string; env: Record<string, string> };
};
const { executablePath, env } = findBrowser();

/** Every screen size has its own server and database: a journey changes data and must be able to run on each. */
const sizes = [
  {
    name: 'desktop',
    port: firstPort,
    // journeys of people who have nothing but a phone
    testIgnore: '**/*.phone.e2e.ts',
    use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } },
  },
  {
    name: 'phone',
    port: firstPort + 1,
    testIgnore: [],
    use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
  },
];

const addressOf = (port: number): string => `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: './src',
  testMatch: '**/*.e2e.ts',
  outputDir: '../../test-results/journeys',
  // the journeys of one screen size build on each other's data; the sizes have servers of their own and run side by side
  workers: sizes.length,
  fullyParallel: false,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 240_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    launchOptions: { executablePath, env: { ...(process.env as Record<string, string>), ...env } },
    // a trace of every step doubles the time: only on demand
    trace: process.env['E2E_TRACE'] ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
  },
  projects: sizes.map(({ name, port, testIgnore, use }) => ({
    name,
    testIgnore,
    workers: 1,
    use: { ...use, baseURL: addressOf(port) },
  })),
  webServer: sizes.map(({ name, port }) => ({
    name,
    command: `"${process.execPath}" tools/serve-e2e.mjs`,
    cwd: workspace,
    url: `${addressOf(port)}/api/health/ready`,
    env: { ...(process.env as Record<string, string>), PORT: String(port) },
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 20_000 },
    reuseExistingServer: false,
    timeout: 180_000,
  })),
});

// Browser tests run against the built page, served under its strict policy. A port of this folder's own keeps two
// working copies on one machine apart.
import { createHash } from 'node:crypto';
import { defineConfig } from '@playwright/test';
import { findTestBrowser } from './tools/browser.mjs';
import { ROOT } from './tools/project.mjs';

const port = 20_000 + (createHash('sha256').update(ROOT).digest().readUInt16BE(0) % 20_000);
const address = `http://127.0.0.1:${port}/`;
/** The page as developers see it: only there are the pseudo-language and the map by itself. */
const devPort = port + 1;
const devAddress = `http://127.0.0.1:${devPort}/`;
const IN_DEVELOPMENT = ['language.spec.ts', 'mapColours.spec.ts'];
const executablePath = findTestBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-artefacts/e2e',
  reporter: [['list'], ['json', { outputFile: 'test-artefacts/e2e.json' }]],
  // As many as cores: a page that plays a hundred pairs beside two others that draw a map waits for minutes.
  workers: '100%',
  forbidOnly: true,
  // On a machine that stands still for seconds a page can miss its time once; npm test names such a test.
  retries: 1,
  // Long: what is waited for comes in seconds, on a busy machine in tens of them. No test measures time by these.
  timeout: 240_000,
  expect: { timeout: 40_000 },
  use: {
    baseURL: address,
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
    // Recorded only on a second try: a record of each step makes every test twice as long.
    trace: 'on-first-retry',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      // Software WebGL works; --use-angle=swiftshader would slow the 2D canvas to a crawl.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'built', testIgnore: IN_DEVELOPMENT },
    { name: 'development', testMatch: IN_DEVELOPMENT, use: { baseURL: devAddress } },
  ],
  webServer: [
    { command: `node tools/serve.mjs --port ${port}`, url: address, reuseExistingServer: false },
    {
      command: `node node_modules/vite/bin/vite.js --host 127.0.0.1 --port ${devPort} --strictPort`,
      url: devAddress,
      reuseExistingServer: false,
    },
  ],
});

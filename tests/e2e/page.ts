// What every browser test starts from: a page that fails its test on any console error, uncaught error, breach of the
// security policy, or request that leaves the page's own host; and screenshots under one folder.
import { test as base, expect, type Page } from '@playwright/test';

interface Fixtures {
  /** Whether the reader has seen the notes of the first turn: all but the test of the notes have. */
  guided: boolean;
  /** Takes a screenshot into test-artefacts/screens/<name>.png. */
  shot: (name: string) => Promise<void>;
  /** What went wrong on the page so far. A test that provokes an error on purpose empties it. */
  troubles: string[];
}

/** Notes in `troubles` whatever goes wrong on a page. */
export async function watch(page: Page, troubles: string[], home: string): Promise<void> {
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== home) troubles.push(`left the host: ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
  });
  await page.exposeFunction('reportBreach', (words: string) => troubles.push(`policy: ${words}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (breach) => {
      const report = (window as unknown as { reportBreach: (words: string) => void }).reportBreach;
      report(`${breach.effectiveDirective} ${breach.blockedURI} ${breach.sourceFile}:${breach.lineNumber}`);
    });
  });
}

export const test = base.extend<Fixtures>({
  guided: [true, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  troubles: async ({}, use) => {
    await use([]);
  },
  page: async ({ page, troubles, baseURL, guided }, use) => {
    await watch(page, troubles, new URL(baseURL ?? '').origin);
    if (guided)
      await page.addInitScript(() => {
        if (localStorage.getItem('brink-preferences') === null)
          localStorage.setItem('brink-preferences', JSON.stringify({ guided: true }));
      });
    await use(page);
    expect(troubles).toEqual([]);
  },
  shot: async ({ page }, use) => {
    await use(async (name) => {
      await page.screenshot({ path: `test-artefacts/screens/${name}.png` });
    });
  },
});

export { expect, type Page };

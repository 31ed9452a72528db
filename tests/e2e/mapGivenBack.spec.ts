// A map that is left gives back all it took.
import type { CDPSession } from '@playwright/test';
import { expect, type Page, test } from './page.ts';
import { INVENTED } from './play.ts';

/** Half of what is measured by `npm run bench -- page`; of its limits, 50 MB and 100 nodes for twenty, half too. */
const OPENINGS = 10;

interface Left {
  readonly megabytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

async function toBriefing(page: Page): Promise<void> {
  await page.evaluate((id) => {
    location.hash = `#/briefing/${id}`;
  }, INVENTED);
  await expect(page.getByRole('button', { name: /^Begin as/ })).toBeVisible();
}

/** Leaves by Home, and ends where no list of games grows with each. */
async function openAndLeave(page: Page): Promise<void> {
  await toBriefing(page);
  await page.getByRole('button', { name: /^Begin as/ }).click();
  await expect(page.locator('.map[data-stage="ready"]')).toBeVisible();
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await expect(page.locator('.scenario-card').first()).toBeVisible();
  await toBriefing(page);
}

async function leftBy(devtools: CDPSession): Promise<Left> {
  // What goes in one round lets other things go in the next.
  for (let round = 0; round < 3; round++) await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { megabytes: of('JSHeapUsedSize') / 1e6, nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

test('ten openings of the map leave no nodes, no listeners and little memory behind', async ({ page }) => {
  test.setTimeout(360_000);
  await page.goto('./');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  await openAndLeave(page);
  await openAndLeave(page);
  await page.waitForTimeout(500);
  const first = await leftBy(devtools);
  for (let opening = 0; opening < OPENINGS; opening++) await openAndLeave(page);
  await expect(async () => {
    const last = await leftBy(devtools);
    expect(last.nodes - first.nodes).toBeLessThanOrEqual(50);
    expect(last.listeners - first.listeners).toBeLessThanOrEqual(5);
    expect(last.megabytes - first.megabytes).toBeLessThanOrEqual(8);
  }).toPass({ timeout: 20_000 });
});

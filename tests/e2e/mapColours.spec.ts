// The map without its colours, at the zoom that shows the whole country: every ground is found again by its hatch,
// every counter by its shape.
import { expect, type Page, test } from './page.ts';

interface Reading {
  readonly is: number;
  readonly read: number;
  readonly what: string;
}
interface Harness {
  turns(count: number): void;
  read(vision: string): { readonly grounds: Reading[]; readonly counters: Reading[] };
}

async function readings(page: Page, turns: number, vision: string) {
  await page.goto('./tests/map/harness/index.html?play=eleven-days&chair=0&renderer=canvas&reduced');
  await page.waitForFunction(() => 'harness' in window);
  await page.evaluate((count) => (window as unknown as { harness: Harness }).harness.turns(count), turns);
  // The relief arrives late and the ground is painted again.
  await page.waitForTimeout(1500);
  return page.evaluate((seen) => (window as unknown as { harness: Harness }).harness.read(seen), vision);
}

const right = (each: readonly Reading[]): number => each.filter(({ is, read }) => is === read).length / each.length;
const wrong = (each: readonly Reading[]): string[] =>
  each.filter(({ is, read }) => is !== read).map(({ is, read, what }) => `${is} read as ${read}: ${what}`);

for (const vision of ['grey', 'deuteranopia'] as const) {
  for (const turns of [0, 14]) {
    test(`in ${vision}, after ${turns} half days, sides are read by hatch and shape`, async ({ page }) => {
      const { grounds, counters } = await readings(page, turns, vision);
      expect(grounds.length).toBeGreaterThan(3);
      expect(counters.length).toBeGreaterThan(10);
      expect(right(grounds), wrong(grounds).join('; ')).toBeGreaterThanOrEqual(0.85);
      expect(right(counters), wrong(counters).join('; ')).toBeGreaterThanOrEqual(0.95);
    });
  }
}

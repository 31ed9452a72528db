// What twenty openings of the map leave behind: games begun and left again, and after each few the script's memory, the
// nodes and the listeners that are still there when all garbage is collected, and (on Linux) the memory of the tab.
//
// Garbage is collected in the page and in its workers: theirs, 20 to 55 MB after twenty openings, is none that the map
// keeps. What it was before is told beside. What still grows then is the room that the browser holds ready in each
// worker for new objects; it gives it back by itself, garbage and all, once the tab has rested for ten seconds: that is
// told at the end. Of the tab, its own memory counts. Pages of the browser's program do not: they are shared, and their
// part grows when another browser on the machine ends.
import { readFileSync } from 'node:fs';

/** A browser started with it lends workers a way to collect their garbage. */
export const WITH_COLLECTOR = '--js-flags=--expose-gc';

export const OPENINGS = 20;
/** Counted from the first opening on, which loads the map library and all else that stays. */
const LIMITS = { megabytes: 50, nodes: 100 };
/** By then the browser has tidied up by itself. */
const REST_SECONDS = 15;

export async function openings(browser, home, scenario) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.addInitScript(() => localStorage.setItem('brink-preferences', JSON.stringify({ guided: true })));
  await page.goto(home);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const whole = await browser.newBrowserCDPSession();
  const kept = [];
  for (let opening = 1; opening <= OPENINGS; opening++) {
    await open(page, scenario);
    if (opening === 1 || opening % 5 === 0) kept.push({ opening, ...(await left(page, devtools, whole)) });
  }
  await new Promise((done) => setTimeout(done, 1000 * REST_SECONDS));
  const rested = await tabMemory(whole);
  await page.close();
  return { scenario, limits: LIMITS, kept, rested };
}

async function toBriefing(page, scenario) {
  await page.evaluate((id) => {
    location.hash = `#/briefing/${id}`;
  }, scenario);
  await page.getByRole('button', { name: /^Begin as/ }).waitFor();
}

/** Leaves by Home, and ends where no list of games grows with each. */
async function open(page, scenario) {
  await toBriefing(page, scenario);
  await page.getByRole('button', { name: /^Begin as/ }).click();
  await page.locator('.map[data-stage="ready"]').waitFor({ timeout: 60_000 });
  await page.waitForTimeout(300);
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await page.locator('.scenario-card').first().waitFor();
  await toBriefing(page, scenario);
  await page.waitForTimeout(300);
}

async function left(page, devtools, whole) {
  for (let round = 0; round < 3; round++) await devtools.send('HeapProfiler.collectGarbage');
  const uncollected = await tabMemory(whole);
  // The browser lends it when it is started with WITH_COLLECTOR.
  for (const worker of page.workers()) await worker.evaluate(() => globalThis.gc());
  // The browser keeps decoded pictures and tiles until memory is short: they are its own, and are given up here.
  await devtools.send('Memory.simulatePressureNotification', { level: 'critical' });
  await new Promise((done) => setTimeout(done, 1000));
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (name) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {
    heap: of('JSHeapUsedSize') / 1e6,
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    tab: await tabMemory(whole),
    uncollected,
  };
}

/**
 * Megabytes that the processes of pages hold for themselves, what two of them share counted once; undefined where none
 * says so.
 */
async function tabMemory(whole) {
  try {
    const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
    const kilobytes = processInfo
      .filter(({ type }) => type === 'renderer')
      .flatMap(({ id }) => [
        ...readFileSync(`/proc/${id}/smaps_rollup`, 'utf8').matchAll(/^Pss_(?:Anon|Shmem):\s+(\d+)/gm),
      ])
      .map(([, count]) => Number(count));
    return kilobytes.length === 0 ? undefined : kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
  } catch {
    return undefined;
  }
}

export function printOpenings({ scenario, limits, kept, rested }) {
  console.log(`\nThe map opened and left ${OPENINGS} times (${scenario}), garbage collected and caches given up:`);
  for (const { opening, heap, nodes, listeners, tab, uncollected } of kept) {
    const memory =
      tab === undefined ? '' : `, ${tab.toFixed(0)} MB the tab (${uncollected?.toFixed(0)} with the workers' garbage)`;
    console.log(
      `  after ${String(opening).padStart(2)}: ${heap.toFixed(1)} MB of script, ${nodes} nodes, ` +
        `${listeners} listeners${memory}`,
    );
  }
  const [first, last] = [kept[0], kept[kept.length - 1]];
  const [megabytes, nodes] = [(last.tab ?? last.heap) - (first.tab ?? first.heap), last.nodes - first.nodes];
  const verdict = megabytes <= limits.megabytes && nodes <= limits.nodes ? 'within' : 'NOT within';
  console.log(
    `  ${megabytes.toFixed(0)} MB and ${nodes} nodes more since the first: ${verdict} ` +
      `${limits.megabytes} MB and ${limits.nodes} nodes.`,
  );
  if (rested !== undefined) console.log(`  ${rested.toFixed(0)} MB the tab after ${REST_SECONDS} seconds of rest.`);
}

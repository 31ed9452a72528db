// npm run bench -- lab [--samples 5]: what the Lab and the aids at the desk take in a Chromium tab. The built page is
// pressed as a user presses it; what has no button of its own is asked of the page's own runner. Wall clock: it is what
// somebody waits. Beside it the processor time of the tab, shared among the workers, which is about what it takes where
// nothing else runs, and the load of the machine.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { chromium } from 'playwright-core';
import { serveHarness } from '../tests/ensemble/harness/serve.mjs';
import { findBrowser } from '../tools/browser.mjs';
import { listen } from '../tools/listening.mjs';
import { createPageServer } from '../tools/pageServer.mjs';
import { inRoot } from '../tools/project.mjs';

/** Starts of one campaign: the same change is tried from each. */
const STARTS = ['eleven-days', 'thirtieth-of-november', 'third-of-december', 'on-the-brink'];
/** In which workers warm up. */
const WARM_MS = 4000;
const MEGABYTE = 1024;
/** Of the kernel's clock, a second. */
const TICKS = 100;
const median = (values) => values.slice().sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

export async function benchLab(samples) {
  const server = createPageServer(inRoot('dist', 'page'));
  const port = await listen(server, { port: 0, host: '127.0.0.1' });
  const harness = await serveHarness(inRoot('bench', 'lab'));
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--js-flags=--expose-gc'],
  });
  const measured = [];
  /** @param most of the median. @param share of the processor, for each value. */
  const note = (what, values, unit, most, share) => {
    const row = { what, median: median(values), values: values.map((one) => Math.round(100 * one) / 100), unit, most };
    measured.push({ ...row, ...(share === undefined ? {} : { processor: median(share) }), load: loadavg()[0] });
    print(measured.at(-1));
  };
  try {
    console.log(`Chromium ${browser.version()}, ${cpus().length} cores; medians of ${samples}.\n`);
    const links = await ownWork(browser, harness.address, samples, note);
    await atTheDesk(browser, `http://127.0.0.1:${port}/`, samples, note);
    for (const pairs of [100, 400])
      await inTheLab(browser, `http://127.0.0.1:${port}/${links[pairs]}`, pairs, samples, note);
    mkdirSync(inRoot('test-artefacts'), { recursive: true });
    const report = { browser: browser.version(), cores: cpus().length, samples, measured };
    writeFileSync(inRoot('test-artefacts', 'bench-lab.json'), `${JSON.stringify(report, null, 2)}\n`);
    console.log('\nWritten: test-artefacts/bench-lab.json');
  } finally {
    await browser.close();
    harness.stop();
    server.closeAllConnections();
    server.close();
  }
}

function print({ what, median: middle, unit, most, processor, load }) {
  const number = (value) => (value < 20 ? value.toFixed(2) : value.toFixed(0));
  const alone = processor === undefined ? '' : `(${number(processor)} of processor)`;
  const met = middle <= most ? 'yes' : processor <= most ? 'yes, where nothing else runs' : 'NO';
  const goal = most === undefined ? '' : `at most ${number(most)}: ${met}`;
  const figure = `${number(middle).padStart(6)} ${unit} ${alone}`;
  console.log(`${what.padEnd(58)} ${figure.padEnd(34)} load ${load.toFixed(1)}  ${goal}`);
}

/** Work of the page's own runner, warm; gives links to questions of the Lab. */
async function ownWork(browser, address, samples, note) {
  const page = await browser.newPage();
  await page.goto(address);
  const ids = readdirSync(inRoot('scenarios')).filter((id) => existsSync(inRoot('scenarios', id, 'scenario.json')));
  const texts = Object.fromEntries(
    ids.map((id) => [id, readFileSync(inRoot('scenarios', id, 'scenario.json'), 'utf8')]),
  );
  const workers = await page.evaluate((all) => globalThis.labWork.open(all), texts);
  await page.waitForTimeout(WARM_MS);
  const ask = (work, ...given) => page.evaluate(([name, values]) => globalThis.labWork[name](...values), [work, given]);
  /** What work gives, so many times, and the tab's processor time for each of its workers, milliseconds. */
  const repeat = async (times, work, ...given) => {
    const values = [];
    const share = [];
    for (let i = 0; i < times; i++) {
      const before = await processorOf(browser);
      values.push(await ask(work, ...given));
      share.push(((await processorOf(browser)) - before) / workers);
    }
    return [values, share];
  };
  const noteWork = async (what, most, times, work, ...given) => {
    const [values, share] = await repeat(times, work, ...given);
    note(
      what,
      values.map((one) => one.ms ?? one),
      'ms',
      most,
      share,
    );
    return values;
  };
  await noteWork('500 odds, from warm workers, first asked', 400, 1, 'odds', 500);
  await noteWork('500 odds', 400, samples, 'odds', 500);
  await noteWork('preview of one order (100 pairs)', 300, samples, 'previews', 1);
  await noteWork('previews of seven orders', 300, samples, 'previews', 7);
  await noteWork("a council's move", 1000, samples, 'council');
  const hundred = await noteWork('100 pairs, a lever moved', 1000, samples, 'pairs', 100);
  note(
    '  to the first runs',
    hundred.map(({ first }) => first),
    'ms',
    300,
  );
  await noteWork('400 pairs, a lever moved', 2000, samples, 'pairs', 400);
  await noteWork('four starts, 100 pairs each', 3000, samples, 'starts', STARTS, 100);
  const many = [];
  for (let i = 0; i < samples; i++)
    many.push([await repeat(1, 'campaigns', 10_000, false), await repeat(1, 'campaigns', 10_000, true)]);
  const [plain, moved] = [0, 1].map((i) => [many.map((two) => two[i][0][0]), many.map((two) => two[i][1][0])]);
  note('10,000 campaigns', plain[0], 'ms', 5000, plain[1]);
  note('10,000 campaigns with a lever moved', moved[0], 'ms', undefined, moved[1]);
  const times = (row) => row[1].map((value, i) => value / row[0][i]);
  note('  as many times the time without', times([plain[0], moved[0]]), 'times', 1.1, times([plain[1], moved[1]]));
  const tidied = async () => {
    for (const worker of page.workers()) await worker.evaluate(() => globalThis.gc());
    await page.evaluate(() => globalThis.gc());
    return memoryOf(browser);
  };
  // The first one takes what room the work itself needs, however many points follow.
  await ask('sweep', 400, 20);
  const before = await tidied();
  await ask('sweep', 100, 20);
  const few = await tidied();
  await ask('sweep', 400, 20);
  const all = await tidied();
  note('memory kept after a sweep of 100 points', [few.own - before.own], 'MB', 20);
  note('memory kept after a sweep of 400 points', [all.own - few.own], 'MB', 20);
  note('memory of the tab at its most', [all.most], 'MB', 300);
  noteTask(note, [await watched(browser, page, () => ask('campaigns', 10_000, true))]);
  const links = {};
  for (const pairs of [100, 400]) links[pairs] = await ask('link', pairs);
  await page.close();
  return links;
}

/** From the press on Run to the first squares, and to the end. */
async function inTheLab(browser, address, pairs, samples, note) {
  const rows = [];
  for (let i = 0; i < samples; i++) {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(address);
    await page.getByRole('button', { name: /^Run / }).waitFor();
    await page.waitForTimeout(WARM_MS);
    const { result, ...tasks } = await watched(browser, page, () => page.evaluate(pressRun));
    rows.push({ ...result, ...tasks });
    await page.close();
  }
  note(
    `the Lab, ${pairs} pairs: Run to first squares`,
    rows.map(({ first }) => first),
    'ms',
    300,
  );
  note(
    `the Lab, ${pairs} pairs: Run to all`,
    rows.map(({ all }) => all),
    'ms',
    pairs === 100 ? 1000 : 2000,
  );
  noteTask(note, rows);
}

/** In the page. */
function pressRun() {
  const button = () =>
    [...document.querySelectorAll('button')].find(({ textContent }) => /^Run /.test(textContent ?? ''));
  const started = performance.now();
  button()?.click();
  return new Promise((done) => {
    let first = Number.NaN;
    const look = () => {
      const now = performance.now() - started;
      if (Number.isNaN(first) && document.querySelector('.figure .pair, .figure svg') !== null) first = now;
      // The button comes back when all are played.
      if ((!Number.isNaN(first) && button() !== undefined) || now > 60_000) done({ first, all: now });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** From the press on Go on to what every card of the desk is expected to do, and to the odds. */
async function atTheDesk(browser, home, samples, note) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  await page.addInitScript(() =>
    localStorage.setItem('brink-preferences', JSON.stringify({ guided: true, aids: 'on' })),
  );
  await page.goto(`${home}#/briefing/${STARTS[0]}`);
  await page.getByRole('button', { name: /^Begin as/ }).click();
  await page.locator('.map[data-stage="ready"]').waitFor({ timeout: 60_000 });
  await page.waitForTimeout(WARM_MS);
  const rows = [];
  for (let i = 0; i < samples; i++) {
    await page.getByRole('button', { name: 'End turn' }).click();
    await page.evaluate(() => document.querySelector('.showing .primary')?.click());
    await page.getByRole('button', { name: 'Go on', exact: true }).waitFor();
    await page.waitForTimeout(1000);
    const { result, ...tasks } = await watched(browser, page, () => page.evaluate(goOnAndWait));
    rows.push({ ...result, ...tasks });
  }
  await page.close();
  note(
    'the desk: Go on to the effects of all cards (waits 300 ms)',
    rows.map(({ effects }) => effects),
    'ms',
    600,
  );
  note(
    'the desk: Go on to the odds',
    rows.map(({ odds }) => odds),
    'ms',
  );
  noteTask(note, rows);
}

/** In the page. */
function goOnAndWait() {
  const started = performance.now();
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith('Go on'))?.click();
  return new Promise((done) => {
    let effects = Number.NaN;
    const look = () => {
      const now = performance.now() - started;
      const cards = document.querySelector('.cards')?.textContent ?? '';
      if (Number.isNaN(effects) && cards !== '' && !cards.includes('Working out')) effects = now;
      if (document.querySelector('.odds[aria-busy="false"]') !== null || now > 30_000) done({ effects, odds: now });
      else requestAnimationFrame(look);
    };
    // The desk is shown anew after the next frame.
    requestAnimationFrame(() => requestAnimationFrame(look));
  });
}

/** What work gives, and the longest task of the page's thread meanwhile: by the clock, and of the processor. */
async function watched(browser, page, work) {
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', '__metadata'] });
  const result = await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const placeOf = ({ pid, tid }) => `${pid} ${tid}`;
  const isMain = ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain';
  const main = new Set(traceEvents.filter(isMain).map(placeOf));
  const tasks = traceEvents.filter((event) => event.name === 'RunTask' && main.has(placeOf(event)));
  const most = (times) => times.reduce((longest, microseconds) => Math.max(longest, microseconds / 1000), 0);
  return {
    result,
    task: most(tasks.map(({ dur }) => dur ?? 0)),
    taskProcessor: most(tasks.map(({ tdur }) => tdur ?? 0)),
  };
}

/** @param rows of `watched`. */
const noteTask = (note, rows) =>
  note(
    "  longest task of the page's thread meanwhile",
    rows.map(({ task }) => task),
    'ms',
    50,
    rows.map(({ taskProcessor }) => taskProcessor),
  );

/** Megabytes of the largest tab, without the files of the browser itself: now, and at its most. */
async function memoryOf(browser) {
  const sizes = (await tabs(browser)).map((id) => {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    const field = (name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / MEGABYTE;
    return { own: field('RssAnon') + field('RssShmem'), most: field('VmHWM') - field('RssFile') };
  });
  return sizes.sort((a, b) => b.most - a.most)[0];
}

/** Milliseconds of processor time that all tabs have used. */
async function processorOf(browser) {
  return (await tabs(browser)).reduce((sum, id) => {
    // Fields 14 and 15, behind the name in brackets.
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1].split(' ');
    return sum + (1000 * (Number(fields[11]) + Number(fields[12]))) / TICKS;
  }, 0);
}

async function tabs(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

// npm run bench -- page: the built page in Chromium. From the click on End turn to the picture of the map repainted,
// median over a run's turns; in which order the first screen's text, the first turn's text and the map library arrive;
// and what the map leaves behind when it is opened and left. The wall clock measures here: it is what a player waits.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findBrowser } from '../tools/browser.mjs';
import { listen } from '../tools/listening.mjs';
import { createPageServer } from '../tools/pageServer.mjs';
import { inRoot } from '../tools/project.mjs';
import { openings, printOpenings, WITH_COLLECTOR } from './openings.mjs';

const SCENARIOS = ['on-the-brink', 'eleven-days'];
/** The longest campaign. */
const LINKED = 'eleven-days';
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  WITH_COLLECTOR,
];
const median = (values) => values.slice().sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

export async function benchPage() {
  const server = createPageServer(inRoot('dist', 'page'));
  const port = await listen(server, { port: 0, host: '127.0.0.1' });
  const executablePath = findBrowser();
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ARGUMENTS });
  try {
    const home = `http://127.0.0.1:${port}/`;
    const report = { browser: browser.version(), turns: [], opening: await opening(browser, home) };
    for (const scenario of SCENARIOS) report.turns.push(await turns(browser, home, scenario));
    report.link = await openedLink(browser, home);
    report.openings = await openings(browser, home, SCENARIOS[0]);
    print(report);
    printOpenings(report.openings);
    mkdirSync(inRoot('test-artefacts'), { recursive: true });
    writeFileSync(inRoot('test-artefacts', 'bench-page.json'), `${JSON.stringify(report, null, 2)}\n`);
    console.log('Written: test-artefacts/bench-page.json');
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

/** Builds the page unless it is there. */
export async function builtPage() {
  if (existsSync(inRoot('dist', 'page', 'index.html'))) return;
  const child = spawn(
    process.execPath,
    [inRoot('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: inRoot(),
      stdio: 'inherit',
    },
  );
  await new Promise((done, failed) => {
    child.on('exit', (code) => (code === 0 ? done() : failed(new Error('The page could not be built.'))));
  });
}

/** Milliseconds from the start of the page to its first heading, to the first turn's cards, and to the map library. */
async function opening(browser, home) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const asked = [];
  const started = Date.now();
  page.on('request', (request) => asked.push({ file: new URL(request.url()).pathname, at: Date.now() - started }));
  await page.goto(home);
  await page.locator('.scenario-card').first().waitFor();
  const firstScreen = Date.now() - started;
  const beforeMap = asked.map(({ file }) => file);
  await page.goto(`${home}#/briefing/${SCENARIOS[0]}`);
  // Notes when the first turn can be read and when the map library has come, by the page's own clock.
  await page.getByRole('button', { name: /^Begin as/ }).click();
  await page.locator('.map[data-stage="ready"]').waitFor({ timeout: 60_000 });
  const library = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => /phaser/.test(entry.name))
      .map((entry) => ({ asked: entry.startTime, here: entry.responseEnd })),
  );
  const paint = await page.evaluate(() =>
    performance.getEntriesByName('first-contentful-paint').map((entry) => entry.startTime),
  );
  await page.close();
  return {
    firstScreen,
    firstPaint: paint[0],
    libraryAskedAt: library[0]?.asked,
    beforeLibrary: beforeMap.length,
    early: beforeMap.filter((file) => /phaser/.test(file)),
  };
}

/**
 * Milliseconds from a whole campaign's link to its verdict, by the page's own measures: in a page that has just come,
 * with what reading the scenario takes of it, and in one that has read the scenario before. The fetch of the scenario's
 * file is in it, from a server on this machine; that of the code that opens links is not.
 */
async function openedLink(browser, home) {
  const brink = inRoot('tools', 'brink.mjs');
  const command = [brink, 'run', LINKED, '--seed', 'bench', '--chair', 'damascus', '--link'];
  const link = spawnSync(process.execPath, command, { encoding: 'utf8' }).stdout.trim();
  const first = [];
  const again = [];
  const reading = [];
  for (let i = 0; i < 5; i++) {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(home);
    for (const times of [first, again]) {
      await page.locator('.scenario-card').first().waitFor();
      await page.evaluate((hash) => {
        performance.clearMeasures();
        location.hash = hash;
      }, link);
      await page.getByText(/^Verified/).waitFor();
      times.push(await measured(page, 'open run'));
      if (times === first) reading.push(await measured(page, 'read scenario'));
      await page.goto(`${home}#/`);
    }
    await page.close();
  }
  const medians = { first: median(first), reading: median(reading), again: median(again) };
  return { scenario: LINKED, characters: link.length, ...medians };
}

/** How long the page's last measure of that name took. */
const measured = (page, name) =>
  page.evaluate((word) => performance.getEntriesByName(word).at(-1)?.duration ?? Number.NaN, name);

/**
 * One run with reduced motion, so that the map shows the new state in its next picture, and one with motion, to its
 * first picture.
 */
async function turns(browser, home, scenario) {
  const [still, moving] = [
    await oneRun(browser, home, scenario, 'reduce'),
    await oneRun(browser, home, scenario, 'no-preference'),
  ];
  return { scenario, still, moving };
}

async function oneRun(browser, home, scenario, reducedMotion) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion });
  await page.goto(`${home}#/briefing/${scenario}`);
  await page.getByRole('button', { name: /^Begin as/ }).click();
  await page.locator('.map[data-stage="ready"]').waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1500);
  const times = [];
  for (let turn = 0; turn < 16; turn++) {
    times.push(await page.evaluate(endTurnAndWait));
    await page.getByRole('button', { name: /^Skip all/ }).click();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.waitForTimeout(900);
  }
  await page.close();
  return { median: median(times), worst: Math.max(...times), times: times.map(Math.round) };
}

/**
 * In the page: clicks, and waits until the map says that the picture of its new model is on the screen: at the start of
 * the frame after the one that drew it.
 */
function endTurnAndWait() {
  const button = [...document.querySelectorAll('button')].find((each) => each.textContent === 'End turn');
  const map = document.querySelector('.map');
  return new Promise((done) => {
    const started = performance.now();
    const observer = new MutationObserver(() => {
      observer.disconnect();
      done(document.querySelector('.resolution') === null ? Number.NaN : performance.now() - started);
    });
    observer.observe(map, { attributeFilter: ['data-painted'] });
    setTimeout(() => done(Number.NaN), 5000);
    button.click();
  });
}

function print({ browser, turns: runs, opening: first, link }) {
  const ms = (value) => `${value.toFixed(0)} ms`;
  console.log(`Chromium ${browser}, 1366x768, wall clock.`);
  console.log(
    `\nFirst text painted after ${ms(first.firstPaint)}, scenario cards after ${ms(first.firstScreen)}; ` +
      `${first.beforeLibrary} files by then,`,
  );
  console.log(
    first.early.length === 0
      ? 'none of them the map library.'
      : `among them the map library: ${first.early.join(', ')}`,
  );
  console.log(
    `\nA link to a whole campaign of ${link.scenario} (${link.characters} characters), opened and verified: ` +
      `${ms(link.first)} in a new page, ${ms(link.reading)} of them to read the scenario; ` +
      `${ms(link.again)} where it was read before. At most 150 ms are wanted.`,
  );
  console.log('\nEnd turn to repainted map, median and worst of 16 turns:');
  for (const { scenario, still, moving } of runs) {
    console.log(
      `  ${scenario.padEnd(16)} ${ms(still.median)}, ${ms(still.worst)} (reduced motion: the whole new picture)`,
    );
    console.log(`  ${''.padEnd(16)} ${ms(moving.median)}, ${ms(moving.worst)} (to the first picture of the motion)`);
  }
}

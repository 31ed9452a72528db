// A browser that is killed outright, and started again on what it left: at most what was being written is lost.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { expect, type Page, test, watch } from './page.ts';
import { turnShown } from './play.ts';

/**
 * When the browser is killed, after a click: on the heels of it, with its writing begun and not ended, or once the bar
 * says that it is saved.
 */
const MOMENTS = ['at once', 'as it is written', 'once it is saved'] as const;

/** What somebody at the desk would miss. */
interface Desk {
  readonly turn: number;
  readonly orders: readonly string[];
}

const endButton = (page: Page) => page.getByRole('button', { name: 'End turn' });
const isSaved = (page: Page) => expect(page.locator('.saveline')).toContainText(/^\s*Saved/, { timeout: 60_000 });
const ordersShown = (page: Page): Promise<string[]> => page.locator('.slot-title').allInnerTexts();
const deskOf = async (page: Page): Promise<Desk> => ({ turn: await turnShown(page), orders: await ordersShown(page) });

/** From now on a game that is being written stays so: its transaction never ends. Tells that one has begun. */
async function writeWithoutEnd(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      const goOn = (): void => {
        document.documentElement.dataset.writes = this.name;
        this.count().onsuccess = goOn;
      };
      const request = put.apply(this, args);
      goOn();
      return request;
    };
  });
  return () => expect(page.locator('html')).toHaveAttribute('data-writes', /./, { timeout: 60_000 });
}

interface KillableBrowser {
  start(): Promise<Page>;
  /** Ends it and every process that it started, without a word to any of them. */
  kill(): Promise<void>;
}

/** A browser of the test's own: the one of the others can neither be killed nor started again on what it left. */
function killableBrowser(
  profile: string,
  program: string,
  args: readonly string[],
  connect: (address: string) => Promise<Browser>,
): KillableBrowser {
  const portFile = join(profile, 'DevToolsActivePort');
  const port = (): string => (existsSync(portFile) ? readFileSync(portFile, 'utf8').split('\n', 1)[0] : '');
  let child: ChildProcess | undefined;
  let browser: Browser | undefined;
  return {
    async start() {
      rmSync(portFile, { force: true });
      const own = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
      child = spawn(program, [...args, ...own], { stdio: 'ignore', detached: true });
      await expect.poll(port, { timeout: 60_000, intervals: [50] }).toMatch(/^\d+$/);
      browser = await connect(`http://127.0.0.1:${port()}`);
      return browser.contexts()[0].newPage();
    },
    async kill() {
      if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const main = child;
      const ended = [
        new Promise((resolve) => main.once('exit', resolve)),
        new Promise((resolve) => (browser?.isConnected() ? browser.once('disconnected', resolve) : resolve(true))),
      ];
      // A group of processes is named by the number of its first, below zero; Windows has no groups.
      process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
      await Promise.all(ended);
    },
  };
}

/** Ends the telling of a turn that was not kept as read. */
async function deskShown(page: Page): Promise<Desk> {
  const next = page.getByRole('button', { name: 'Go on', exact: true });
  await expect(next.or(endButton(page))).toBeVisible({ timeout: 60_000 });
  if (await next.isVisible()) await next.click();
  await expect(endButton(page)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  return deskOf(page);
}

/** Gives the last order of the desk that can be given: the first may be one half of two that exclude each other. */
async function giveOrder(page: Page): Promise<void> {
  await page.locator('.cards .add:enabled').last().click();
  const confirm = page.getByRole('button', { name: 'Keep the order' });
  if (await confirm.isVisible()) await confirm.click();
}

test('a killed browser has every turn and order that was saved, and they come out again', async ({
  playwright,
  launchOptions,
  baseURL,
}, testInfo) => {
  test.slow();
  const profile = mkdtempSync(join(tmpdir(), 'brink-killed-'));
  const program = launchOptions.executablePath ?? playwright.chromium.executablePath();
  const browser = killableBrowser(profile, program, launchOptions.args ?? [], (address) =>
    playwright.chromium.connectOverCDP(address),
  );
  const troubles: string[] = [];
  const open = async (address: string): Promise<Page> => {
    const page = await browser.start();
    await page.setViewportSize({ width: 1366, height: 768 });
    await watch(page, troubles, new URL(baseURL ?? '').origin);
    // Browsers write local storage late: what a page put there seconds ago may be gone after a kill.
    await page.addInitScript(() => localStorage.setItem('brink-preferences', JSON.stringify({ guided: true })));
    await page.goto(address);
    return page;
  };

  const acts = [
    async (page: Page, before: Desk): Promise<Desk> => {
      await giveOrder(page);
      await expect(page.locator('.slot-title')).toHaveCount(before.orders.length + 1);
      return deskOf(page);
    },
    async (page: Page, before: Desk): Promise<Desk> => {
      await endButton(page).click();
      return { turn: before.turn + 1, orders: [] };
    },
  ];

  try {
    let page = await open(`${baseURL}#/briefing/five-valleys`);
    await page.getByRole('button', { name: /^Begin as/ }).click();
    for (const moment of MOMENTS)
      for (const act of acts) {
        const before = await deskShown(page);
        await isSaved(page);
        const isWriting = moment === 'as it is written' ? await writeWithoutEnd(page) : undefined;
        const after = await act(page, before);
        await isWriting?.();
        if (moment === 'once it is saved') await isSaved(page);
        const address = page.url();
        await browser.kill();
        page = await open(address);
        const now = await deskShown(page);
        const possible = { 'at once': [before, after], 'as it is written': [before], 'once it is saved': [after] };
        expect(possible[moment], `${moment}, turn ${before.turn}`).toContainEqual(now);
      }
    const { turn } = await deskOf(page);
    const download = page.waitForEvent('download');
    await page.locator('.saveline').getByRole('button', { name: 'Save to a file' }).click();
    const record = testInfo.outputPath('record.json');
    await (await download).saveAs(record);
    expect(JSON.parse(readFileSync(record, 'utf8')).digests).toHaveLength(turn - 1);
    const replayed = spawnSync(process.execPath, ['dist/cli/brink.js', 'replay', record], { encoding: 'utf8' });
    expect(replayed).toMatchObject({ status: 0 });
    expect(troubles).toEqual([]);
  } finally {
    await browser.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }
});

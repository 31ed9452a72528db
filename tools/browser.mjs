// Finds a Chromium: one named by BRINK_BROWSER, one on the machine, or Playwright's own; fetches one if there is none.
// Tests prefer the one that is made for them, without windows: it begins a page with half the work.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { installFromDebian, whyNoInstall } from './debian.mjs';
import { PROGRAMS, ROOT } from './project.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const WITHOUT_WINDOWS = 'chromium-headless-shell';

const PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
};

/** Whether it starts at all: a browser without its libraries does not. */
const starts = (path) => {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true; // chrome.exe --version opens a window there
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
};

function ownOfPlaywright() {
  try {
    return createRequire(import.meta.url)('playwright-core').chromium.executablePath();
  } catch {
    return undefined;
  }
}

function inPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const ending = process.platform === 'win32' ? '.exe' : '';
  return names.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
}

function namedBrowser() {
  const named = process.env.BRINK_BROWSER;
  if (!named || starts(named)) return named || undefined;
  throw new Error(`BRINK_BROWSER does not start: ${named}`);
}

export function findBrowser() {
  const candidates = [...inPath(NAMES), ...(PLACES[process.platform] ?? []), ownOfPlaywright()];
  return namedBrowser() ?? candidates.find((path) => path !== undefined && starts(path));
}

export const findTestBrowser = () => namedBrowser() ?? inPath([WITHOUT_WINDOWS]).find(starts) ?? findBrowser();

const run = (program, args, timeout) =>
  spawnSync(program, args, { cwd: ROOT, stdio: ['ignore', 2, 2], timeout }).status === 0;

/** A browser that starts, installing one if needed; throws with what a person can do about it. */
export function ensureTestBrowser() {
  if (namedBrowser() === undefined && !inPath([WITHOUT_WINDOWS]).some(starts)) installFromDebian([WITHOUT_WINDOWS]);
  let found = findTestBrowser();
  if (found) return found;
  console.error('No Chromium on this machine; fetching the one of Playwright...');
  run(process.execPath, [PROGRAMS.playwright, 'install', 'chromium'], 300_000);
  found = findBrowser();
  if (found) return found;
  if (whyNoInstall() === undefined) {
    console.error('That did not work; installing the chromium package of the system...');
    installFromDebian(['chromium']);
    found = findBrowser();
    if (found) return found;
  }
  throw new Error('No Chromium could be found or installed: install Chrome or Chromium, or name one in BRINK_BROWSER.');
}

// Finds the JavaScript engines in which the same games are played, installs those that are missing, and runs a program
// in each: a script in Node and in JavaScriptCore's shell, a page in browsers.
import { spawn, spawnSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { installFromDebian, whyNoInstall } from './debian.mjs';

/** Long: the machine may be busy with other things. */
const TIME_LIMIT = 300_000;

function inPath(names, places = []) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places].find(existsSync);
}

/** The first number with points in what a program says of itself. */
const versionIn = (program, args) =>
  /\d+(\.\d+)+\w*/.exec(spawnSync(program, args, { encoding: 'utf8', timeout: 60_000 }).stdout ?? '')?.[0] ?? '';

const CHROMIUM_OPTIONS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// No calls home, no page at the first start.
const FIREFOX_PREFERENCES = [
  ['app.update.enabled', false],
  ['browser.aboutwelcome.enabled', false],
  ['browser.shell.checkDefaultBrowser', false],
  ['datareporting.policy.dataSubmissionEnabled', false],
  ['network.captive-portal-service.enabled', false],
  ['network.connectivity-service.enabled', false],
  ['network.dns.disablePrefetch', true],
  ['toolkit.telemetry.enabled', false],
];

/** How each engine is found and run. `packages` are Debian's, the newest name first. */
const ENGINES = [
  {
    name: 'Node',
    packages: [],
    find: () => process.execPath,
    version: () => process.versions.node,
    run: (program, folder) => runScript(program, [join(folder, 'node.mjs')]),
  },
  {
    name: 'Chromium',
    packages: ['chromium'],
    find: findBrowser,
    version: (program) => versionIn(program, ['--version']),
    run: (program, folder) =>
      runPage(folder, (address, profile) => [program, [...CHROMIUM_OPTIONS, `--user-data-dir=${profile}`, address]]),
  },
  {
    name: 'Firefox',
    packages: ['firefox-esr'],
    find: () => inPath(['firefox-esr', 'firefox'], ['/Applications/Firefox.app/Contents/MacOS/firefox']),
    version: (program) => versionIn(program, ['--version']),
    run: (program, folder) =>
      runPage(folder, (address, profile) => {
        const lines = FIREFOX_PREFERENCES.map(([name, value]) => `user_pref("${name}", ${value});\n`);
        writeFileSync(join(profile, 'user.js'), lines.join(''));
        return [program, ['--headless', '--no-remote', '--profile', profile, address]];
      }),
  },
  {
    name: 'JavaScriptCore',
    packages: ['libjavascriptcoregtk-bin', 'libjavascriptcoregtk-4.1-bin', 'libjavascriptcoregtk-4.0-bin'],
    find: () => inPath(['jsc'], ['/System/Library/Frameworks/JavaScriptCore.framework/Versions/Current/Helpers/jsc']),
    // The shell does not tell its version; its package does.
    version: () => versionIn('dpkg-query', ['-W', 'libjavascriptcoregtk-*-bin']),
    run: (program, folder) => runScript(program, [join(folder, 'jsc.mjs')]),
  },
];

/** Installs those that are missing, where that can be done. */
export function installEngines() {
  const missing = ENGINES.filter(({ find }) => find() === undefined);
  if (missing.length === 0 || whyNoInstall() !== undefined) return;
  console.error(`Installing ${missing.map(({ name }) => name).join(', ')}...`);
  installFromDebian(...missing.map(({ packages }) => packages));
}

/**
 * Every engine, with its version, and `run`, which resolves with what its program hands back; one that is not here has
 * the reason for it in `absent` instead.
 *
 * @returns {{ name: string, version: string, run?: (folder: string) => Promise<string>, absent?: string }[]}
 */
export function findEngines() {
  return ENGINES.map(({ name, packages, find, version, run }) => {
    const program = find();
    if (program !== undefined) return { name, version: version(program), run: (folder) => run(program, folder) };
    const why = whyNoInstall() ?? 'it could not be installed';
    return { name, version: '', absent: `not on this machine (${packages.join(' or ')}), and ${why}` };
  });
}

/** What a program prints. */
function runScript(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: TIME_LIMIT,
      killSignal: 'SIGKILL',
    });
    const out = [];
    let err = '';
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const text = Buffer.concat(out).toString('utf8');
      if (code === 0) resolve(text);
      else reject(new Error(`${program} ended with ${signal ?? code}: ${err.slice(-2000)}${text.slice(-500)}`));
    });
  });
}

const TYPES = { html: 'text/html', js: 'text/javascript' };

/** What `page.html` of the folder posts to `done`, opened by a browser with an empty profile. */
async function runPage(folder, commandFor) {
  const profile = mkdtempSync(join(tmpdir(), 'brink-engine-'));
  const server = createServer();
  let child;
  let timer;
  try {
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    return await new Promise((resolve, reject) => {
      server.on('request', (request, response) => {
        if (request.method === 'POST')
          collect(request)
            .then(resolve, reject)
            .finally(() => response.end());
        else sendFile(folder, request.url ?? '/', response);
      });
      const [program, args] = commandFor(`http://127.0.0.1:${server.address().port}/page.html`, profile);
      // A group of its own, so that the browser's own processes end with it.
      child = spawn(program, args, { stdio: 'ignore', detached: true, env: { ...process.env, HOME: profile } });
      child.on('error', reject);
      child.on('exit', (code, signal) => reject(new Error(`${program} ended with ${signal ?? code}`)));
      timer = setTimeout(() => reject(new Error(`${program} gave no answer`)), TIME_LIMIT);
    });
  } finally {
    clearTimeout(timer);
    endGroup(child);
    server.closeAllConnections();
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

function endGroup(child) {
  if (child?.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

async function collect(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function sendFile(folder, url, response) {
  const name = /^\/([\w-]+\.(html|js))$/.exec(url);
  const path = name === null ? undefined : join(folder, name[1]);
  if (path === undefined || !existsSync(path)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': TYPES[name[2]] });
  createReadStream(path).pipe(response);
}

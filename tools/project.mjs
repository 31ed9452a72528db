// What the commands of this folder share: where things are, how a program of the repository is run, and how missing
// packages are installed. Only Node's own modules, since it must work before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
export const inRoot = (...parts) => join(ROOT, ...parts);

export const PROGRAMS = {
  biome: inRoot('node_modules', '@biomejs', 'biome', 'bin', 'biome'),
  vite: inRoot('node_modules', 'vite', 'bin', 'vite.js'),
  vitest: inRoot('node_modules', 'vitest', 'vitest.mjs'),
  playwright: inRoot('node_modules', '@playwright', 'test', 'cli.js'),
  typecheck: inRoot('tools', 'typecheck.mjs'),
};

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Brink needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Runs a Node program of the repository and resolves with its exit code and, if asked for, its output. */
export function runNode(program, args, { env = {}, capture = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    // It does not outlive this process.
    const end = () => child.kill();
    process.once('exit', end);
    const ended = (code) => {
      process.off('exit', end);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += String(error);
      ended(1);
    });
    child.on('close', (code) => ended(code ?? 1));
  });
}

const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

/** Installs the packages of the lockfile when they are missing or older than it. npm's words go to stderr. */
export function installPackages() {
  const installed = changedAt(inRoot('node_modules', '.package-lock.json'));
  const wanted = changedAt(inRoot('package-lock.json'));
  // A lockfile written by `npm install` itself is a moment younger than what it installed.
  if (installed > 0 && installed + 5000 >= wanted) return;
  console.error('Installing packages (npm ci)...');
  const npm = process.env.npm_execpath;
  const byNode = npm !== undefined && /\.c?js$/.test(npm);
  const run = spawnSync(
    byNode ? process.execPath : 'npm',
    [...(byNode ? [npm] : []), 'ci', '--no-audit', '--no-fund'],
    {
      cwd: ROOT,
      stdio: ['ignore', 2, 2],
      shell: !byNode && process.platform === 'win32',
    },
  );
  if (run.status !== 0) {
    console.error('npm ci failed; see above.');
    process.exit(1);
  }
}

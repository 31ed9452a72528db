// Installs programs from the packages of Debian and its kin, where this process may: as root, with apt at hand.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Why nothing can be installed here; undefined if something can. */
export function whyNoInstall() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return 'this system has no apt';
  return process.getuid?.() === 0 ? undefined : 'only root may install it';
}

// Another command may be installing as well. Without a network apt shall give up soon.
const PATIENCE = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=30'];

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', [...PATIENCE, ...args], { stdio: ['ignore', 2, 2], timeout: 600_000, env }).status === 0;
}

const isKnown = (name) => spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0;

/** Installs a package of each list, the first that this system has; apt's words go to stderr. */
export function installFromDebian(...lists) {
  if (whyNoInstall() !== undefined) return;
  apt('update');
  const names = lists.map((list) => list.find(isKnown)).filter((name) => name !== undefined);
  if (names.length > 0) apt('install', '-y', '--no-install-recommends', ...names);
}

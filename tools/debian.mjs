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

/** Whether apt has a version to install: it also shows names of which there is none, such as those others refer to. */
function canBeInstalled(name) {
  const { stdout } = spawnSync('apt-cache', ['policy', name], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  return /^ *Candidate: (?!\(none\))\S/m.test(stdout ?? '');
}

/** Installs a package of each list, the first that this system has, each alone; apt's words go to stderr. */
export function installFromDebian(...lists) {
  if (whyNoInstall() !== undefined) return;
  apt('update');
  for (const list of lists) {
    const name = list.find(canBeInstalled);
    if (name !== undefined) apt('install', '-y', '--no-install-recommends', name);
  }
}

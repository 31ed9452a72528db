// npm run -s brink -- <arguments>: builds the command line if a source is newer than the build, then runs it in this
// process. Nothing but the command's own output reaches stdout.
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot, installPackages, PROGRAMS, requireNode, runNode } from './project.mjs';

requireNode();

const built = inRoot('dist', 'cli');
const entry = join(built, 'brink.js');

function newest(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), mtimeMs);
}

const isStale = () => {
  if (!existsSync(entry)) return true;
  const sources = [inRoot('src'), inRoot('lessons'), inRoot('package-lock.json'), inRoot('vite.cli.config.ts')];
  return Math.max(...sources.map(newest)) > statSync(entry).mtimeMs;
};

if (isStale()) {
  installPackages();
  // Built aside and moved into place, so that two commands started at once do not read half a build.
  const aside = inRoot('dist', `cli-${process.pid}`);
  const build = await runNode(
    PROGRAMS.vite,
    ['build', '--config', 'vite.cli.config.ts', '--outDir', aside, '--logLevel', 'warn'],
    {
      capture: true,
    },
  );
  if (build.code !== 0) {
    rmSync(aside, { recursive: true, force: true });
    console.error(build.output);
    console.error('The command line could not be built.');
    process.exit(build.code);
  }
  try {
    rmSync(built, { recursive: true, force: true });
    renameSync(aside, built);
  } catch {
    // Another command has just put its own build there.
    rmSync(aside, { recursive: true, force: true });
  }
}

process.argv[1] = entry;
await import(pathToFileURL(entry).href);

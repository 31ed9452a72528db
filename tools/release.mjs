// npm run release: keeps today's rules, as they stand in the present commit, in releases/rules-<version>/: the engine
// as one built file, the licences of what is in it, the scenarios of its time, and a manifest with their hashes.
//   --verify <version>   builds the engine again from the commit that its manifest names, and compares
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { licencesOf } from './licences.mjs';
import { inRoot, ROOT } from './project.mjs';

const ENTRY = join('src', 'play', 'engines', 'frozen.ts');
const git = (...args) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();
const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** One file without imports, the same to the byte from the same commit, and the modules in it. */
async function builtEngine(root) {
  const built = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      sourcemap: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(root, ENTRY),
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: 'engine.js' },
      },
    },
  });
  const [{ output }] = [built].flat();
  if (output.length !== 1 || output[0].imports.length > 0) throw new Error('The engine is more than one file.');
  return output[0];
}

/** Scenarios and maps, by path under scenarios/; not what is measured by them. */
function scenarioTexts() {
  const folder = inRoot('scenarios');
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path.endsWith('/scenario.json') || path.startsWith('maps/'));
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** Content hashes by scenario id, as the engine reckons them; a file that it refuses stops the release. */
function contentHashes(engine, texts) {
  const files = Object.entries(texts).filter(([path]) => path.endsWith('/scenario.json'));
  const byId = new Map(files.map(([, text]) => [JSON.parse(text).id, text]));
  return Object.fromEntries(
    [...byId].map(([id, text]) => {
      const opened = engine.open(text, byId, {});
      if (!opened.ok) throw new Error(`${id}: ${opened.error.join(', ')}`);
      return [id, opened.value.contentHash];
    }),
  );
}

async function release() {
  if (git('status', '--porcelain', '--', 'src', 'scenarios', 'package.json', 'package-lock.json') !== '')
    throw new Error('A release is built from a commit: commit or put away what is changed.');
  const commit = git('rev-parse', 'HEAD');
  const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const { code, moduleIds } = await builtEngine(ROOT);
  const aside = mkdtempSync(join(tmpdir(), 'brink-release-'));
  writeFileSync(join(aside, 'engine.mjs'), code);
  const { engine } = await import(pathToFileURL(join(aside, 'engine.mjs')).href);
  rmSync(aside, { recursive: true });
  const { rules } = engine;
  const texts = scenarioTexts();
  const scenarios = json(texts);
  const golden = JSON.parse(readFileSync(inRoot('tests', 'golden', 'versions.json'), 'utf8'))[rules];
  if (golden === undefined) throw new Error(`tests/golden/versions.json has no row for rules version ${rules}.`);
  const manifest = {
    rules,
    version,
    commit,
    engine: { bytes: Buffer.byteLength(code), sha256: sha256(code) },
    scenarios: { sha256: sha256(scenarios), contents: contentHashes(engine, texts) },
    golden,
  };
  const folder = inRoot('releases', `rules-${rules}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'engine.js'), code);
  writeFileSync(join(folder, 'licences.json'), json(licencesOf(moduleIds)));
  writeFileSync(join(folder, 'engine.d.ts'), TYPES);
  writeFileSync(join(folder, 'scenarios.json'), scenarios);
  writeFileSync(join(folder, 'manifest.json'), json(manifest));
  console.log(`releases/rules-${rules}: ${version}, ${manifest.engine.bytes} bytes, from ${commit}`);
}

const TYPES = `import type { ReleasedEngine } from '../../src/play/engines/release.ts';

export declare const engine: ReleasedEngine;
`;

async function verify(rules) {
  const path = inRoot('releases', `rules-${rules}`, 'manifest.json');
  if (!existsSync(path)) throw new Error(`Rules version ${rules} is not kept.`);
  const { commit, engine } = JSON.parse(readFileSync(path, 'utf8'));
  const aside = join(mkdtempSync(join(tmpdir(), 'brink-release-')), 'then');
  git('worktree', 'add', '--detach', aside, commit);
  try {
    symlinkSync(inRoot('node_modules'), join(aside, 'node_modules'), 'junction');
    const built = sha256((await builtEngine(aside)).code);
    if (built !== engine.sha256) throw new Error(`Built from ${commit}: ${built}; kept: ${engine.sha256}.`);
    console.log(`releases/rules-${rules}/engine.js is what ${commit} builds.`);
  } finally {
    git('worktree', 'remove', '--force', aside);
  }
}

const { values } = parseArgs({ options: { verify: { type: 'string' } } });
try {
  await (values.verify === undefined ? release() : verify(values.verify));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

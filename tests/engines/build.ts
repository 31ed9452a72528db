/** Builds what the engines run: one file made as the page's are, the released engines as they are, and the texts. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { inRoot, ROOT } from '../../tools/project.mjs';
import { SHIPPED, textOf } from '../support/countries.ts';
import type { Inputs } from './programme.ts';

/** The folder with `node.mjs`, `jsc.mjs` and `page.html`, each of which plays everything and hands back its report. */
export async function buildProgramme(): Promise<string> {
  const folder = inRoot('test-artefacts', 'engines');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: inRoot('tests', 'engines', 'programme.ts'),
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: 'programme.js' },
      },
    },
  });
  const releases = readdirSync(inRoot('releases')).sort();
  for (const release of releases) copyFileSync(inRoot('releases', release, 'engine.js'), join(folder, `${release}.js`));
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  write('package.json', '{ "type": "module" }\n');
  write('inputs.js', `export const inputs = ${JSON.stringify(inputsOf(releases))};\n`);
  const engines = releases.map((release, r) => `import { engine as engine${r} } from './${release}.js';\n`).join('');
  write(
    'report.js',
    `import { inputs } from './inputs.js';\nimport { playAll } from './programme.js';\n${engines}` +
      `export const report = () => JSON.stringify(playAll(inputs, [${releases.map((_, r) => `engine${r}`)}]));\n`,
  );
  write('node.mjs', "import { report } from './report.js';\nprocess.stdout.write(report());\n");
  write('jsc.mjs', "import { report } from './report.js';\nprint(report());\n");
  write('page.html', '<!doctype html><meta charset="utf-8"><script type="module" src="page.js"></script>\n');
  write(
    'page.js',
    "const done = (text) => fetch('done', { method: 'POST', body: text });\n" +
      "import('./report.js').then(({ report }) => done(report())).catch((error) => done(String(error)));\n",
  );
  return folder;
}

function inputsOf(releases: readonly string[]): Inputs {
  return {
    scenarios: Object.fromEntries(SHIPPED.map((id) => [id, textOf(id)])),
    releases: releases.map((release) => {
      const files: Record<string, string> = JSON.parse(
        readFileSync(inRoot('releases', release, 'scenarios.json'), 'utf8'),
      );
      const scenarios = Object.entries(files).flatMap(([path, text]) => {
        const id = /^([^/]+)\/scenario\.json$/.exec(path)?.[1];
        return id === undefined ? [] : [[id, text]];
      });
      const kept = inRoot('tests', 'records', release);
      const names = readdirSync(kept)
        .filter((name) => name.endsWith('.json'))
        .sort();
      return {
        rules: Number(release.replace('rules-', '')),
        scenarios: Object.fromEntries(scenarios),
        records: Object.fromEntries(names.map((name) => [name, readFileSync(join(kept, name), 'utf8')])),
      };
    }),
  };
}

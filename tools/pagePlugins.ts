// What the page build does beyond Vite: writes the security policy, builds Phaser from its smaller entry and without
// the one line that needs more than the policy allows, brings the scenarios along, and refuses a build in which Phaser
// would load with the first screen.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import PRODUCT from '../package.json' with { type: 'json' };
import { BUNDLED_ELEMENT, type CheckedFile } from '../src/app/services/cards.ts';
import { RULES_VERSION } from '../src/engine/simulation.ts';
import { checkedScenarios } from './checkedScenarios.ts';
import { ROOT } from './project.mjs';
import { bundledList, cardPictures } from './scenarioCards.ts';
import { META_POLICY } from './security.mjs';

export const PHASER_CHUNK = 'phaser';

/**
 * The policy stands in the page too, so that it holds on any static host. Not in development: hot reload needs more.
 */
export function securityPolicy(): Plugin {
  return {
    name: 'brink:security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: META_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** Says in the page which version it is, and of which rules: a report on a fault needs both. */
export function versionInPage(): Plugin {
  return {
    name: 'brink:version',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { name: 'generator', content: `Brink ${PRODUCT.version}, rules ${RULES_VERSION}` },
        injectTo: 'head',
      },
    ],
  };
}

/**
 * The library's own smaller entry: without physics, particles, tile maps, 3D and all else that a map of places does not
 * draw. Its package exports only the whole of it.
 */
export const PHASER_CORE = join(ROOT, 'node_modules', 'phaser', 'src', 'phaser-core.js');

/** What the library's own build writes into its source; the map makes no sound. */
const PHASER_FLAGS: Readonly<Record<string, boolean>> = {
  CANVAS_RENDERER: true,
  WEBGL_RENDERER: true,
  WEBGL_DEBUG: false,
  FEATURE_SOUND: false,
};
const FLAG = new RegExp(`\\btypeof (${Object.keys(PHASER_FLAGS).join('|')})\\b`, 'g');

/**
 * The library tests blend modes with data: images while loading; every browser of this decade passes the test. It also
 * puts itself into the global object, which a page has under another name, and never takes its listener for a hidden
 * page back, one for each map.
 */
const PHASER_PATCHES: readonly (readonly [find: string, put: string])[] = [
  ['CanvasFeatures.supportNewBlendModes = checkBlendMode();', 'CanvasFeatures.supportNewBlendModes = true;'],
  ['global.Phaser = Phaser;', ''],
  [
    'document.addEventListener(hiddenVar, onChange, false);',
    'document.addEventListener(hiddenVar, onChange, false);' +
      " eventEmitter.once('destroy', () => document.removeEventListener(hiddenVar, onChange, false));",
  ],
];

/** Builds the library from its source; a flag or a patch that finds nothing any more fails the build. */
export function phaserFromSource(): Plugin {
  const unfound = new Set<string>();
  return {
    name: 'brink:phaser-from-source',
    buildStart() {
      for (const name of [...Object.keys(PHASER_FLAGS), ...PHASER_PATCHES.map(([find]) => find)]) unfound.add(name);
    },
    transform: {
      filter: { id: /node_modules[\\/]phaser[\\/]src[\\/]/ },
      handler(source) {
        let code = source.replace(FLAG, (_, flag: string) => {
          unfound.delete(flag);
          return String(PHASER_FLAGS[flag]);
        });
        for (const [find, put] of PHASER_PATCHES) {
          if (!code.includes(find)) continue;
          unfound.delete(find);
          code = code.replace(find, put);
        }
        return code === source ? undefined : { code, map: null };
      },
    },
    generateBundle() {
      if (unfound.size > 0) this.error(`Phaser no longer contains ${[...unfound].join(', ')}: look again.`);
    },
  };
}

/** The map comes after the first screen: nothing the entry loads at once may contain Phaser. */
export function phaserLoadsLate(): Plugin {
  return {
    name: 'brink:phaser-loads-late',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = new Map<string, Rolldown.OutputChunk>();
      for (const file of Object.values(bundle)) if (file.type === 'chunk') chunks.set(file.fileName, file);
      const atOnce = new Set([...chunks.values()].filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName));
      for (const name of atOnce) for (const next of chunks.get(name)?.imports ?? []) atOnce.add(next);
      for (const name of atOnce) {
        const phaser = chunks.get(name)?.moduleIds.find((id) => /node_modules[\\/]phaser[\\/]/.test(id));
        if (phaser !== undefined) this.error(`${name} loads with the first screen and contains Phaser (${phaser}).`);
      }
    },
  };
}

/** The first screen's words in the usual language come with its script and not after it. */
export function firstWordsLoadEarly(): Plugin {
  return {
    name: 'brink:first-words',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        const words = Object.values(bundle ?? {}).find(
          (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(FIRST_WORDS),
        );
        if (words === undefined) throw new Error(`No chunk of the page is ${FIRST_WORDS}: look again.`);
        return [
          {
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `./${words.fileName}` },
            injectTo: 'head',
          },
        ];
      },
    },
  };
}
const FIRST_WORDS = '/src/words/en/shell.ts';

const SCENARIOS = join(ROOT, 'scenarios');

function scenarioFiles(): string[] {
  if (!existsSync(SCENARIOS)) return [];
  return readdirSync(SCENARIOS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => relative(SCENARIOS, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const readScenarios = () =>
  scenarioFiles()
    .filter((path) => path.endsWith('/scenario.json'))
    .map((path) => ({ path, text: readFileSync(join(SCENARIOS, path), 'utf8') }));

/** What the first screen shows of the scenarios, as JSON that may stand inside HTML. */
const bundledText = (checked: ReadonlyMap<string, CheckedFile>): string =>
  JSON.stringify(bundledList(readScenarios(), scenarioFiles(), checked, scenarioOrder())).replaceAll('<', '\\u003c');

const scenarioOrder = (): readonly string[] => JSON.parse(readFileSync(join(SCENARIOS, 'order.json'), 'utf8'));

/** What was checked, without the texts. */
const checkedFiles = (): ReadonlyMap<string, CheckedFile> =>
  new Map([...checkedScenarios(readScenarios())].map(([of, { path, hash }]) => [of, { path, hash }]));

/** The pictures of its cards, by the path they are served from. */
const pictures = (): ReadonlyMap<string, string> =>
  cardPictures(readScenarios(), (path) =>
    scenarioFiles().includes(path) ? readFileSync(join(SCENARIOS, path), 'utf8') : undefined,
  );

/**
 * Every JSON file of scenarios/ is fetched on demand from scenarios/ beside the page, scenarios as the build has read
 * and checked them too; the page itself carries what the cards of the first screen show, and the hashes of what was
 * checked. A block of data is no script: the policy has nothing against it.
 */
export function scenarioFolder(): Plugin {
  return {
    name: 'brink:scenarios',
    // In development files change: the page reads them as they are written.
    transformIndexHtml: (_, { bundle }) => [
      {
        tag: 'script',
        attrs: { type: 'application/json', id: BUNDLED_ELEMENT },
        children: bundledText(bundle === undefined ? new Map() : checkedFiles()),
        injectTo: 'body',
      },
    ],
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const picture = request.url?.startsWith('/cards/') ? pictures().get(request.url.slice(1)) : undefined;
        if (picture !== undefined) {
          response.setHeader('Content-Type', 'image/svg+xml; charset=utf-8');
          response.end(picture);
          return;
        }
        const path = (request.url ?? '').replace(/\?.*$/, '').replace(/^\/scenarios\//, '');
        if (!request.url?.startsWith('/scenarios/') || !scenarioFiles().includes(path)) return next();
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        response.end(readFileSync(join(SCENARIOS, path)));
      });
    },
    generateBundle() {
      for (const path of scenarioFiles())
        this.emitFile({
          type: 'asset',
          fileName: `scenarios/${path}`,
          source: readFileSync(join(SCENARIOS, path)),
        });
      for (const { path, text } of checkedScenarios(readScenarios()).values())
        this.emitFile({ type: 'asset', fileName: `scenarios/${path}`, source: text });
      for (const [fileName, source] of pictures()) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

/**
 * What a server answers where there is nothing: it leads to the page. Its addresses are relative to the page's folder,
 * and it has the page's style.
 */
export function notFoundPage(): Plugin {
  return {
    name: 'brink:not-found-page',
    apply: 'build',
    generateBundle(_, bundle) {
      const style = Object.keys(bundle).find((name) => /^assets\/index-[^/]+\.css$/.test(name));
      if (style === undefined) this.error('No style of the page is assets/index-*.css: look again.');
      this.emitFile({
        type: 'asset',
        fileName: '404.html',
        source: `<!doctype html>
<html lang="en" dir="ltr">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${META_POLICY}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Nothing here - Brink</title>
    <link rel="icon" href="./icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="./${style}">
  </head>
  <body>
    <main class="page">
      <h1>There is nothing at this address</h1>
      <p>It may have been shortened or mistyped on its way. Games kept in this browser are not touched by that.</p>
      <p><a href="./">To Brink's first page</a></p>
    </main>
  </body>
</html>
`,
      });
    },
  };
}

/** What the bundler knows of a module: whether a page begins with it, and who imports it, late imports apart. */
interface Imported {
  readonly isEntry: boolean;
  readonly importers: readonly string[];
}

interface ChunkNaming {
  getModuleInfo(id: string): Imported | null;
}

/**
 * All that the page's entry imports, directly or by another, in one file. Split by who else uses what, the first screen
 * would come in twenty, each packed by itself: a tenth more bytes.
 */
export function firstScreenChunk() {
  const known = new Map<string, boolean>();
  function isFirst(id: string, naming: ChunkNaming): boolean {
    const before = known.get(id);
    if (before !== undefined) return before;
    known.set(id, false);
    const info = naming.getModuleInfo(id);
    const is = info?.isEntry === true || info?.importers.some((by) => isFirst(by, naming)) === true;
    known.set(id, is);
    return is;
  }
  return {
    name: (id: string, naming: ChunkNaming): string | null => (isFirst(id, naming) ? FIRST_CHUNK : null),
    debugName: FIRST_CHUNK,
  };
}

const FIRST_CHUNK = 'index';

const RULES = /\/src\/(?:engine|policies|play)\//;

/**
 * Asks browsers that know the comment to compile a file whole as it comes, beside the page, instead of one function
 * after another when each is first called: for files that are mostly rules, which a single turn calls nearly all of.
 */
export function rulesCompiledAhead({ modules }: Pick<Rolldown.RenderedChunk, 'modules'>): string {
  let rules = 0;
  let all = 0;
  for (const [id, { renderedLength }] of Object.entries(modules)) {
    all += renderedLength;
    if (RULES.test(id)) rules += renderedLength;
  }
  return 2 * rules > all ? '//# allFunctionsCalledOnLoad' : '';
}

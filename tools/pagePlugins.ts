// What the page build does beyond Vite: writes the security policy, mends the one line of Phaser that needs more than
// the policy allows, brings the scenarios along, and refuses a build in which Phaser would load with the first screen.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { BUNDLED_ELEMENT } from '../src/app/services/cards.ts';
import { ROOT } from './project.mjs';
import { bundledList } from './scenarioCards.ts';
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

const BLEND_CHECK = 'CanvasFeatures.supportNewBlendModes = checkBlendMode();';

/** Phaser tests blend modes with data: images while loading; every browser of this decade passes the test. */
export function phaserWithoutDataImages(): Plugin {
  return {
    name: 'brink:phaser-blend-check',
    transform: {
      filter: { id: /node_modules[\\/]phaser[\\/]dist[\\/]/ },
      handler(code) {
        if (!code.includes(BLEND_CHECK)) this.error(`Phaser no longer contains "${BLEND_CHECK}": look again.`);
        return { code: code.replace(BLEND_CHECK, 'CanvasFeatures.supportNewBlendModes = true;'), map: null };
      },
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

const SCENARIOS = join(ROOT, 'scenarios');

function scenarioFiles(): string[] {
  if (!existsSync(SCENARIOS)) return [];
  return readdirSync(SCENARIOS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => relative(SCENARIOS, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** What the first screen shows of the scenarios, as JSON that may stand inside HTML. */
function bundledText(): string {
  const files = scenarioFiles().filter((path) => path.endsWith('/scenario.json'));
  const texts = files.map((path) => ({ path, text: readFileSync(join(SCENARIOS, path), 'utf8') }));
  return JSON.stringify(bundledList(texts)).replaceAll('<', '\\u003c');
}

/**
 * Every JSON file of scenarios/ is fetched on demand from scenarios/ beside the page; the page itself carries what the
 * cards of the first screen show. A block of data is no script: the policy has nothing against it.
 */
export function scenarioFolder(): Plugin {
  return {
    name: 'brink:scenarios',
    transformIndexHtml: () => [
      {
        tag: 'script',
        attrs: { type: 'application/json', id: BUNDLED_ELEMENT },
        children: bundledText(),
        injectTo: 'body',
      },
    ],
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
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
    },
  };
}

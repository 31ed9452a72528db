/**
 * The one door to an engine: today's for today's rules, and for a released version the one that was kept, loaded when
 * it is asked for. A version that was never released has none.
 */
import { RULES_VERSION } from '../../engine/simulation.ts';
import type { Engine, ScenarioText } from './engine.ts';
import type { ReleasedEngine } from './release.ts';
import { engineOfRelease } from './released.ts';
import { TODAYS_ENGINE } from './today.ts';

/** A released version of the rules, as `releases/rules-<version>/` keeps it. */
export interface Release {
  readonly rules: number;
  /** Of the product. */
  readonly version: string;
  load(): Promise<{ readonly engine: ReleasedEngine }>;
  /** The scenario and map files shipped with it: texts by path under `scenarios/`. */
  files(): Promise<{ readonly default: { readonly [path: string]: string } }>;
}

/** Oldest first. */
export const RELEASES: readonly Release[] = [
  {
    rules: 2,
    version: '0.1.0',
    load: () => import('../../../releases/rules-2/engine.js'),
    files: () => import('../../../releases/rules-2/scenarios.json'),
  },
];

/** Rejects if the engine's file cannot be fetched; undefined if there is no such version, or none yet. */
export async function engineOf(rules: number): Promise<Engine | undefined> {
  if (rules === RULES_VERSION) return TODAYS_ENGINE;
  const release = RELEASES.find((each) => each.rules === rules);
  return release === undefined ? undefined : engineOfRelease((await release.load()).engine);
}

/** A scenario as it was shipped with a released version, with the others of that time that it may extend. */
export async function scenarioShippedWith(rules: number, id: string): Promise<ScenarioText | undefined> {
  const release = RELEASES.find((each) => each.rules === rules);
  if (release === undefined) return undefined;
  const bases = new Map<string, string>();
  for (const [path, text] of Object.entries((await release.files()).default)) {
    const shipped = /^([^/]+)\/scenario\.json$/.exec(path)?.[1];
    if (shipped !== undefined) bases.set(shipped, text);
  }
  const text = bases.get(id);
  return text === undefined ? undefined : { text, bases };
}

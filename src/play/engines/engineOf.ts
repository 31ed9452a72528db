/**
 * The one door to an engine: today's for today's rules, and for a released version the one that was kept, loaded when
 * it is asked for. A version that was never released has none.
 */
import { fail, ok, type Result } from '../../core/result.ts';
import { RULES_VERSION } from '../../engine/simulation.ts';
import type { RecordProblem } from '../record.ts';
import type { Engine, ScenarioText } from './engine.ts';
import type { ReleasedEngine } from './release.ts';
import { engineOfRelease } from './released.ts';
import { TODAYS_ENGINE } from './today.ts';

/** Texts by path under `scenarios/`. */
export type ShippedFiles = { readonly [path: string]: string };

/** A released version of the rules, as `releases/rules-<version>/` keeps it. */
export interface Release {
  readonly rules: number;
  /** Of the product. */
  readonly version: string;
  load(): Promise<{ readonly engine: ReleasedEngine }>;
  /** The scenario and map files shipped with it. */
  files(): Promise<{ readonly default: ShippedFiles }>;
}

/** Oldest first. */
export const RELEASES: readonly Release[] = [
  {
    rules: 2,
    version: '0.1.0',
    load: () => import('../../../releases/rules-2/engine.js'),
    files: () => import('../../../releases/rules-2/scenarios.json'),
  },
  {
    rules: 3,
    version: '0.2.0',
    load: () => import('../../../releases/rules-3/engine.js'),
    files: () => import('../../../releases/rules-3/scenarios.json'),
  },
  {
    rules: 4,
    version: '0.3.0',
    load: () => import('../../../releases/rules-4/engine.js'),
    files: () => import('../../../releases/rules-4/scenarios.json'),
  },
];

/** Rejects if the engine's file cannot be fetched. Fails for a version that was never released, or not yet. */
export async function engineOf(rules: number): Promise<Result<Engine, RecordProblem>> {
  if (rules === RULES_VERSION) return ok(TODAYS_ENGINE);
  const release = RELEASES.find((each) => each.rules === rules);
  if (release !== undefined) return ok(engineOfRelease((await release.load()).engine));
  const played = new Set([...RELEASES.map((each) => each.rules), RULES_VERSION]);
  return fail({
    code: rules > RULES_VERSION ? 'record/rules-newer' : 'record/rules',
    at: 'rules',
    values: { theirs: String(rules), ours: [...played].map(String) },
  });
}

/** The files shipped with a released version; none if it was not released. */
export async function filesShippedWith(rules: number): Promise<ShippedFiles> {
  const release = RELEASES.find((each) => each.rules === rules);
  return release === undefined ? {} : (await release.files()).default;
}

/** A scenario among the files of a release, with the others that it may extend. */
export function scenarioAmong(files: ShippedFiles, id: string): ScenarioText | undefined {
  const bases = new Map<string, string>();
  for (const [path, text] of Object.entries(files)) {
    const shipped = /^([^/]+)\/scenario\.json$/.exec(path)?.[1];
    if (shipped !== undefined) bases.set(shipped, text);
  }
  const text = bases.get(id);
  return text === undefined ? undefined : { text, bases };
}

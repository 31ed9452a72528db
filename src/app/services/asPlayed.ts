/** Scenarios as they were when a game was played: under its rules, in the file that has the content it had. */
import { fail, ok, type Result } from '../../core/result.ts';
import type { Engine, Setting, SettingWanted } from '../../play/engines/engine.ts';
import { engineOf, RELEASES } from '../../play/engines/engineOf.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import type { Fault } from '../../session/fault.ts';
import type { Levers } from '../../session/game.ts';
import type { ScenarioSource } from '../../session/saved.ts';
import { pathOf, type ScenarioFiles } from './scenarioFiles.ts';
import { compiledWith, type Loaded, loadSource } from './scenarios.ts';

/** A scenario under the rules of a game, its levers moved. */
export interface AsPlayed {
  readonly loaded: Loaded;
  readonly compiled: CompiledScenario;
  readonly setting: Setting;
}

export interface PlayedUnder {
  /** Rules version. */
  readonly rules: number;
  /** How its levers were moved: a link says so by the scenario's own list. */
  readonly leversIn: (loaded: Loaded) => Result<Levers, Fault>;
  /** The country that it was played in; that of the scenario with its levers moved if not given. */
  readonly compiledIn?: (loaded: Loaded) => Result<CompiledScenario, Fault>;
}

/** Where a shipped scenario with this id may come from: today's files, and those of releases. */
export function sourcesOf(scenarioFiles: ScenarioFiles, id: string): readonly ScenarioSource[] {
  const path = pathOf(scenarioFiles, id);
  const bundled = path === undefined ? [] : [{ kind: 'bundled', path } as const];
  return [...bundled, ...releasesOf(id)];
}

/** Where the scenario of a saved game may come from: where it came from then, or what that was in a release. */
export function sourcesOfSaved({ bundled }: ScenarioFiles, source: ScenarioSource): readonly ScenarioSource[] {
  if (source.kind !== 'bundled') return [source];
  const id = bundled.find(({ path }) => path === source.path)?.id ?? source.path.split('/')[0];
  return [source, ...releasesOf(id)];
}

/** Latest first. */
const releasesOf = (id: string): readonly ScenarioSource[] =>
  RELEASES.map(({ rules }) => ({ kind: 'released', rules, id }) as const).reverse();

/**
 * What `take` makes of the first of these sources that it accepts; if it accepts none, why not the first. Rejects if
 * code of a release does not come.
 *
 * @param sources at least one.
 */
export async function openAsPlayed<Value>(
  scenarioFiles: ScenarioFiles,
  sources: readonly ScenarioSource[],
  under: PlayedUnder,
  take: (scenario: AsPlayed) => Result<Value, Fault>,
): Promise<Result<Value, Fault>> {
  const engine = await engineFor(under.rules);
  if (!engine.ok) return engine;
  let refusal: Result<Value, Fault> | undefined;
  for (const source of sources) {
    const opened = await openIn(engine.value, scenarioFiles, source, under);
    const taken = opened.ok ? take(opened.value) : opened;
    if (taken.ok) return taken;
    refusal ??= taken;
  }
  if (refusal === undefined) throw new Error('A game has a scenario.');
  return refusal;
}

async function engineFor(rules: number): Promise<Result<Engine, Fault>> {
  const engine = await engineOf(rules);
  return engine.ok ? engine : fail({ code: 'record', problem: engine.error });
}

async function openIn(
  engine: Engine,
  scenarioFiles: ScenarioFiles,
  source: ScenarioSource,
  { leversIn, compiledIn }: PlayedUnder,
): Promise<Result<AsPlayed, Fault>> {
  const loaded = await loadSource(scenarioFiles, source);
  if (!loaded.ok) return loaded;
  const levers = leversIn(loaded.value);
  if (!levers.ok) return levers;
  const compiled = compiledIn === undefined ? compiledWith(loaded.value, levers.value) : compiledIn(loaded.value);
  if (!compiled.ok) return compiled;
  const setting = await settingIn(engine, loaded.value, { compiled: compiled.value, levers: levers.value });
  if (!setting.ok) return setting;
  return ok({ loaded: loaded.value, compiled: compiled.value, setting: setting.value });
}

async function settingIn(engine: Engine, loaded: Loaded, wanted: SettingWanted): Promise<Result<Setting, Fault>> {
  if (!engine.readsFiles) return openedIn(wanted, engine.open(wanted));
  const file = await loaded.file();
  return file.ok ? openedIn(wanted, engine.open({ ...wanted, file: file.value })) : file;
}

const openedIn = ({ compiled }: SettingWanted, setting: ReturnType<Engine['open']>): Result<Setting, Fault> =>
  setting.ok ? setting : fail({ code: 'record.content', values: { id: compiled.scenario.id } });

/** Scenarios as they were when a game was played: under its rules, in the file that has the content it had. */
import { fail, ok, type Result } from '../../core/result.ts';
import type { Engine, Setting, SettingWanted } from '../../play/engines/engine.ts';
import { engineOf, RELEASES } from '../../play/engines/engineOf.ts';
import { type WrittenTrigger, withTriggers } from '../../scenario/insert.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import type { Fault } from '../../session/fault.ts';
import type { Levers } from '../../session/game.ts';
import type { SavedGame, ScenarioSource } from '../../session/saved.ts';
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
  readonly countryIn?: (loaded: Loaded) => Result<Country, Fault>;
}

/** A scenario with its levers moved, and with more triggers than its file has. */
export interface Country {
  readonly compiled: CompiledScenario;
  readonly inserted: readonly WrittenTrigger[];
}

/** Where a shipped scenario with this id may come from: today's files, and those of releases. */
export function sourcesOf(scenarioFiles: ScenarioFiles, id: string, rules: number): readonly ScenarioSource[] {
  const path = pathOf(scenarioFiles, id);
  const bundled = path === undefined ? [] : [{ kind: 'bundled', path } as const];
  return [...bundled, ...releasesOf(id, rules)];
}

/** Where the scenario of a saved game may come from: where it came from then, or what that was in a release. */
export function sourcesOfSaved(
  { bundled }: ScenarioFiles,
  { source, rules }: Pick<SavedGame, 'source' | 'rules'>,
): readonly ScenarioSource[] {
  if (source.kind !== 'bundled') return [source];
  const id = bundled.find(({ path }) => path === source.path)?.id ?? source.path.split('/')[0];
  return [source, ...releasesOf(id, rules)];
}

/** That of the game's own rules first, then latest first: releases may have shipped the same file. */
const releasesOf = (id: string, rules: number): readonly ScenarioSource[] =>
  RELEASES.map((release) => ({ kind: 'released', rules: release.rules, id }) as const)
    .reverse()
    .sort((a, b) => Number(b.rules === rules) - Number(a.rules === rules));

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
  { leversIn, countryIn }: PlayedUnder,
): Promise<Result<AsPlayed, Fault>> {
  const loaded = await loadSource(scenarioFiles, source);
  if (!loaded.ok) return loaded;
  const levers = leversIn(loaded.value);
  if (!levers.ok) return levers;
  const country = countryIn === undefined ? plainCountry(loaded.value, levers.value) : countryIn(loaded.value);
  if (!country.ok) return country;
  const setting = await settingIn(engine, loaded.value, country.value, levers.value);
  if (!setting.ok) return setting;
  return ok({ loaded: loaded.value, compiled: country.value.compiled, setting: setting.value });
}

function plainCountry(loaded: Loaded, levers: Levers): Result<Country, Fault> {
  const compiled = compiledWith(loaded, levers);
  return compiled.ok ? ok({ compiled: compiled.value, inserted: [] }) : compiled;
}

async function settingIn(
  engine: Engine,
  loaded: Loaded,
  { compiled, inserted }: Country,
  levers: Levers,
): Promise<Result<Setting, Fault>> {
  const wanted: SettingWanted = { compiled, levers };
  if (!engine.readsFiles) return openedIn(wanted, engine.open(wanted));
  const file = await loaded.file();
  if (!file.ok) return file;
  const { text, bases } = file.value;
  return openedIn(wanted, engine.open({ ...wanted, file: { text: withTriggers(text, inserted), bases } }));
}

const openedIn = ({ compiled }: SettingWanted, setting: ReturnType<Engine['open']>): Result<Setting, Fault> =>
  setting.ok ? setting : fail({ code: 'record.content', values: { id: compiled.scenario.id } });

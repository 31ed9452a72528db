/**
 * What every JavaScript engine plays and writes. Built into one file and run in each (`engines.spec.ts`): it knows
 * neither browser nor Node, and nothing in its report may depend on who runs it.
 */
import type { Result } from '../../src/core/result.ts';
import type { Setting } from '../../src/play/engines/engine.ts';
import type { ReleasedEngine } from '../../src/play/engines/release.ts';
import { engineOfRelease } from '../../src/play/engines/released.ts';
import { TODAYS_ENGINE } from '../../src/play/engines/today.ts';
import { parseRecord } from '../../src/play/readRecord.ts';
import type { LeverValues } from '../../src/scenario/levers/settings.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';
import { compiledFor, gamesOf, type Played, play, playSilent, scenarioFrom, type Texts } from './games.ts';
import {
  ensembleWritten,
  numbersWritten,
  openedText,
  problemsWhenDamaged,
  recordAndLink,
  type Writing,
} from './writings.ts';

/** Everything that is read: an engine by itself has no disk. */
export interface Inputs {
  /** Today's. */
  readonly scenarios: Texts;
  /** For each released version of the rules, oldest first. */
  readonly releases: readonly {
    readonly rules: number;
    readonly scenarios: Texts;
    /** Texts of the records kept of it, by file name. */
    readonly records: Texts;
  }[];
}

export interface PlayedGame extends Played {
  readonly name: string;
  readonly rules: number;
}

export interface Report {
  readonly games: readonly PlayedGame[];
  readonly writings: readonly Writing[];
}

const DAMAGED = 8;

/** @param released the engines in `releases/` as they were built, in the order of the inputs. */
export function playAll({ scenarios, releases }: Inputs, released: readonly ReleasedEngine[]): Report {
  const games: PlayedGame[] = [];
  const writings: Writing[] = [['numbers', numbersWritten()]];
  for (const id of Object.keys(scenarios)) {
    writings.push(...playToday(scenarios, id, games));
    writings.push([`${id}: ensemble`, ensembleWritten(scenarioFrom(scenarios, id))]);
    for (let n = 0; n < DAMAGED; n++) writings.push([`${id}: damaged ${n}`, problemsWhenDamaged(scenarios, id, n)]);
  }
  for (const [r, release] of releases.entries()) writings.push(...playRelease(release, released[r], games));
  return { games, writings };
}

function playToday(scenarios: Texts, id: string, games: PlayedGame[]): Writing[] {
  const writings: Writing[] = [];
  const scenario = scenarioFrom(scenarios, id);
  for (const game of gamesOf(scenario)) {
    const compiled = compiledFor(scenario, game.levers);
    if (compiled === undefined) continue;
    const { seats, ...played } = play(compiled, game);
    games.push({ name: game.name, rules: TODAYS_ENGINE.rules, ...played });
    if (game.isWritten) writings.push(...recordAndLink(compiled, game, { ...played, seats }));
  }
  return writings;
}

/** The games that nobody of today gives orders in, and every record that was kept, orders and all. */
function playRelease(
  { rules, scenarios, records }: Inputs['releases'][number],
  released: ReleasedEngine,
  games: PlayedGame[],
): Writing[] {
  const engine = engineOfRelease(released);
  const bases = new Map(Object.entries(scenarios));
  const settingOf = (compiled: CompiledScenario, levers: LeverValues): Result<Setting, readonly string[]> =>
    engine.open({ compiled, levers, file: { text: scenarios[compiled.scenario.id], bases } });
  for (const id of Object.keys(scenarios)) {
    const scenario = scenarioFrom(scenarios, id);
    for (const game of gamesOf(scenario).filter(({ player }) => player !== 'random')) {
      const compiled = compiledFor(scenario, game.levers);
      const setting = compiled && settingOf(compiled, game.levers);
      if (compiled === undefined || setting?.ok !== true) continue;
      games.push({ name: game.name, rules, ...playSilent(setting.value, compiled, game) });
    }
  }
  return Object.entries(records).map(([name, text]) => {
    const record = parseRecord(text);
    const of = record.ok ? record.value : undefined;
    const compiled = of && compiledFor(scenarioFrom(scenarios, of.scenario), of.levers);
    const setting = compiled && of && settingOf(compiled, of.levers);
    const opened = setting?.ok === true && compiled ? openedText(compiled, text, setting.value) : 'not opened';
    return [`rules ${rules}, ${name}: record opened`, opened];
  });
}

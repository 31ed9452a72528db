/**
 * What every JavaScript engine plays and writes. Built into one file and run in each (`engines.spec.ts`): it knows
 * neither browser nor Node, and nothing in its report may depend on who runs it.
 */
import type { Setting } from '../../src/play/engines/engine.ts';
import type { ReleasedEngine } from '../../src/play/engines/release.ts';
import { engineOfRelease } from '../../src/play/engines/released.ts';
import { TODAYS_ENGINE } from '../../src/play/engines/today.ts';
import { parseRecord } from '../../src/play/readRecord.ts';
import type { LeverValues } from '../../src/scenario/levers/settings.ts';
import type { CompiledScenario, Scenario } from '../../src/scenario/scenario.ts';
import { compiledFor, type Game, gamesOf, type Played, play, playSilent, scenarioFrom, type Texts } from './games.ts';
import {
  ensembleWritten,
  numbersWritten,
  openedText,
  problemsWhenDamaged,
  questionsWritten,
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
    writings.push([`${id}: questions`, questionsWritten(scenarioFrom(scenarios, id))]);
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

type Opened = { readonly compiled: CompiledScenario; readonly setting: Setting } | undefined;

/** Their desks are silent, or nobody's: what players of today order moves with the rules of today. */
const isOfReleases = ({ player, seats, isWritten }: Game): boolean =>
  player === 'silent' && (isWritten || seats.length === 0);

/** The games that nobody of today gives orders in, and every record that was kept, orders and all. */
function playRelease(
  { rules, scenarios, records }: Inputs['releases'][number],
  released: ReleasedEngine,
  games: PlayedGame[],
): Writing[] {
  const engine = engineOfRelease(released);
  const bases = new Map(Object.entries(scenarios));
  const openedWith = (scenario: Scenario, levers: LeverValues): Opened => {
    const compiled = compiledFor(scenario, levers);
    const setting = compiled && engine.open({ compiled, levers, file: { text: scenarios[scenario.id], bases } });
    return compiled !== undefined && setting?.ok === true ? { compiled, setting: setting.value } : undefined;
  };
  for (const id of Object.keys(scenarios)) {
    const scenario = scenarioFrom(scenarios, id);
    const opened = new Map<LeverValues, Opened>();
    for (const game of gamesOf(scenario).filter(isOfReleases)) {
      const { name, levers } = game;
      const found = opened.get(levers) ?? openedWith(scenario, levers);
      opened.set(levers, found);
      if (found !== undefined) games.push({ name, rules, ...playSilent(found.setting, found.compiled, game) });
    }
  }
  return Object.entries(records).map(([name, text]) => {
    const record = parseRecord(text);
    const of = record.ok ? record.value : undefined;
    const found = of && openedWith(scenarioFrom(scenarios, of.scenario), of.levers);
    const opened = found === undefined ? 'not opened' : openedText(found.compiled, text, found.setting);
    return [`rules ${rules}, ${name}: record opened`, opened];
  });
}

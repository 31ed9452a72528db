/** Plays what a picture shows: with the same luck, whatever is moved. */
import { keyOf, keyOfRun } from '../../../../engine/chance.ts';
import { createPlays, type Plays } from '../../../../play/turn.ts';
import { compileScenario } from '../../../../scenario/compile/compile.ts';
import type { Scenario } from '../../../../scenario/scenario.ts';
import type { Knob, RulePicture } from './pictures.ts';

/** The luck of every picture: its first run is one in which the front attacks, as two in three do. */
const LUCK = keyOf('kolm');
/** Of pictures that count runs. */
export const RUNS = 100;
/** Runs played before the page may do something else. */
const AT_ONCE = 10;

/** At the start and after each half day: a figure, or in how many of a hundred runs; null where it has none. */
export type Values = readonly (number | null)[];

export interface Playing {
  /** What came of it; undefined if something newer was asked for meanwhile, or the scenario lacks what it measures. */
  play(picture: RulePicture, value: number, isStale: () => boolean): Promise<Values | undefined>;
}

export function createPlaying(scenario: Scenario): Playing {
  const plays = createPlays();
  return {
    async play({ knob, measure }, value, isStale) {
      const compiled = compileScenario(settingOf(scenario, knob, value));
      if (measure.kind === 'course') return courseOf(plays, compiled, 0, (state) => measure.read(compiled, state));
      const region = compiled.regionOf(measure.region);
      const holder = compiled.region.holder[region];
      const lost = Array.from({ length: compiled.turns + 1 }, () => 0);
      for (let run = 0; run < RUNS; run++) {
        if (run % AT_ONCE === 0) await new Promise((done) => setTimeout(done));
        if (isStale()) return undefined;
        courseOf(plays, compiled, run, (state, turn) => {
          if (state.region.holder[region] !== holder) lost[turn] = lost[turn] + 1;
          return null;
        });
      }
      return lost;
    },
  };
}

const settingOf = (scenario: Scenario, knob: Knob, value: number): Scenario =>
  value === knob.usual ? scenario : knob.set(scenario, value);

type CompiledScenario = ReturnType<typeof compileScenario>;
type State = ReturnType<Plays>['simulation']['state'];

function courseOf(
  plays: Plays,
  compiled: CompiledScenario,
  run: number,
  read: (state: State, turn: number) => number | null,
): (number | null)[] {
  const play = plays(compiled);
  const { simulation } = play;
  simulation.begin(keyOfRun(LUCK, run));
  const values = [read(simulation.state, 0)];
  for (let turn = 1; turn <= compiled.turns; turn++) {
    play.advance();
    values.push(read(simulation.state, turn));
  }
  return values;
}

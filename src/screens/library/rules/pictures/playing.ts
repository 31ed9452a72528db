/** Plays what a picture shows: with the same luck, whatever is moved. */
import { type Key, keyOf, keyOfRun } from '../../../../engine/chance.ts';
import { createPlays, type Play } from '../../../../play/turn.ts';
import { compileScenario } from '../../../../scenario/compile/compile.ts';
import type { Scenario } from '../../../../scenario/scenario.ts';
import type { Knob, RulePicture } from './pictures.ts';

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

/** @param luck of every picture: its first run is the one that is shown half day by half day */
export function createPlaying(scenario: Scenario, luck: string): Playing {
  const key = keyOf(luck);
  const plays = createPlays();
  return {
    async play({ knob, measure }, value, isStale) {
      const compiled = compileScenario(settingOf(scenario, knob, value));
      if (measure.kind === 'course') return courseOf(plays(compiled), compiled.turns, keyOfRun(key, 0), measure.read);
      const { region } = measure;
      const holder = compiled.region.holder[region];
      const lost = Array.from({ length: compiled.turns + 1 }, () => 0);
      for (let run = 0; run < RUNS; run++) {
        if (run % AT_ONCE === 0) await new Promise((done) => setTimeout(done));
        if (isStale()) return undefined;
        courseOf(plays(compiled), compiled.turns, keyOfRun(key, run), (state, turn) => {
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

type State = Play['simulation']['state'];

function courseOf(
  play: Play,
  turns: number,
  key: Key,
  read: (state: State, turn: number) => number | null,
): (number | null)[] {
  const { simulation } = play;
  simulation.begin(key);
  const values = [read(simulation.state, 0)];
  for (let turn = 1; turn <= turns; turn++) {
    play.advance();
    values.push(read(simulation.state, turn));
  }
  return values;
}

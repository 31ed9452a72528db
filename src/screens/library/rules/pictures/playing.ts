/** Plays what a picture shows: with the same luck, whatever is moved. One run here; a hundred beside the page. */
import { keyOf, keyOfRun } from '../../../../engine/chance.ts';
import type { Runner } from '../../../../ensemble/runner.ts';
import { lostBy } from '../../../../lab/whatIf/places.ts';
import { createPlays, type Play } from '../../../../play/turn.ts';
import { compileScenario } from '../../../../scenario/compile/compile.ts';
import type { Scenario } from '../../../../scenario/scenario.ts';
import type { CourseMeasure, Knob, RulePicture, ShareMeasure } from './pictures.ts';

/** Of pictures that count runs. */
export const RUNS = 100;

/** At the start and after each half day: a figure, or in how many of a hundred runs; null where it has none. */
export type Values = readonly (number | null)[];

export interface Playing {
  /**
   * What came of a value; `failed` if its runs could not be played, undefined if another value was asked for in the
   * same slot meanwhile.
   */
  play(picture: RulePicture, value: number, slot: string): Promise<Values | 'failed' | undefined>;
}

/**
 * @param luck of every picture: its first run is the one that is shown half day by half day.
 * @param runnerOf plays runs beside the page; undefined if it cannot be had.
 */
export function createPlaying(scenario: Scenario, luck: string, runnerOf: () => Promise<Runner | undefined>): Playing {
  const plays = createPlays();
  const playCourse = (knob: Knob, { read }: CourseMeasure, value: number): Values => {
    const compiled = compileScenario(value === knob.usual ? scenario : knob.set(scenario, value));
    return courseOf(plays(compiled), compiled.turns, keyOfRun(keyOf(luck), 0), read);
  };

  async function countLosses(
    { region, weight }: ShareMeasure,
    value: number,
    slot: string,
  ): Promise<Values | 'failed' | undefined> {
    const runner = await runnerOf();
    if (runner === undefined) return 'failed';
    const plan = { seed: luck, runs: RUNS, base: { weights: { [weight]: value } }, course: 'none' } as const;
    const end = await runner.run(scenario, plan, { slot }).end;
    if (end.kind !== 'done') return end.kind === 'stale' || end.kind === 'cancelled' ? undefined : 'failed';
    const [table] = end.gathered.tables;
    const lost = lostBy(table);
    return [0, ...Array.from({ length: table.shape.turns }, (_, turn) => lost(turn, region))];
  }

  return {
    play: async ({ knob, measure }, value, slot) =>
      measure.kind === 'course' ? playCourse(knob, measure, value) : countLosses(measure, value, slot),
  };
}

function courseOf(play: Play, turns: number, key: ReturnType<typeof keyOf>, read: CourseMeasure['read']): Values {
  const { simulation } = play;
  simulation.begin(key);
  const values = [read(simulation.state)];
  for (let turn = 1; turn <= turns; turn++) {
    play.advance();
    values.push(read(simulation.state));
  }
  return values;
}

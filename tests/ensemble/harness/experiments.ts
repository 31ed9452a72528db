/** The experiments that a tab and Node both play. */
import { mechanismsExperiment } from '../../../src/lab/mechanisms.ts';
import { FALL_DAY } from '../../../src/lab/outcomes.ts';
import { knobsOf, tornadoExperiment } from '../../../src/lab/tornado.ts';
import type { CompiledScenario } from '../../../src/scenario/scenario.ts';

export function experimentsOf(compiled: CompiledScenario) {
  const knobs = knobsOf(compiled.scenario).filter(({ id }) => ['government-will', 'groundRate'].includes(id));
  return [tornadoExperiment(compiled, knobs, FALL_DAY), mechanismsExperiment(compiled)] as const;
}

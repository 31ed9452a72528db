/**
 * Tornado: how far each lever and each global weight moves an outcome, alone, from its least to its greatest value and
 * a quarter of its value either way. Every setting is played on the luck of the base. Effects are ranked by the widest.
 */

import { clamp, round } from '../core/exact.ts';
import { STANDARD_WEIGHTS, WEIGHT_NAMES, WEIGHT_SPECS, type WeightName } from '../engine/weights.ts';
import { compileScenario } from '../scenario/compile/compile.ts';
import { applyLevers, type Lever, type LeverValue } from '../scenario/levers/apply.ts';
import type { CompiledScenario, Scenario } from '../scenario/scenario.ts';
import { type Interval, type Shift, shiftOf } from './paired.ts';
import type { Play, Runs } from './runs.ts';
import { withWeights } from './variants.ts';

/** Where a setting lies: the ends of the range, a quarter down or up, or one of a lever's choices. */
export type Place = 'least' | 'quarterLess' | 'quarterMore' | 'most' | 'choice';

export interface Setting {
  readonly place: Place;
  readonly value: LeverValue;
}

/** A lever or weight with the settings to try. */
export interface Knob {
  readonly kind: 'lever' | 'weight';
  readonly id: string;
  /** Its value in the scenario. */
  readonly usual: LeverValue;
  readonly settings: readonly Setting[];
}

export interface Effect extends Setting {
  readonly effect: number;
  /** At 95%, of the paired runs; null where the outcome is one figure of the whole ensemble. */
  readonly interval: Interval | null;
}

export interface Bar {
  readonly kind: Knob['kind'];
  readonly id: string;
  readonly usual: LeverValue;
  readonly effects: readonly Effect[];
  /** Greatest less least effect over the whole range, the usual value's 0 among them; and over a quarter either way. */
  readonly swing: number;
  readonly quarterSwing: number;
  /** Settings that the scenario does not allow, with the reason. */
  readonly refused: readonly { readonly value: LeverValue; readonly why: string }[];
}

/** What a bar measures: a number a run, or one figure of an ensemble, such as its score against facts. */
export type Measure =
  | { readonly kind: 'runs'; valuesOf(compiled: CompiledScenario, runs: Runs): Float64Array }
  | { readonly kind: 'ensemble'; valueOf(compiled: CompiledScenario, runs: Runs): number };

export function knobsOf(scenario: Scenario, weights: readonly WeightName[] = WEIGHT_NAMES): Knob[] {
  return [
    ...scenario.levers.map(
      (lever) => ({ kind: 'lever', id: lever.id, usual: lever.default, settings: settingsOf(lever) }) as const,
    ),
    ...weights.map((name) => {
      const { min, max } = WEIGHT_SPECS[name];
      const usual = scenario.weights[name] ?? STANDARD_WEIGHTS[name];
      return { kind: 'weight', id: name, usual, settings: stepsOf(usual, min, max, false) } as const;
    }),
  ];
}

function settingsOf(lever: Lever): Setting[] {
  if (lever.type === 'choice')
    return lever.choices.flatMap(({ id }) => (id === lever.default ? [] : [{ place: 'choice', value: id } as const]));
  return stepsOf(lever.default, lever.min, lever.max, lever.type === 'integer');
}

/**
 * The ends of a range and a quarter of the usual value either way (of the range, where that is 0), the usual value
 * itself left out.
 */
function stepsOf(usual: number, min: number, max: number, whole: boolean): Setting[] {
  const quarter = (usual === 0 ? max - min : Math.abs(usual)) / 4;
  const within = (value: number): number => clamp(whole ? round(value) : value, min, max);
  const settings: Setting[] = [
    { place: 'least', value: min },
    { place: 'quarterLess', value: within(usual - quarter) },
    { place: 'quarterMore', value: within(usual + quarter) },
    { place: 'most', value: max },
  ];
  return settings.filter(({ value }) => value !== usual);
}

export async function tornado(
  scenario: Scenario,
  knobs: readonly Knob[],
  measure: Measure,
  { play, seed, runs }: { readonly play: Play; readonly seed: string; readonly runs: number },
): Promise<Bar[]> {
  const compiled = compileScenario(scenario);
  const base = await play(scenario, seed, runs);
  const bars: Bar[] = [];
  for (const knob of knobs)
    bars.push(
      await barOf(scenario, knob, (variant) => effectOf(compiled, base, variant, measure), { play, seed, runs }),
    );
  return bars.sort((a, b) => b.swing - a.swing);
}

type EffectOf = (variant: Runs) => { readonly effect: number; readonly interval: Interval | null };

async function barOf(
  scenario: Scenario,
  knob: Knob,
  effectIn: EffectOf,
  { play, seed, runs }: { readonly play: Play; readonly seed: string; readonly runs: number },
): Promise<Bar> {
  const effects: Effect[] = [];
  const refused: { value: LeverValue; why: string }[] = [];
  for (const setting of knob.settings) {
    const moved = moveTo(scenario, knob, setting.value);
    if (typeof moved === 'string') refused.push({ value: setting.value, why: moved });
    else effects.push({ ...setting, ...effectIn(await play(moved, seed, runs)) });
  }
  const quarters = effects.filter(({ place }) => place === 'quarterLess' || place === 'quarterMore');
  const { kind, id, usual } = knob;
  return { kind, id, usual, effects, swing: swingOf(effects), quarterSwing: swingOf(quarters), refused };
}

/** The scenario with the knob there, or why it cannot be. */
function moveTo(scenario: Scenario, { kind, id }: Knob, value: LeverValue): Scenario | string {
  if (kind === 'weight') return withWeights(scenario, { [id]: value });
  const moved = applyLevers(scenario, { [id]: value });
  return moved.ok ? moved.value : moved.error.map(({ message }) => message).join(' ');
}

function effectOf(compiled: CompiledScenario, base: Runs, variant: Runs, measure: Measure): ReturnType<EffectOf> {
  if (measure.kind === 'ensemble')
    return { effect: measure.valueOf(compiled, variant) - measure.valueOf(compiled, base), interval: null };
  const { shift, interval }: Shift = shiftOf(measure.valuesOf(compiled, base), measure.valuesOf(compiled, variant));
  return { effect: shift, interval };
}

function swingOf(effects: readonly Effect[]): number {
  const values = effects.map(({ effect }) => effect).filter((effect) => Number.isFinite(effect));
  return Math.max(0, ...values) - Math.min(0, ...values);
}

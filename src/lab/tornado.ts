/**
 * Tornado: how far each lever and each global weight moves an outcome on its own, from its least to its greatest value,
 * and a quarter of its value either way. Every setting is played on the luck of the base. Knobs are ranked by the
 * widest effect.
 */

import { clamp, round } from '../core/exact.ts';
import { STANDARD_WEIGHTS, WEIGHT_NAMES, WEIGHT_SPECS, type WeightName } from '../engine/weights.ts';
import type { Branch, PlanProblem } from '../ensemble/plan.ts';
import type { Interval } from '../ensemble/statistics.ts';
import type { RunTable } from '../ensemble/table.ts';
import type { Lever, LeverValue } from '../scenario/levers/apply.ts';
import type { CompiledScenario, Scenario } from '../scenario/scenario.ts';
import { type Experiment, type Setting, type SettingResult, tableOf } from './experiment.ts';
import { boundsOf, type Outcome } from './outcomes.ts';
import { shiftOf } from './paired.ts';

/** Kind of value tried: an end of the range, a quarter down or up, or one of a lever's choices. */
export type KnobPosition = 'least' | 'quarterLess' | 'quarterMore' | 'most' | 'choice';

export interface KnobSetting {
  readonly at: KnobPosition;
  readonly value: LeverValue;
}

interface KnobOf<Kind extends 'lever' | 'weight', Id extends string> {
  readonly kind: Kind;
  readonly id: Id;
  /** Its value in the scenario. */
  readonly usual: LeverValue;
  readonly settings: readonly KnobSetting[];
}

/** A lever or weight with the settings to try. */
export type Knob = KnobOf<'lever', string> | KnobOf<'weight', WeightName>;

export interface KnobEffect extends KnobSetting {
  readonly effect: number;
  /** 95% interval over the paired runs; null if there is none, as where the outcome is one figure of the ensemble. */
  readonly interval: Interval | null;
}

export interface Bar {
  readonly kind: Knob['kind'];
  readonly id: string;
  readonly usual: LeverValue;
  readonly effects: readonly KnobEffect[];
  /**
   * Greatest minus least effect over the whole range, counting the usual value's 0; and within a quarter either way.
   */
  readonly swing: number;
  readonly quarterSwing: number;
  /** Settings that the scenario refuses, with the reasons. */
  readonly refused: readonly { readonly value: LeverValue; readonly problems: readonly PlanProblem[] }[];
}

export function knobsOf(scenario: Scenario, weights: readonly WeightName[] = WEIGHT_NAMES): Knob[] {
  return [
    ...scenario.levers.map(
      (lever) => ({ kind: 'lever', id: lever.id, usual: lever.default, settings: settingsOf(lever) }) as const,
    ),
    ...weights.map((name) => {
      const { min, max } = WEIGHT_SPECS[name];
      const usual = scenario.weights[name] ?? STANDARD_WEIGHTS[name];
      return { kind: 'weight', id: name, usual, settings: endsAndQuarters(usual, min, max, false) } as const;
    }),
  ];
}

function settingsOf(lever: Lever): KnobSetting[] {
  if (lever.type === 'choice')
    return lever.choices.flatMap(({ id }) => (id === lever.default ? [] : [{ at: 'choice', value: id } as const]));
  return endsAndQuarters(lever.default, lever.min, lever.max, lever.type === 'integer');
}

/**
 * The ends of a range and a quarter of the usual value either way (of the range if the usual value is 0), without the
 * usual value itself.
 */
function endsAndQuarters(usual: number, min: number, max: number, whole: boolean): KnobSetting[] {
  const quarter = (usual === 0 ? max - min : Math.abs(usual)) / 4;
  const within = (value: number): number => clamp(whole ? round(value) : value, min, max);
  const settings: KnobSetting[] = [
    { at: 'least', value: min },
    { at: 'quarterLess', value: within(usual - quarter) },
    { at: 'quarterMore', value: within(usual + quarter) },
    { at: 'most', value: max },
  ];
  return settings.filter(({ value }) => value !== usual);
}

/** The base, then every setting of every knob; an early report has the knobs that are fully played. */
export function tornadoExperiment(
  compiled: CompiledScenario,
  knobs: readonly Knob[],
  outcome: Outcome,
): Experiment<readonly Bar[]> {
  const { scenario } = compiled;
  const settings: Setting[] = [{ scenario }];
  const firsts = knobs.map((knob) => {
    const first = settings.length;
    for (const { value } of knob.settings)
      settings.push({ scenario, branch: branchOf(knob, value), mayBeRefused: true });
    return first;
  });
  return {
    settings,
    report(played) {
      const base = tableOf(played[0]);
      if (base === undefined) return undefined;
      const effectOf = createEffect(compiled, base, outcome);
      const bars = knobs.flatMap((knob, k): Bar[] => {
        const results = knob.settings.flatMap((_, i) => played[firsts[k] + i] ?? []);
        return results.length === knob.settings.length ? [barOf(knob, results, effectOf)] : [];
      });
      return bars.sort((a, b) => b.swing - a.swing);
    },
  };
}

function branchOf(knob: Knob, value: LeverValue): Branch {
  return knob.kind === 'lever' ? { levers: { [knob.id]: value } } : { weights: { [knob.id]: Number(value) } };
}

type EffectOf = (variant: RunTable) => Pick<KnobEffect, 'effect' | 'interval'>;

function createEffect(compiled: CompiledScenario, base: RunTable, outcome: Outcome): EffectOf {
  if (outcome.kind === 'ensemble') {
    const usual = outcome.valueOf(compiled, base);
    return (variant) => ({ effect: outcome.valueOf(compiled, variant) - usual, interval: null });
  }
  const usual = outcome.valuesOf(compiled, base);
  return (variant) => {
    const { difference, low, high } = shiftOf(usual, outcome.valuesOf(compiled, variant), boundsOf(compiled, outcome));
    return { effect: difference, interval: low === null ? null : { low, high } };
  };
}

function barOf({ kind, id, usual, settings }: Knob, results: readonly SettingResult[], effectOf: EffectOf): Bar {
  const effects: KnobEffect[] = [];
  const refused: Bar['refused'][number][] = [];
  for (const [i, result] of results.entries()) {
    if (result.ok) effects.push({ ...settings[i], ...effectOf(result.value) });
    else refused.push({ value: settings[i].value, problems: result.error });
  }
  const quarters = effects.filter(({ at }) => at === 'quarterLess' || at === 'quarterMore');
  return { kind, id, usual, effects, swing: swingOf(effects), quarterSwing: swingOf(quarters), refused };
}

function swingOf(effects: readonly KnobEffect[]): number {
  const values = effects.map(({ effect }) => effect).filter((effect) => Number.isFinite(effect));
  return Math.max(0, ...values) - Math.min(0, ...values);
}

/**
 * The scenario's levers with how far each moves the outcome alone, the widest first. One is contested if that is said
 * of it, or of a number that it moves.
 */
import type { MeasuredBar, MeasuredSensitivity } from '../../../lab/measured.ts';
import type { Lever } from '../../../scenario/levers/apply.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import { scenarioText, text } from '../../../words/text.ts';

/** Shifts in days; those of the usual value, 0, count. */
export interface Assumption {
  readonly lever: Lever;
  readonly name: string;
  /** Its name in a picture: where it is contested, that is said. */
  readonly told: string;
  readonly isContested: boolean;
  readonly low: number;
  readonly high: number;
  /** Within a quarter of the usual value either way. */
  readonly quarterLow: number;
  readonly quarterHigh: number;
  readonly effects: MeasuredBar['effects'];
}

export function assumptionsOf(scenario: Scenario, { bars }: MeasuredSensitivity): readonly Assumption[] {
  return bars
    .flatMap(({ id, effects }): Assumption[] => {
      const lever = scenario.levers.find((each) => each.id === id);
      if (lever === undefined) return [];
      const name = scenarioText(lever.label);
      const sets = lever.type === 'choice' ? lever.choices.flatMap((choice) => choice.sets) : lever.sets;
      const isContested =
        lever.contested === true || sets.some(({ path }) => scenario.evidence.get(path)?.contested === true);
      const all = effects.map(({ effect }) => effect);
      const near = effects.flatMap(({ at, effect }) => (at === 'quarterLess' || at === 'quarterMore' ? [effect] : []));
      return [
        {
          ...{ lever, name, isContested, effects },
          told: isContested ? text('sensitivity.contestedName', { name }) : name,
          low: Math.min(0, ...all),
          high: Math.max(0, ...all),
          quarterLow: Math.min(0, ...near),
          quarterHigh: Math.max(0, ...near),
        },
      ];
    })
    .sort((a, b) => b.high - b.low - (a.high - a.low));
}

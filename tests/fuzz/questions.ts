/** Questions of the Lab as fuzzers use them: every kind of change, outcome and start. */
import { RULES_VERSION } from '../../src/engine/simulation.ts';
import { usualOutcome, type WhatIf } from '../../src/lab/whatIf/whatIf.ts';
import { recordOf } from '../../src/session/recording.ts';
import { countryOf } from '../support/countries.ts';
import { runNamed } from './runs.ts';

function asked(id: string, more: Pick<WhatIf, 'changes'> & Partial<WhatIf>): WhatIf {
  const compiled = countryOf(id);
  return {
    ...{ scenario: id, contentHash: compiled.contentHash, rules: RULES_VERSION },
    ...{ luck: 'class', firstRun: 0, pairs: 60, outcome: usualOutcome(compiled) },
    ...more,
  };
}

const QUESTIONS = {
  levers: () =>
    asked('five-valleys', {
      changes: [
        { kind: 'lever', lever: 'coast-support', value: 0.9 },
        { kind: 'lever', lever: 'lake-mood', value: String(countryOf('five-valleys').scenario.levers.at(-1)?.default) },
        { kind: 'weight', weight: 'contagion', factor: 0.5 },
        { kind: 'policy', actor: 'highland-command', policy: 'silent' },
      ],
      levers: { 'government-will': 0.4, 'reserve-men': 900 },
      prediction: { later: 3, same: 4, earlier: 3, because: 'they "wait" for the coast; then it moves. ' },
    }),
  events: () =>
    asked('five-valleys', {
      changes: [
        { kind: 'event', turn: 2, effect: { kind: 'burden', actor: 'coast', change: 0.15 } },
        { kind: 'event', turn: 3, effect: { kind: 'relation', between: ['government', 'front'], relation: 'neutral' } },
      ],
      outcome: { kind: 'cost', cost: 'displaced' },
      prediction: { later: 4, same: 3, earlier: 3, unknown: true },
    }),
  start: () =>
    asked('five-valleys', {
      changes: [{ kind: 'orders', turn: 3, actor: 'government', orders: [] }],
      start: { record: recordOf(runNamed('five-valleys-short')), turn: 2 },
      outcome: { kind: 'aim', actor: 'government', aim: 'orderly-towns' },
      luck: 'x y',
    }),
  orders: () =>
    asked('eleven-days', {
      changes: [{ kind: 'orders', turn: 3, actor: 'tehran', orders: ['evacuate group:families way:air quiet:no'] }],
      luck: 'şükrü 7',
      firstRun: 900_000,
      pairs: 10_000,
    }),
} as const satisfies Record<string, () => WhatIf>;

export type QuestionName = keyof typeof QUESTIONS;
export const QUESTION_NAMES: readonly QuestionName[] = ['levers', 'events', 'start', 'orders'];

const made = new Map<QuestionName, WhatIf>();

export function questionNamed(name: QuestionName): WhatIf {
  const question = made.get(name) ?? QUESTIONS[name]();
  made.set(name, question);
  return question;
}

import { describe, expect, it } from 'vitest';
import { keyOf, keyOfRun } from '../../src/engine/chance.ts';
import { EventLog } from '../../src/engine/events/events.ts';
import { runPlan } from '../../src/ensemble/run.ts';
import { pairsOf } from '../../src/lab/whatIf/pairs.ts';
import { planAsk } from '../../src/lesson/asks.ts';
import { compiledForLesson } from '../../src/lesson/compiledLesson.ts';
import { cardsFor, injectAsked, injectCard, injectCards } from '../../src/lesson/injects.ts';
import { readyLesson } from '../../src/lesson/readyLessons.ts';
import { createPlay } from '../../src/play/turn.ts';
import { countryOf, scenarioOf, startsOf } from '../support/countries.ts';

const compiled = countryOf('on-the-brink');

/** Pairs of 20 that differ from without the card: in anything, and on the ground. */
function apart(id: string): { readonly any: number; readonly ground: number } {
  const card = injectCard(id);
  if (card === undefined) throw new Error(id);
  const planned = planAsk(compiled, injectAsked(compiled, card, card.turn, 'class'));
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  const { plan, outcome } = planned.value;
  expect(plan.runs).toBe(100);
  const played = runPlan(compiled.scenario, { ...plan, runs: 20, range: { from: 0, to: 20 } });
  if (!played.ok) throw new Error(JSON.stringify(played.error));
  const { gathered } = played.value;
  const pairs = pairsOf(compiled, outcome, gathered);
  const [{ stateTurn }] = gathered.pairs;
  return {
    any: stateTurn.subarray(0, 20).filter((turn) => turn >= 0 && turn >= card.turn).length,
    ground: pairs.ground.filter((turn) => turn >= 0).length,
  };
}

describe('injects', () => {
  it('are six cards that fit every Syrian start, each in a half day that it has', () => {
    expect(injectCards).toHaveLength(6);
    for (const id of startsOf('eleven-days')) {
      const cards = cardsFor(scenarioOf(id));
      expect(cards, id).toHaveLength(6);
      for (const { turn } of cards) expect(turn).toBeLessThan(scenarioOf(id).turns);
    }
  });

  it.each(injectCards.map(({ id }) => id))('change something from their half day on: %s', (id) => {
    expect(apart(id).any).toBe(20);
  });

  it('move places where they are meant to, and where an exit shuts, next to none', () => {
    expect(apart('false-flight').ground).toBeGreaterThan(5);
    expect(apart('lebanon-shut').ground).toBeLessThan(20);
  });

  it('are told in the news as added by the teacher, in their half day and once', () => {
    const lesson = readyLesson('flight');
    if (lesson === undefined) throw new Error('There is no lesson "flight"');
    const injects = [{ card: 'china-notice', turn: 3 }];
    const country = compiledForLesson(compiled.scenario, { ...lesson, injects });
    if (!country.ok) throw new Error(JSON.stringify(country.error));
    const play = createPlay(country.value);
    play.simulation.begin(keyOfRun(keyOf('class'), 0));
    const told: number[] = [];
    for (let turn = 0; turn < 8; turn++) {
      const log = new EventLog();
      play.advance(undefined, log);
      const fired = log.events.filter(({ kind, about }) => kind === 'triggerFired' && about === 'inject-china-notice');
      told.push(...fired.map(() => turn));
    }
    expect(told).toEqual([3]);
    expect(country.value.scenario.triggers.at(-1)?.text.en).toMatch(/^Added by the teacher: /);
  });
});

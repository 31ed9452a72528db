/** What single measures of aims make of a state. */
import { describe, expect, it } from 'vitest';
import { keyOf } from '../../src/engine/chance.ts';
import type { Measure } from '../../src/engine/conditions/measure.ts';
import { scoreOf, scoreOfAim } from '../../src/engine/outcome.ts';
import { createSimulation } from '../../src/engine/simulation.ts';
import { changed, compiledFrom, countryOf } from '../support/countries.ts';

const valleys = countryOf('five-valleys');
const simulation = createSimulation(valleys);
const { state, views } = simulation;
const [karsa, lasta] = ['karsa', 'lasta'].map(valleys.regionOf);

/** The score after a change to the state that a run begins in. */
function scoreAfter(change: () => void, measure: Measure): number {
  simulation.begin(keyOf('measures'));
  change();
  simulation.load(keyOf('measures'), state);
  return scoreOf(views.open, measure);
}

describe('people spared', () => {
  const killed = (count: number) => () => {
    state.region.killed[karsa] = count;
    state.cost.killedCivilians[0] = valleys.costBefore.killedCivilians + count;
  };

  it('count from the least to the worst', () => {
    const measure: Measure = { kind: 'livesSpared', least: 100, worst: 300 };
    expect([50, 100, 200, 300, 400].map((count) => scoreAfter(killed(count), measure))).toEqual([
      1000, 1000, 500, 0, 0,
    ]);
    expect(scoreAfter(killed(150), { kind: 'livesSpared', worst: 300 })).toBe(500);
  });

  it('of some places are those alone', () => {
    const of = (regions: readonly string[]): Measure => ({ kind: 'livesSpared', worst: 300, regions });
    expect(scoreAfter(killed(300), of(['lasta']))).toBe(1000);
    expect(scoreAfter(killed(300), of(['karsa', 'lasta']))).toBe(0);
  });
});

describe('what may be asked of a side', () => {
  it('is the mean of the hold on it and of the trust of its command', () => {
    const [plateau, command] = ['plateau', 'highland-command'].map(valleys.actorOf);
    const stand = (hold: number, trust: number) => () => {
      state.support.hold[plateau * valleys.side.count + valleys.sideOf('front')] = hold;
      state.between.trust[command * valleys.actor.count + plateau] = trust;
    };
    const measure: Measure = { kind: 'hold', actor: 'plateau', side: 'front' };
    expect(scoreAfter(stand(300, 500), measure)).toBe(400);
    expect(scoreAfter(stand(0, 500), measure)).toBe(250);
    expect(scoreAfter(stand(300, 700), measure)).toBe(500);
  });
});

describe('quiet places', () => {
  const measure: Measure = { kind: 'quiet', side: 'valleys', regions: ['karsa', 'lasta'] };
  const [own, other] = ['valleys', 'front'].map(valleys.sideOf);
  const taken = (): void => {
    state.region.holder[lasta] = other;
  };

  it('are held by the side or a friend, and attacked by nobody', () => {
    expect(scoreAfter(() => undefined, measure)).toBe(1000);
    expect(scoreAfter(taken, measure)).toBe(500);
    expect(scoreAfter(() => (state.region.contester[karsa] = other), measure)).toBe(500);
  });

  it('count half where a cease-fire keeps an enemy quiet', () => {
    const truce = () => {
      taken();
      state.relation.ceasefireUntil[own * valleys.side.count + other] = 10;
    };
    expect(scoreAfter(truce, measure)).toBe(750);
  });
});

describe('bases', () => {
  const measure: Measure = { kind: 'bases', actor: 'coast', exits: ['lasta-quay'] };
  const exit = valleys.exitOf('lasta-quay');

  it('are worth most on the land of somebody who trusts their keeper', () => {
    const lost = (trust: number) => () => {
      const command = valleys.actorOf('highland-command');
      state.region.holder[lasta] = valleys.sideOf('front');
      state.exit.open[exit] = 1;
      state.between.trust[command * valleys.actor.count + valleys.actorOf('coast')] = trust;
    };
    expect(scoreAfter(() => (state.exit.open[exit] = 1), measure)).toBe(600);
    expect([100, 450, 750].map((trust) => scoreAfter(lost(trust), measure))).toEqual([400, 700, 1000]);
    const shut = (trust: number) => () => {
      lost(trust)();
      state.exit.open[exit] = 0;
    };
    expect([100, 450, 750].map((trust) => scoreAfter(shut(trust), measure))).toEqual([100, 225, 350]);
    expect(scoreAfter(() => (state.exit.open[exit] = 0), measure)).toBe(0);
  });
});

describe('[ACT-4] an aim that counts over all turns', () => {
  it('is the mean of its measure after each turn, not what it is at the end, stretched between its anchors', () => {
    const compiled = compiledFrom(
      changed('ridge', (draft) => {
        draft.chairs = [
          {
            actor: 'crown-desk',
            name: { en: 'Crown' },
            wants: { en: 'To hold.' },
            tension: { en: 'None.' },
            aims: [
              ['all-along', { overTurns: true }],
              ['at-the-end', {}],
              ['stretched', { overTurns: true, anchors: { worst: 0.25, best: 0.75 } }],
              ['out of reach', { overTurns: true, anchors: { worst: 0.76, best: 0.9 } }],
            ].map(([id, how]) => ({
              id: String(id).replaceAll(' ', '-'),
              name: { en: 'Hill' },
              text: { en: 'The hill.' },
              measure: { kind: 'holds', side: 'crown', regions: ['hill'] },
              ...(how as object),
            })),
          },
        ];
      }),
    );
    const simulation = createSimulation(compiled);
    simulation.begin(keyOf('over turns'));
    simulation.advance([]);
    simulation.advance([]);
    const hill = compiled.regionOf('hill');
    simulation.state.region.holder[hill] = compiled.sideOf('league');
    simulation.load(keyOf('over turns'), { words: simulation.state.words.slice() });
    simulation.advance([]);
    simulation.advance([]);
    const desk = compiled.actorOf('crown-desk');
    const score = (i: number) => scoreOfAim(simulation.views.open, desk, i);
    expect(score(1)).toBe(0);
    expect(score(0)).toBeGreaterThanOrEqual(500);
    expect(score(0)).toBeLessThan(1000);
    // Of its anchors what lies under the worst is nothing, and over the best all.
    expect(score(2)).toBe(Math.min(1000, (score(0) - 250) * 2));
    expect(score(3)).toBe(Math.max(0, Math.round(((score(0) - 760) * 1000) / 140)));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ActorIndex, type ForceIndex, indicesOf } from '../../src/core/indices.ts';
import { firstDifference } from '../../src/engine/state/state.ts';
import { beliefOf } from '../../src/engine/view/belief.ts';
import { viewOf } from '../../src/engine/view/view.ts';
import { createPlay } from '../../src/play/turn.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';
import { anyMoment, anySeed, holds, SEED } from '../support/arbitraries.ts';
import { disguised } from '../support/disguise.ts';

const forces = (compiled: CompiledScenario) => indicesOf<ForceIndex>(compiled.force.count);

describe(`what a desk believes (seed ${SEED})`, () => {
  it('[VIEW-3] is the same for equal views, whatever is hidden', () => {
    holds(
      fc.property(anyMoment, anySeed, anySeed, ({ compiled, key, state, label }, pick, seed) => {
        const actor = (pick % compiled.actor.count) as ActorIndex;
        const views = [state, disguised(compiled, state, actor, seed)].map((truth) =>
          viewOf(compiled, key, truth, actor),
        );
        const [one, other] = views.map(beliefOf);
        expect(firstDifference(compiled, one.state, other.state), label).toBeUndefined();
        expect([other.thresholds, other.wills], label).toEqual([one.thresholds, one.wills]);
      }),
      60,
    );
  });

  it('[VIEW-1] is what it sees, and can be played on', () => {
    holds(
      fc.property(anyMoment, anySeed, ({ compiled, key, state, label }, pick) => {
        const actor = (pick % compiled.actor.count) as ActorIndex;
        const view = viewOf(compiled, key, state, actor);
        const belief = beliefOf(view);
        const believed = viewOf(compiled, key, belief.state, actor);
        for (const f of forces(compiled)) {
          expect([believed.men(f), believed.will(f), believed.forceRegion(f)], label).toEqual([
            view.men(f),
            view.will(f),
            view.forceRegion(f),
          ]);
          const margin = view.margin(f);
          if (margin !== undefined) expect(belief.state.force.threshold[f], label).toBe(view.will(f) - margin);
          expect(belief.thresholds.includes(f)).toBe(margin === undefined);
        }
        expect(believed.capital(actor)).toBe(view.capital(actor));
        const play = createPlay(compiled);
        play.simulation.load(key, belief.state);
        for (let turn = 0; turn < 4; turn++) play.advance();
      }),
      40,
    );
  });
});

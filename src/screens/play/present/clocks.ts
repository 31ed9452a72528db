/**
 * At most four clocks, those that matter most to the chair: a capital fought for or near the front, garrisons about to
 * break, open talks, what is on its way and when, who is leaving. All are read off the view anew each turn.
 */

import type { PeopleIndex, RegionIndex, TalkIndex } from '../../../core/indices.ts';
import { FIRST, indicesOf, NONE } from '../../../core/indices.ts';
import { FAR } from '../../../engine/compiled.ts';
import type { View } from '../../../engine/view/view.ts';
import { EVACUATION_STAGES, PEOPLE_GROUPS, TALK_STATES } from '../../../engine/vocabulary.ts';
import { momentAt, timeOf } from '../../../play/gameTime.ts';
import { type Awaited, awaitedBy } from '../../../present/awaited.ts';
import { aboutToBreak } from '../../../present/breaking.ts';
import { actorShort, forceTitle, regionName, sideShort, talkName } from '../../../present/names.ts';
import type { Sight } from '../../../present/sight.ts';
import type { CompiledScenario } from '../../../scenario/scenario.ts';
import { formatMoment } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';
import type { Clock } from '../panels/clocks.tsx';

const CLOCKS = 4;
/** Of these at most, so that the others are seen. */
const BREAKING = 2;
/** An enemy farther from a capital by road than this does not threaten it, km: the next city, not the far desert. */
const THREATENING = 170;

export function clocksOf(compiled: CompiledScenario, sight: Sight): readonly Clock[] {
  const view = sight.now;
  return [
    // In the last act nobody marches or fights [LAST-2].
    ...(view.lastAct > 0 ? [] : capitalClocks(compiled, view)),
    ...breakingClocks(compiled, sight),
    ...openTalks(compiled, view),
    ...(view.lastAct > 0 ? [] : awaitedBy(view)).map((each) => arrivalClock(compiled, view, each)),
    ...ownLeaving(compiled, view),
  ].slice(0, CLOCKS);
}

/** Own garrisons that may break this half day. */
function breakingClocks(compiled: CompiledScenario, sight: Sight): readonly Clock[] {
  return aboutToBreak(sight)
    .filter(({ standing, nearness }) => standing.knowing === 'own' && 'turns' in nearness && nearness.turns === 0)
    .slice(0, BREAKING)
    .map(({ standing: { region } }) => ({
      key: `breaking-${compiled.region.ids[region]}`,
      sign: 'breaking',
      words: text('clock.breaking', { place: regionName(compiled, region) }),
    }));
}

function openTalks(compiled: CompiledScenario, view: View): readonly Clock[] {
  const { talk } = compiled;
  return indicesOf<TalkIndex>(talk.count)
    .filter((each) => TALK_STATES[view.talkStage(each)] === 'open')
    .map((each) => ({
      key: `talk-${talk.ids[each]}`,
      sign: 'talks',
      words: text('clock.talk', { talk: talkName(compiled, each) }),
    }));
}

function ownLeaving(compiled: CompiledScenario, view: View): readonly Clock[] {
  const { people } = compiled;
  return indicesOf<PeopleIndex>(people.count)
    .filter((p) => people.actor[p] === view.actor && EVACUATION_STAGES[view.peopleStage(p)] === 'leaving')
    .map((p) => ({
      key: `leaving-${p}`,
      sign: 'leaving',
      words: text('clock.leaving', {
        actor: actorShort(compiled, view.actor),
        group: text(`group.${PEOPLE_GROUPS[people.group[p]] ?? 'citizens'}`),
      }),
    }));
}

/** A capital that is fought for, or how near those who march on it have come. */
function capitalClocks(compiled: CompiledScenario, view: View): readonly Clock[] {
  return indicesOf<RegionIndex>(compiled.region.count)
    .filter((r) => compiled.hasTag(r, 'nationalCapital'))
    .flatMap((capital): readonly Clock[] => {
      const attacker = view.contester(capital);
      if (attacker !== NONE) {
        const values = { side: sideShort(compiled, attacker), place: regionName(compiled, capital) };
        return [{ key: 'capital', sign: 'fighting', words: text('clock.at', values) }];
      }
      return roadClock(compiled, view, capital);
    });
}

function roadClock(compiled: CompiledScenario, view: View, capital: RegionIndex): readonly Clock[] {
  const keeper = view.holder(capital);
  // Who marches on it watches its own progress from any distance.
  const marches = view.side !== NONE && view.hostile(view.side, keeper) && aimsAt(view.side);
  let nearest: RegionIndex = NONE;
  let least: number = marches ? FAR : THREATENING + 1;
  for (let r: RegionIndex = FIRST; r < compiled.region.count; r++) {
    const holder = view.holder(r);
    const km = compiled.road.distance[capital * compiled.region.count + r];
    if (km >= least || (marches ? holder !== view.side : !view.hostile(holder, keeper) || !aimsAt(holder))) continue;
    least = km;
    nearest = r;
  }
  if (nearest === NONE) return [];
  const words = text('clock.road', {
    place: regionName(compiled, nearest),
    side: sideShort(compiled, view.holder(nearest)),
    n: least,
    capital: regionName(compiled, capital),
  });
  return [{ key: 'capital', sign: 'march', words }];

  function aimsAt(side: typeof keeper): boolean {
    return compiled.side.objectives[side].includes(capital);
  }
}

function arrivalClock(compiled: CompiledScenario, view: View, { force, goal, turn }: Awaited): Clock {
  const moment = momentAt(timeOf(compiled, view), turn);
  const isNow = turn === view.turn;
  return {
    key: `arrival-${compiled.force.ids[force]}`,
    sign: 'arriving',
    words: text('clock.arrival', {
      force: forceTitle(compiled, force),
      place: regionName(compiled, goal),
      when: isNow ? text(`clock.this.${moment.half}`) : formatMoment(moment),
    }),
  };
}

/**
 * Two or three clocks for the turn bar: how near the enemy is to the capital, who is leaving, what is on its way, which
 * talks are open.
 */

import type { ForceIndex, PeopleIndex, RegionIndex, SideIndex, TalkIndex } from '../../../core/indices.ts';
import { FIRST, indicesOf, NONE } from '../../../core/indices.ts';
import { FAR } from '../../../engine/compiled.ts';
import type { View } from '../../../engine/view/view.ts';
import { EVACUATION_STAGES, PEOPLE_GROUPS, POSTURES, SIDE_KINDS, TALK_STATES } from '../../../engine/vocabulary.ts';
import { actorShort, forceName, regionName, sideShort, talkName } from '../../../present/names.ts';
import type { CompiledScenario } from '../../../scenario/scenario.ts';
import { text } from '../../../words/text.ts';

const CLOCKS = 3;

export function clocksOf(compiled: CompiledScenario, view: View): readonly string[] {
  return [
    ...openTalks(compiled, view),
    ...ownLeaving(compiled, view),
    ...roadClocks(compiled, view),
    ...arrivals(compiled, view),
  ].slice(0, CLOCKS);
}

function openTalks(compiled: CompiledScenario, view: View): readonly string[] {
  const { talk } = compiled;
  return indicesOf<TalkIndex>(talk.count)
    .filter((each) => TALK_STATES[view.talkStage(each)] === 'open')
    .map((each) => text('clock.talk', { talk: talkName(compiled, each) }));
}

function ownLeaving(compiled: CompiledScenario, view: View): readonly string[] {
  const { people } = compiled;
  return indicesOf<PeopleIndex>(people.count)
    .filter((p) => people.actor[p] === view.actor && EVACUATION_STAGES[view.peopleStage(p)] === 'leaving')
    .map((p) =>
      text('clock.leaving', {
        actor: actorShort(compiled, view.actor),
        group: text(`group.${PEOPLE_GROUPS[people.group[p]] ?? 'citizens'}`),
      }),
    );
}

/** How near the attacker has come to the capital it marches on. */
function roadClocks(compiled: CompiledScenario, view: View): readonly string[] {
  const state = firstState(view);
  if (state === undefined) return [];
  const capital = compiled.side.capital[state];
  if (view.holder(capital) !== state) return [];
  const attacker = view.contester(capital);
  if (attacker !== NONE)
    return [text('clock.at', { side: sideShort(compiled, attacker), place: regionName(compiled, capital) })];
  // The attacker watches its own progress.
  const marches =
    view.side !== NONE && view.hostile(view.side, state) && compiled.side.objectives[view.side].length > 0;
  let nearest: RegionIndex | undefined;
  let least: number = FAR;
  for (let r: RegionIndex = FIRST; r < compiled.region.count; r++) {
    const holder = view.holder(r);
    const km = compiled.road.distance[capital * compiled.region.count + r];
    if (marches && holder !== view.side) continue;
    if (km >= least || !view.hostile(holder, state) || compiled.side.objectives[holder].length === 0) continue;
    least = km;
    nearest = r;
  }
  if (nearest === undefined) return [];
  return [
    text('clock.road', {
      place: regionName(compiled, nearest),
      side: sideShort(compiled, view.holder(nearest)),
      n: least,
      capital: regionName(compiled, capital),
    }),
  ];
}

function firstState(view: View): SideIndex | undefined {
  const { side } = view.compiled;
  return indicesOf<SideIndex>(side.count).find(
    (each) => side.capital[each] !== NONE && SIDE_KINDS[side.kind[each]] === 'state',
  );
}

function arrivals(compiled: CompiledScenario, view: View): readonly string[] {
  const { force } = compiled;
  return indicesOf<ForceIndex>(force.named)
    .filter((each) => view.isOwn(each) && POSTURES[view.posture(each)] === 'travel')
    .map((each) =>
      text('clock.arrival', {
        force: forceName(compiled, each),
        count: Math.max(1, view.arrivalTurn(each) - view.turn),
      }),
    );
}

/** Outside actors and sides for the panel of allies. */
import type { ActorIndex, PeopleIndex, RegionIndex, SideIndex } from '../../../core/indices.ts';
import { FIRST, indicesOf, NONE } from '../../../core/indices.ts';
import type { View } from '../../../engine/view/view.ts';
import { EVACUATION_STAGES, PEOPLE_GROUPS, STANCES } from '../../../engine/vocabulary.ts';
import { supportShare, supportWords } from '../../../present/figures.ts';
import { markOf } from '../../../present/marks.ts';
import { actorTitle, leaderName, sideShort, sideTitle } from '../../../present/names.ts';
import type { CompiledScenario } from '../../../scenario/scenario.ts';
import { formatList, formatNumber, formatPoints } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';
import type { ActorCard, ActorsProps, SideRow } from '../panels/actors.tsx';

export function actorsData(compiled: CompiledScenario, view: View, chair: ActorIndex): ActorsProps {
  const actors = indicesOf<ActorIndex>(compiled.actor.count);
  const allies = actors.filter(
    (actor) =>
      actor === chair ||
      supportedBy(view, actor).length > 0 ||
      compiled.actor.endPeople[actor] > compiled.actor.firstPeople[actor],
  );
  allies.sort((a, b) => Number(b === chair) - Number(a === chair) || a - b);
  const sides = indicesOf<SideIndex>(compiled.side.count).filter((side) => side !== compiled.side.residents);
  return {
    actors: allies.map((actor) => actorCard(compiled, view, actor, chair)),
    sides: sides.map((side) => sideRow(compiled, view, side)),
  };
}

/** Sides an actor supports by at least 80 thousandths, and its partner; never its own side. */
function supportedBy(view: View, actor: ActorIndex): readonly SideIndex[] {
  const partner = view.compiled.actor.partner[actor];
  return indicesOf<SideIndex>(view.compiled.side.count).filter(
    (side) => side !== view.compiled.actor.side[actor] && (side === partner || view.support(actor, side) >= 80),
  );
}

function actorCard(compiled: CompiledScenario, view: View, actor: ActorIndex, chair: ActorIndex): ActorCard {
  const partner = compiled.actor.partner[actor];
  const stance = STANCES[view.stance(actor)];
  return {
    id: compiled.actor.ids[actor],
    name: actorTitle(compiled, actor),
    you: actor === chair,
    ...(partner === NONE ? {} : { backs: text('actors.backs', { side: sideShort(compiled, partner) }) }),
    ...(stance === undefined ? {} : { stance: text(`stance.${stance}`) }),
    support: supportedBy(view, actor).map((side) => ({
      side: sideShort(compiled, side),
      sideId: compiled.side.ids[side],
      mark: markOf(compiled, side),
      share: supportShare(view, actor, side),
      words: supportWords(view, actor, side),
    })),
    people: peopleOf(view, actor),
  };
}

/** A line for each group still in the country, and one for all that have left. */
function peopleOf(view: View, actor: ActorIndex): ActorCard['people'] {
  const { firstPeople, endPeople } = view.compiled.actor;
  const groups = Array.from({ length: endPeople[actor] - firstPeople[actor] }, (_, i) => {
    const people = (firstPeople[actor] + i) as PeopleIndex;
    const group = PEOPLE_GROUPS[view.compiled.people.group[people]] ?? 'citizens';
    return {
      name: text(`group.${group}`),
      key: group as string,
      stage: EVACUATION_STAGES[view.peopleStage(people)] ?? 'present',
      n: view.peopleLeft(people),
    };
  });
  const out = groups.filter(({ stage, n }) => stage === 'gone' && n === 0);
  return [
    ...groups
      .filter((group) => !out.includes(group))
      .map(({ name, key, stage, n }) => ({
        key,
        stage: stage,
        line: text('actors.peopleLine', { group: name, n: formatNumber(n), stage: text(`stage.${stage}`) }),
      })),
    ...(out.length === 0
      ? []
      : [
          {
            key: 'out',
            stage: 'gone',
            line: text('actors.peopleGone', { groups: formatList(out.map(({ name }) => name)) }),
          },
        ]),
  ];
}

function sideRow(compiled: CompiledScenario, view: View, side: SideIndex): SideRow {
  let places = 0;
  for (let r: RegionIndex = FIRST; r < compiled.region.count; r++) if (view.holder(r) === side) places++;
  const credibility = view.credibility(side);
  const hasLeader = compiled.side.hasLeader[side] === 1;
  return {
    id: compiled.side.ids[side],
    name: sideTitle(compiled, side),
    mark: markOf(compiled, side),
    places: text('actors.places', { count: places }),
    credibility: { low: credibility, high: credibility },
    credibilityWords: text('actors.outOf', { n: formatPoints(credibility) }),
    ...(hasLeader
      ? {
          leader: text(view.leaderPresent(side) ? 'actors.leaderHere' : 'actors.leaderGone', {
            leader: leaderName(compiled, side),
          }),
        }
      : {}),
  };
}

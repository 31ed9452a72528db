/**
 * Three dated reports before a turn: outside actors' events with their source, and claims about garrisons and support
 * the chair cannot see exactly. Claims come from the view and are as wrong as it is; the debrief checks them against
 * the state.
 */

import type { ActorIndex, ForceIndex, PeopleIndex, RegionIndex } from '../../../core/indices.ts';
import { FIRST, indicesOf, NONE } from '../../../core/indices.ts';
import { momentOf } from '../../../core/moments.ts';
import type { GameEvent } from '../../../engine/events/events.ts';
import type { View } from '../../../engine/view/view.ts';
import { EVACUATION_STAGES, PEOPLE_GROUPS, POSTURES, STANCES } from '../../../engine/vocabulary.ts';
import { claimedPlaces, claimWords } from '../../../present/claims.ts';
import type { Reader } from '../../../present/events.ts';
import { supportWord } from '../../../present/figures.ts';
import { headlinesOf } from '../../../present/headlines.ts';
import { actorShort, forceName, regionName, sideShort, sourceTitles } from '../../../present/names.ts';
import type { Sight } from '../../../present/sight.ts';
import type { CompiledScenario } from '../../../scenario/scenario.ts';
import { formatMoment } from '../../../words/format.ts';
import { scenarioText, text } from '../../../words/text.ts';
import type { Report } from '../panels/reports.tsx';

export const REPORTS = 3;

export function reportsOf(sight: Sight, reader: Reader, events: readonly GameEvent[]): readonly Report[] {
  const view = sight.now;
  const date = formatMoment(momentOf(view.compiled.start, view.turn));
  const known = [...triggerReports(reader, events), ...lossReports(reader, events)].slice(0, 2);
  const said = [...garrisonReports(reader.compiled, sight, date), ...supportReports(reader.compiled, view, date)];
  return [...known, ...said].slice(0, REPORTS);
}

function triggerReports(reader: Reader, events: readonly GameEvent[]): readonly Report[] {
  const { scenario } = reader.compiled;
  return events.flatMap((event) => {
    if (event.kind !== 'triggerFired') return [];
    const trigger = scenario.triggers.find((each) => each.id === event.about);
    if (trigger === undefined) return [];
    const source = sourceTitles(scenario, trigger.source?.slice(0, 1) ?? []);
    return [
      {
        key: `trigger-${event.about}`,
        date: dateOf(reader, event),
        words: scenarioText(trigger.text),
        known: true,
        contested: trigger.contested === true,
        ...(source === '' ? {} : { source }),
      },
    ];
  });
}

const dateOf = (reader: Reader, event: GameEvent): string =>
  formatMoment(momentOf(reader.compiled.scenario.start, event.turn));

function lossReports(reader: Reader, events: readonly GameEvent[]): readonly Report[] {
  const losses = events.filter((event) => event.kind === 'holderChanged');
  const first = losses[0];
  if (first === undefined) return [];
  return [
    {
      key: 'losses',
      date: dateOf(reader, first),
      words: headlinesOf(reader, losses)[0],
      known: true,
      contested: false,
      ...(first.region === undefined ? {} : { place: reader.compiled.region.ids[first.region] }),
    },
  ];
}

function garrisonReports(compiled: CompiledScenario, sight: Sight, date: string): readonly Report[] {
  return claimedPlaces(compiled, sight.now).map((region) => ({
    key: `place-${region}`,
    date,
    words: claimWords(compiled, sight, region),
    known: false,
    contested: false,
    place: compiled.region.ids[region],
  }));
}

function supportReports(compiled: CompiledScenario, view: View, date: string): readonly Report[] {
  const { actor } = compiled;
  const others = indicesOf<ActorIndex>(actor.count).filter(
    (each) => each !== view.actor && actor.partner[each] !== NONE,
  );
  if (others.length === 0) return [];
  const each = others[view.turn % others.length];
  const side = actor.partner[each];
  return [
    {
      key: `support-${each}`,
      date,
      known: false,
      contested: false,
      words: text('reports.support', {
        actor: actorShort(compiled, each),
        side: sideShort(compiled, side),
        word: supportWord(view.support(each, side)),
      }),
    },
  ];
}

const INTENTIONS = 5;

/**
 * The others' apparent intentions: where they press, where their columns march, what their allies do with their people
 * and words.
 */
export function intentionsOf(compiled: CompiledScenario, view: View): readonly string[] {
  const words: string[] = [];
  for (let r: RegionIndex = FIRST; r < compiled.region.count; r++) {
    const side = view.contester(r);
    if (side !== NONE && side !== view.side)
      words.push(text('reports.attacks', { side: sideShort(compiled, side), place: regionName(compiled, r) }));
  }
  for (let p: PeopleIndex = FIRST; p < compiled.people.count; p++) {
    const owner = compiled.people.actor[p];
    if (owner === view.actor || EVACUATION_STAGES[view.peopleStage(p)] !== 'leaving') continue;
    words.push(
      text('reports.leaving', {
        actor: actorShort(compiled, owner),
        group: text(`group.${PEOPLE_GROUPS[compiled.people.group[p]] ?? 'citizens'}`),
        stage: text('stage.leaving'),
      }),
    );
  }
  for (let a: ActorIndex = FIRST; a < compiled.actor.count; a++) {
    const stance = STANCES[view.stance(a)];
    if (a === view.actor || stance === undefined) continue;
    words.push(text('reports.intends', { actor: actorShort(compiled, a), stance: text(`stance.${stance}`) }));
  }
  for (let f: ForceIndex = FIRST; f < compiled.force.named; f++) {
    const force = f;
    const posture = POSTURES[view.posture(force)];
    if (view.isOwn(force) || view.men(force) <= 0 || (posture !== 'move' && posture !== 'attack')) continue;
    words.push(
      text('reports.marches', {
        force: forceName(compiled, force),
        side: sideShort(compiled, view.forceSide(force)),
        place: regionName(compiled, view.forceRegion(force)),
      }),
    );
  }
  return [...new Set(words)].slice(0, INTENTIONS);
}

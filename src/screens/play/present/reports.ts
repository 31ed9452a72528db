/**
 * At most three dated reports before a turn: turning points with their source, and claims about garrisons and support
 * the chair cannot see exactly, chosen for what matters to it. A report never tells what a headline tells. Claims come
 * from the view and are as wrong as it is; the debrief checks them against the state.
 */

import type { ActorIndex, ForceIndex, PeopleIndex, RegionIndex } from '../../../core/indices.ts';
import { FIRST, indicesOf, NONE } from '../../../core/indices.ts';
import { EVACUATION_STAGES, PEOPLE_GROUPS, POSTURES, STANCES } from '../../../engine/vocabulary.ts';
import { momentAt } from '../../../play/gameTime.ts';
import { accountOf } from '../../../present/account.ts';
import { claimedPlaces, claimWords } from '../../../present/claims.ts';
import { supportWord } from '../../../present/figures.ts';
import { actorShort, forceName, regionName, sideShort, sourceTitles } from '../../../present/names.ts';
import { ownSideOf } from '../../../present/news/halfDay.ts';
import { type Incoming, incomingOf } from '../../../present/news/incoming.ts';
import { newsLines } from '../../../present/news/lines.ts';
import { type Game, gameTime, isWatched } from '../../../session/game.ts';
import { formatMoment } from '../../../words/format.ts';
import { scenarioText, text } from '../../../words/text.ts';
import type { Report, ReportsProps } from '../panels/reports.tsx';

export const REPORTS = 3;

/** Everything that the panel shows, for the current turn. */
export function reportsData(game: Game): Omit<ReportsProps, 'onPlace' | 'onMap'> {
  const incoming = incomingOf(game);
  const { sight, last } = incoming;
  const { scenario } = game.compiled;
  return {
    ...(last === undefined
      ? { situation: scenarioText(scenario.situation) }
      : {
          last: {
            moment: formatMoment(momentAt(gameTime(game), sight.now.turn - 1)),
            news: newsLines(accountOf(game), last.news),
          },
        }),
    reports: reportsOf(incoming),
    intentions: intentionsOf(incoming),
    mayBeWrong: !isWatched(game),
  };
}

export function reportsOf(incoming: Incoming): readonly Report[] {
  return [...triggerReports(incoming), ...garrisonReports(incoming), ...supportReports(incoming)].slice(0, REPORTS);
}

/** Turning points for which the headlines had no room. */
function triggerReports({ reader, last }: Incoming): readonly Report[] {
  if (last === undefined) return [];
  const { scenario } = reader.compiled;
  const told = new Set(last.news.headlines.flatMap(({ events }) => events));
  return last.halfDay.events.flatMap((event) => {
    if (event.kind !== 'triggerFired' || told.has(event)) return [];
    const trigger = scenario.triggers.find((each) => each.id === event.about);
    if (trigger === undefined) return [];
    const source = sourceTitles(scenario, trigger.source?.slice(0, 1) ?? []);
    return [
      {
        key: `trigger-${event.about}`,
        date: formatMoment(momentAt(reader.time, event.turn)),
        words: scenarioText(trigger.text),
        known: true,
        contested: trigger.contested === true,
        ...(source === '' ? {} : { source }),
      },
    ];
  });
}

const dateOf = ({ reader, sight: { now } }: Incoming): string => formatMoment(momentAt(reader.time, now.turn));

function garrisonReports(incoming: Incoming): readonly Report[] {
  const { compiled } = incoming.reader;
  return claimedPlaces(incoming).map((region) => ({
    key: `place-${region}`,
    date: dateOf(incoming),
    words: claimWords(compiled, incoming.sight, region),
    known: false,
    contested: false,
    place: compiled.region.ids[region],
  }));
}

/** How far one other backer of the chair's side is said to stand by it: each in turn. */
function supportReports(incoming: Incoming): readonly Report[] {
  const { reader, sight, last } = incoming;
  const { compiled } = reader;
  const view = sight.now;
  const own = ownSideOf(reader);
  const told = new Set((last?.news.headlines ?? []).flatMap(({ events }) => events.map(({ actor }) => actor)));
  const backers = indicesOf<ActorIndex>(compiled.actor.count).filter(
    (each) => each !== view.actor && own !== NONE && compiled.actor.partner[each] === own,
  );
  if (backers.length === 0) return [];
  const backer = backers[view.turn % backers.length];
  const word = supportWord(view.support(backer, own));
  // That nobody expects anything of it any more is no report.
  if (told.has(backer) || word === supportWord(0)) return [];
  return [
    {
      key: `support-${backer}`,
      date: dateOf(incoming),
      known: false,
      contested: false,
      words: text('reports.support', {
        actor: actorShort(compiled, backer),
        side: sideShort(compiled, own),
        word,
      }),
    },
  ];
}

const INTENTIONS = 5;

/**
 * The others' apparent intentions: where they press besides what the headlines tell, where their columns march, what
 * their allies do with their people and words.
 */
export function intentionsOf({ reader, sight, last }: Incoming): readonly string[] {
  const view = sight.now;
  const { compiled } = reader;
  const told = new Set((last?.news.headlines ?? []).flatMap(({ places }) => places));
  const words: string[] = [];
  for (let r: RegionIndex = FIRST; r < compiled.region.count; r++) {
    const side = view.contester(r);
    if (side !== NONE && side !== view.side && !told.has(r))
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

/** What outside actors say and do: a change of mind, a change in their support, their people leaving. */

import { type ActorIndex, indicesOf, NONE } from '../../core/indices.ts';
import type { EventOf, GameEvent } from '../../engine/events/events.ts';
import { STANCES } from '../../engine/vocabulary.ts';
import { formatList } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import { isVisible } from '../events.ts';
import { shareBand, supportWord } from '../figures.ts';
import { actorShort, sideShort } from '../names.ts';
import { type HalfDay, ownSideOf } from './halfDay.ts';
import { type Ranked, WEIGHTS } from './headline.ts';

export function alliesOf(halfDay: HalfDay): readonly Ranked[] {
  return [...changesOfWord(halfDay), ...changesOfSupport(halfDay), ...leavings(halfDay)];
}

/** Whether an actor backs the same side as the reader, or backs the reader's. */
function isAlly({ reader }: HalfDay, actor: ActorIndex): boolean {
  const own = ownSideOf(reader);
  return own !== NONE && reader.compiled.actor.partner[actor] === own;
}

const SAID: ReadonlySet<string> = new Set(['stoodBy', 'hedged', 'letGo']);

/** A public word that is not the last one again. */
function changesOfWord(halfDay: HalfDay): readonly Ranked[] {
  const { reader, before, after } = halfDay;
  const { compiled } = reader;
  const own = ownSideOf(reader);
  return indicesOf<ActorIndex>(compiled.actor.count).flatMap((actor): readonly Ranked[] => {
    const stance = STANCES[after.stance(actor)];
    const last = STANCES[before.stance(actor)];
    if (actor === reader.actor || stance === undefined || stance === last) return [];
    const name = actorShort(compiled, actor);
    return [
      {
        key: `word-${compiled.actor.ids[actor]}`,
        sign: 'ally',
        weight: isAlly(halfDay, actor) ? WEIGHTS.ally : WEIGHTS.strangers,
        fact: text('headline.stance', { actor: name, stance: text(`stance.${stance}`) }),
        detail: [
          last === undefined
            ? text('headline.firstWord')
            : text('headline.lastWord', { stance: text(`stance.${last}`) }),
          ...(isAlly(halfDay, actor)
            ? [
                text('headline.supportLevel', {
                  side: sideShort(compiled, own),
                  word: supportWord(after.support(actor, own)),
                }),
              ]
            : []),
        ].join(' '),
        places: [],
        events: halfDay.events.filter(
          (event) => event.kind === 'signalGiven' && event.actor === actor && SAID.has(event.about),
        ),
      },
    ];
  });
}

/** An ally whose support, as the reader sees it, passed from one band to another. */
function changesOfSupport(halfDay: HalfDay): readonly Ranked[] {
  const { reader, before, after } = halfDay;
  const { compiled } = reader;
  const own = ownSideOf(reader);
  return indicesOf<ActorIndex>(compiled.actor.count).flatMap((actor): readonly Ranked[] => {
    const spoke = before.stance(actor) !== after.stance(actor);
    if (actor === reader.actor || spoke || !isAlly(halfDay, actor)) return [];
    const was = supportWord(before.support(actor, own));
    const is = supportWord(after.support(actor, own));
    if (was === is) return [];
    const isStep = Math.abs(shareBand(before.support(actor, own)) - shareBand(after.support(actor, own))) === 1;
    const rises = after.support(actor, own) > before.support(actor, own);
    return [
      {
        key: `support-${compiled.actor.ids[actor]}`,
        sign: 'ally',
        weight: WEIGHTS.ally - 5,
        fact: text(rises ? 'headline.supportRises' : 'headline.supportFalls', {
          actor: actorShort(compiled, actor),
          side: sideShort(compiled, own),
        }),
        detail: text(isStep ? 'headline.supportNext' : 'headline.supportNow', { now: is, last: was }),
        places: [],
        events: halfDay.events.filter(
          (event) => event.kind === 'supportChanged' && event.actor === actor && event.side === own,
        ),
      },
    ];
  });
}

const isLeaving = (event: GameEvent): event is EventOf<'evacuationBegan' | 'evacuationEnded'> =>
  event.kind === 'evacuationBegan' || event.kind === 'evacuationEnded';

/** People who leave, an actor at a time. */
function leavings(halfDay: HalfDay): readonly Ranked[] {
  const { reader } = halfDay;
  const { compiled } = reader;
  /** That others' people are home is no news. */
  const isNews = (event: EventOf<'evacuationBegan' | 'evacuationEnded'>): boolean =>
    isVisible(reader, event) && (event.kind === 'evacuationBegan' || event.actor === reader.actor);
  const found = new Map<string, EventOf<'evacuationBegan' | 'evacuationEnded'>[]>();
  for (const event of halfDay.events) {
    if (!isLeaving(event) || !isNews(event)) continue;
    const key = `${event.kind}-${compiled.actor.ids[event.actor]}`;
    found.set(key, [...(found.get(key) ?? []), event]);
  }
  return [...found].map(([key, events]): Ranked => {
    const [{ actor, kind }] = events;
    const began = kind === 'evacuationBegan';
    const concerns = actor === reader.actor || isAlly(halfDay, actor);
    const groups = formatList(events.map((event) => text(`group.${event.about}`)));
    return {
      key,
      sign: 'leaving',
      weight: (concerns ? (began ? WEIGHTS.allyLeaving : WEIGHTS.arrival) : WEIGHTS.strangers) + events.length,
      fact: text(began ? 'headline.leaving' : 'headline.home', { actor: actorShort(compiled, actor), groups }),
      detail: text('headline.people', {
        count: events.reduce((sum, event) => sum + Math.max(event.before, event.after), 0),
      }),
      places: events.flatMap((event) => (event.region === undefined ? [] : [event.region])),
      events,
    };
  });
}

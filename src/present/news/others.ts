/** News told event by event: leaders, talks, cease-fires, turning points and what else seldom happens. */

import { EVENTS, type GameEvent } from '../../engine/events/events.ts';
import { scenarioText } from '../../words/text.ts';
import { eventWords, isVisible } from '../events.ts';
import { type HalfDay, ownSideOf } from './halfDay.ts';
import { type Ranked, sentence } from './headline.ts';

export function othersOf(halfDay: HalfDay): readonly Ranked[] {
  const { reader, events } = halfDay;
  return events.flatMap((event, i): readonly Ranked[] => {
    const { headline } = EVENTS[event.kind].told;
    if (headline === undefined || !isVisible(reader, event)) return [];
    if (event.kind === 'actEnded' && isFallOfCapital(halfDay, event.about)) return [];
    const act = event.kind === 'actEnded' ? actText(halfDay, event.about) : undefined;
    return [
      {
        key: `${event.kind}-${i}`,
        sign: headline.sign,
        weight: headline.weight + (concernsOwn(halfDay, event) ? 4 : 0),
        fact: sentence(eventWords(reader, event)),
        ...(act === undefined ? {} : { detail: act }),
        places: event.region === undefined ? [] : [event.region],
        events: [event],
      },
    ];
  });
}

const concernsOwn = ({ reader }: HalfDay, event: GameEvent): boolean =>
  (event.side !== undefined && event.side === ownSideOf(reader)) || event.actor === reader.actor;

/** The fall of the capital is told where places that fell are. */
const isFallOfCapital = ({ reader }: HalfDay, id: string): boolean =>
  reader.compiled.scenario.acts.some((act) => act.id === id && act.kind === 'capitalFalls');

function actText({ reader }: HalfDay, id: string): string | undefined {
  const act = reader.compiled.scenario.acts.find((each) => each.id === id);
  return act === undefined ? undefined : scenarioText(act.text);
}

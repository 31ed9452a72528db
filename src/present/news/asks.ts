/** What others answer the chair and put to it, and its earlier orders that others have undone. */

import { NONE } from '../../core/indices.ts';
import type { EventOf } from '../../engine/events/events.ts';
import { formatOrder } from '../../engine/orders/text.ts';
import { ASK_KINDS } from '../../engine/vocabulary.ts';
import { momentAt } from '../../play/gameTime.ts';
import { formatMoment } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import { eventWords } from '../events.ts';
import { actorShort, askName, reasonWords } from '../names.ts';
import type { HalfDay } from './halfDay.ts';
import { type Ranked, sentence, WEIGHTS } from './headline.ts';

export function answersOf(halfDay: HalfDay): readonly Ranked[] {
  return halfDay.events.flatMap((event): readonly Ranked[] => {
    if (event.kind === 'askAnswered' && event.other === halfDay.reader.actor) return [replied(halfDay, event)];
    if (event.kind === 'askPut' && event.other === halfDay.reader.actor) return [asked(halfDay, event)];
    if (event.kind === 'requestAnswered' && event.after > 0 && event.cause?.actor === halfDay.reader.actor)
      return [granted(halfDay, event)];
    if (event.kind === 'orderUndone' && event.actor === halfDay.reader.actor) return [undone(halfDay, event)];
    return [];
  });
}

/** What another desk has answered, and why. */
function replied({ reader }: HalfDay, event: EventOf<'askAnswered'>): Ranked {
  const { compiled } = reader;
  const put = compiled.askOf(event.about);
  return {
    key: `replied-${event.about}`,
    sign: 'ally',
    weight: WEIGHTS.answer + 1,
    due: true,
    fact: text(`headline.replied.${event.reply}`, {
      actor: actorShort(compiled, event.actor),
      ask: askName(compiled, put),
    }),
    detail: event.reasons === undefined ? '' : text('headline.replyReason', { why: reasonWords(event.reasons) }),
    places: [],
    events: [event],
  };
}

/** What another desk puts to the chair: it stands on its desk now. */
function asked({ reader: { compiled } }: HalfDay, event: EventOf<'askPut'>): Ranked {
  const ask = compiled.askOf(event.about);
  return {
    key: `asked-${event.about}`,
    sign: 'talks',
    weight: WEIGHTS.answer + 2,
    due: true,
    fact: sentence(
      text(`asks.title.${ASK_KINDS[compiled.ask.kind[ask]]}`, {
        actor: actorShort(compiled, event.actor),
        ask: askName(compiled, ask),
      }),
    ),
    detail: text('headline.onYourDesk'),
    places: [],
    events: [event],
  };
}

function granted({ reader }: HalfDay, event: EventOf<'requestAnswered'>): Ranked {
  const { compiled } = reader;
  const { actor: ally, about: what, cause } = event;
  return {
    key: `answer-${compiled.actor.ids[ally]}-${what}`,
    sign: 'ally',
    weight: WEIGHTS.answer,
    due: true,
    fact: text('headline.granted', { actor: actorShort(compiled, ally), what: text(`request.${what}`) }),
    detail: cause === undefined ? '' : text('headline.asked', { moment: dateOf(reader, cause.turn) }),
    places: [],
    events: [event],
  };
}

function undone({ reader }: HalfDay, event: EventOf<'orderUndone'>): Ranked {
  return {
    key: `undone-${formatOrder(reader.compiled, event.undone.order)}-${event.cause?.actor ?? NONE}`,
    sign: 'turnedBack',
    weight: WEIGHTS.answer - 5,
    due: true,
    fact: sentence(eventWords(reader, event)),
    detail: text('headline.ordered', { moment: dateOf(reader, event.undone.turn) }),
    places: event.region === undefined ? [] : [event.region],
    events: [event],
  };
}

const dateOf = ({ time }: HalfDay['reader'], turn: number): string => formatMoment(momentAt(time, turn));

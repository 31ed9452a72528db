/** What came of the chair's asks, also if it is silence; and its earlier orders that others have undone. */

import { NONE } from '../../core/indices.ts';
import { momentOf } from '../../core/moments.ts';
import type { EventOf } from '../../engine/events/events.ts';
import { formatMoment } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import { eventWords } from '../events.ts';
import { supportWord } from '../figures.ts';
import { actorShort, sideShort } from '../names.ts';
import type { HalfDay } from './halfDay.ts';
import { type Ranked, WEIGHTS } from './headline.ts';

export function answersOf(halfDay: HalfDay): readonly Ranked[] {
  return halfDay.events.flatMap((event): readonly Ranked[] => {
    if (event.kind === 'requestAnswered' && event.cause?.actor === halfDay.reader.actor)
      return [answer(halfDay, event)];
    if (event.kind === 'orderUndone' && event.actor === halfDay.reader.actor) return [undone(halfDay, event)];
    return [];
  });
}

function answer({ reader, after, history }: HalfDay, event: EventOf<'requestAnswered'>): Ranked {
  const { compiled } = reader;
  const { actor: ally, side, about: what, cause } = event;
  // Asylum once offered stands: whoever is asked again has answered already.
  const stands =
    what === 'asylum' && history.flat().some((each) => each.kind === 'asylumOffered' && each.actor === ally);
  const given = event.after > 0 ? 'granted' : stands ? 'stands' : 'silent';
  const support = supportWord(after.support(ally, side));
  return {
    key: `answer-${compiled.actor.ids[ally]}-${what}`,
    sign: 'ally',
    weight: WEIGHTS.answer,
    due: true,
    fact: text(`headline.answer.${given}`, { actor: actorShort(compiled, ally), what: text(`request.${what}`) }),
    detail: [
      ...(cause === undefined ? [] : [text('headline.asked', { moment: dateOf(reader, cause.turn) })]),
      ...(given === 'silent'
        ? [text('headline.supportLevel', { side: sideShort(compiled, side), word: support })]
        : []),
    ].join(' '),
    places: [],
    events: [event],
  };
}

function undone({ reader }: HalfDay, event: EventOf<'orderUndone'>): Ranked {
  return {
    key: `undone-${event.about}-${event.region ?? NONE}-${event.force ?? NONE}`,
    sign: 'turnedBack',
    weight: WEIGHTS.answer - 5,
    due: true,
    fact: text('headline.sentence', { words: eventWords(reader, event) }),
    detail: text('headline.ordered', { moment: dateOf(reader, event.undone.turn) }),
    places: event.region === undefined ? [] : [event.region],
    events: [event],
  };
}

const dateOf = ({ compiled }: HalfDay['reader'], turn: number): string =>
  formatMoment(momentOf(compiled.scenario.start, turn));

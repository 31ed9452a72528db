/** What is asked of an event. */
import type { GameEvent } from '../engine/events/events.ts';
import { isLeaving } from '../play/falls.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { text } from '../words/text.ts';
import { actorShort, forceName, regionName, sideShort } from './names.ts';
import { sentenceOf } from './sentences.ts';

export function questionOf(compiled: CompiledScenario, event: GameEvent): string {
  if (isLeaving(event))
    return text(`why.question.${event.about === 'assault' ? 'overrun' : event.kind}`, {
      force: forceName(compiled, event.force),
    });
  switch (event.kind) {
    case 'holderChanged': {
      const names = { place: regionName(compiled, event.region), side: sideShort(compiled, event.after) };
      return event.about === 'handover' ? text('why.question.passed', names) : text('why.question.fell', names);
    }
    case 'placeRose':
      return text('why.question.rose', { place: regionName(compiled, event.region) });
    case 'forceRepelled':
      return text('why.question.repelled', {
        force: forceName(compiled, event.force),
        place: regionName(compiled, event.region),
      });
    case 'willChanged':
      return text(event.after > event.before ? 'why.question.willRose' : 'why.question.willFell', {
        force: forceName(compiled, event.force),
      });
    case 'supportChanged': {
      const names = { actor: actorShort(compiled, event.actor), side: sideShort(compiled, event.side) };
      if (event.after === event.before) return text('why.question.support', names);
      return text(event.after > event.before ? 'why.question.supportRose' : 'why.question.supportFell', names);
    }
    case 'credibilityChanged':
      return text(event.after > event.before ? 'why.question.believedMore' : 'why.question.believedLess', {
        side: sideShort(compiled, event.side),
      });
    case 'evacuationBegan':
      return text('why.question.leaving', {
        group: text(`group.${event.about}`),
        actor: actorShort(compiled, event.actor),
      });
    case 'placeContested':
      return text('why.question.contested', {
        side: sideShort(compiled, event.side),
        place: regionName(compiled, event.region),
      });
    case 'groundGained':
      return text('why.question.ground', {
        side: sideShort(compiled, event.side),
        place: regionName(compiled, event.region),
      });
    default:
      return text('why.title', { what: sentenceOf(compiled, event) });
  }
}

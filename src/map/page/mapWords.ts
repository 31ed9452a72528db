/** Words on the map, in the current language. */
import { momentOf } from '../../core/moments.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { formatNumber, formatShortDay } from '../../words/format.ts';
import { scenarioText, text } from '../../words/text.ts';
import type { MapWords } from '../arrange.ts';

export function mapWordsOf({ scenario }: CompiledScenario): MapWords {
  const moment = (turn: number): string => {
    const { date, half } = momentOf(scenario.start, turn);
    return text(half === 'am' ? 'date.am' : 'date.pm', { day: formatShortDay(date) });
  };
  return {
    leaving: ({ actor, group }) =>
      text('map.leaving', { actor: scenarioText(scenario.actors[actor].short), group: text(`group.${group}`) }),
    arrival: ({ men, turn, turnedBack }) =>
      turnedBack
        ? text('map.turnedBack', { men: formatNumber(Math.max(0, men)) })
        : text('map.arrival', { men: formatNumber(Math.max(0, men)), moment: moment(turn) }),
    arrivesBy: (turn) => text('map.arrivesBy', { moment: moment(turn) }),
  };
}

/** Forecasts of a lesson and what their counters can stand on, in words. */
import { type Moment, momentOf } from '../../core/moments.ts';
import type { Bin, Bins } from '../../lesson/forecasts.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { formatShortDay } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import { regionName, sideShort } from '../names.ts';

/** "When does Damascus fall?" */
export const forecastWords = (compiled: CompiledScenario, { forecast, region }: Bins): string =>
  text(`forecast.${forecast.kind}`, { place: regionName(compiled, region) });

/** "by 7 Dec", "8 Dec, morning", "9 Dec", "11 Dec or later", "never"; a side by its name. */
export function binWords(compiled: CompiledScenario, bin: Bin): string {
  switch (bin.kind) {
    case 'turns':
      return stretchWords(compiled, bin);
    case 'side':
      return sideShort(compiled, bin.side);
    case 'held':
    case 'others':
    case 'nobody':
      return text(`forecast.${bin.kind}`);
  }
}

function stretchWords({ start, turns }: CompiledScenario, { from, to }: Bin & { kind: 'turns' }): string {
  const [first, last] = [momentOf(start, from), momentOf(start, to)];
  if (from === to) return halfWords(first);
  if (from === 0) return text('forecast.by', { moment: endWords(last) });
  if (to === turns - 1) return text('forecast.from', { moment: beginWords(first) });
  if (first.date === last.date) return formatShortDay(first.date);
  return text('forecast.between', { from: beginWords(first), to: endWords(last) });
}

/** "8 Dec, morning" */
const halfWords = ({ date, half }: Moment): string => text(`forecast.${half}`, { day: formatShortDay(date) });
/** A day where it is whole, else its half. */
const endWords = (moment: Moment): string => (moment.half === 'pm' ? formatShortDay(moment.date) : halfWords(moment));
const beginWords = (moment: Moment): string => (moment.half === 'am' ? formatShortDay(moment.date) : halfWords(moment));

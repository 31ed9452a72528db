/** A forecast in words: its question, and the name of each of its bins. */
import { type Moment, momentOf } from '../../core/moments.ts';
import type { Bin, Bins } from '../../lesson/forecasts.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { formatShortDay } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import { regionName, sideShort } from '../names.ts';

export const forecastQuestion = (compiled: CompiledScenario, { forecast, region }: Bins): string =>
  text(forecast.kind === 'enters' ? 'expect.enters' : 'expect.fall', { place: regionName(compiled, region) });

/** By bin. */
export const binNames = (compiled: CompiledScenario, { bins }: Bins): readonly string[] =>
  bins.map((bin) => binName(compiled, bin));

/** "by 7 Dec", "8 Dec, morning", "9 Dec", "11 Dec or later". */
function binName(compiled: CompiledScenario, bin: Bin): string {
  if (bin.kind === 'side') return sideShort(compiled, bin.side);
  if (bin.kind !== 'turns') return text(`expect.${bin.kind}`);
  const [from, to] = [momentOf(compiled.start, bin.from), momentOf(compiled.start, bin.to)];
  const isFirst = bin.from === 0;
  const isLast = bin.to === compiled.turns - 1;
  // A whole day goes by its date; what begins or ends within one says so.
  const start = from.half === 'am' || isFirst ? formatShortDay(from.date) : halfDay(from);
  const end = to.half === 'pm' || isLast ? formatShortDay(to.date) : halfDay(to);
  if (isFirst && !isLast) return text('expect.by', { moment: end });
  if (isLast) return text('expect.from', { moment: start });
  if (bin.from === bin.to) return halfDay(from);
  return from.date === to.date ? start : text('expect.between', { from: start, to: end });
}

const halfDay = ({ date, half }: Moment): string =>
  text(half === 'am' ? 'date.am' : 'date.pm', { day: formatShortDay(date) });

/** Where a class parted: half day by half day, who gave an order, and what became of either group on other lucks. */
import { momentOf } from '../../core/moments.ts';
import { capitalOf } from '../../lab/parties.ts';
import { type ClassParting, classPartingOf, type OrderGroup } from '../../lesson/classParting.ts';
import { FEWEST_PUPILS, lossSpreadOf } from '../../lesson/redraws.ts';
import type { FigureTable } from '../../ui/charts/figureFiles.ts';
import { formatDecimals, formatMoment, formatSeries } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import { chosenOrders, orderWords } from './boardOrders.ts';
import { type BoardResults, capitalName, captionValues, daysWords } from './boardResults.ts';

/** Decisions named as what mattered most. */
const SHOWN_CHOSEN = 2;

export interface PartedGroup {
  /** "Fly the families home, openly" */
  readonly order: string;
  readonly count: number;
  /** Mean half day of the loss, from the start; of those who did otherwise, undefined if there are none. */
  readonly mean: number;
  readonly othersMean: number | undefined;
  readonly words: string;
}

export interface PartedHalfDay {
  readonly turn: number;
  readonly moment: string;
  readonly groups: readonly PartedGroup[];
  readonly isLargest: boolean;
}

export interface Parted {
  readonly halfDays: readonly PartedHalfDay[];
  readonly parting: ClassParting;
}

export function partedOf(results: BoardResults): Parted {
  const { compiled, pupils, redraws } = results;
  const means = redraws.map((table) => lossSpreadOf(table, capitalOf(compiled)).mean);
  const parting = classPartingOf(pupils, means);
  const halfDays = parting.turns.map(({ turn, groups }) => ({
    turn,
    moment: formatMoment(momentOf(compiled.start, turn)),
    groups: groups.map((group) => groupOf(results, group)),
    isLargest: turn === parting.largest?.turn,
  }));
  return { halfDays, parting };
}

function groupOf(results: BoardResults, { desk, order, runs, mean, others, othersMean }: OrderGroup): PartedGroup {
  const { compiled } = results;
  const words = orderWords(compiled, desk, order);
  const values = { order: words, count: runs.length, place: capitalName(compiled), moment: meanWords(results, mean) };
  return {
    ...{ order: words, count: runs.length, mean, othersMean: others === 0 ? undefined : othersMean },
    words:
      others === 0
        ? text('boardParted.all', values)
        : text('boardParted.group', { ...values, others, othersMoment: meanWords(results, othersMean) }),
  };
}

/** The half day in which a mean lies. `mean`: half days from the start, 1 for the first. */
const meanWords = ({ compiled: { start, turns } }: BoardResults, mean: number): string =>
  formatMoment(momentOf(start, Math.max(0, Math.min(turns - 1, Math.ceil(mean) - 1))));

export function partedSentence({ pupils, compiled }: BoardResults, { halfDays, parting }: Parted): string {
  if (pupils.length < FEWEST_PUPILS) return text('boardParted.tooFew');
  if (halfDays.every(({ groups }) => groups.every(({ othersMean }) => othersMean === undefined)))
    return text('boardParted.same');
  const { largest } = parting;
  const difference = largest?.group.difference;
  if (largest === undefined || difference === undefined) return text('boardParted.none');
  return text(difference > 0 ? 'boardParted.later' : 'boardParted.earlier', {
    moment: formatMoment(momentOf(compiled.start, largest.turn)),
    place: capitalName(compiled),
    days: daysWords(Math.abs(difference)),
  });
}

/** Asked of the largest split; of the class where there is none. */
export function partedAsk({ compiled, pupils }: BoardResults, { parting: { largest } }: Parted): string {
  if (largest === undefined || pupils.length < FEWEST_PUPILS) return text('boardPage.parted.askNone');
  const { desk, order, runs, others } = largest.group;
  return text('boardPage.parted.ask', { order: orderWords(compiled, desk, order), count: runs.length, others });
}

/** What most said to have mattered; undefined if nobody said. */
export function chosenWords({ compiled, pupils }: BoardResults): string | undefined {
  const chosen = chosenOrders(compiled, pupils, SHOWN_CHOSEN);
  if (chosen.length === 0) return undefined;
  return text('boardParted.chosen', {
    orders: formatSeries(chosen.map(({ words, count }) => text('boardParted.chosenOrder', { order: words, count }))),
  });
}

export const partedCaption = (results: BoardResults): string => text('boardParted.caption', captionValues(results));

export function partedTable({ halfDays }: Parted): FigureTable {
  return {
    columns: (['moment', 'order', 'count', 'mean', 'othersMean'] as const).map((column) =>
      text(`boardParted.columns.${column}`),
    ),
    rows: halfDays.flatMap(({ moment, groups }) =>
      groups.map(({ order, count, mean, othersMean }) => [
        moment,
        order,
        count,
        formatDecimals(mean, 1),
        othersMean === undefined ? '' : formatDecimals(othersMean, 1),
      ]),
    ),
  };
}

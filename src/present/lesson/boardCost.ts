/** What a class's runs cost people, as ranges beside the staff's and what was really counted. Civilians first. */
import type { CostName, RunTable } from '../../ensemble/table.ts';
import { valuesOf } from '../../lab/whatIf/pairs.ts';
import type { FigureTable } from '../../ui/charts/figureFiles.ts';
import { formatNumber } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import { realCostOf } from '../realCost.ts';
import { type BoardResults, captionValues } from './boardResults.ts';

/** What is shown, civilians first. */
const SHOWN = ['killedCivilians', 'displaced'] as const satisfies readonly CostName[];

/** From the least to the most. */
export interface CostRange {
  readonly who: 'ours' | 'staff' | 'real';
  readonly low: number;
  readonly high: number;
  /** "Civilians killed, ours: 210 to 260" */
  readonly words: string;
  readonly range: string;
}

export interface CostShown {
  readonly name: string;
  readonly ranges: readonly CostRange[];
  /** Every run of ours cost the same: said, and not drawn. */
  readonly isSame: boolean;
  readonly sentence: string;
  /** Titles of the sources of what was really counted; empty if none. */
  readonly sources: string;
}

export const costsShown = (results: BoardResults): readonly CostShown[] => SHOWN.map((cost) => shownOf(results, cost));

function shownOf({ compiled, own, staff }: BoardResults, cost: CostName): CostShown {
  const name = text(`cost.${cost}`);
  const spanOf = (table: RunTable): readonly [number, number] => {
    const values = valuesOf(compiled, { kind: 'cost', cost }, table);
    return [Math.min(...values), Math.max(...values)];
  };
  const rangeOf = (who: CostRange['who'], [low, high]: readonly [number, number], told?: string): CostRange => {
    const numbers = { low: formatNumber(threeFigures(low)), high: formatNumber(threeFigures(high)) };
    const range = told ?? (numbers.low === numbers.high ? numbers.low : text('boardCost.range', numbers));
    return {
      who,
      low,
      high,
      range,
      words: text('boardCost.bar', { cost: name, who: text(`boardCost.${who}`), range }),
    };
  };
  const ours = rangeOf('ours', spanOf(own));
  const real = realCostOf(compiled, cost);
  const figure = cost === 'wentHome' ? undefined : compiled.scenario.costReal?.[cost];
  const isSame = ours.low === ours.high;
  const told = real?.isContested === true ? text('boardCost.contested', { real: real.words }) : (real?.words ?? '');
  const values = { cost: name, low: formatNumber(threeFigures(ours.low)), high: formatNumber(threeFigures(ours.high)) };
  const sentence = isSame
    ? real === undefined
      ? text('boardCost.sameNoReal', { ...values, number: values.low })
      : text('boardCost.same', { ...values, number: values.low, real: told })
    : real === undefined
      ? text('boardCost.sentenceNoReal', values)
      : text('boardCost.sentence', { ...values, real: told });
  return {
    ...{ name, isSame, sentence, sources: real?.sources ?? '' },
    ranges: [
      ...(isSame ? [] : [ours]),
      rangeOf('staff', spanOf(staff)),
      ...(figure === undefined
        ? []
        : [rangeOf('real', typeof figure === 'number' ? [figure, figure] : [figure[0], figure[1]], told)]),
    ],
  };
}

/** Three figures: more would claim what a model of estimates does not know. */
function threeFigures(people: number): number {
  const step = 10 ** Math.max(0, String(Math.round(people)).length - 3);
  return Math.round(people / step) * step;
}

export const costSentence = (shown: readonly CostShown[]): string => shown.map(({ sentence }) => sentence).join(' ');

export const costCaption = (results: BoardResults): string => text('boardCost.caption', captionValues(results));

export function costTable(shown: readonly CostShown[]): FigureTable {
  return {
    columns: (['cost', 'who', 'low', 'high'] as const).map((column) => text(`boardCost.columns.${column}`)),
    rows: shown.flatMap(({ name, ranges }) =>
      ranges.map(({ who, low, high }) => [name, text(`boardCost.${who}`), low, high]),
    ),
  };
}

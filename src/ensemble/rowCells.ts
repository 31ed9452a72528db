/** Cells: what a row of runs tells of its run, column by column. Turns count from 1; an empty cell means "never". */

import { NONE } from '../core/indices.ts';
import { LOSS_MANNERS } from '../engine/vocabulary.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { LIMITS } from '../scenario/schema/limits.ts';
import { hexIn, markedHex, wholeIn } from './cellText.ts';
import { seriesOf } from './series.ts';
import { costRows } from './summary.ts';
import { aimsOf, type RunTable } from './table.ts';

export type Cell = {
  readonly name: string;
  format(table: RunTable, row: number): string;
  /** False if the text is not a valid cell. */
  parse(text: string, table: RunTable, row: number): boolean;
};

type NumberColumn = { [i: number]: number };

function numbers(name: string, column: (table: RunTable) => NumberColumn, width: number, index: number): Cell {
  return {
    name,
    format: (table, row) => String(column(table)[row * width + index]),
    parse(text, table, row) {
      const value = wholeIn(text);
      if (value === undefined) return false;
      column(table)[row * width + index] = value;
      return column(table)[row * width + index] === value;
    },
  };
}

function turns(name: string, column: (table: RunTable) => NumberColumn, width: number, index: number): Cell {
  return {
    name,
    format(table, row) {
      const turn = column(table)[row * width + index];
      return turn === NONE ? '' : String(turn + 1);
    },
    parse(text, table, row) {
      const turn = text === '' ? NONE : (wholeIn(text) ?? 0) - 1;
      column(table)[row * width + index] = turn;
      return text === '' || (turn >= 0 && turn < LIMITS.turns);
    },
  };
}

function words(
  name: string,
  column: (table: RunTable) => NumberColumn,
  width: number,
  index: number,
  names: readonly string[],
): Cell {
  return {
    name,
    format(table, row) {
      const code = column(table)[row * width + index];
      return code === NONE ? '' : names[code];
    },
    parse(text, table, row) {
      const code = text === '' ? NONE : names.indexOf(names.includes(text) ? text : text.toLowerCase());
      column(table)[row * width + index] = code;
      return text === '' || code >= 0;
    },
  };
}

export function cellsOf(compiled: CompiledScenario, keepSeries: boolean): Cell[] {
  const { region, side, act } = compiled;
  const [regions, acts] = [region.count, act.count];
  const aims = aimsOf(compiled);
  const costs = costRows(compiled);
  const series = seriesOf(compiled);
  const length = compiled.turns + 1;
  return [
    ...act.ids.map((id, a) => turns(`act.${id}`, ({ actTurn }) => actTurn, acts, a)),
    ...aims.map(({ actor, aim }, i) => numbers(`score.${actor}.${aim}`, ({ score }) => score, aims.length, i)),
    ...costs.map((row, i) =>
      numbers('side' in row ? `dead.${row.side}` : row.cost, ({ cost }) => cost, costs.length, i),
    ),
    ...region.ids.flatMap((id, r) => [
      turns(`lost.${id}`, ({ lossTurn }) => lossTurn, regions, r),
      words(`to.${id}`, ({ lossTo }) => lossTo, regions, r, side.ids),
      words(`how.${id}`, ({ lossManner }) => lossManner, regions, r, LOSS_MANNERS),
      words(`holder.${id}`, ({ holder }) => holder, regions, r, side.ids),
    ]),
    numbers('refused', ({ refused }) => refused, 1, 0),
    ...(keepSeries
      ? series.flatMap((row, s) =>
          Array.from({ length }, (_, t) =>
            numbers(
              `${row.kind}${'of' in row ? `.${row.of}` : ''}.${t}`,
              (table) => table.series,
              series.length * length,
              s * length + t,
            ),
          ),
        )
      : []),
    DIGEST,
  ];
}

/** The digest of the run's final state. */
const DIGEST: Cell = {
  name: 'digest',
  format: ({ digest }, row) => markedHex(digest[2 * row], digest[2 * row + 1]),
  parse(text, { digest }, row) {
    const words = hexIn(text);
    if (words !== undefined) digest.set(words, 2 * row);
    return words !== undefined;
  },
};

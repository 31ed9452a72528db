/**
 * A class as a table, a row for each code on the board: what was handed in and what came of it. Half days count from 1,
 * as in all tables; an empty cell means never, or not told. Whoever writes it as CSV sees to cells that a spreadsheet
 * would reckon (`csvOf`): pupils wrote some of them.
 */
import { NONE } from '../core/indices.ts';
import { aimsOf, COSTS } from '../ensemble/table.ts';
import { firstToEnter } from '../lab/outcomes.ts';
import { capitalOf } from '../lab/parties.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { binsOf, regionOf } from './forecasts.ts';
import type { AcceptedRun } from './intake.ts';
import type { Lesson } from './lesson.ts';
import type { LossSpread } from './redraws.ts';

export interface ClassTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** @param spreads of the capital's loss over the redraws, by row, as far as they are played. */
export function classTableOf(
  compiled: CompiledScenario,
  lesson: Lesson,
  accepted: readonly AcceptedRun[],
  spreads: readonly LossSpread[] = [],
): ClassTable {
  const columns = columnsOf(compiled, lesson);
  return {
    columns: columns.map(({ name }) => name),
    rows: accepted.map((row, i) => columns.map(({ cell }) => cell(row, spreads[i], i))),
  };
}

interface ClassColumn {
  readonly name: string;
  cell(row: AcceptedRun, spread: LossSpread | undefined, i: number): string | number;
}

function columnsOf(compiled: CompiledScenario, lesson: Lesson): readonly ClassColumn[] {
  const { region, side } = compiled;
  const watched = [...new Set(lesson.forecasts.map((forecast) => regionOf(compiled, forecast)))];
  const capital = capitalOf(compiled);
  return [
    { name: 'row', cell: (_row, _spread, i) => i + 1 },
    { name: 'nickname', cell: ({ run }) => run.nickname },
    { name: 'desk', cell: ({ run }) => run.desk },
    { name: 'observer', cell: ({ run }) => (run.isObserver ? 'yes' : 'no') },
    { name: 'run', cell: ({ run }) => run.run ?? '' },
    ...watched.flatMap((r): ClassColumn[] => [
      {
        name: `${region.ids[r]}_lost`,
        cell: ({ play }) => (play.table.lossTurn[r] === NONE ? '' : play.table.lossTurn[r] + 1),
      },
      {
        name: `${region.ids[r]}_to`,
        cell: ({ play }) => side.ids[firstToEnter(play.table, 0, r)] ?? '',
      },
    ]),
    ...COSTS.map((cost, c): ClassColumn => ({ name: cost, cell: ({ play }) => play.table.cost[c] })),
    ...aimsOf(compiled).flatMap(({ actor, aim }, a): ClassColumn[] =>
      lesson.desks.includes(actor) ? [{ name: `${actor}.${aim}`, cell: ({ play }) => play.table.score[a] }] : [],
    ),
    ...lesson.forecasts.flatMap((forecast, f) => [
      ...binsOf(compiled, forecast).bins.map(
        (_bin, b): ClassColumn => ({
          name: `counters_${f + 1}_${b + 1}`,
          cell: ({ run }) => run.expected[f]?.counters[b] ?? '',
        }),
      ),
      {
        name: `counters_${f + 1}_unknown`,
        cell: ({ run }: AcceptedRun) => (run.expected[f]?.unknown === true ? 'yes' : 'no'),
      },
    ]),
    ...Array.from(
      { length: lesson.byHand },
      (_, t): ClassColumn => ({ name: `orders_${t + 1}`, cell: ({ run }) => run.orders[t]?.join('; ') ?? '' }),
    ),
    {
      name: 'chosen',
      cell: ({ run: { chosen, orders } }) =>
        chosen === undefined ? '' : `${chosen.turn + 1}: ${orders[chosen.turn]?.[chosen.order] ?? ''}`,
    },
    ...lesson.votes.map(
      (_vote, v): ClassColumn => ({ name: `vote_${v + 1}`, cell: ({ run }) => optionOf(run.votes[v]) }),
    ),
    { name: 'because', cell: ({ run }) => run.because },
    { name: 'mattered', cell: ({ run }) => run.mattered },
    ...lesson.questions.map(
      (_question, q): ClassColumn => ({
        name: `answer_${q + 1}`,
        cell: ({ run }) => run.answers[q] ?? '',
      }),
    ),
    ...(capital === NONE ? [] : redrawColumns(region.ids[capital])),
    { name: 'code', cell: ({ code }) => code },
  ];
}

const optionOf = (option: number | undefined): string | number => (option === undefined ? '' : option + 1);

const redrawColumns = (place: string): readonly ClassColumn[] =>
  (['mean', 'deviation', 'low', 'middle', 'high', 'held', 'skipped', 'rows'] as const).map((figure) => ({
    name: `${place}_redraws_${figure}`,
    cell: (_row, spread) => spread?.[figure] ?? '',
  }));

/** What was measured of a chair's choices, as tables. */
import type { ChairReport, HabitReport, PlayerReport } from '../../lab/choices/choices.ts';
import type { Gate } from '../../lab/choices/gates.ts';
import type { KindReport } from '../../lab/choices/orders.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { formatDecimals, formatList, formatPercent, formatPoints, formatShift } from '../../words/format.ts';
import { scenarioText, text } from '../../words/text.ts';
import { type Cell, columnsOf } from './columns.ts';

const HABITS_SHOWN = 10;

export function choicesTables(
  compiled: CompiledScenario,
  report: ChairReport & { readonly gates: readonly Gate[] },
): string[] {
  const chair = compiled.scenario.actors.find(({ id }) => id === report.chair);
  const title = chair === undefined ? report.chair : scenarioText(chair.name);
  return [
    title,
    ...section(text('cli.choices.playersHead'), playersTable(report)),
    text('cli.choices.bestBy', { habit: report.best.habit }),
    text('cli.choices.mover', { habit: report.mover.habit, share: formatPercent(report.mover.falls.share) }),
    ...section(text('cli.choices.rangesHead'), rangesTable(report)),
    ...section(text('cli.choices.habitsHead'), habitsTable(report)),
    ...ordersTable(report),
    ...(report.dilemmas.length === 0 ? [] : section(text('cli.choices.dilemmasHead'), dilemmasTable(report))),
    ...section(text('cli.choices.gatesHead'), report.gates.map(gateLine)),
  ];
}

const section = (head: string, lines: readonly string[]): string[] => ['', head, ...lines.map((line) => `  ${line}`)];

function playersTable({ players, best, ranges }: ChairReport): string[] {
  const head = [
    text('cli.choices.player'),
    text('cli.choices.all'),
    text('cli.choices.interval'),
    ...ranges.map(({ aim }) => aim),
    text('cli.choices.overSilence'),
    text('cli.choices.falls'),
  ];
  const row = (name: string, { sum, aims, falls }: Pick<HabitReport, 'sum' | 'aims' | 'falls'>, over: Cell): Cell[] => [
    name,
    formatPoints(sum.mean),
    sum.low === null ? '-' : `${formatPoints(sum.low)}-${formatPoints(sum.high)}`,
    ...aims.map(formatPoints),
    over,
    formatPercent(falls.share),
  ];
  const nameOf = ({ player }: PlayerReport): string => text(`cli.choices.player.${player}`);
  return columnsOf(head, [
    ...players.map((each) => row(nameOf(each), each, formatPercent(each.overSilence.share))),
    row(text('cli.choices.best'), best, '-'),
  ]);
}

function rangesTable({ ranges }: ChairReport): string[] {
  const head = (
    [
      'cli.choices.aim',
      'cli.choices.worst',
      'cli.choices.player.silent',
      'cli.choices.player.doctrine',
      'cli.choices.best',
      'cli.choices.low',
      'cli.choices.high',
      'cli.choices.atEnds',
    ] as const
  ).map((key) => text(key));
  return columnsOf(
    head,
    ranges.map(({ aim, worst, silent, doctrine, best, deciles, atEnds }) => [
      aim,
      ...[worst, silent, doctrine, best, deciles[1], deciles[9]].map(formatPoints),
      formatPercent(atEnds.share),
    ]),
  );
}

function habitsTable({ habits, ranges }: ChairReport): string[] {
  const head = [
    text('cli.choices.habit'),
    text('cli.choices.all'),
    ...ranges.map(({ aim }) => aim),
    text('cli.choices.fallsBy'),
  ];
  const most = [...habits].sort((a, b) => b.sum.mean - a.sum.mean).slice(0, HABITS_SHOWN);
  return columnsOf(
    head,
    most.map(({ id, habit, isWord, sum, aims, fallsBy }) => [
      isWord ? habit : id,
      formatPoints(sum.mean),
      ...aims.map(formatPoints),
      formatShift(100 * fallsBy.difference, 0),
    ]),
  );
}

function ordersTable({ orders }: ChairReport): string[] {
  const { states, silenceBest, doctrineBetter, overDoctrine, lastTurn } = orders;
  const head = (
    ['cli.choices.kind', 'cli.choices.tried', 'cli.choices.bestIn', 'cli.choices.up', 'cli.choices.down'] as const
  ).map((key) => text(key));
  const moves = (list: KindReport['up']): string =>
    list.length === 0 ? '' : formatList(list.map(({ aim, by }) => `${aim} ${formatShift(by.difference / 10, 1)}`));
  const share = (count: number): string => formatPercent(count / states);
  return [
    ...section(
      text('cli.choices.ordersHead', { states, orders: orders.orders }),
      columnsOf(
        head,
        orders.kinds.map(({ kind, tried, best, up, down }) => [kind, tried, share(best), moves(up), moves(down)]),
      ),
    ),
    text('cli.choices.silence', {
      ...{ states, silence: silenceBest, doctrine: doctrineBetter, over: overDoctrine, turn: lastTurn },
    }),
  ];
}

function dilemmasTable({ dilemmas }: ChairReport): string[] {
  const head = (
    [
      'cli.choices.dilemma',
      'cli.choices.states',
      'cli.choices.first',
      'cli.choices.second',
      'cli.choices.regret',
    ] as const
  ).map((key) => text(key));
  return columnsOf(
    head,
    dilemmas.map(({ id, states, first, second, regret }) => [
      ...[id, states],
      ...(states === 0
        ? ['-', '-', '-']
        : [formatPercent(first / states), formatPercent(second / states), formatPoints(regret)]),
    ]),
  );
}

/** How each gate's figure is written. */
const VALUES: { readonly [Name in Gate['gate']]: (value: number) => string } = {
  doctrine: formatPercent,
  cards: formatPercent,
  repeated: formatPercent,
  oneKind: formatPercent,
  silence: formatPercent,
  kinds: (value) => formatDecimals(value, 0),
  dilemmas: formatPercent,
  spread: formatPoints,
  bothWays: (value) => formatDecimals(value, 0),
  apart: (value) => formatDecimals(value, 2),
  falls: formatPercent,
  words: formatPercent,
};

export function gateLine({ gate, holds, value, of = '' }: Gate): string {
  const words = text(`cli.choices.gate.${gate}`, { value: VALUES[gate](value), of });
  return `${text(holds ? 'cli.choices.holds' : 'cli.choices.open')}  ${words}`;
}

/**
 * Gates: what must be true of a chair for its choices to matter, with the figures that say so. A gate that cannot be
 * asked of a chair (nothing to measure it by) is left out.
 */
import { NONE } from '../../core/indices.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { stateOf } from '../parties.ts';
import type { ChairReport, PlayerReport } from './choices.ts';
import type { KindReport } from './orders.ts';
import type { PlayerName } from './players.ts';

export const GATE_NAMES = [
  'doctrine',
  'cards',
  'repeated',
  'oneKind',
  'silence',
  'kinds',
  'dilemmas',
  'spread',
  'bothWays',
  'apart',
  'falls',
  'words',
] as const;
export type GateName = (typeof GATE_NAMES)[number];

export interface Gate {
  readonly gate: GateName;
  readonly holds: boolean;
  /** The figure that it is held by: the worst, where it asks the same of several things. */
  readonly value: number;
  /** What it is about, where it asks the same of several. */
  readonly of?: string;
}

/** What is asked for. Shares from 0 to 1, aims in thousandths. */
export const WANTED = {
  doctrine: 0.75,
  cards: 0.5,
  repeated: 0.9,
  oneKind: 0.3,
  silence: { least: 0.05, most: 0.25 },
  kinds: 8,
  dilemmas: 0.15,
  spread: { range: 250, atEnds: 0.3 },
  bothWays: 2,
  apart: 0.85,
  falls: { own: 0.25, ally: 0.1 },
  words: 0.2,
} as const;
/** Falls of the capital by doctrine from which on the question is closed at a start. */
const CLOSED = 0.99;

interface Measured {
  readonly value: number;
  readonly of?: string;
}

const one = (value: number | undefined): Measured | undefined => (value === undefined ? undefined : { value });
const highest = (all: readonly Measured[]): Measured | undefined =>
  all.length === 0 ? undefined : all.reduce((most, each) => (each.value > most.value ? each : most));
const lowest = (all: readonly Measured[]): Measured | undefined =>
  all.length === 0 ? undefined : all.reduce((least, each) => (each.value < least.value ? each : least));

const FIGURES: {
  readonly [Name in GateName]: (compiled: CompiledScenario, report: ChairReport) => Measured | undefined;
} = {
  doctrine: (_, report) => one(playerOf(report, 'doctrine')?.overSilence.share),
  cards: (_, report) => one(playerOf(report, 'cards')?.overSilence.share),
  repeated: (_, { habits, best }) =>
    highest(
      habits
        .filter(({ isRepeated }) => isRepeated)
        .map(({ id, sum }) => ({ of: id, value: sum.mean / Math.max(1, best.sum.mean) })),
    ),
  oneKind: (_, { orders }) =>
    highest(orders.kinds.map(({ kind, best }) => ({ of: kind, value: best / orders.states }))),
  silence: (_, { orders }) => one(orders.silenceBest / orders.states),
  kinds: (_, report) => one(kindsMoving(report, 'up').length),
  dilemmas: (_, { dilemmas }) =>
    lowest(
      dilemmas.map(({ id, states, first, second }) => ({
        of: id,
        value: states === 0 ? 0 : Math.min(first, second) / states,
      })),
    ),
  spread: (_, { ranges }) =>
    lowest(
      ranges.map(({ aim, deciles, atEnds }) => ({
        of: aim,
        value: atEnds.share > WANTED.spread.atEnds ? 0 : deciles[9] - deciles[1],
      })),
    ),
  bothWays: (_, report) =>
    lowest(
      report.ranges.flatMap(({ aim }) =>
        WAYS.map((way) => ({
          of: aim,
          value: kindsMoving(report, way).filter((kind) => kind[way].some((move) => move.aim === aim)).length,
        })),
      ),
    ),
  apart: (_, { correlations }) =>
    highest(correlations.map(({ aims, by }) => ({ of: aims.join(', '), value: by ?? 0 }))),
  falls: fallsMoved,
  words: (_, { habits }) =>
    highest(
      habits
        .filter(({ isWord }) => isWord)
        .map(({ habit, fallsBy }) => ({ of: habit, value: Math.abs(fallsBy.difference) })),
    ),
};

const HOLDS: {
  readonly [Name in GateName]: (value: number, compiled: CompiledScenario, report: ChairReport) => boolean;
} = {
  doctrine: (value) => value >= WANTED.doctrine,
  cards: (value) => value > WANTED.cards,
  repeated: (value) => value < WANTED.repeated,
  oneKind: (value) => value < WANTED.oneKind,
  silence: (value) => value >= WANTED.silence.least && value <= WANTED.silence.most,
  kinds: (value) => value >= WANTED.kinds,
  dilemmas: (value) => value >= WANTED.dilemmas,
  spread: (value) => value >= WANTED.spread.range,
  bothWays: (value) => value >= WANTED.bothWays,
  apart: (value) => value < WANTED.apart,
  falls: (value, compiled, { chair }) => value >= fallsWanted(compiled, chair),
  words: (value) => value <= WANTED.words,
};

export function gatesOf(compiled: CompiledScenario, report: ChairReport): Gate[] {
  return GATE_NAMES.flatMap((gate) => {
    const measured = FIGURES[gate](compiled, report);
    return measured === undefined ? [] : [{ gate, ...measured, holds: HOLDS[gate](measured.value, compiled, report) }];
  });
}

const WAYS = ['up', 'down'] as const;

const playerOf = ({ players }: ChairReport, name: PlayerName): PlayerReport | undefined =>
  players.find(({ player }) => player === name);

const kindsMoving = ({ orders }: ChairReport, way: 'up' | 'down'): KindReport[] =>
  orders.kinds.filter((kind) => kind[way].length > 0);

/** How far the best plan moves the falls of the capital; undefined where they are settled, or are not the chair's. */
function fallsMoved(compiled: CompiledScenario, report: ChairReport): Measured | undefined {
  const falls = playerOf(report, 'doctrine')?.falls.share ?? 1;
  if (fallsWanted(compiled, report.chair) === 0 || falls >= CLOSED || falls === 0) return undefined;
  return { of: report.mover.habit, value: Math.abs(report.mover.falls.share - falls) };
}

/** 0: it is not asked of this chair. */
function fallsWanted(compiled: CompiledScenario, chair: string): number {
  const state = stateOf(compiled);
  const actor = compiled.actorOf(chair);
  if (state === NONE) return 0;
  if (compiled.actor.side[actor] === state) return WANTED.falls.own;
  return compiled.actor.partner[actor] === state ? WANTED.falls.ally : 0;
}

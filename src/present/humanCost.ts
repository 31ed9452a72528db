/** What a run cost people, as a range, beside what was really counted. */
import type { PeopleIndex } from '../core/indices.ts';
import { FIRST } from '../core/indices.ts';
import { humanCostOf } from '../engine/outcome.ts';
import { EVACUATION_STAGES } from '../engine/vocabulary.ts';
import { currentPlayed, type Game } from '../session/game.ts';
import { formatDay, formatNumber, formatRange } from '../words/format.ts';
import { text } from '../words/text.ts';
import { realCostOf } from './realCost.ts';

export interface CostRow {
  readonly label: string;
  readonly before: string;
  readonly run: string;
  readonly real: string;
  /** Set when the real figure is disputed. */
  readonly tag?: string;
  readonly sources?: string;
}

export interface HumanCostRows {
  readonly rows: readonly CostRow[];
  /** Whether there were losses before the start. */
  readonly hasBefore: boolean;
  /** Heading of the real figures, if any. */
  readonly realBy?: string;
}

/**
 * The run's own toll is an estimate, so it stands with a range, a third less to a half more, on top of the known figure
 * before the start.
 */
function spread(before: number, added: number): string {
  if (added === 0) return formatNumber(before);
  return text('debrief.estimate', {
    value: formatNumber(before + twoFigures(added)),
    range: formatRange(before + twoFigures((added * 2) / 3), before + twoFigures((added * 3) / 2)),
  });
}

/** Two significant figures: more would claim precision the estimate lacks. */
function twoFigures(count: number): number {
  const step = 10 ** Math.max(0, String(Math.round(count)).length - 2);
  return Math.round(count / step) * step;
}

const CUT_OFF = EVACUATION_STAGES.indexOf('cutOff');
const COSTS = ['killedCivilians', 'displaced', 'killedFighters'] as const;
type Cost = (typeof COSTS)[number];

export function costData(game: Game): HumanCostRows {
  const { compiled } = game;
  const { cost: before, costReal } = compiled.scenario;
  const cost = humanCostOf(compiled, currentPlayed(game).state);
  return {
    hasBefore: COSTS.some((kind) => before[kind] > 0),
    ...(costReal === undefined ? {} : { realBy: text('cost.real', { moment: formatDay(costReal.asOf.date) }) }),
    rows: [
      ...COSTS.map((kind) => ({
        label: text(`cost.${kind}`),
        before: formatNumber(before[kind]),
        run: spread(before[kind], cost[kind] - before[kind]),
        ...realFigure(game, kind),
      })),
      ...cutOffRow(game),
    ],
  };
}

/** People from abroad who were cut off where their place fell, counted and not estimated: absent if nobody was. */
function cutOffRow(game: Game): readonly CostRow[] {
  const { people } = currentPlayed(game).state;
  let left = 0;
  let detained = 0;
  for (let p: PeopleIndex = FIRST; p < game.compiled.people.count; p++) {
    if (people.stage[p] === CUT_OFF) left += people.count[p];
    detained += people.detained[p];
  }
  if (left + detained === 0) return [];
  return [
    {
      label: text('cost.cutOff'),
      before: formatNumber(0),
      run: text('cost.cutOffRun', { left, detained }),
      real: text('cost.unknown'),
    },
  ];
}

/** The real figure with its sources, tagged where disputed. */
function realFigure({ compiled }: Game, kind: Cost): Pick<CostRow, 'real' | 'tag' | 'sources'> {
  const real = realCostOf(compiled, kind);
  if (real === undefined) return { real: text('cost.unknown') };
  return {
    real: real.words,
    ...(real.isContested ? { tag: text('reports.contested') } : {}),
    ...(real.sources === '' ? {} : { sources: real.sources }),
  };
}

/** What a campaign really cost, as far as it was counted: it stands beside every figure of the model. */
import type { CostName } from '../ensemble/table.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { formatNumber, formatRange } from '../words/format.ts';
import { text } from '../words/text.ts';
import { sourceTitles } from './names.ts';

export interface RealFigure {
  readonly words: string;
  readonly isContested: boolean;
  /** Titles of its sources; empty if it has none. */
  readonly sources: string;
}

/** Undefined where the scenario has no figure. */
export function realCostOf({ scenario }: CompiledScenario, cost: CostName): RealFigure | undefined {
  const figure = cost === 'wentHome' ? undefined : scenario.costReal?.[cost];
  if (figure === undefined) return undefined;
  const { source = [], contested = false } = scenario.evidence.get(`costReal.${cost}`) ?? {};
  return {
    words:
      typeof figure === 'number' ? text('cost.about', { n: formatNumber(figure) }) : formatRange(figure[0], figure[1]),
    isContested: contested,
    sources: sourceTitles(scenario, source),
  };
}

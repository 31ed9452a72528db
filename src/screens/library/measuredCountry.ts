/** A scenario with what was measured of it by many runs, and what stands under every picture of that. */
import type { ScenarioCard } from '../../app/services/cards.ts';
import type { Loaded } from '../../app/services/scenarios.ts';
import type { Measured } from '../../lab/measured.ts';
import { scenarioText, text } from '../../words/text.ts';

/** What was measured of a scenario that need not be read. */
export interface MeasuredScenario {
  readonly id: string;
  readonly title: ScenarioCard['title'];
  readonly measured: Measured;
}

export interface MeasuredCountry {
  readonly loaded: Loaded;
  readonly measured: Measured;
}

export function captionOf(
  key: 'backtest.caption' | 'sensitivity.caption',
  { loaded, measured }: MeasuredCountry,
  runs: number,
): string {
  return text(key, {
    title: scenarioText(loaded.scenario.title),
    runs,
    luck: measured.seed,
    rules: measured.rules,
  });
}

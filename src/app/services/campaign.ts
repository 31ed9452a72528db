/** The shipped scenarios of a campaign, which start on different days. */

import type { Span } from '../../lab/whatIf/starts.ts';
import { familyOf } from '../../scenario/family.ts';
import { factsTextOf, fetchAhead, type ScenarioFiles } from './scenarioFiles.ts';

/** A scenario of the campaign. */
export interface ScenarioStart extends Span {
  readonly id: string;
}

/** Earliest first. `id`: of one of them. */
export function campaignOf({ bundled }: ScenarioFiles, id: string): readonly ScenarioStart[] {
  const heads = bundled.flatMap(({ id: each, base, card }) =>
    card === undefined
      ? []
      : [{ ...{ id: each, start: card.start, turns: card.turns }, ...(base && { extends: base }) }],
  );
  return familyOf(id, heads);
}

/** Prefetches what a class looks at in a campaign, every start and its facts: its board then needs no network. */
export function fetchCampaign(scenarioFiles: ScenarioFiles, id: string): void {
  for (const start of campaignOf(scenarioFiles, id)) fetchAhead(scenarioFiles, start.id);
  void factsTextOf(scenarioFiles, id);
}

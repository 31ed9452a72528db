import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES_VERSION } from '../../../src/engine/simulation.ts';
import { runPlan } from '../../../src/ensemble/run.ts';
import { type Finding, findingOf } from '../../../src/lab/whatIf/finding.ts';
import { pairsOf } from '../../../src/lab/whatIf/pairs.ts';
import { firstLevers, readStarters } from '../../../src/lab/whatIf/starters.ts';
import { type Change, planWhatIf, usualOutcome, type WhatIf } from '../../../src/lab/whatIf/whatIf.ts';
import { countryOf } from '../../support/countries.ts';

const PAIRS = 100;
const compiled = countryOf('eleven-days');
const file = readFileSync(new URL('../../../scenarios/eleven-days/starters.json', import.meta.url), 'utf8');

function found(changes: readonly Change[]): Finding {
  const { scenario, contentHash } = compiled;
  const whatIf: WhatIf = {
    ...{ scenario: scenario.id, contentHash, rules: RULES_VERSION, luck: 'class', firstRun: 0, pairs: PAIRS },
    ...{ changes, outcome: usualOutcome(compiled) },
  };
  const planned = planWhatIf(scenario, whatIf);
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  const run = runPlan(scenario, planned.value.plan);
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  const { gathered } = run.value;
  return findingOf(compiled, whatIf.outcome, pairsOf(compiled, whatIf.outcome, gathered), gathered);
}

describe('questions that the Lab begins with', () => {
  const read = readStarters(file);

  it('show what they are there for', () => {
    const [[fighters, flight], [drawIn], [strikes]] = (read?.starters ?? []).map(({ asks }) =>
      asks.map(({ changes }) => found(changes)),
    );
    // Thirty times as many fighters hardly move the day; a thousand who fly home do.
    expect(fighters.counts.same).toBeGreaterThanOrEqual(85);
    expect(flight.counts.earlier).toBeGreaterThanOrEqual(85);
    // Pulling back to save the capital loses it sooner.
    expect(drawIn.counts.earlier).toBeGreaterThanOrEqual(90);
    // Four times the air strikes: the day mostly stays, and civilians pay.
    expect(strikes.counts.same).toBeGreaterThanOrEqual(60);
    const killed = strikes.costs.find(({ cost }) => cost === 'killedCivilians');
    expect(killed?.change).toBeGreaterThan(1.5 * (killed?.base ?? Number.NaN));
  }, 240_000);

  it('offer first levers that the scenario has', () => {
    const { levers } = compiled.scenario;
    expect(firstLevers(levers, read?.levers ?? []).map(({ id }) => id)).toEqual(read?.levers);
    expect(firstLevers(levers, []).map(({ id }) => id)).toEqual(levers.slice(0, 6).map(({ id }) => id));
  });

  it('are none where the file is not one of them', () => {
    expect(readStarters('{')).toBeUndefined();
    expect(readStarters(file.replace('"lever": "withdraw_order"', '"lever": 3'))).toBeUndefined();
  });
});

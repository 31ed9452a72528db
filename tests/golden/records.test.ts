// Games of the last release with the same orders under today's rules, in today's scenarios: what a record of today is.
import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES_VERSION } from '../../src/engine/simulation.ts';
import { RELEASES } from '../../src/play/engines/engineOf.ts';
import { todaysSetting } from '../../src/play/engines/today.ts';
import { formatRecord, type GameRecord } from '../../src/play/record.ts';
import { compileScenario } from '../../src/scenario/compile/compile.ts';
import { applyLevers } from '../../src/scenario/levers/apply.ts';
import { scenarioOf } from '../support/countries.ts';
import { folderOfRecords, lineOf, recordKeptOf, recordsKeptOf } from '../support/releasedGames.ts';
import { REWRITE } from './keep.ts';

const LAST = RELEASES[RELEASES.length - 1].rules;

function recordToday(name: string): GameRecord {
  const record = recordKeptOf(LAST, name);
  const moved = applyLevers(scenarioOf(record.scenario), record.levers);
  if (!moved.ok) throw new Error(`the levers of ${record.scenario}`);
  const compiled = compileScenario(moved.value);
  const { rules, contentHash, player } = todaysSetting(compiled);
  const today = player(record);
  const digests = lineOf(today, compiled, record)
    .slice(1)
    .map(({ state }) => today.digestOf(state));
  return { ...record, rules, contentHash, digests };
}

describe(`records under today's rules, version ${RULES_VERSION}`, () => {
  it.each(recordsKeptOf(LAST))('[DIGEST-2] %s is as kept', (name) => {
    const now = recordToday(name);
    // A released version's stay as they are.
    if (REWRITE && LAST < RULES_VERSION) {
      mkdirSync(folderOfRecords(RULES_VERSION), { recursive: true });
      writeFileSync(new URL(name, folderOfRecords(RULES_VERSION)), formatRecord(now));
    }
    expect(recordKeptOf(RULES_VERSION, name)).toEqual(now);
  });
});

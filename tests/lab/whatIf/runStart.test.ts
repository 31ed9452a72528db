import { describe, expect, it } from 'vitest';
import type { ActorIndex } from '../../../src/core/indices.ts';
import type { Order } from '../../../src/engine/orders/shapes.ts';
import { digestOf } from '../../../src/engine/state/digest.ts';
import { formatWhatIf } from '../../../src/lab/whatIf/file.ts';
import { findWhatIf, formatWhatIfLink, unpackWhatIf } from '../../../src/lab/whatIf/link.ts';
import { type Change, planWhatIf, runUpTo } from '../../../src/lab/whatIf/whatIf.ts';
import { keyOfLuck } from '../../../src/play/luck.ts';
import { createRecord, type GameRecord } from '../../../src/play/record.ts';
import { createPlay } from '../../../src/play/turn.ts';
import type { Policy } from '../../../src/policies/policy.ts';
import { randomPolicy } from '../../../src/policies/random.ts';
import { countryOf } from '../../support/countries.ts';
import { askedOf } from '../../support/whatIfs.ts';

/** The longest campaign that is shipped, and the address of a page. */
const ID = 'eleven-days';
const ADDRESS = 'https://brink.example.org/game/';
const SEED = 'class k7q4';

/** A whole run with one chair played by hand: as many orders as it may give, anything that is legal. */
function recordOf(chair: string): GameRecord {
  const compiled = countryOf(ID);
  const actor = compiled.actorOf(chair);
  const orders: (readonly Order[])[] = [];
  const player: Policy = (view, staff) => {
    const set = randomPolicy(view, staff);
    orders.push(set.desk);
    return set;
  };
  const { simulation, advance } = createPlay(compiled);
  simulation.begin(keyOfLuck({ seed: SEED }));
  const digests: string[] = [];
  while (simulation.state.clock.over[0] === 0) {
    advance({ policies: new Map<ActorIndex, Policy>([[actor, player]]) });
    digests.push(digestOf(simulation.state));
  }
  const aims = compiled.scenario.chairs.find((each) => each.actor === chair)?.aims.map(({ id }) => id) ?? [];
  return createRecord(compiled, { seed: SEED, seats: [{ actor, aims, orders }], digests });
}

describe('a question that starts from a turn of a run', () => {
  const compiled = countryOf(ID);
  const change: Change = { kind: 'lever', lever: 'turkey_restraint', value: 0.9 };
  const prediction = { later: 3, same: 4, earlier: 3, because: 'they "wait" for Türkiye; then it moves. '.repeat(3) };

  it.each(compiled.scenario.chairs.map(({ actor }) => actor))(
    'is a link of at most 900 characters from the last half day of the longest campaign: %s',
    (chair) => {
      const turn = compiled.turns - 1;
      const record = recordOf(chair);
      const whatIf = askedOf(ID, [change], { start: { record: runUpTo(record, turn), turn }, prediction });
      const link = formatWhatIfLink(whatIf, compiled) ?? '';
      expect(link).not.toBe('');
      expect(ADDRESS.length + link.length).toBeLessThanOrEqual(900);
      expect(formatWhatIf(whatIf).length).toBeLessThanOrEqual(20_000);
      const found = findWhatIf(`${ADDRESS}${link}`);
      const opened = typeof found === 'string' ? undefined : unpackWhatIf(found, compiled);
      expect(opened?.start?.record.seats).toEqual(whatIf.start?.record.seats);
      expect(opened && planWhatIf(compiled.scenario, opened).ok).toBe(true);
    },
  );
});

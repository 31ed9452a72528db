import { afterAll, describe, expect, it } from 'vitest';
import { keyOf, keyOfRun } from '../../src/engine/chance.ts';
import { digestOf } from '../../src/engine/state/digest.ts';
import { createPlay } from '../../src/play/turn.ts';
import { openCli } from '../support/brink.ts';
import { runJson } from '../support/brinkRun.ts';
import { countryOf } from '../support/countries.ts';

const cli = openCli();
afterAll(() => cli.remove());

describe('brink run --json', () => {
  it('is the run that the engine plays, turn by turn', () => {
    const compiled = countryOf('five-valleys');
    for (const i of [undefined, 0, 41]) {
      const { simulation, advance } = createPlay(compiled);
      simulation.begin(i === undefined ? keyOf('7') : keyOfRun(keyOf('7'), i));
      const digests: string[] = [];
      for (let t = 0; t < compiled.turns; t++) {
        advance();
        digests.push(digestOf(simulation.state));
      }
      const run = runJson(cli, 'five-valleys', '--seed', '7', ...(i === undefined ? [] : ['--run', String(i)]));
      expect(run.turns.map(({ digest }) => digest)).toEqual(digests);
    }
  });

  it('follows every change of hands to the holders at the end', () => {
    let changed = 0;
    let changedAgain = 0;
    for (const seed of ['1', '2', '3']) {
      const run = runJson(cli, 'five-valleys', '--seed', seed);
      const last = new Map<unknown, unknown>();
      for (const { changes } of run.turns) {
        for (const change of changes) {
          if (change.kind !== 'holderChanged') continue;
          changed++;
          if (last.has(change.region)) {
            changedAgain++;
            expect(change.from).toBe(last.get(change.region));
          }
          last.set(change.region, change.to);
          expect(['assault', 'withdrawal', 'bargain', 'rising', 'handover']).toContain(change.manner);
        }
      }
      for (const [region, side] of last) expect(run.final.holders[region as string]).toBe(side);
    }
    expect(changed).toBeGreaterThan(10);
    expect(changedAgain).toBeGreaterThan(0);
  });

  it('gives the same bytes for the same seed, and others for another', () => {
    const of = (seed: string): string => cli.run('run', 'five-valleys', '--seed', seed, '--why', '--json').out;
    expect(of('7')).toBe(of('7'));
    expect(of('7')).not.toBe(of('11'));
  });
});

describe('brink run --why', () => {
  it('gives terms that add up for every garrison that left', () => {
    let stories = 0;
    let withdrawals = 0;
    for (const seed of ['1', '2', '3', '4', '5']) {
      for (const { changes } of runJson(cli, 'five-valleys', '--seed', seed, '--why').turns) {
        for (const change of changes) {
          if (change.kind !== 'holderChanged') continue;
          const why = change.why as {
            garrisons: { from: number; will: number; threshold: number; how: string; terms: Record<string, number> }[];
          };
          for (const { from, will, threshold, how, terms } of why.garrisons) {
            stories++;
            expect(Object.values(terms).reduce((sum, value) => sum + value, from)).toBe(will);
            if (how === 'garrisonWithdrew') {
              withdrawals++;
              expect(will).toBeLessThan(threshold);
            }
          }
        }
      }
    }
    expect(stories).toBeGreaterThan(5);
    expect(withdrawals).toBeGreaterThan(0);
  });

  it('changes nothing else', () => {
    const plain = runJson(cli, 'five-valleys', '--seed', '7');
    const why = runJson(cli, 'five-valleys', '--seed', '7', '--why');
    expect(why.turns.map(({ digest }) => digest)).toEqual(plain.turns.map(({ digest }) => digest));
  });
});

describe('brink run in words', () => {
  it('leaves no blank open in the Syrian scenarios', () => {
    for (const id of ['eleven-days', 'on-the-brink']) {
      const { out, code } = cli.run('run', id, '--seed', '3', '--why');
      expect(code).toBe(0);
      expect(out).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
    }
  });
});

/**
 * Golden runs: the digest of every turn of a few doctrine runs, and a short mark of every column of the state, so that
 * a difference is named by turn and field. They move only when the rules move, and RULES_VERSION rises with them: `npm
 * run golden` rewrites the files.
 *
 *   rules 1 scenario five-valleys content 0123456789abcdef
 *   seed 1
 *   0 89abcdef01234567 k3f 0aa ...     turn, digest after it, a mark for each column in the order of the table
 */

import type { Column } from '../../src/core/column.ts';
import { RULES_VERSION } from '../../src/engine/simulation.ts';
import { COLUMN_SPECS } from '../../src/engine/state/columns.ts';
import { digestOf } from '../../src/engine/state/digest.ts';
import { columnOfState, type GameState } from '../../src/engine/state/state.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';
import { moments } from '../support/playouts.ts';

export const GOLDEN_RUNS: Readonly<Record<string, readonly string[]>> = {
  'five-valleys': ['1', '2', '3', '4', '5', '6'],
  'on-the-brink': ['1', '2'],
  'eleven-days': ['1', '2'],
};

/** Three letters for the values of a column: enough to see that it moved. */
function markOf(column: Column<number>): string {
  let h = 0x811c9dc5;
  for (let i = 0; i < column.length; i++) {
    h = Math.imul(h ^ (column[i] as number), 0x01000193);
    h ^= h >>> 15;
  }
  return ((h >>> 0) % 46_656).toString(36).padStart(3, '0');
}

function marksOf(state: GameState): string {
  return COLUMN_SPECS.map((spec) => markOf(columnOfState(state, spec))).join(' ');
}

export function goldenText(compiled: CompiledScenario, seeds: readonly string[]): string {
  const lines = [`rules ${RULES_VERSION} scenario ${compiled.scenario.id} content ${compiled.contentHash}`];
  for (const seed of seeds) {
    lines.push(`seed ${seed}`);
    for (const { state, next } of moments(compiled, seed, 'doctrine')) {
      lines.push(`${state.clock.turn[0]} ${digestOf(next)} ${marksOf(next)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** The first difference between a kept golden text and a new one, in words; undefined where they agree. */
export function goldenDifference(kept: string, now: string): string | undefined {
  if (kept === now) return undefined;
  const before = kept.split('\n');
  const after = now.split('\n');
  if (before[0] !== after[0]) return `kept for "${before[0]}", now "${after[0]}"`;
  let seed = '';
  for (let i = 1; i < Math.max(before.length, after.length); i++) {
    if (after[i]?.startsWith('seed ')) seed = after[i] as string;
    if (before[i] === after[i]) continue;
    const old = (before[i] ?? '').split(' ');
    const fresh = (after[i] ?? '').split(' ');
    if (old.length !== fresh.length) return `${seed}, turn ${fresh[0]}: the state has other columns`;
    const moved = COLUMN_SPECS.filter((_, c) => old[c + 2] !== fresh[c + 2]).map(({ name }) => name);
    const [first = '(none: the digest itself)', ...others] = moved;
    const more = others.length > 0 ? `, and ${others.slice(0, 5).join(', ')}` : '';
    return `${seed}, turn ${fresh[0]}: first differing column ${first}${more}`;
  }
  return 'line endings';
}

/**
 * A run's states in a record: one line per moment with the changes since the previous one; the start is compared with
 * an empty state.
 *
 *   "region.holder 3=1 7=1; force.will 0=412 1=377"
 *
 * A record with states can name the first field in which a replay differs; one with digests only names the turn.
 */

import type { Column } from '../../core/column.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Compiled } from '../../engine/compiled.ts';
import { COLUMN_SPECS } from '../../engine/state/columns.ts';
import { allocateState, columnOfState, copyState, type GameState } from '../../engine/state/state.ts';

const SPECS = new Map(COLUMN_SPECS.map((spec) => [spec.name, spec]));

/** One line each for the start and the state after each turn. */
export function formatTrace(compiled: Compiled, states: readonly GameState[]): string[] {
  return states.map((state, i) => formatChanges(i === 0 ? allocateState(compiled) : states[i - 1], state));
}

function formatChanges(before: GameState, after: GameState): string {
  const parts: string[] = [];
  for (const [name, spec] of SPECS) {
    const x = columnOfState(before, spec);
    const y = columnOfState(after, spec);
    let changes = '';
    for (let i = 0; i < y.length; i++) if (x[i] !== y[i]) changes += ` ${i}=${y[i]}`;
    if (changes !== '') parts.push(name + changes);
  }
  return parts.join('; ');
}

export interface TraceError {
  /** Index of the line in the trace, from 0. */
  readonly at: number;
  readonly words: string;
}

export function parseTrace(compiled: Compiled, lines: readonly string[]): Result<readonly GameState[], TraceError> {
  const states: GameState[] = [];
  for (const [at, line] of lines.entries()) {
    const state = at === 0 ? allocateState(compiled) : copyState(compiled, states[at - 1]);
    for (const part of line.split(';')) {
      const [name, ...changes] = part.trim().split(' ');
      if (name === '' && changes.length === 0) continue;
      const spec = SPECS.get(name);
      if (spec === undefined) return fail({ at, words: name });
      const column = columnOfState(state, spec);
      for (const change of changes) if (!applyChange(column, change)) return fail({ at, words: `${name} ${change}` });
    }
    states.push(state);
  }
  return ok(states);
}

/** Applies one change; false if it is malformed or does not fit its column. */
function applyChange(column: Column<number>, change: string): boolean {
  const match = /^(\d{1,6})=(-?\d{1,10})$/.exec(change);
  if (match === null || Number(match[1]) >= column.length) return false;
  column[Number(match[1])] = Number(match[2]);
  return column[Number(match[1])] === Number(match[2]);
}

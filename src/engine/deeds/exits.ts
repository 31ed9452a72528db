/** Exits: ways out of the country open and close. */

import type { ActorIndex, ExitIndex } from '../../core/indices.ts';
import type { Turn } from '../turn.ts';
import { giveSignal } from './signals.ts';

/** Opens or closes a way out, by an actor's order or of itself; closing is a public signal. */
export function setExit(turn: Turn, x: ExitIndex, open: boolean, by?: ActorIndex): void {
  const { exit } = turn.compiled;
  const before = turn.state.exit.open[x];
  const after = open ? 1 : 0;
  if (before === after) return;
  turn.state.exit.open[x] = after;
  const actor = by === undefined ? undefined : { actor: by };
  turn.note('exitChanged', { before, after, about: exit.ids[x], ...actor });
  if (!open) giveSignal(turn, 'borderClosed', { region: exit.region[x], weight: 200, ...actor });
}

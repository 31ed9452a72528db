/** Where two lines of play part, in words: when, and what happened then in each. */
import { momentOf } from '../core/moments.ts';
import { EVENTS, type GameEvent } from '../engine/events/events.ts';
import type { Parting } from '../play/parting.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { formatFullMoment } from '../words/format.ts';
import { text } from '../words/text.ts';
import { amountChange } from './events.ts';
import { sentenceOf } from './sentences.ts';

export interface PartingWords {
  /** "turn 4 (28 November 2024, evening)" */
  readonly when: string;
  /** What happened in the first line, and in the second; absent where there was nothing of it. */
  readonly base?: string;
  readonly variant?: string;
}

export function partingWords(compiled: CompiledScenario, { turn, events }: Parting): PartingWords {
  const [base, variant] = [events?.base, events?.variant].map((event) => event && happened(compiled, event));
  return {
    when: turnOfRun(compiled, turn),
    ...(base === undefined ? {} : { base }),
    ...(variant === undefined ? {} : { variant }),
  };
}

/** @param turn from 1; 0: before the first turn. */
export function turnOfRun({ start }: CompiledScenario, turn: number): string {
  if (turn === 0) return text('older.start');
  return text('older.turn', { turn, moment: formatFullMoment(momentOf(start, turn - 1)) });
}

/** With its size, as everything is revealed. */
function happened(compiled: CompiledScenario, event: GameEvent): string {
  const what = sentenceOf(compiled, event);
  if (!EVENTS[event.kind].told.size) return what;
  return text('older.sized', { what, size: amountChange(event.unit, event.after - event.before) });
}

/** The questions that a lesson votes on, with the experiments behind them and the scenarios that those are asked of. */
import type { Loaded } from '../../../app/services/scenarios.ts';
import type { OpenedLesson } from '../lessons.ts';
import type { BoardVote } from './voting.ts';

type Load = (id: string) => Promise<Loaded | undefined>;

export async function loadVotes(_: OpenedLesson, __: Load): Promise<readonly BoardVote[]> {
  return [];
}

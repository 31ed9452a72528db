/**
 * Order behind the line: how far it breaks down where a place changes hands, and what of its offices goes on working.
 * RULES.md, chapter BEHIND.
 */

import { round } from '../../core/exact.ts';
import type { RegionIndex, SideIndex } from '../../core/indices.ts';
import type { TermSum } from '../events/terms.ts';
import type { Turn } from '../turn.ts';
import { DEPOT, type LossManner } from '../vocabulary.ts';

/** Disorder at a change of hands, thousandths: [BEHIND-1]. */
const CHANGE = { takeover: 200, noOrder: 250, assault: 200, ties: 200, unguarded: 100, localNames: -250 } as const;

/** A man for each so many people is enough to have somebody in the streets on the first day. */
const PEOPLE_FOR_EACH_MAN = 500;

/** Offices that stop at a change of hands, thousandths: [BEHIND-2]. */
const OFFICES = { takeover: -200, assault: -200, fear: -200, drawIn: -200, localNames: 150, guarded: 100 } as const;

/** How those who had a place left it behind. */
export interface HowLeft {
  readonly drewIn: boolean;
  readonly guarded: boolean;
}

/** Manners in which people who live there, or their old offices, pass a place on. */
const isByLocalNames = (manner: LossManner): boolean =>
  manner === 'bargain' || manner === 'handover' || manner === 'rising';

/** Applies the terms collected in `turn.terms` to how far order has broken down at a place. */
export function changeDisorder(turn: Turn, r: RegionIndex): void {
  const { disorder, holder } = turn.state.region;
  const before = disorder[r];
  const after = turn.terms.applyTo(before, 0, 1000);
  disorder[r] = after;
  if (before !== after) turn.tell('disorderChanged', before, after, { region: r, side: holder[r] });
}

/** Applies the terms collected in `turn.terms` to what of a place's offices is at work. */
export function changeOffices(turn: Turn, r: RegionIndex): void {
  const { offices, holder } = turn.state.region;
  const before = offices[r];
  const after = turn.terms.applyTo(before, 0, 1000);
  offices[r] = after;
  if (before !== after) turn.tell('officesChanged', before, after, { region: r, side: holder[r] });
}

/** Whether something lies at a place that people break open: a prison, or stores of arms. */
export function isWorthBreaking(turn: Turn, r: RegionIndex): boolean {
  return turn.compiled.hasTag(r, 'prison') || turn.state.region.depot[r] === DEPOT.held;
}

/**
 * A place has changed hands: order breaks down, and offices stop: [BEHIND-1], [BEHIND-2]. Call when the new holder's
 * men stand.
 *
 * @param how whether its garrison left by an order to draw in, and whether gates and stores were guarded until then.
 */
export function upset(turn: Turn, r: RegionIndex, loser: SideIndex, manner: LossManner, how: HowLeft): void {
  const { people } = turn.compiled.region;
  if (people[r] === 0) return;
  addUpset(turn, turn.sum(), r, loser, manner, how.guarded);
  changeDisorder(turn, r);
  addStopped(turn, turn.sum(), r, manner, how);
  changeOffices(turn, r);
}

function addUpset(
  turn: Turn,
  terms: TermSum,
  r: RegionIndex,
  loser: SideIndex,
  manner: LossManner,
  guarded: boolean,
): void {
  const { compiled } = turn;
  const { people, ties, rebellion } = compiled.region;
  const { hasLeader } = compiled.side;
  terms.add('takeover', CHANGE.takeover);
  const wanted = people[r] / PEOPLE_FOR_EACH_MAN;
  terms.add('noOrder', round(CHANGE.noOrder * (1 - Math.min(1, turn.defenders(r) / Math.max(1, wanted)))));
  if (manner === 'assault') terms.add('assault', CHANGE.assault);
  // Those who served the state fear whoever comes; those who rose against it fear its return.
  if (hasLeader[loser] === 1) terms.add('ties', round((CHANGE.ties * ties[r]) / 1000));
  else if (hasLeader[turn.state.region.holder[r]] === 1)
    terms.add('rebellion', round((CHANGE.ties * rebellion[r]) / 1000));
  if (!guarded && isWorthBreaking(turn, r)) terms.add('unguarded', CHANGE.unguarded);
  if (isByLocalNames(manner)) terms.add('localNames', CHANGE.localNames);
}

function addStopped(
  turn: Turn,
  terms: TermSum,
  r: RegionIndex,
  manner: LossManner,
  { drewIn, guarded }: HowLeft,
): void {
  const { stayed, holder } = turn.state.region;
  terms.add('takeover', OFFICES.takeover);
  if (manner === 'assault') terms.add('assault', OFFICES.assault);
  terms.add('credibility', round(OFFICES.fear * (1 - turn.state.side.credibility[holder[r]] / 1000)));
  if (drewIn) terms.add('drawIn', OFFICES.drawIn);
  if (isByLocalNames(manner)) terms.add('localNames', OFFICES.localNames);
  // What was not broken open has its files, and its keys, in the morning.
  if (guarded) terms.add('guarded', OFFICES.guarded);
  // Who was asked to stay and is paid stays, or comes back on the second day.
  if (stayed[r] > 0) terms.add('stayed', -round(terms.sum / 2));
}

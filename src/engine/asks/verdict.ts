/**
 * The answer of who follows doctrine to what is put to it: a sum of named terms against a bar. RULES.md: [ASK-3],
 * [ASK-4]. Nothing here is hidden from who is asked: it reads its own support, trust, burden, capital and means, and
 * what it sees of the rest.
 */

import { clamp, round } from '../../core/exact.ts';
import type { ActorIndex, AskIndex, SideIndex } from '../../core/indices.ts';
import { NONE } from '../../core/indices.ts';
import type { Compiled } from '../compiled.ts';
import type { Term } from '../events/events.ts';
import type { GameState } from '../state/state.ts';
import { knowledgeOf, stateOf } from '../view/behind.ts';
import type { View } from '../view/view.ts';
import { ASK_KINDS, REQUESTS, type Reason, type Reply, type TermKind } from '../vocabulary.ts';
import { timesRefusedLately } from './refusals.ts';
import { canGrant, considerRequest } from './requests.ts';

/** A sum above this is a yes; within `NEAR` under it there are terms. */
const BAR = 500;
const NEAR = 100;
/** What any ask begins with: who is asked would rather not offend. */
const COURTESY = 200;
/** What a burden that leaves room for nothing counts. */
const MOST_BURDEN = 150;
/** What any bond counts at most, and what counts where there is none; thousandths. */
const MOST_STANDING = 400;
const NO_BOND = 200;
/** How firmly actors of one side stand together. */
const SAME_SIDE = 700;
/** What is worth most and least together. */
const MOST_WORTH = 300;
/** What a point of political capital counts, and what it counts more where little is left. */
const POINT = 40;
const LAST_POINTS = 60;
const FEW_POINTS = 2;
const REFUSAL = 100;
/** It cannot be done at all. */
const NO_MEANS = 1000;

const ASKING = ASK_KINDS.indexOf('ask');

export interface Verdict {
  readonly reply: Reply;
  /** The sum of the terms, thousandths. */
  readonly sum: number;
  readonly terms: readonly Term[];
  /**
   * What speaks against a yes, the heaviest first, as far as it takes to change the answer: without all of these it
   * would be another. Empty for a yes.
   */
  readonly reasons: readonly Reason[];
}

/** What the actor of a view that follows doctrine answers to an ask that was put to it. */
export function replyOf(view: View, ask: AskIndex): Reply {
  return replyTo(view, ask, weigh(view, ask, undefined));
}

/** The same answer, with what it was weighed by. */
export function verdictOf(view: View, ask: AskIndex): Verdict {
  const account: Account = { terms: [], worth: 0, against: new Map() };
  const sum = weigh(view, ask, account);
  const reply = replyTo(view, ask, sum);
  return { reply, sum, terms: account.terms, reasons: reply === 'yes' ? [] : reasonsFor(view, ask, sum, account) };
}

/** The answer that a sum gives. */
function replyTo({ compiled }: View, ask: AskIndex, sum: number): Reply {
  if (sum > BAR) return 'yes';
  return compiled.ask.terms[ask] !== undefined && sum > BAR - NEAR ? 'terms' : 'no';
}

/** What was weighed in an answer, for who wants to know. */
interface Account {
  readonly terms: Term[];
  /** What the thing itself is worth before its bounds, thousandths. */
  worth: number;
  /** By reason: what it takes from the terms, and from the worth, against what is usual; thousandths, below 0. */
  readonly against: Map<Reason, { terms: number; worth: number }>;
}

/** The sum of an answer's terms, which are written into an account if there is one: most games are read by nobody. */
function weigh(view: View, ask: AskIndex, account: Account | undefined): number {
  const { compiled, actor } = view;
  const state = stateOf(view);
  const { kind, from: froms, request: requests, yes } = compiled.ask;
  const from = froms[ask];
  const request = requests[ask] === NONE ? undefined : REQUESTS[requests[ask]];
  let sum = 0;
  let worth = 0;
  /** `usual`: what the term is where nothing speaks against it. */
  const add = (term: TermKind, value: number, why?: Reason, usual = 0): void => {
    sum += value;
    if (account === undefined) return;
    if (value !== 0) account.terms.push({ kind: term, value });
    if (why !== undefined) speakAgainst(account, 'terms', value - usual, why);
  };
  const consider = (is: number, why: Reason, usual = 0): void => {
    worth += is;
    if (account !== undefined) speakAgainst(account, 'worth', is - usual, why);
  };
  if (request !== undefined) considerRequest(view, request, consider);
  const worths = knowledgeOf(view).asks.worth[ask];
  for (let i = 0; i < worths.length; i++) if (worths[i].holds(view)) consider(worths[i].is, worths[i].reason);
  add('base', COURTESY);
  const bond = bondOf(view, state, from);
  const standing = bond === undefined ? NO_BOND : round((MOST_STANDING * bond) / 1000);
  add('standing', standing, 'doesNotBelieve', NO_BOND);
  add('trust', round((2 * (state.between.trust[actor * compiled.actor.count + from] - 500)) / 5), 'noTrust');
  if (kind[ask] !== ASKING) add('credence', round(state.actor.credence[from] / 5), 'wordBroken', 100);
  add('worth', boundWorth(worth));
  add('burden', -round((MOST_BURDEN * state.actor.burden[actor]) / 1000), 'burdenedElsewhere');
  const { price } = yes[ask];
  const left = state.actor.capital[actor];
  if (price > 0) add('cost', -POINT * price - (left - price <= FEW_POINTS ? LAST_POINTS : 0), 'priceTooHigh');
  if (price > left || (request !== undefined && !canGrant(view, request))) add('means', -NO_MEANS, 'meansSpent');
  add('refusals', -REFUSAL * timesRefusedLately(state.ask.refused[ask]), 'askedTooOften');
  if (account !== undefined) account.worth = worth;
  return sum;
}

function speakAgainst({ against }: Account, part: 'terms' | 'worth', by: number, why: Reason): void {
  if (by >= 0) return;
  const so = against.get(why) ?? { terms: 0, worth: 0 };
  so[part] += by;
  against.set(why, so);
}

const boundWorth = (worth: number): number => clamp(worth, -MOST_WORTH, MOST_WORTH);

/** What has to be left out for another answer, the heaviest first: [ASK-4]. */
function reasonsFor(view: View, ask: AskIndex, sum: number, { worth, against }: Account): readonly Reason[] {
  const reply = replyTo(view, ask, sum);
  const heaviest = [...against].sort(([, a], [, b]) => a.terms + a.worth - b.terms - b.worth);
  const reasons: Reason[] = [];
  let rest = sum - boundWorth(worth);
  let worthLeft = worth;
  for (const [reason, by] of heaviest) {
    reasons.push(reason);
    rest -= by.terms;
    worthLeft -= by.worth;
    if (replyTo(view, ask, rest + boundWorth(worthLeft)) !== reply) return reasons;
  }
  // With nothing against it, it is not worth enough.
  return ['nothingOffered'];
}

/**
 * How firmly two actors stand together, thousandths: by one side, by support of either for the other's side, or by a
 * hold on it; undefined if nothing binds them.
 */
function bondOf(view: View, state: GameState, from: ActorIndex): number | undefined {
  const { compiled, actor } = view;
  const { support, restrains, side } = compiled.actor;
  const sides = compiled.side.count;
  const own = sideOf(compiled, actor);
  const other = sideOf(compiled, from);
  if (own !== NONE && side[actor] === own && side[from] === own) return SAME_SIDE;
  let bond: number | undefined;
  const bind = (level: number): void => {
    bond = Math.max(bond ?? 0, level);
  };
  if (other !== NONE && support[actor * sides + other] > 0) bind(state.support.level[actor * sides + other]);
  if (own !== NONE && support[from * sides + own] > 0) bind(view.support(from, own));
  if (own !== NONE && restrains[from * sides + own] > 0) bind(restrains[from * sides + own]);
  return bond;
}

/** The side that an actor commands, or backs from outside. */
const sideOf = ({ actor }: Compiled, a: ActorIndex): SideIndex =>
  actor.side[a] === NONE ? actor.partner[a] : actor.side[a];

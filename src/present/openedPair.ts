/** A pair of the Lab, opened: each half day of both runs in words, all revealed. */

import { NONE, type RegionIndex, type SideIndex } from '../core/indices.ts';
import { momentOf } from '../core/moments.ts';
import { humanCostOf } from '../engine/outcome.ts';
import { openView, type View } from '../engine/view/view.ts';
import type { OpenedPair, OpenedRun } from '../lab/whatIf/openedPair.ts';
import { timeOf } from '../play/gameTime.ts';
import { formatMoment, formatNumber } from '../words/format.ts';
import { text } from '../words/text.ts';
import type { Account } from './account.ts';
import { regionName, sideShort } from './names.ts';
import { newsOf } from './news/headlines.ts';
import { type NewsLines, newsLines } from './news/lines.ts';
import { realCostOf } from './realCost.ts';

const COSTS = ['killedCivilians', 'displaced', 'killedFighters'] as const;

/** Who holds a place in either run. */
export interface HeldPlace {
  readonly place: string;
  readonly base: string;
  readonly change: string;
}

export interface OpenedMoment {
  /** The half day that led here; at the start, that nothing is played yet. */
  readonly moment: string;
  /** Whether the two part on the ground here for the first time, or how they stand to that. */
  readonly parting: 'none' | 'before' | 'here' | 'after';
  /** Places that the two runs leave in different hands, numbered from 1 in the order of the country's places. */
  readonly places: readonly HeldPlace[];
  readonly base: NewsLines;
  readonly change: NewsLines;
  /** By now. */
  readonly costs: readonly {
    readonly cost: string;
    readonly base: string;
    readonly change: string;
    readonly real: string;
  }[];
}

/** @param at half days played since the pair's start. */
export function openedMoment(pair: OpenedPair, at: number): OpenedMoment {
  const { base, change, before, apart, parting } = pair;
  const [here, there] = [base, change].map(({ line }) => line[Math.min(at, line.length - 1)].state);
  const [cost, otherCost] = [humanCostOf(base.compiled, here), humanCostOf(change.compiled, there)];
  return {
    moment: at === 0 ? text('opened.start') : formatMoment(momentOf(base.compiled.scenario.start, before + at - 1)),
    parting: parting === undefined ? 'none' : at < parting ? 'before' : at === parting ? 'here' : 'after',
    places: apart[at].places.map((region) => heldPlace(pair, at, region)),
    base: newsAt(base, at),
    change: newsAt(change, at),
    costs: COSTS.map((name) => ({
      cost: text(`cost.${name}`),
      base: formatNumber(cost[name]),
      change: formatNumber(otherCost[name]),
      real: realCostOf(base.compiled, name)?.words ?? '',
    })),
  };
}

/** Who holds a place in the base and with the change. */
export const holdersAt = ({ base, change }: OpenedPair, at: number, region: RegionIndex): readonly SideIndex[] =>
  [base, change].map(({ line }) => line[Math.min(at, line.length - 1)].state.region.holder[region]);

export function heldPlace(pair: OpenedPair, at: number, region: RegionIndex): HeldPlace {
  const { compiled } = pair.base;
  const [base, change] = holdersAt(pair, at, region).map((side) =>
    side === NONE ? text('opened.nobody') : sideShort(compiled, side),
  );
  return { place: regionName(compiled, region), base, change };
}

function newsAt(run: OpenedRun, at: number): NewsLines {
  const { compiled, key, line } = run;
  const viewAt = (turns: number): View => openView(compiled, key, line[turns].state);
  const reader = { compiled, actor: NONE, side: NONE, open: true, time: timeOf(compiled) } as const;
  const account: Account = { reader, line, viewAt };
  if (at === 0 || at >= line.length) return newsLines(account, undefined);
  const history = line.slice(1, at).map(({ events }) => events);
  return newsLines(
    account,
    newsOf({ reader, before: viewAt(at - 1), after: viewAt(at), events: line[at].events, history }),
  );
}

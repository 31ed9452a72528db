/** Headlines as the page shows them. */

import type { GameEvent } from '../../engine/events/events.ts';
import type { WhyChoice } from '../../ui/charts/why.tsx';
import type { HeadlineLine } from '../../ui/headlines.tsx';
import { text } from '../../words/text.ts';
import type { Account } from '../account.ts';
import { regionName } from '../names.ts';
import { hasWhy, whyOf } from '../why.ts';
import { questionOf } from '../whyQuestions.ts';
import type { News } from './headlines.ts';

export interface NewsLine extends HeadlineLine {
  /** One for each place, or thing, that it tells of and that has reasons; may be empty. */
  readonly whys: readonly WhyChoice[];
}

/** What a panel shows of the news of a half day. */
export interface NewsLines {
  readonly lines: readonly NewsLine[];
  /** What is left to the log; empty if nothing is. */
  readonly smaller: string;
}

/** Undefined news is none: at the start. */
export function newsLines(account: Account, news: News | undefined): NewsLines {
  if (news === undefined) return { lines: [], smaller: '' };
  const { reader } = account;
  const lines = news.headlines.map(({ key, sign, fact, detail, places: [place], events }): NewsLine => {
    return {
      key,
      sign,
      fact,
      ...(detail === undefined ? {} : { detail }),
      whys: whysOf(account, events),
      ...(place === undefined
        ? {}
        : { place: { id: reader.compiled.region.ids[place], label: text('headline.mapOf', { fact }) } }),
    };
  });
  return { lines, smaller: news.smaller === 0 ? '' : text('headline.smaller', { count: news.smaller }) };
}

/** What events have to say for themselves, the first at each place; what is about an actor by its question. */
function whysOf(account: Account, events: readonly GameEvent[]): readonly WhyChoice[] {
  const { reader } = account;
  const whys = new Map<string, WhyChoice>();
  for (const event of events) {
    if (!hasWhy(reader, event)) continue;
    const { region, actor } = event;
    const label =
      region !== undefined && actor === undefined
        ? regionName(reader.compiled, region)
        : questionOf(reader.compiled, event);
    if (!whys.has(label)) whys.set(label, { label, why: () => whyOf(account, event) });
  }
  return [...whys.values()];
}

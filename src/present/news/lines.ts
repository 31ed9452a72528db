/** Headlines as the page shows them. */

import type { WhyData } from '../../ui/charts/why.tsx';
import type { HeadlineLine } from '../../ui/headlines.tsx';
import { text } from '../../words/text.ts';
import type { Account } from '../account.ts';
import { hasWhy, whyOf } from '../why.ts';
import type { News } from './headlines.ts';

export interface NewsLine extends HeadlineLine {
  readonly why?: () => WhyData;
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
  const lines = news.headlines.map(({ key, sign, fact, detail, places: [place], events: [event] }): NewsLine => {
    return {
      key,
      sign,
      fact,
      ...(detail === undefined ? {} : { detail }),
      ...(event !== undefined && hasWhy(reader, event) ? { why: () => whyOf(account, event) } : {}),
      ...(place === undefined
        ? {}
        : { place: { id: reader.compiled.region.ids[place], label: text('headline.mapOf', { fact }) } }),
    };
  });
  return { lines, smaller: news.smaller === 0 ? '' : text('headline.smaller', { count: news.smaller }) };
}

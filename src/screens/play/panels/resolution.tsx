/** The turn's result: at most five headlines, then the receipt of the player's orders. Announced as it appears. */
import type { ComponentChildren } from 'preact';
import type { NewsLines } from '../../../present/news/lines.ts';
import { Whys } from '../../../ui/charts/why.tsx';
import { Headlines } from '../../../ui/headlines.tsx';
import { text } from '../../../words/text.ts';

export interface ResolutionProps {
  readonly moment: string;
  readonly title: string;
  readonly news: NewsLines;
  /** Shows a place on the map. */
  readonly onMap: (id: string) => void;
  /** The receipts of the player's orders. */
  readonly children: ComponentChildren;
  readonly onLog: () => void;
}

export function Resolution({ moment, title, news, children, onMap, onLog }: ResolutionProps) {
  return (
    <section class="resolution" aria-labelledby="resolution-title">
      <p class="resolution-moment">{moment}</p>
      <h2 id="resolution-title">{title}</h2>
      <Headlines
        lines={news.lines}
        smaller={news.smaller}
        map={{ words: text('headline.map'), onPlace: onMap }}
        why={({ whys, fact }) => <Whys whys={whys} label={text('why.open')} what={fact} choose={text('why.choose')} />}
      />
      {children}
      <p class="buttons">
        <button type="button" class="quiet" onClick={onLog}>
          {text('resolution.log')}
        </button>
      </p>
    </section>
  );
}

/** What comes due: in the bar where it is wide, else on top of the news. */
import { type NewsSign, NewsSignIcon } from '../../../ui/newsSign.tsx';
import { text } from '../../../words/text.ts';

export interface Clock {
  readonly key: string;
  readonly sign: NewsSign;
  readonly words: string;
}

export function Clocks({ clocks }: { readonly clocks: readonly Clock[] }) {
  if (clocks.length === 0) return null;
  return (
    <ul class="turnbar-clocks" aria-label={text('clock.title')}>
      {clocks.map((clock) => (
        <li key={clock.key}>
          <NewsSignIcon sign={clock.sign} />
          <span>{clock.words}</span>
        </li>
      ))}
    </ul>
  );
}

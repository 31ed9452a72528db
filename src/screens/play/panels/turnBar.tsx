/** The bar: the date, the turn, what is left to spend, and whether it is saved. But for one term, text only. */
import type { ComponentChildren } from 'preact';
import { Glossed } from '../../../ui/glossed.tsx';
import { formatNumber } from '../../../words/format.ts';
import { glossed } from '../../../words/glossary.ts';
import { text } from '../../../words/text.ts';

/** How far the game is: the turn it is in, from 1, of how many. */
export interface Progress {
  readonly words: string;
  readonly done: number;
  readonly of: number;
}

export interface TurnBarProps {
  readonly moment: string;
  /** Undefined where it stands elsewhere. */
  readonly chair: string | undefined;
  readonly progress: Progress;
  /** Undefined where nobody sits at a desk. */
  readonly capital: number | undefined;
  /** Cost of the pending orders, points of political capital. */
  readonly spending: number;
  /** What comes due, where the bar has room for it. */
  readonly clocks: ComponentChildren;
  /** What is told in few words, for want of room. */
  readonly brief: boolean;
  /** The line about saving, and buttons where the bar has them. */
  readonly children: ComponentChildren;
}

export function TurnBar(props: TurnBarProps) {
  const { moment, chair, progress, capital, spending, clocks, brief, children } = props;
  return (
    <header class="turnbar">
      <h1 class="turnbar-date">{moment}</h1>
      <p class="turnbar-turn">
        {progress.words}
        {chair !== undefined && <span class="turnbar-chair">{chair}</span>}
        <progress class="turnbar-progress" value={progress.done} max={progress.of} aria-label={progress.words} />
      </p>
      {clocks}
      {capital !== undefined && <Capital capital={capital} spending={spending} brief={brief} />}
      {children}
    </header>
  );
}

function Capital({
  capital,
  spending,
  brief,
}: Pick<TurnBarProps, 'spending' | 'brief'> & { readonly capital: number }) {
  const left = formatNumber(capital - spending);
  return (
    <p class="turnbar-capital">
      <span class="turnbar-capital-n">{formatNumber(capital)}</span>{' '}
      <span class="turnbar-capital-words">
        <Glossed words={text('play.capital')} term={glossed('capital')} />{' '}
        {spending > 0 && (
          <span class="turnbar-left">
            {brief ? text('play.left', { left }) : text('play.planned', { planned: formatNumber(spending), left })}
          </span>
        )}
      </span>
    </p>
  );
}

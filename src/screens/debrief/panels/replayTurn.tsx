/**
 * One turn of the run: the orders given and their results, with steps to other turns and a button to play on from here.
 */
import type { NewsLines } from '../../../present/news/lines.ts';
import { Whys } from '../../../ui/charts/why.tsx';
import { Headlines } from '../../../ui/headlines.tsx';
import { Stepper } from '../../../ui/stepper.tsx';
import { formatApart } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';

export interface TurnTold {
  /** Turns played so far; 0 is the start. */
  readonly turn: number;
  readonly turns: number;
  readonly moment: string;
  readonly orders: readonly string[];
  readonly news: NewsLines;
}
interface ReplayTurnProps extends TurnTold {
  readonly onTurn: (turn: number) => void;
  /** Absent: no other line of this game is played. */
  readonly onBranch?: (() => void) | undefined;
}

export function ReplayTurn({ turn, turns, moment, orders, news, onTurn, onBranch }: ReplayTurnProps) {
  return (
    <section class="replay" aria-labelledby="replay-title">
      <h2 id="replay-title">{text('debrief.replay')}</h2>
      <Stepper
        step={turn}
        last={turns}
        words={{
          first: text('debrief.first'),
          previous: text('debrief.previous'),
          slider: text('debrief.replayTurn'),
          next: text('debrief.next'),
          last: text('debrief.last'),
          now: moment,
        }}
        onStep={onTurn}
      />
      <div aria-live="polite">
        <h3>{moment}</h3>
        <p>
          <span class="dim">{text('debrief.yourOrders')}:</span>{' '}
          {orders.length === 0 ? text('debrief.noOrders') : formatApart(orders)}
        </p>
        <Headlines
          lines={news.lines}
          smaller={news.smaller}
          why={({ whys, fact }) => (
            <Whys whys={whys} label={text('why.open')} what={fact} choose={text('why.choose')} />
          )}
        />
      </div>
      {onBranch !== undefined && (
        <p class="buttons">
          <button type="button" class="quiet" onClick={onBranch}>
            {text('debrief.branch')}
          </button>
        </p>
      )}
    </section>
  );
}

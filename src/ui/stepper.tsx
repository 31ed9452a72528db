/** Steps through a run turn by turn, with the orders given and what came of them. */
import { text } from '../words/text.ts';

export interface StepperProps {
  /** Turns played at the shown moment; 0 is the start. */
  readonly turn: number;
  readonly turns: number;
  readonly moment: string;
  readonly orders: readonly string[];
  readonly headlines: readonly string[];
  readonly onTurn: (turn: number) => void;
  readonly onBranch: () => void;
}

export function Stepper({ turn, turns, moment, orders, headlines, onTurn, onBranch }: StepperProps) {
  return (
    <section class="stepper" aria-labelledby="stepper-title">
      <h2 id="stepper-title">{text('debrief.replay')}</h2>
      <div class="stepper-bar">
        <button type="button" class="quiet" disabled={turn === 0} onClick={() => onTurn(0)}>
          {text('debrief.first')}
        </button>
        <button type="button" class="quiet" disabled={turn === 0} onClick={() => onTurn(turn - 1)}>
          {text('debrief.previous')}
        </button>
        <label class="stepper-slider">
          <span class="sr-only">{text('debrief.replayTurn')}</span>
          <input
            type="range"
            min={0}
            max={turns}
            value={turn}
            aria-valuetext={moment}
            onInput={(event) => onTurn(Number(event.currentTarget.value))}
          />
        </label>
        <button type="button" class="quiet" disabled={turn === turns} onClick={() => onTurn(turn + 1)}>
          {text('debrief.next')}
        </button>
        <button type="button" class="quiet" disabled={turn === turns} onClick={() => onTurn(turns)}>
          {text('debrief.last')}
        </button>
      </div>
      <div aria-live="polite">
        <h3>{moment}</h3>
        <p>
          <span class="dim">{text('debrief.yourOrders')}:</span>{' '}
          {orders.length === 0 ? text('debrief.noOrders') : orders.join('; ')}
        </p>
        <ul class="headlines">
          {headlines.map((headline) => (
            <li key={headline}>{headline}</li>
          ))}
        </ul>
      </div>
      <p class="buttons">
        <button type="button" class="quiet" onClick={onBranch}>
          {text('debrief.branch')}
        </button>
      </p>
    </section>
  );
}

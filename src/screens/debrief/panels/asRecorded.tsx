/** A game that comes out as recorded for some turns only: of the others, the orders are all that is known. */
import type { PartsFromKept } from '../../../session/agreement.ts';
import { text } from '../../../words/text.ts';

export function AsRecorded({ turn, given }: PartsFromKept) {
  const first = Math.max(1, turn ?? given.length + 1);
  return (
    <section class="as-recorded">
      <p class="refused">{first > 1 ? text('debrief.recorded', { turn: first - 1 }) : text('debrief.recordedStart')}</p>
      {first <= given.length && (
        <details open>
          <summary>{text('debrief.recordedOrders')}</summary>
          <ol>
            {given.slice(first - 1).map((desks, i) => (
              <li key={first + i}>
                <span class="dim">{text('debrief.recordedTurn', { turn: first + i })}</span>{' '}
                {desks.every(({ orders }) => orders.length === 0)
                  ? text('debrief.recordedNone')
                  : desks.map(({ actor, orders }) => (
                      <span key={actor}>
                        {orders.map((line) => (
                          <code key={line}>{line} </code>
                        ))}
                      </span>
                    ))}
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

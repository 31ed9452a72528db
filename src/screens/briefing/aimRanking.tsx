/** The chair's aims in the player's order, moved by buttons so that no pointer is needed. */
import { Rank } from '../../ui/rank.tsx';
import { formatNumber } from '../../words/format.ts';
import { text } from '../../words/text.ts';

export interface RankedAim {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

export function moved(order: readonly string[], from: number, to: number): readonly string[] {
  if (to < 0 || to >= order.length) return order;
  const next = [...order];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}

export function AimRanking({
  aims,
  onOrder,
}: {
  readonly aims: readonly RankedAim[];
  readonly onOrder: (order: readonly string[]) => void;
}) {
  const order = aims.map((aim) => aim.id);
  return (
    <ol class="ranking">
      {aims.map((aim, i) => (
        <li key={aim.id}>
          <Rank words={formatNumber(i + 1)} />
          <span class="ranking-text">
            <b>{aim.name}</b>
            <span class="small dim">{aim.text}</span>
          </span>
          <span class="ranking-buttons">
            <button
              type="button"
              class="quiet icon"
              disabled={i === 0}
              aria-label={text('briefing.up', { aim: aim.name })}
              onClick={() => onOrder(moved(order, i, i - 1))}
            >
              ↑
            </button>
            <button
              type="button"
              class="quiet icon"
              disabled={i === aims.length - 1}
              aria-label={text('briefing.down', { aim: aim.name })}
              onClick={() => onOrder(moved(order, i, i + 1))}
            >
              ↓
            </button>
          </span>
        </li>
      ))}
    </ol>
  );
}

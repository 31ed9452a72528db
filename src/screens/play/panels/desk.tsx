/** The desk: suggested orders as cards, each with its cost and expected harm. */
import type { ComponentChildren } from 'preact';
import { ExpectedEffect, type ExpectedTold } from '../../../ui/charts/expectedEffect.tsx';
import { text } from '../../../words/text.ts';

export interface DeskCard {
  /** The order in text form. */
  readonly key: string;
  readonly title: string;
  /** What the order is for. */
  readonly about: string;
  /** The current state of what it is about: men, people, a bond. */
  readonly now: string;
  readonly cost: string;
  readonly statement: boolean;
  readonly harm?: string;
  /** What it is expected to do; undefined while that is worked out. */
  readonly expected?: ExpectedTold | undefined;
  readonly given: boolean;
  /** Why it cannot be added now. */
  readonly barred?: string;
}

export interface DeskProps {
  readonly cards: readonly DeskCard[];
  readonly onAdd: (key: string) => void;
  /** True when there is no capital left to pay for it. */
  readonly spent?: boolean;
  /** The moment by which effects are expected; absent: they cannot be worked out here. */
  readonly expectedBy?: string;
  /** The chooser for everything else. */
  readonly children?: ComponentChildren;
}

export function Desk({ cards, onAdd, spent = false, expectedBy, children }: DeskProps) {
  return (
    <section class="desk" aria-labelledby="desk-title">
      <h2 id="desk-title">{text('desk.title')}</h2>
      {spent && <p class="dim small">{text('desk.spent')}</p>}
      {cards.length === 0 && <p class="dim">{text('desk.empty')}</p>}
      {expectedBy !== undefined && cards.length > 0 && (
        <details class="expected-note dim">
          <summary>{text('expected.title', { moment: expectedBy })}</summary>
          <p>{text('expected.note')}</p>
          <p>{text('expected.strip')}</p>
        </details>
      )}
      <ul class="cards">
        {cards.map((card) => (
          <li key={card.key} class="card" data-given={card.given}>
            <div class="card-side">
              <button
                type="button"
                class="add"
                disabled={card.given || card.barred !== undefined}
                title={card.barred}
                aria-label={text('desk.addOf', { order: card.title })}
                onClick={() => onAdd(card.key)}
              >
                {card.given ? text('desk.added') : text('desk.add')}
              </button>
              <span class="card-cost">{card.cost}</span>
            </div>
            <h3>{card.title}</h3>
            <p class="card-about">{card.about}</p>
            <p class="card-now">
              {card.now} {card.statement && <span class="tag">{text('desk.statement')}</span>}
            </p>
            {expectedBy !== undefined && (
              <ExpectedEffect
                told={card.expected}
                waiting={text('expected.waiting')}
                nothing={text('expected.nothing')}
              />
            )}
            {card.harm && <p class="harm">{card.harm}</p>}
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}

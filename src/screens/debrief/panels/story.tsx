/** The run in a few dated paragraphs. */
import { text } from '../../../words/text.ts';

export interface StoryParagraph {
  readonly moment: string;
  /** Turns played by its end: where the run is stepped to. */
  readonly turn: number;
  readonly facts: readonly { readonly fact: string; readonly detail: string }[];
  /** The chair's orders of that half day; empty if nobody sat in one. */
  readonly orders: string;
}
interface StoryProps {
  readonly paragraphs: readonly StoryParagraph[];
  readonly onTurn: (turn: number) => void;
}

export function Story({ paragraphs, onTurn }: StoryProps) {
  if (paragraphs.length === 0) return null;
  return (
    <section class="story" aria-labelledby="story-title">
      <h2 id="story-title">{text('story.title')}</h2>
      <ol>
        {paragraphs.map(({ moment, turn, facts, orders }) => (
          <li key={turn}>
            <h3>
              <button type="button" class="link" onClick={() => onTurn(turn)}>
                {moment}
              </button>
            </h3>
            <p>
              {facts.map(({ fact, detail }) => (
                <span key={fact}>
                  <b>{fact}</b> {detail}{' '}
                </span>
              ))}
            </p>
            {orders !== '' && <p class="small dim">{orders}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The run in a few dated paragraphs. */
import { Part } from '../../../ui/part.tsx';
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
  const last = paragraphs.at(-1);
  if (last === undefined) return null;
  return (
    <Part id="story-title" class="story" title={text('story.title')} gist={gistOf(last)}>
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
    </Part>
  );
}

/** How it came out in the end. */
function gistOf({ moment, facts }: StoryParagraph): string {
  const [first] = facts;
  return first === undefined ? moment : text('debrief.gist', { what: moment, much: first.fact });
}

/** The news of a half day: for each piece its sign, the fact, its cause or size, and what can be done with it. */
import type { ComponentChild } from 'preact';
import './headlines.css';
import { type NewsSign, NewsSignIcon } from './newsSign.tsx';

export interface HeadlineLine {
  readonly key: string;
  readonly sign: NewsSign;
  readonly fact: string;
  readonly detail?: string;
  /** The place to show on a map, and the name of the button that does. */
  readonly place?: { readonly id: string; readonly label: string };
}

interface HeadlinesProps<Line extends HeadlineLine> {
  readonly lines: readonly Line[];
  /** What is left to the log; empty if nothing is. */
  readonly smaller: string;
  /** Shows a place on the map, with the words on the button; absent where there is no map. */
  readonly map?: { readonly words: string; readonly onPlace: (id: string) => void };
  /** Why it happened. */
  readonly why: (line: Line) => ComponentChild;
}

export function Headlines<Line extends HeadlineLine>({ lines, smaller, map, why }: HeadlinesProps<Line>) {
  return (
    <>
      <ul class="headlines">
        {lines.map((line) => {
          const { key, sign, fact, detail, place } = line;
          return (
            <li key={key} class="headline">
              <NewsSignIcon sign={sign} />
              <div>
                <p>
                  <b>{fact}</b> {detail}
                </p>
                <div class="headline-links">
                  {why(line)}
                  {place !== undefined && map !== undefined && (
                    <button type="button" class="link" aria-label={place.label} onClick={() => map.onPlace(place.id)}>
                      {map.words}
                    </button>
                  )}
                </div>
              </div>
            </li>
          );
        })}
      </ul>
      {smaller !== '' && <p class="small dim">{smaller}</p>}
    </>
  );
}

/** What has no tab of its own where room is short: the other panels and, first, whose chair it is. */
import type { ComponentChildren } from 'preact';
import { text } from '../../../words/text.ts';

export interface MorePlace<Name extends string> {
  readonly name: Name;
  readonly words: string;
  /** The key that opens it. */
  readonly key?: string | undefined;
}

interface MoreProps<Name extends string> {
  /** Undefined where the bar tells it. */
  readonly chair?: string | undefined;
  readonly places: readonly MorePlace<Name>[];
  readonly onChoose: (name: Name) => void;
  /** Buttons after the list. */
  readonly children?: ComponentChildren;
}

export function More<Name extends string>({ chair, places, onChoose, children }: MoreProps<Name>) {
  return (
    <div class="more">
      {chair !== undefined && <p class="more-chair">{text('play.asChair', { chair })}</p>}
      <ul class="menu">
        {places.map(({ name, words, key }) => (
          <li key={name}>
            <button type="button" onClick={() => onChoose(name)}>
              {key !== undefined && <kbd class="tab-key">{key}</kbd>} {words}
            </button>
          </li>
        ))}
      </ul>
      {children}
    </div>
  );
}

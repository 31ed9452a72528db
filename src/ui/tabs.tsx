/** A tab list; arrow keys move along it. */
import './tabs.css';
import type { ComponentChildren } from 'preact';

export interface TabItem<Name extends string> {
  readonly name: Name;
  readonly words: string;
  readonly key?: string;
}

interface TabsProps<Name extends string> {
  readonly label: string;
  readonly tabs: readonly TabItem<Name>[];
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
  /** Shown at the end of the row. */
  readonly children?: ComponentChildren;
}

export function Tabs<Name extends string>({ label, tabs, chosen, onChoose, children }: TabsProps<Name>) {
  const move = (event: KeyboardEvent, step: number): void => {
    const at = tabs.findIndex(({ name }) => name === chosen);
    const next = tabs[(at + step + tabs.length) % tabs.length].name;
    onChoose(next);
    event.preventDefault();
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <nav class="tabs" aria-label={label}>
      <ul
        onKeyDown={(event) => {
          const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
          if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') move(event, event.key === forward ? 1 : -1);
        }}
      >
        {tabs.map(({ name, words, key }) => (
          <li key={name} data-tab-name={name}>
            <button
              type="button"
              id={`tab-${name}`}
              class="tab"
              aria-pressed={name === chosen}
              {...(key === undefined ? {} : { 'aria-keyshortcuts': key })}
              onClick={() => onChoose(name)}
            >
              {words}
            </button>
          </li>
        ))}
        {children}
      </ul>
    </nav>
  );
}

/** A list of tabs, in a row or one below the other; arrow keys move along it. */
import './tabs.css';

export interface TabItem<Name extends string> {
  readonly name: Name;
  readonly words: string;
  /** Printed on the tab. */
  readonly key?: string | undefined;
}

interface TabsProps<Name extends string> {
  readonly label: string;
  readonly tabs: readonly TabItem<Name>[];
  /** Undefined where none is open. */
  readonly chosen: Name | undefined;
  readonly onChoose: (name: Name) => void;
}

export function Tabs<Name extends string>({ label, tabs, chosen, onChoose }: TabsProps<Name>) {
  const move = (event: KeyboardEvent, step: number): void => {
    const at = tabs.findIndex(({ name }) => `tab-${name}` === document.activeElement?.id);
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
          if (event.key === forward || event.key === 'ArrowDown') move(event, 1);
          else if (/^Arrow(Left|Right|Up)$/.test(event.key)) move(event, -1);
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
              {key !== undefined && <kbd class="tab-key">{key}</kbd>}
              <span>{words}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

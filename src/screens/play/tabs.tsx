/** The row of panels to choose from; arrow keys move along it, as a tab list should. */

import { TABS, type Tab } from '../../app/controller.ts';
import { text } from '../../words/text.ts';

interface TabsProps {
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
  readonly expanded: boolean;
  readonly onExpand: () => void;
}

export function Tabs({ tab, onTab, expanded, onExpand }: TabsProps) {
  const move = (event: KeyboardEvent, step: number): void => {
    const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length];
    onTab(next);
    event.preventDefault();
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <nav class="tabs" aria-label={text('play.tabs')}>
      <ul
        onKeyDown={(event) => {
          const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
          if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') move(event, event.key === forward ? 1 : -1);
        }}
      >
        {TABS.map((each, i) => (
          <li key={each} data-tab-name={each}>
            <button
              type="button"
              id={`tab-${each}`}
              class="tab"
              aria-pressed={each === tab}
              aria-keyshortcuts={String(i + 1)}
              onClick={() => onTab(each)}
            >
              {text(`tab.${each}`)}
            </button>
          </li>
        ))}
        <li class="tab-expand">
          <button
            type="button"
            class="tab"
            aria-pressed={expanded}
            aria-label={text(expanded ? 'play.sheet.less' : 'play.sheet.more')}
            onClick={onExpand}
          >
            {expanded ? '▾' : '▴'}
          </button>
        </li>
      </ul>
    </nav>
  );
}

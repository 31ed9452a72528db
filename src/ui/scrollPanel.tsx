/** A scrolling panel: a focusable region, so that the keyboard can scroll it even when it holds only text. */
import type { ComponentChildren } from 'preact';

interface ScrollPanelProps {
  /** Class of this kind of panel. */
  readonly name: string;
  /** What it shows now. */
  readonly shows?: string;
  readonly label: string;
  readonly hidden?: boolean;
  readonly children: ComponentChildren;
}

export function ScrollPanel({ name, shows, label, hidden = false, children }: ScrollPanelProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class={`panel ${name}`} data-panel={shows} aria-label={label} tabIndex={0} hidden={hidden}>
      {children}
    </section>
  );
}

/** A scrolling panel: a focusable region, so that the keyboard can scroll it even when it holds only text. */
import type { ComponentChildren } from 'preact';

interface ScrollPanelProps {
  readonly name: string;
  readonly label: string;
  readonly children: ComponentChildren;
}

export function ScrollPanel({ name, label, children }: ScrollPanelProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class={`panel ${name}`} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

/**
 * A panel that scrolls: a region of its own that the keyboard can reach and scroll even where it holds nothing but
 * text.
 */
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

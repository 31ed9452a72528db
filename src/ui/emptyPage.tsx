/** A page with nothing to show: the reason, and a link home. */
import './emptyPage.css';
import type { ComponentChildren } from 'preact';

interface EmptyPageProps {
  readonly title: string;
  /** Label of the link home. */
  readonly home: string;
  readonly children: ComponentChildren;
}

export function EmptyPage({ title, home, children }: EmptyPageProps) {
  return (
    <main id="main" class="page page-plain">
      <h1>{title}</h1>
      <p>{children}</p>
      <p>
        <a href="#/">{home}</a>
      </p>
    </main>
  );
}

/** A page that has nothing to show, with why and the way home. */
import './emptyPage.css';
import type { ComponentChildren } from 'preact';

interface EmptyPageProps {
  readonly title: string;
  /** Words of the way home. */
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

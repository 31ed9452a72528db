/** A part of a page to read: a section, or where the page is narrow one that opens, with its gist under its title. */
import './part.css';
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Whether parts fold. */
export const FoldContext = createContext(false);

interface PartProps {
  /** Of its heading. */
  readonly id: string;
  readonly class: string;
  readonly title: string;
  /** What a reader knows of it while it is folded. */
  readonly gist: string;
  /** Whether it is open at first where parts fold. */
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

export function Part({ id, class: look, title, gist, open = false, children }: PartProps) {
  const folds = useContext(FoldContext);
  const heading = <h2 id={id}>{title}</h2>;
  if (!folds)
    return (
      <section class={look} aria-labelledby={id}>
        {heading}
        {children}
      </section>
    );
  return (
    <details class={`part ${look}`} open={open}>
      <summary>
        {heading}
        <span class="part-gist">{gist}</span>
      </summary>
      {children}
    </details>
  );
}

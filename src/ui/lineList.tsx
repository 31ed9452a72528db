/** Lines of play to choose from: each in words, with a button that opens it. */
interface LineListProps {
  readonly lines: readonly {
    readonly key: number;
    readonly words: string;
    /** The line shown already. */
    readonly isPlayed: boolean;
  }[];
  /** On each button, and what it is called for those who hear it. */
  readonly open: string;
  readonly openOf: (words: string) => string;
  readonly onOpen: (key: number) => void;
}

export function LineList({ lines, open, openOf, onOpen }: LineListProps) {
  return (
    <ul class="line-list">
      {lines.map(({ key, words, isPlayed }) => (
        <li key={key}>
          {words}{' '}
          {!isPlayed && (
            <button type="button" class="link" aria-label={openOf(words)} onClick={() => onOpen(key)}>
              {open}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Lines of play to choose from: each in words with its note, a button that opens it, and one to name it. */
import { useState } from 'preact/hooks';

interface ListedLine {
  readonly key: number;
  readonly words: string;
  readonly name: string;
  readonly note: string;
  /** The line shown already. */
  readonly isPlayed: boolean;
}

export interface LineListWords {
  readonly open: string;
  readonly openOf: (words: string) => string;
  readonly describe: string;
  readonly describeOf: (words: string) => string;
  readonly name: string;
  readonly note: string;
  readonly keep: string;
  readonly cancel: string;
}

interface LineListProps {
  readonly lines: readonly ListedLine[];
  readonly words: LineListWords;
  /** Longest name and note, characters. */
  readonly most: { readonly name: number; readonly note: number };
  readonly onOpen: (key: number) => void;
  readonly onDescribe: (key: number, words: { readonly name: string; readonly note: string }) => void;
}

export function LineList({ lines, words, most, onOpen, onDescribe }: LineListProps) {
  const [described, setDescribed] = useState<number | undefined>(undefined);
  return (
    <ul class="line-list">
      {lines.map((line) => (
        <li key={line.key}>
          <bdi>{line.words}</bdi>{' '}
          {!line.isPlayed && (
            <button type="button" class="link" aria-label={words.openOf(line.words)} onClick={() => onOpen(line.key)}>
              {words.open}
            </button>
          )}{' '}
          <button
            type="button"
            class="link"
            aria-expanded={described === line.key}
            aria-label={words.describeOf(line.words)}
            onClick={() => setDescribed(described === line.key ? undefined : line.key)}
          >
            {words.describe}
          </button>
          {line.note !== '' && described !== line.key && (
            <p class="small dim line-note" dir="auto">
              {line.note}
            </p>
          )}
          {described === line.key && (
            <LineForm
              line={line}
              words={words}
              most={most}
              onDone={(written) => {
                setDescribed(undefined);
                if (written !== undefined) onDescribe(line.key, written);
              }}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

interface LineFormProps extends Pick<LineListProps, 'words' | 'most'> {
  readonly line: ListedLine;
  /** Undefined: nothing is to be written. */
  readonly onDone: (written: { readonly name: string; readonly note: string } | undefined) => void;
}

function LineForm({ line, words, most, onDone }: LineFormProps) {
  const [name, setName] = useState(line.name);
  const [note, setNote] = useState(line.note);
  return (
    <form
      class="line-form"
      onSubmit={(event) => {
        event.preventDefault();
        onDone({ name, note });
      }}
    >
      <label class="field">
        <span>{words.name}</span>
        <input
          value={name}
          dir="auto"
          maxLength={most.name}
          autocomplete="off"
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </label>
      <label class="field">
        <span>{words.note}</span>
        <textarea
          rows={3}
          value={note}
          dir="auto"
          maxLength={most.note}
          onInput={({ currentTarget }) => setNote(currentTarget.value)}
        />
      </label>
      <p class="buttons">
        <button type="submit" class="quiet">
          {words.keep}
        </button>
        <button type="button" class="quiet" onClick={() => onDone(undefined)}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}

/** One of a few, side by side: radio buttons that look like chips; arrow keys move among them. */
import { useId } from 'preact/hooks';

interface ChipsProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly words: string }[];
  readonly chosen: Value | undefined;
  readonly onChoose: (value: Value) => void;
  /** One below the other, for words that are long. */
  readonly isList?: boolean;
}

export function Chips<Value extends string>({ label, options, chosen, onChoose, isList = false }: ChipsProps<Value>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} class={isList ? 'lab-chips lab-chip-list' : 'lab-chips'}>
      {options.map(({ value, words }) => (
        <label key={value} class="lab-chip">
          <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>{words}</span>
        </label>
      ))}
    </div>
  );
}

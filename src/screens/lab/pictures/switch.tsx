/** A row of buttons of which one is chosen: what a picture shows. */
interface SwitchProps<Name extends string> {
  readonly label: string;
  readonly choices: readonly { readonly name: Name; readonly words: string }[];
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
}

export function Switch<Name extends string>({ label, choices, chosen, onChoose }: SwitchProps<Name>) {
  return (
    <fieldset class="lab-switch">
      <legend class="sr-only">{label}</legend>
      {choices.map(({ name, words }) => (
        <button key={name} type="button" class="quiet" aria-pressed={name === chosen} onClick={() => onChoose(name)}>
          {words}
        </button>
      ))}
    </fieldset>
  );
}

/** The fields of the form. */
import type { ComponentChildren } from 'preact';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  /** Characters. */
  readonly most: number;
  readonly help?: string;
  readonly onInput: (value: string) => void;
}

export function TextField({ label, value, most, help, onInput }: TextFieldProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <input value={value} maxLength={most} onInput={({ currentTarget }) => onInput(currentTarget.value)} />
      {help !== undefined && <span class="small dim">{help}</span>}
    </label>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly isFixed?: boolean;
  readonly onTurn: (isOn: boolean) => void;
}

export function Switch({ label, isOn, isFixed = false, onTurn }: SwitchProps) {
  return (
    <label class="class-switch">
      <input
        type="checkbox"
        checked={isOn}
        disabled={isFixed}
        onChange={({ currentTarget }) => onTurn(currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly words: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

export function Choice<Value extends string>({ label, options, chosen, onChoose }: ChoiceProps<Value>) {
  return (
    <label class="field">
      <span>{label}</span>
      <select
        value={chosen}
        onChange={({ currentTarget }) => {
          const picked = options.find(({ value }) => value === currentTarget.value);
          if (picked !== undefined) onChoose(picked.value);
        }}
      >
        {options.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

export function Group({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <fieldset class="class-group">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

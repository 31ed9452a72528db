/** Fields of a choice that narrow each other, one list of options each; a list of one is shown and cannot be moved. */

export interface SelectField {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
}

interface SelectsProps {
  readonly fields: readonly SelectField[];
  readonly onChoose: (name: string, value: string) => void;
}

export function Selects({ fields, onChoose }: SelectsProps) {
  return fields.map(({ name, label, options, value }) => (
    <label key={name} class="field">
      <span>{label}</span>
      <select
        value={value}
        disabled={options.length === 1}
        onChange={(event) => onChoose(name, event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  ));
}

/** The scenario's levers as form fields with their sources, built from the list the scenario declares. */
import type { Scenario } from '../../scenario/scenario.ts';
import type { Levers } from '../../session/game.ts';
import { formatRange } from '../../words/format.ts';
import { scenarioText, text } from '../../words/text.ts';

type Lever = Scenario['levers'][number];

interface LeverListProps {
  readonly scenario: Scenario;
  /** Only values that differ from the scenario's own. */
  readonly values: Levers;
  readonly onChange: (values: Levers) => void;
}

export function LeverList({ scenario, values, onChange }: LeverListProps) {
  const set = (lever: Lever, value: number | string): void => {
    const { [lever.id]: _, ...rest } = values;
    onChange(value === lever.default ? rest : { ...rest, [lever.id]: value });
  };
  return (
    <fieldset class="levers">
      <legend>{text('briefing.levers')}</legend>
      <p class="small dim">{text('briefing.leversText')}</p>
      {scenario.levers.map((lever) => (
        <div key={lever.id} class="lever">
          <div class="field">
            <label for={`lever-${lever.id}`}>
              {scenarioText(lever.label)} {lever.contested && <span class="tag">{text('briefing.contested')}</span>}
            </label>
            <LeverInput
              lever={lever}
              value={values[lever.id] ?? lever.default}
              onValue={(value) => set(lever, value)}
            />
          </div>
          <p class="small dim">{scenarioText(lever.meaning)}</p>
        </div>
      ))}
      <button type="button" class="quiet" disabled={Object.keys(values).length === 0} onClick={() => onChange({})}>
        {text('briefing.leverReset')}
      </button>
    </fieldset>
  );
}

function LeverInput({
  lever,
  value,
  onValue,
}: {
  readonly lever: Lever;
  readonly value: number | string;
  readonly onValue: (value: number | string) => void;
}) {
  if (lever.type === 'choice') {
    return (
      <select id={`lever-${lever.id}`} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        {lever.choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {scenarioText(choice.label)}
          </option>
        ))}
      </select>
    );
  }
  return (
    <span class="lever-number">
      <input
        id={`lever-${lever.id}`}
        type="number"
        min={lever.min}
        max={lever.max}
        step={lever.type === 'integer' ? 1 : 'any'}
        value={value}
        onChange={(event) => {
          const typed = event.currentTarget.valueAsNumber;
          const within = Number.isFinite(typed) ? Math.min(lever.max, Math.max(lever.min, typed)) : lever.default;
          onValue(lever.type === 'integer' ? Math.round(within) : within);
          event.currentTarget.value = String(within);
        }}
      />
      <span class="small dim">
        {formatRange(lever.min, lever.max)} {lever.unit}
      </span>
    </span>
  );
}

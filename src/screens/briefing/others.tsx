/** The chairs that nobody holds: at which level all of them play, or each. */
import { LEVELS, type Level } from '../../policies/levels.ts';
import { scenarioText, text } from '../../words/text.ts';
import type { Choice } from './store.ts';

export function Others({ choice }: { readonly choice: Choice }) {
  const held = choice.held.value;
  const others = choice.loaded.scenario.chairs.filter((chair) => !held.includes(chair));
  if (others.length === 0) return null;
  const level = choice.level.value;
  return (
    <>
      <h2 id="others-title">{text('briefing.others')}</h2>
      <fieldset class="sitting" aria-labelledby="others-title" aria-describedby="others-said">
        {LEVELS.map((each) => (
          <label key={each} data-chosen={each === level}>
            <input type="radio" name="level" checked={each === level} onChange={() => choice.setLevel(each)} />{' '}
            {text(`level.${each}`)}
          </label>
        ))}
      </fieldset>
      <p id="others-said" class="small dim" aria-live="polite">
        {text(`level.${level}.text`)}
      </p>
      {others.length > 1 && (
        <details class="aims-of">
          <summary>{text('briefing.othersEach')}</summary>
          {others.map((chair) => (
            <p key={chair.actor} class="level-of">
              <label for={`level-${chair.actor}`}>{scenarioText(chair.name)}</label>
              <LevelChoice
                id={`level-${chair.actor}`}
                level={choice.levelOf(chair)}
                onChoose={(next) => choice.setLevelOf(chair, next)}
              />
            </p>
          ))}
        </details>
      )}
    </>
  );
}

interface LevelChoiceProps {
  readonly id: string;
  readonly level: Level;
  readonly onChoose: (level: Level) => void;
}

const LevelChoice = ({ id, level, onChoose }: LevelChoiceProps) => (
  <select
    id={id}
    value={level}
    onChange={(event) => {
      const chosen = LEVELS.find((each) => each === event.currentTarget.value);
      if (chosen !== undefined) onChoose(chosen);
    }}
  >
    {LEVELS.map((each) => (
      <option key={each} value={each}>
        {text(`level.${each}`)}
      </option>
    ))}
  </select>
);

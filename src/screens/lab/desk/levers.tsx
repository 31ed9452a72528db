/** Something was different from the start: a lever of the scenario, with what its sources say of it. */
import { useId, useState } from 'preact/hooks';
import { firstLevers } from '../../../lab/whatIf/starters.ts';
import { sourceTitles } from '../../../present/names.ts';
import { isShare, leverValueWords } from '../../../present/whatIf.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import { formatNumber } from '../../../words/format.ts';
import { scenarioText, text } from '../../../words/text.ts';
import type { EditorProps } from './changes.tsx';
import { Chips } from './chips.tsx';

type Lever = Scenario['levers'][number];

export function LeverChoice({ store, change, onChange }: EditorProps) {
  const from = store.loaded.value;
  const [all, setAll] = useState(false);
  if (from === undefined) return null;
  const { levers } = from.scenario;
  const chosen = levers.find(({ id }) => change?.kind === 'lever' && change.lever === id);
  const first = firstLevers(levers, store.starters.value.levers);
  const shown = all || (chosen !== undefined && !first.includes(chosen)) ? levers : first;
  const own = (lever: Lever) => store.whatIf.value?.levers?.[lever.id] ?? lever.default;
  const pick = (lever: Lever): void => onChange({ kind: 'lever', lever: lever.id, value: own(lever) });
  if (chosen !== undefined && change?.kind === 'lever')
    return (
      <div class="lab-lever">
        <p class="lab-lever-name">
          <b>{scenarioText(chosen.label)}</b>{' '}
          {chosen.contested === true && <span class="tag">{text('briefing.contested')}</span>}{' '}
          <button type="button" class="link" onClick={() => onChange(undefined)}>
            {text('lab.which')}
          </button>
        </p>
        <LeverValueChoice
          lever={chosen}
          own={own(chosen)}
          value={change.value}
          onValue={(value) => onChange({ ...change, value })}
        />
        <p class="small dim">
          {text('lab.now', { value: leverValueWords(chosen, own(chosen)) })} {scenarioText(chosen.meaning)}{' '}
          {sourceWords(from.scenario, chosen)}{' '}
          {chosen.confidence !== undefined && text(`lab.confidence.${chosen.confidence}`)}
        </p>
      </div>
    );
  return (
    <>
      <p class="small">{text('lab.which')}</p>
      <ul class="lab-levers">
        {shown.map((lever) => (
          <li key={lever.id}>
            <button type="button" class="link" onClick={() => pick(lever)}>
              {scenarioText(lever.label)}
            </button>{' '}
            <span class="small dim">{leverValueWords(lever, own(lever))}</span>{' '}
            {lever.contested === true && <span class="tag">{text('briefing.contested')}</span>}
          </li>
        ))}
      </ul>
      {shown.length < levers.length && (
        <button type="button" class="quiet" onClick={() => setAll(true)}>
          {text('lab.allLevers', { levers: formatNumber(levers.length) })}
        </button>
      )}
    </>
  );
}

const sourceWords = (scenario: Scenario, { source }: Lever): string =>
  source === undefined ? '' : text('lab.source', { sources: sourceTitles(scenario, source) });

interface LeverValueProps {
  readonly lever: Lever;
  readonly own: number | string;
  readonly value: number | string;
  readonly onValue: (value: number | string) => void;
}

/** Steps of a slider from end to end. */
const STEPS = 100;

function LeverValueChoice({ lever, own, value, onValue }: LeverValueProps) {
  const name = useId();
  const label = scenarioText(lever.label);
  if (lever.type === 'choice')
    return (
      <Chips
        label={label}
        options={lever.choices.map((choice) => ({ value: choice.id, words: scenarioText(choice.label) }))}
        chosen={String(value)}
        onChoose={onValue}
        isList
      />
    );
  const { min, max } = lever;
  // Shares are shown and typed as percentages.
  const scale = isShare(lever) ? 100 : 1;
  const isWhole = lever.type === 'integer' || scale === 100;
  const step = isWhole ? Math.max(1, Math.round(((max - min) * scale) / STEPS)) : (max - min) / STEPS;
  const set = (typed: number): void => {
    if (!Number.isFinite(typed)) return;
    const near = isWhole ? Math.round(typed) : Math.round(typed * 1000) / 1000;
    onValue(Math.min(max, Math.max(min, near / scale)));
  };
  const shown = Math.round(Number(value) * scale * 1000) / 1000;
  return (
    <div class="lab-slider">
      <span class="lab-slider-track">
        <input
          type="range"
          aria-label={label}
          aria-describedby={name}
          aria-valuetext={leverValueWords(lever, value)}
          min={min * scale}
          max={max * scale}
          step={step}
          value={shown}
          onInput={(event) => set(event.currentTarget.valueAsNumber)}
        />
        <span class="lab-tick" style={{ '--at': (Number(own) - min) / (max - min) }} aria-hidden="true">
          {leverValueWords({ ...lever, unit: '' }, own)}
        </span>
      </span>
      <label class="lab-number">
        <span class="sr-only">{text('lab.exactly')}</span>
        <input
          type="number"
          min={min * scale}
          max={max * scale}
          step={isWhole ? 1 : 'any'}
          value={shown}
          onChange={(event) => set(event.currentTarget.valueAsNumber)}
        />{' '}
        {scale === 100 ? '%' : lever.unit}
      </label>
      <span id={name} class="sr-only">
        {text('lab.tick', { value: leverValueWords(lever, own) })}
      </span>
    </div>
  );
}

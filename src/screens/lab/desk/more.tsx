/** Less usual changes: something happens, a rule is weaker or stronger, a desk is led by chance. */
import { useState } from 'preact/hooks';
import { WEIGHT_NAMES, WEIGHT_SPECS } from '../../../engine/weights.ts';
import { text } from '../../../words/text.ts';
import type { EditorProps } from './changes.tsx';
import { Chips } from './chips.tsx';
import { EventChoice } from './events.tsx';
import { DeskChoice } from './silentDesk.tsx';

const KINDS = ['event', 'weight', 'policy'] as const;
type Kind = (typeof KINDS)[number];

export function More(props: EditorProps) {
  const { store, change, onChange } = props;
  const hasDesks = store.loaded.value?.scenario.chairs.length !== 0;
  const [picked, setPicked] = useState<Kind | undefined>(undefined);
  const kind = KINDS.find((each) => each === change?.kind) ?? picked;
  return (
    <>
      <Chips
        label={text('lab.moreKinds')}
        options={KINDS.filter((each) => hasDesks || each !== 'policy').map((each) => ({
          value: each,
          words: text(`lab.moreKind.${each}`),
        }))}
        chosen={kind}
        onChoose={(next) => {
          setPicked(next);
          if (change !== undefined && change.kind !== next) onChange(undefined);
        }}
      />
      {kind === 'event' && <EventChoice {...props} />}
      {kind === 'weight' && <WeightChoice {...props} />}
      {kind === 'policy' && <DeskChoice {...props} policy="random" label={text('lab.whoChance')} />}
    </>
  );
}

const FACTORS = { off: 0, half: 0.5, double: 2 } as const;
const TIMES = ['off', 'half', 'double', 'factor'] as const;

/** A rule's weight, by its name, with what it does. */
function WeightChoice({ store, change, onChange }: EditorProps) {
  const compiled = store.loaded.value?.compiled;
  if (compiled === undefined) return null;
  const given = change?.kind === 'weight' ? change : undefined;
  const spec = given && WEIGHT_SPECS[given.weight];
  const usual = given && (compiled.weights[given.weight] ?? Number.NaN);
  const [low, high] =
    spec === undefined || usual === undefined || usual === 0 ? [1, 1] : [spec.min / usual, spec.max / usual];
  const fits = (factor: number): boolean => factor >= low && factor <= high;
  const chosen = given && (TIMES.find((each) => each !== 'factor' && FACTORS[each] === given.factor) ?? 'factor');
  const set = (factor: number): void => {
    if (given !== undefined && Number.isFinite(factor))
      onChange({ ...given, factor: Math.min(high, Math.max(low, factor)) });
  };
  return (
    <>
      <label class="field">
        {text('lab.rule')}
        <select
          value={given?.weight ?? ''}
          onChange={({ currentTarget: { value } }) => {
            const weight = WEIGHT_NAMES.find((name) => name === value);
            onChange(weight && { kind: 'weight', weight, factor: 1 });
          }}
        >
          <option value="">{text('lab.pick')}</option>
          {WEIGHT_NAMES.map((name) => (
            <option key={name} value={name}>
              {text(`weight.${name}.name`)}
            </option>
          ))}
        </select>
      </label>
      {given !== undefined && spec !== undefined && usual !== undefined && (
        <>
          <Chips
            label={text('lab.rule')}
            options={TIMES.filter((each) => each === 'factor' || fits(FACTORS[each])).map((each) => ({
              value: each,
              words: text(`lab.times.${each}`),
            }))}
            chosen={chosen}
            onChoose={(next) => set(next === 'factor' ? 1.5 : FACTORS[next])}
          />
          {chosen === 'factor' && (
            <label class="lab-row small">
              {text('lab.factor')}
              <input
                type="number"
                step="any"
                min={low}
                max={high}
                value={given.factor}
                onChange={(event) => set(event.currentTarget.valueAsNumber)}
              />
            </label>
          )}
          <p class="small dim">
            {text(`weight.${given.weight}.text`)}{' '}
            {text('lab.weightRange', { low: Math.round(low * 100) / 100, high: Math.round(high * 100) / 100 })}
          </p>
        </>
      )}
    </>
  );
}

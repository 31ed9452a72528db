/** What is different: a lever of the scenario, or a desk that is silent. */
import type { ActorIndex } from '../../../core/indices.ts';
import { actorTitle } from '../../../present/names.ts';
import { leverValueWords } from '../../../present/whatIf.ts';
import { formatRange } from '../../../words/format.ts';
import { scenarioText, text } from '../../../words/text.ts';
import type { LabStore } from '../store.ts';

export function ChangeChoice({ store }: { readonly store: LabStore }) {
  const from = store.loaded.value;
  if (from === undefined) return null;
  const { scenario, compiled } = from;
  const change = store.whatIf.value?.changes[0];
  const chosen = change?.kind === 'lever' ? change.lever : change?.kind === 'policy' ? `silent ${change.actor}` : '';
  const lever = scenario.levers.find(({ id }) => change?.kind === 'lever' && id === change.lever);
  const pick = (value: string): void => {
    const next = scenario.levers.find(({ id }) => id === value);
    if (value.startsWith('silent ')) store.change({ kind: 'policy', actor: value.slice(7), policy: 'silent' });
    else store.change(next === undefined ? undefined : { kind: 'lever', lever: next.id, value: next.default });
  };
  return (
    <fieldset>
      <legend>{text('lab.change')}</legend>
      <select aria-label={text('lab.change')} value={chosen} onChange={(event) => pick(event.currentTarget.value)}>
        <option value="">{text('lab.pick')}</option>
        <optgroup label={text('lab.levers')}>
          {scenario.levers.map(({ id, label }) => (
            <option key={id} value={id}>
              {scenarioText(label)}
            </option>
          ))}
        </optgroup>
        <optgroup label={text('lab.silent')}>
          {scenario.chairs.map(({ actor }) => (
            <option key={actor} value={`silent ${actor}`}>
              {actorTitle(compiled, compiled.actor.ids.indexOf(actor) as ActorIndex)}
            </option>
          ))}
        </optgroup>
      </select>
      {lever !== undefined && change?.kind === 'lever' && (
        <>
          {lever.type === 'choice' ? (
            <select
              aria-label={scenarioText(lever.label)}
              value={change.value}
              onChange={(event) => store.change({ ...change, value: event.currentTarget.value })}
            >
              {lever.choices.map(({ id, label }) => (
                <option key={id} value={id}>
                  {scenarioText(label)}
                </option>
              ))}
            </select>
          ) : (
            <input
              type="number"
              aria-label={scenarioText(lever.label)}
              min={lever.min}
              max={lever.max}
              step={lever.type === 'integer' ? 1 : 'any'}
              value={change.value}
              onChange={({ currentTarget: { valueAsNumber: typed } }) => {
                const within = Math.min(lever.max, Math.max(lever.min, Number.isFinite(typed) ? typed : lever.default));
                store.change({ ...change, value: lever.type === 'integer' ? Math.round(within) : within });
              }}
            />
          )}
          <p class="small dim">
            {text('lab.now', { value: leverValueWords(lever, lever.default) })}{' '}
            {lever.type !== 'choice' && formatRange(lever.min, lever.max)} {scenarioText(lever.meaning)}{' '}
            {lever.contested && <span class="tag">{text('briefing.contested')}</span>}
          </p>
        </>
      )}
    </fieldset>
  );
}

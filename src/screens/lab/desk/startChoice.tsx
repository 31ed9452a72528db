/** Where the question starts: a day of the campaign, another country, a scenario of one's own, or a turn of a run. */
import { momentOf } from '../../../core/moments.ts';
import { keyOfFiles } from '../../../session/ownSource.ts';
import { formatMoment, formatShortDay } from '../../../words/format.ts';
import { scenarioText, text } from '../../../words/text.ts';
import type { LabStore } from '../store.ts';
import { Chips } from './chips.tsx';
import { Step } from './step.tsx';

/** Marks a kept game among the values of the menu. */
const GAME = 'game ';

export function StartChoice({ store }: { readonly store: LabStore }) {
  const { cards, loaded, wholeRun } = store;
  const run = wholeRun.value;
  const source = loaded.value?.source;
  const chosen = source?.kind === 'own' ? keyOfFiles(source) : loaded.value?.scenario.id;
  const first = cards.find(({ card }) => card?.invented === false);
  const campaign = first === undefined ? [] : store.campaignOf(first.id);
  const others = cards.filter(({ id }) => !campaign.some((start) => start.id === id));
  const own = store.own.value ?? [];
  const games = (store.games.value ?? []).filter(({ label }) => label.turn > 1);
  const isOther = run !== undefined || !campaign.some(({ id }) => id === chosen);
  const gist = loaded.value === undefined ? '' : formatShortDay(loaded.value.compiled.start.date);
  return (
    <Step title={text('lab.start')} gist={gist}>
      <div class="lab-row">
        <Chips
          label={text('lab.start')}
          options={campaign.map(({ id, start }) => ({ value: id, words: formatShortDay(start.date) }))}
          chosen={isOther ? undefined : chosen}
          onChoose={(id) => void store.start(id)}
        />
        <select
          aria-label={text('lab.otherStart')}
          value={run !== undefined && run.id !== '' ? `${GAME}${run.id}` : isOther ? (chosen ?? '') : ''}
          onChange={({ currentTarget: { value } }) => {
            if (value.startsWith(GAME)) void store.startFromGame(value.slice(GAME.length));
            else if (value !== '') void store.start(value);
          }}
        >
          <option value="">{text('lab.otherStarts')}</option>
          {others.length > 0 && (
            <optgroup label={text('lab.countries')}>
              {others.map(({ id, card }) => (
                <option key={id} value={id}>
                  {card === undefined ? id : scenarioText(card.title)}
                </option>
              ))}
            </optgroup>
          )}
          {own.length > 0 && (
            <optgroup label={text('lab.ownScenarios')}>
              {own.map(({ id, title }) => (
                <option key={id} value={id}>
                  {scenarioText(title)}
                </option>
              ))}
            </optgroup>
          )}
          {games.length > 0 && (
            <optgroup label={text('lab.keptRuns')}>
              {games.map(({ id, name, label }) => (
                <option key={id} value={`${GAME}${id}`}>
                  {name ||
                    text('lab.unnamedRun', { title: scenarioText(label.scenario), chair: scenarioText(label.chair) })}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      </div>
      <TurnChoice store={store} />
    </Step>
  );
}

/** Which half day of the run: what comes after it is played anew. */
function TurnChoice({ store }: { readonly store: LabStore }) {
  const { wholeRun, whatIf, loaded } = store;
  const [run, start, from] = [wholeRun.value, whatIf.value?.start, loaded.value];
  if (run === undefined || start === undefined || from === undefined) return null;
  const { compiled } = from;
  const turns = Math.min(run.record.digests.length, compiled.turns - 1);
  return (
    <label class="field">
      {text('lab.fromTurn')}
      <select value={start.turn} onChange={(event) => store.startAt(Number(event.currentTarget.value))}>
        {Array.from({ length: turns }, (_, i) => i + 1).map((turn) => (
          <option key={turn} value={turn}>
            {formatMoment(momentOf(compiled.start, turn))}
          </option>
        ))}
      </select>
    </label>
  );
}

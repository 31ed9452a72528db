/**
 * Before a game: the situation, the places to watch, the chairs, the aims in one's own order; seed and assumptions for
 * who wants them.
 */
import { useState } from 'preact/hooks';
import type { Controller } from '../../app/controller.ts';
import { copyText } from '../../app/services/clipboard.ts';
import type { Loaded } from '../../app/services/scenarios.ts';
import { markOf } from '../../present/marks.ts';
import { sideName } from '../../present/names.ts';
import type { Levers } from '../../session/game.ts';
import { Swatch } from '../../ui/charts/swatch.tsx';
import { formatDate, withinSentence } from '../../words/format.ts';
import { scenarioText, text } from '../../words/text.ts';
import { AimRanking } from './aimRanking.tsx';
import { LeverList } from './leverList.tsx';
import { isSeed, newSeed } from './seed.ts';

export function Briefing({ controller, id }: { readonly controller: Controller; readonly id: string }) {
  const loaded = controller.loaded.value;
  if (loaded === undefined || loaded.scenario.id !== id) {
    return (
      <main id="main" class="briefing">
        <h1>{text('app.name')}</h1>
        <p>{controller.busy.value ? text('app.loading') : text('briefing.unknown', { id })}</p>
        <p>
          <a href="#/">{text('app.home')}</a>
        </p>
      </main>
    );
  }
  return <Ready key={id} controller={controller} loaded={loaded} />;
}

function Ready({ controller, loaded }: { readonly controller: Controller; readonly loaded: Loaded }) {
  const { scenario, compiled } = loaded;
  const [chairId, setChair] = useState(scenario.chairs[0].actor);
  const chair = scenario.chairs.find((each) => each.actor === chairId) ?? scenario.chairs[0];
  const [ranking, setRanking] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [seed, setSeed] = useState(newSeed);
  const [levers, setLevers] = useState<Levers>({});
  const aims = ranking[chair.actor] ?? chair.aims.map((aim) => aim.id);
  const begin = (): void =>
    void controller.begin({ chair: compiled.actorOf(chair.actor), seed: seed.trim(), aims, levers });
  return (
    <main id="main" class="briefing">
      <p class="crumb">
        <a href="#/">{text('app.home')}</a>
      </p>
      <h1>{scenarioText(scenario.title)}</h1>
      <p class="dim">
        {formatDate(scenario.start.date)}; {text('home.turns', { count: scenario.turns })}
      </p>
      {scenario.contentNote && <p class="note">{scenarioText(scenario.contentNote)}</p>}
      <div class="briefing-columns">
        <section aria-labelledby="situation-title">
          <h2 id="situation-title">{text('briefing.situation')}</h2>
          <p class="situation">{scenarioText(scenario.situation)}</p>
          <Places loaded={loaded} />
        </section>
        <section aria-labelledby="chairs-title">
          <h2 id="chairs-title">{text('briefing.chairs')}</h2>
          <div class="chairs" role="radiogroup" aria-labelledby="chairs-title">
            {scenario.chairs.map((each) => (
              <label key={each.actor} class="chair" data-chosen={each.actor === chair.actor}>
                <input
                  type="radio"
                  name="chair"
                  value={each.actor}
                  checked={each.actor === chair.actor}
                  onChange={() => setChair(each.actor)}
                />
                <span class="chair-name">{scenarioText(each.name)}</span>
                <span class="chair-line">
                  <b>{text('briefing.wants')}</b> {scenarioText(each.wants)}
                </span>
                <span class="chair-line">
                  <b>{text('briefing.tension')}</b> {scenarioText(each.tension)}
                </span>
              </label>
            ))}
          </div>
          <h2>{text('briefing.aims')}</h2>
          <p class="dim">{text('briefing.aimsText')}</p>
          <AimRanking
            aims={aims.flatMap((aim) => {
              const found = chair.aims.find((each) => each.id === aim);
              return found === undefined
                ? []
                : [{ id: aim, name: scenarioText(found.name), text: scenarioText(found.text) }];
            })}
            onOrder={(order) => setRanking({ ...ranking, [chair.actor]: order })}
          />
          <details class="advanced">
            <summary>{text('briefing.advanced')}</summary>
            <Seed seed={seed} onSeed={setSeed} onCopied={(words) => controller.tell(words)} />
            {scenario.levers.length > 0 && <LeverList scenario={scenario} values={levers} onChange={setLevers} />}
          </details>
          {controller.saved.value !== undefined && <p class="small dim">{text('briefing.replaces')}</p>}
          <p class="buttons">
            <button
              type="button"
              class="primary large"
              disabled={!isSeed(seed) || controller.busy.value}
              onClick={begin}
            >
              {text('briefing.beginAs', { chair: withinSentence(scenarioText(chair.name)) })}
            </button>
          </p>
        </section>
      </div>
    </main>
  );
}

function Places({ loaded }: { readonly loaded: Loaded }) {
  const { scenario, compiled } = loaded;
  return (
    <>
      <h2>{text('briefing.places')}</h2>
      <ul class="watch">
        {scenario.watch.map((id) => {
          const region = compiled.regionOf(id);
          const holder = compiled.region.holder[region] as never;
          const entry = scenario.regions[region];
          return (
            <li key={id}>
              <b>{scenarioText(entry.name)}</b>
              <span class="small">
                <Swatch mark={markOf(compiled, holder)} id={`watch-${id}`} />{' '}
                {text('briefing.heldBy', { side: sideName(compiled, holder) })}
              </span>
              {entry.note && <span class="small dim">{entry.note}</span>}
            </li>
          );
        })}
      </ul>
      {scenario.glossary.length > 0 && (
        <details>
          <summary>{text('briefing.glossary')}</summary>
          <dl class="glossary">
            {scenario.glossary.map((entry) => (
              <div key={scenarioText(entry.term)}>
                <dt>{scenarioText(entry.term)}</dt>
                <dd>{scenarioText(entry.text)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

interface SeedProps {
  readonly seed: string;
  readonly onSeed: (seed: string) => void;
  readonly onCopied: (words: string) => void;
}

function Seed({ seed, onSeed, onCopied }: SeedProps) {
  return (
    <fieldset class="seed">
      <legend>{text('briefing.seed')}</legend>
      <p class="small dim">{text('briefing.seedText')}</p>
      <div class="seed-row">
        <label class="field">
          <span class="sr-only">{text('briefing.seed')}</span>
          <input
            value={seed}
            maxLength={80}
            spellcheck={false}
            autocomplete="off"
            aria-invalid={!isSeed(seed)}
            onInput={(event) => onSeed(event.currentTarget.value)}
          />
        </label>
        <button type="button" class="quiet" onClick={() => onSeed(newSeed())}>
          {text('briefing.seedNew')}
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() => void copyText(seed).then((done) => onCopied(text(done ? 'app.copied' : 'app.copyFailed')))}
        >
          {text('briefing.seedCopy')}
        </button>
      </div>
      {!isSeed(seed) && <p class="refused">{text('briefing.seedBad')}</p>}
    </fieldset>
  );
}

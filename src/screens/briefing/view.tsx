/**
 * Before a game: the situation, places to watch, chairs, and aims the player can rank; seed and levers for those who
 * want them.
 */
import './briefing.css';
import { useRef } from 'preact/hooks';
import type { Loaded } from '../../app/services/scenarios.ts';
import { newSeed } from '../../app/services/seed.ts';
import type { Screen, Shell } from '../../app/services/shell.ts';
import { seedTyped } from '../../play/seed.ts';
import { glossaryOf } from '../../present/glossary.ts';
import { markOf } from '../../present/marks.ts';
import { sideShort } from '../../present/names.ts';
import type { ScenarioProblem } from '../../scenario/problem.ts';
import { Swatch } from '../../ui/charts/swatch.tsx';
import { EmptyPage } from '../../ui/emptyPage.tsx';
import { Glossary } from '../../ui/glossary.tsx';
import { ProblemList } from '../../ui/problemList.tsx';
import { formatApart, formatDate } from '../../words/format.ts';
import { problemText } from '../../words/problem.ts';
import { toldProblem } from '../../words/scenarioProblem.ts';
import { scenarioText, text } from '../../words/text.ts';
import { LeverList } from './leverList.tsx';
import { Others } from './others.tsx';
import { Players } from './players.tsx';
import { type BriefingStore, type Chair, type Choice, createBriefingStore } from './store.ts';

export function createBriefing(shell: Shell): Screen {
  const store = createBriefingStore(shell);
  return {
    arrive: async (route) => (route.kind === 'briefing' ? store.arrive(route.id) : undefined),
    view: () => <Briefing store={store} />,
  };
}

function Briefing({ store }: { readonly store: BriefingStore }) {
  const choice = store.choice.value;
  if (choice !== undefined) return <Ready store={store} choice={choice} />;
  return (
    <EmptyPage title={text('app.name')} home={text('app.home')}>
      {text(store.isUnread.value ? 'briefing.unread' : 'briefing.unknown', { id: store.id.value })}
    </EmptyPage>
  );
}

function Ready({ store, choice }: { readonly store: BriefingStore; readonly choice: Choice }) {
  const { scenario } = choice.loaded;
  const held = choice.held.value;
  const seed = choice.seed.value;
  return (
    <main id="main" class="page briefing">
      <p class="crumb">
        <a href="#/">{text('app.home')}</a>
      </p>
      <h1>{scenarioText(scenario.title)}</h1>
      <p class="dim">{formatApart([formatDate(scenario.start.date), text('home.turns', { count: scenario.turns })])}</p>
      {scenario.contentNote && <p class="note">{scenarioText(scenario.contentNote)}</p>}
      <Doubts doubts={choice.doubts} />
      <div class="briefing-columns">
        <section aria-labelledby="situation-title">
          <h2 id="situation-title">{text('briefing.situation')}</h2>
          <p class="situation">{scenarioText(scenario.situation)}</p>
          <Places loaded={choice.loaded} />
        </section>
        <section aria-labelledby="chairs-title">
          <Players choice={choice} />
          <Others choice={choice} />
          <details class="advanced">
            <summary>{text('briefing.advanced')}</summary>
            <Seed seed={seed} onSeed={choice.setSeed} onCopy={() => store.copySeed(seed)} />
            {scenario.levers.length > 0 && (
              <LeverList scenario={scenario} values={choice.levers.value} onChange={choice.setLevers} />
            )}
          </details>
          <p class="buttons">
            <button
              type="button"
              class="primary large"
              disabled={!seedTyped(seed).ok || (held.length === 0 && choice.sitting.value !== 'nobody')}
              onClick={() => store.begin(choice)}
            >
              {beginWords(held)}
            </button>
          </p>
        </section>
      </div>
    </main>
  );
}

function beginWords(held: readonly Chair[]): string {
  const [first, ...others] = held;
  if (first === undefined) return text('briefing.watch');
  if (others.length > 0) return text('briefing.beginTogether', { count: held.length });
  return text('briefing.beginAs', { chair: scenarioText(first.name) });
}

/** Doubts that stand open; more are folded away. */
const FEW = 3;
const MOST_DOUBTS = 100;

function Doubts({ doubts }: { readonly doubts: readonly ScenarioProblem[] }) {
  if (doubts.length === 0) return null;
  return (
    <details class="doubts" open={doubts.length <= FEW}>
      <summary>{text('own.doubts', { count: doubts.length })}</summary>
      <ProblemList
        problems={doubts.map(toldProblem)}
        most={MOST_DOUBTS}
        more={(count) => text('own.doubts.more', { count })}
      />
    </details>
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
          const holder = compiled.region.holder[region];
          const entry = scenario.regions[region];
          return (
            <li key={id}>
              <b>{scenarioText(entry.name)}</b>
              <span class="small">
                <Swatch mark={markOf(compiled, holder)} id={`watch-${id}`} />{' '}
                {text('briefing.heldBy', { side: sideShort(compiled, holder) })}
              </span>
              {entry.note && <span class="small dim">{entry.note}</span>}
            </li>
          );
        })}
      </ul>
      <details>
        <summary>{text('briefing.glossary')}</summary>
        <Glossary entries={glossaryOf(scenario)} />
      </details>
    </>
  );
}

interface SeedProps {
  readonly seed: string;
  readonly onSeed: (seed: string) => void;
  /** False if the browser does not allow it. */
  readonly onCopy: () => Promise<boolean>;
}

function Seed({ seed, onSeed, onCopy }: SeedProps) {
  const typed = seedTyped(seed);
  const field = useRef<HTMLInputElement>(null);
  const copy = async (): Promise<void> => {
    // Where the browser refuses, what was to be copied stands selected.
    if (!(await onCopy())) field.current?.select();
  };
  return (
    <fieldset class="seed">
      <legend>{text('briefing.seed')}</legend>
      <p class="small dim">{text('briefing.seedText')}</p>
      <div class="seed-row">
        <label class="field">
          <span class="sr-only">{text('briefing.seed')}</span>
          <input
            value={seed}
            ref={field}
            spellcheck={false}
            autocomplete="off"
            autocapitalize="off"
            autocorrect="off"
            aria-invalid={!typed.ok}
            aria-describedby="seed-said"
            onInput={(event) => onSeed(event.currentTarget.value)}
          />
        </label>
        <button type="button" class="quiet" onClick={() => onSeed(newSeed())}>
          {text('briefing.seedNew')}
        </button>
        <button type="button" class="quiet" onClick={() => void copy()}>
          {text('briefing.seedCopy')}
        </button>
      </div>
      <p id="seed-said" class={typed.ok ? 'small dim' : 'refused'} aria-live="polite">
        {!typed.ok && problemText(typed.error)}
        {typed.ok && typed.value !== seed && text('briefing.seedAs', { seed: typed.value })}
      </p>
    </fieldset>
  );
}

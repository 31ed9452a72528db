/** The Library: a room to read in, whose parts have addresses of their own. */
import './library.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Screen, Shell } from '../../app/services/shell.ts';
import { unreachable } from '../../core/result.ts';
import { glossaryOf } from '../../present/glossary.ts';
import { Glossary } from '../../ui/glossary.tsx';
import { glossed, TERMS } from '../../words/glossary.ts';
import { scenarioText, text } from '../../words/text.ts';
import { Credits } from './credits.tsx';
import { FactBook } from './facts/factBook.tsx';
import { Notes } from './notes.tsx';
import { PARTS, type PartName } from './parts.ts';
import { Rules } from './rules/rules.tsx';
import { createLibraryStore, type LibraryStore } from './store.ts';

export function createReadingRoom(shell: Shell): Screen {
  const store = createLibraryStore(shell);
  return {
    arrive: async (route) => (route.kind === 'library' ? store.arrive(route.part, route.entry) : undefined),
    view: () => <ReadingRoom store={store} />,
  };
}

function ReadingRoom({ store }: { readonly store: LibraryStore }) {
  const part = store.part.value;
  useArrival(part, store.entry.value !== undefined);
  return (
    <main id="main" class="page library">
      <p class="crumb">
        <a href="#/">{text('app.home')}</a>
        {part !== undefined && <a href="#/library">{text('reading.title')}</a>}
        {store.game.value !== undefined && <a href="#/play">{text('reading.backToGame')}</a>}
      </p>
      {part === undefined ? <Door /> : <Part store={store} part={part} />}
    </main>
  );
}

/**
 * Another part begins at its top, and screen readers at its heading; so does a part after what was looked up in it. The
 * first is the shell's to show.
 */
function useArrival(part: PartName | undefined, isLookedUp: boolean): void {
  const shown = useRef({ part, isLookedUp });
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = { part, isLookedUp };
    if (before.part === part && (isLookedUp || !before.isLookedUp)) return;
    scrollTo(0, 0);
    const heading = document.querySelector('h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  }, [part, isLookedUp]);
}

function Door() {
  return (
    <>
      <h1>{text('reading.title')}</h1>
      <p class="library-lead">{text('reading.about')}</p>
      <nav aria-label={text('reading.parts')}>
        <ul class="library-door">
          {PARTS.map((name) => (
            <li key={name}>
              <a href={`#/library/${name}`}>{text(`reading.part.${name}`)}</a>
              <p>{text(`reading.gist.${name}`)}</p>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

function Part({ store, part }: { readonly store: LibraryStore; readonly part: PartName }) {
  return (
    <div class="library-columns">
      <nav class="library-parts" aria-label={text('reading.parts')}>
        <ul>
          {PARTS.map((name) => (
            <li key={name}>
              <a href={`#/library/${name}`} aria-current={name === part ? 'page' : undefined}>
                {text(`reading.part.${name}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <article class="library-part">
        <h1>{text(`reading.part.${part}`)}</h1>
        <Content store={store} part={part} />
      </article>
    </div>
  );
}

function Content({ store, part }: { readonly store: LibraryStore; readonly part: PartName }) {
  switch (part) {
    case 'rules':
      return <Rules store={store} />;
    case 'facts':
      return store.areFactsShut.value ? <Shut /> : <FactBook store={store} />;
    case 'backtest':
    case 'sensitivity':
      return <MeasuredPart store={store} part={part} />;
    case 'glossary':
      return <Words store={store} />;
    case 'notes':
      return <Notes />;
    case 'credits':
      return <Credits store={store} />;
    default:
      return unreachable(part);
  }
}

/** Where a class finds out what really happened after its own runs. */
const Shut = () => <p>{text('reading.shut')}</p>;

function MeasuredPart({ store, part }: { readonly store: LibraryStore; readonly part: 'backtest' | 'sensitivity' }) {
  const [figures, country] = [store.figures.value, store.measured.value];
  if (part === 'backtest' && store.areFactsShut.value) return <Shut />;
  const sensitivity = country?.measured.sensitivity;
  if (figures === undefined || country === undefined || (part === 'sensitivity' && sensitivity === undefined))
    return <p role="alert">{text('reading.notHere')}</p>;
  if (sensitivity !== undefined && part === 'sensitivity')
    return <figures.Sensitivity country={country} sensitivity={sensitivity} />;
  const choose = (id: string): void => store.open('backtest', id);
  return <figures.Backtest country={country} countries={store.countries.value} onChoose={choose} />;
}

/** The game's own words come first, then those of the scenario that was read last. */
function Words({ store }: { readonly store: LibraryStore }) {
  const scenario = store.country.value?.loaded.scenario;
  const own = TERMS.map(glossed);
  return (
    <>
      <h2>{text('reading.ownWords')}</h2>
      <Glossary entries={own} />
      {scenario !== undefined && scenario.glossary.length > 0 && (
        <>
          <h2>{text('reading.wordsOf', { title: scenarioText(scenario.title) })}</h2>
          <Glossary entries={glossaryOf(scenario).slice(own.length)} />
        </>
      )}
    </>
  );
}

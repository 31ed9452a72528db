/** The first screen: readable before anything else loads. */
import './home.css';
import { useState } from 'preact/hooks';
import { PICTURE } from '../../app/services/cards.ts';
import type { Screen, Shell } from '../../app/services/shell.ts';
import { FileChoice } from '../../ui/fileChoice.tsx';
import { Guarded } from '../../ui/guarded.tsx';
import { formatFullMoment, formatSeries } from '../../words/format.ts';
import { scenarioText, text } from '../../words/text.ts';
import { Games } from './games.tsx';
import { Own } from './own.tsx';
import { createHomeStore, type HomeCard, type HomeStore } from './store.ts';

export function createHome(shell: Shell): Screen {
  const store = createHomeStore(shell);
  return { arrive: store.arrive, view: () => <Home store={store} /> };
}

function Home({ store }: { readonly store: HomeStore }) {
  return (
    <main id="main" class="page home">
      <header class="home-head">
        <div>
          <h1>{text('app.name')}</h1>
          <p class="home-tagline">{text('app.tagline')}</p>
          <p class="dim">{text('home.what')}</p>
        </div>
        <section class="home-note" aria-labelledby="content-title">
          <h2 id="content-title">{text('home.content')}</h2>
          <p>{text('home.contentText')}</p>
        </section>
      </header>
      <Guarded part="games" of={store.games.value}>
        {() => <Games store={store} />}
      </Guarded>
      <section aria-labelledby="scenarios-title">
        <h2 id="scenarios-title" class="sr-only">
          {text('home.scenarios')}
        </h2>
        {store.isListBroken && (
          <p role="alert">
            {text('home.listBroken')}{' '}
            <button type="button" class="quiet" onClick={store.renew}>
              {text('app.again')}
            </button>
          </p>
        )}
        {store.cards.length === 0 && !store.isListBroken && <p class="dim">{text('home.noScenarios')}</p>}
        <Cards store={store} cards={store.cards.filter(({ invented }) => !invented)} />
        {store.unreadable.map((path) => (
          <p key={path} class="dim">
            {text('home.unreadable', { path })}
          </p>
        ))}
      </section>
      <Own store={store} />
      <Invented store={store} cards={store.cards.filter(({ invented }) => invented)} />
      <p>
        <a href="#/lab">{text('home.lab')}</a>
      </p>
      <p>
        <a href="#/class">{text('home.class')}</a>
      </p>
      <p>
        <a href="#/library">{text('home.library')}</a>
      </p>
      <div class="home-foot">
        <Open store={store} />
        <Device store={store} />
      </div>
      <p class="small home-licences">
        <a href="./licences.txt" target="_blank" rel="noopener">
          {text('home.licences')}
        </a>
      </p>
    </main>
  );
}

interface CardsProps {
  readonly store: HomeStore;
  readonly cards: readonly HomeCard[];
}

function Cards({ store, cards }: CardsProps) {
  return (
    <ul class="scenario-cards">
      {cards.map((card, i) => {
        const expect = (): void => store.expectBriefing(card.id);
        return (
          <li key={card.id} onPointerEnter={expect} onFocusIn={expect}>
            <Guarded part="card">
              {() => <Card card={card} isSeenFirst={i < SEEN_FIRST} onOpen={() => store.openBriefing(card.id)} />}
            </Guarded>
          </li>
        );
      })}
    </ul>
  );
}

/** Invented countries to learn on, set apart from what happened. */
function Invented({ store, cards }: CardsProps) {
  if (cards.length === 0) return null;
  return (
    <section class="invented" aria-labelledby="invented-title">
      <h2 id="invented-title">{text('home.invented')}</h2>
      <p class="dim">{text('home.inventedText')}</p>
      <Cards store={store} cards={cards} />
    </section>
  );
}

/** Cards in the first window of a large screen. */
const SEEN_FIRST = 2;

const MINUTES_A_TURN = [0.6, 1.2] as const;

interface CardProps {
  readonly card: HomeCard;
  /** Whether it stands in the first window; the pictures of others wait. */
  readonly isSeenFirst: boolean;
  readonly onOpen: () => void;
}

function Card({ card, isSeenFirst, onOpen }: CardProps) {
  const title = scenarioText(card.title);
  const [low, high] = MINUTES_A_TURN.map((each) => Math.max(5, Math.round((each * card.turns) / 5) * 5));
  return (
    <article class="scenario-card" data-start={card.startHere}>
      {card.startHere && <p class="scenario-start">{text('home.startHere')}</p>}
      <p class="scenario-picture">
        <img
          src={card.picture}
          width={PICTURE.width}
          height={PICTURE.height}
          loading={isSeenFirst && !card.invented ? 'eager' : 'lazy'}
          alt={text('home.thumbnail', { title })}
        />
      </p>
      <div>
        {!card.invented && <p class="small dim">{text('home.from', { moment: formatFullMoment(card.start) })}</p>}
        <h3>{title}</h3>
        <p>{scenarioText(card.summary)}</p>
        <p class="small dim">
          {formatSeries([
            text('home.turns', { count: card.turns }),
            card.watched ? text('home.watched') : text('home.minutes', { low, high }),
          ])}
        </p>
        <button
          type="button"
          class={card.startHere ? 'primary' : 'quiet'}
          aria-label={text('home.readOf', { title })}
          onClick={onOpen}
        >
          {text('home.read')}
        </button>
      </div>
    </article>
  );
}

function Open({ store }: { readonly store: HomeStore }) {
  const [pasted, setPasted] = useState('');
  return (
    <section class="home-open" aria-labelledby="open-title">
      <h2 id="open-title">{text('home.open')}</h2>
      <p class="dim">{text('home.openText')}</p>
      <div class="buttons">
        <FileChoice
          files={text('home.openFile')}
          folder={text('home.openFolder')}
          onChoose={(files) => void store.openFiles(files)}
        />
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void store.openPasted(pasted);
        }}
      >
        <label class="field">
          <span>{text('home.openPaste')}</span>
          <textarea
            rows={3}
            value={pasted}
            spellcheck={false}
            onInput={(event) => setPasted(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="quiet" disabled={pasted.trim() === ''}>
          {text('home.openPasted')}
        </button>
      </form>
    </section>
  );
}

function Device({ store }: { readonly store: HomeStore }) {
  const [sure, setSure] = useState(false);
  return (
    <section aria-labelledby="device-title">
      <h2 id="device-title">{text('home.device')}</h2>
      <p class="dim">
        {text('home.deviceText')}{' '}
        {text('home.kept', { games: store.games.value?.length ?? 0, scenarios: store.own.value?.length ?? 0 })}
      </p>
      {sure ? (
        <>
          <p>{text('home.clearSure')}</p>
          <p class="buttons">
            <button
              type="button"
              class="danger"
              onClick={() => {
                setSure(false);
                void store.clearDevice();
              }}
            >
              {text('home.clear')}
            </button>
            <button type="button" class="quiet" onClick={() => setSure(false)}>
              {text('app.cancel')}
            </button>
          </p>
        </>
      ) : (
        <p class="buttons">
          <button
            type="button"
            class="quiet"
            disabled={(store.games.value ?? []).length + (store.own.value ?? []).length === 0}
            onClick={() => void store.saveAll()}
          >
            {text('home.saveAll')}
          </button>
          <button type="button" class="quiet" onClick={() => setSure(true)}>
            {text('home.clear')}
          </button>
        </p>
      )}
    </section>
  );
}

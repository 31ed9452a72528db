/** The first screen: readable before anything else has loaded. */
import { useEffect, useState } from 'preact/hooks';
import type { Controller } from '../../app/controller.ts';
import { type Peek, peekAll } from '../../app/services/peek.ts';
import { bundledScenarios } from '../../app/services/scenarios.ts';
import type { SavedGame } from '../../session/saved.ts';
import { formatMoment } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import { Thumbnail } from './thumbnail.tsx';

export function Home({ controller }: { readonly controller: Controller }) {
  const [cards, setCards] = useState<readonly Peek[] | undefined>(undefined);
  useEffect(() => {
    void bundledScenarios().then((result) => {
      if (result.ok) setCards(peekAll(result.value));
      else {
        setCards([]);
        controller.fault(result.error);
      }
    });
  }, [controller]);
  return (
    <main id="main" class="home">
      <header class="home-head">
        <h1>{text('app.name')}</h1>
        <p class="home-tagline">{text('app.tagline')}</p>
        <p>{text('home.what1')}</p>
        <p>{text('home.what2')}</p>
      </header>
      <Continue controller={controller} />
      <section aria-labelledby="scenarios-title">
        <h2 id="scenarios-title">{text('home.scenarios')}</h2>
        {cards === undefined && <p class="dim">{text('app.loading')}</p>}
        {cards?.length === 0 && <p class="dim">{text('home.noScenarios')}</p>}
        <ul class="scenario-cards">
          {cards?.map((card) => (
            <li key={card.path}>
              <ScenarioCard card={card} onOpen={() => controller.go({ kind: 'briefing', id: card.id })} />
            </li>
          ))}
        </ul>
      </section>
      <section class="note" aria-labelledby="content-title">
        <h2 id="content-title">{text('home.content')}</h2>
        <p>{text('home.contentText')}</p>
      </section>
      <div class="home-foot">
        <Open controller={controller} />
        <Device controller={controller} />
      </div>
    </main>
  );
}

function Continue({ controller }: { readonly controller: Controller }) {
  const saved = controller.saved.value;
  if (saved === undefined) return null;
  return (
    <section class="continue">
      <p>{text('home.continueText', labelOf(saved))}</p>
      <button
        type="button"
        class="primary"
        onClick={() => controller.go({ kind: saved.label.over ? 'debrief' : 'play' })}
      >
        {text('home.continue')}
      </button>
    </section>
  );
}

function labelOf({ label }: SavedGame) {
  const { scenario, chair, moment, turn, turns } = label;
  return { scenario, chair, moment, turn, turns };
}

const MINUTES_A_TURN = [0.6, 1.2] as const;

function ScenarioCard({ card, onOpen }: { readonly card: Peek; readonly onOpen: () => void }) {
  const [low, high] = MINUTES_A_TURN.map((each) => Math.max(5, Math.round((each * card.turns) / 5) * 5));
  return (
    <article class="scenario-card">
      <Thumbnail peek={card} />
      <div>
        <h3>{card.title}</h3>
        <p class="small dim">
          {text('home.from', { moment: formatMoment(card.start) })}; {text('home.turns', { count: card.turns })},{' '}
          {text('home.minutes', { low, high })}
        </p>
        <p>{card.summary}</p>
        <button type="button" class="primary" aria-label={text('home.readOf', { title: card.title })} onClick={onOpen}>
          {text('home.read')}
        </button>
      </div>
    </article>
  );
}

function Open({ controller }: { readonly controller: Controller }) {
  const [pasted, setPasted] = useState('');
  return (
    <section aria-labelledby="open-title">
      <h2 id="open-title">{text('home.open')}</h2>
      <p class="dim">{text('home.openText')}</p>
      <label class="file-button">
        <span>{text('home.openFile')}</span>
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const input = event.currentTarget;
            const file = input.files?.[0];
            if (file !== undefined) void controller.openFile(file);
            input.value = '';
          }}
        />
      </label>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void controller.openPasted(pasted);
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

function Device({ controller }: { readonly controller: Controller }) {
  const [sure, setSure] = useState(false);
  return (
    <section aria-labelledby="device-title">
      <h2 id="device-title">{text('home.device')}</h2>
      <p class="dim">{text('home.deviceText')}</p>
      {sure ? (
        <>
          <p>{text('home.clearSure')}</p>
          <p class="buttons">
            <button
              type="button"
              class="danger"
              onClick={() => {
                setSure(false);
                void controller.clearDevice().then(() => controller.tell(text('home.cleared')));
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
        <button type="button" class="quiet" onClick={() => setSure(true)}>
          {text('home.clear')}
        </button>
      )}
    </section>
  );
}

/** The Lab: change one thing, expect something of it, and play it many times with the same luck. */
import './lab.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Screen, Shell } from '../../app/services/shell.ts';
import { findingWords, outcomeWords, questionWords } from '../../present/whatIf.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { text } from '../../words/text.ts';
import { CostRail } from './costRail.tsx';
import { Changes } from './desk/changes.tsx';
import { Expect } from './desk/expect.tsx';
import { Keeping, Run } from './desk/run.tsx';
import { StartChoice } from './desk/startChoice.tsx';
import { Starters } from './desk/starters.tsx';
import { PICTURES } from './pictures/pictures.ts';
import { amountsOf } from './runs/amounts.ts';
import { type Answer, createLabStore, type LabStore } from './store.ts';

export function createLab(shell: Shell): Screen {
  const store = createLabStore(shell);
  return {
    arrive: async (route) => {
      await store.arrive(route.kind === 'lab' ? route.link : undefined);
      if (route.kind === 'lab' && route.link !== undefined) history.replaceState(null, '', '#/lab');
    },
    view: () => <Lab store={store} />,
  };
}

function Lab({ store }: { readonly store: LabStore }) {
  const { loaded, whatIf, answer } = store;
  return (
    <main id="main" class="page lab">
      <header class="lab-head">
        <p class="crumb">
          <a href="#/">{text('app.name')}</a>
        </p>
        <h1>{text('lab.title')}</h1>
      </header>
      <div class="lab-desk">
        {loaded.value !== undefined && whatIf.value !== undefined && (
          <p class="lab-question">{questionWords(loaded.value.compiled, whatIf.value)}</p>
        )}
        <div class="lab-question-desk">
          <StartChoice store={store} />
          <Changes store={store} />
          <Expect store={store} />
          <Run store={store} />
          <Keeping store={store} />
        </div>
        <div class="lab-room">
          <p role="status">{store.told.value}</p>
          {store.needed.value !== undefined && (
            <p>
              <button type="button" class="primary" onClick={() => void store.bringScenario()}>
                {text('lab.bringScenario')}
              </button>
            </p>
          )}
          {answer.value === undefined ? <Starters store={store} /> : <Result store={store} answer={answer.value} />}
        </div>
      </div>
    </main>
  );
}

/** Share of the window's height beyond which an answer is hardly seen. */
const BELOW = 0.7;

/** What a careful teacher would say, civilians first, and one of the pictures. */
function Result({ store, answer }: { readonly store: LabStore; readonly answer: Answer }) {
  const { compiled, whatIf, finding } = answer;
  const words = findingWords(compiled, whatIf.outcome, finding);
  const chosen = PICTURES.find(({ name }) => name === store.picture.value) ?? PICTURES[0];
  const shown = 'inAmounts' in chosen ? amountsOf(answer) : answer;
  const room = useRef<HTMLElement>(null);
  // On a phone the answer stands below the question: whoever pressed Run is brought to it.
  useLayoutEffect(() => {
    const top = room.current?.getBoundingClientRect().top ?? 0;
    if (top > innerHeight * BELOW) room.current?.scrollIntoView();
  }, []);
  return (
    <section ref={room} aria-label={text('lab.answer')}>
      <p class="sr-only" role="status">
        {store.state.value === 'still' && words.counts}
      </p>
      {words.costs.length > 0 && <p>{words.costs.join(' ')}</p>}
      <Tabs
        label={text('lab.pictures')}
        tabs={PICTURES.map(({ name }) => ({
          name,
          words: text(name === 'when' && finding.entrants !== undefined ? 'lab.picture.who' : `lab.picture.${name}`),
        }))}
        chosen={chosen.name}
        onChoose={store.look}
      />
      <div class="lab-answer">
        <div>
          {shown !== answer && (
            <p>{text('entrants.instead', { place: outcomeWords(compiled, shown.whatIf.outcome) })}</p>
          )}
          <chosen.View store={store} answer={shown} />
        </div>
        <div class="lab-beside">
          <CostRail compiled={compiled} finding={finding} />
          {words.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      </div>
      <p class="small">
        {text('pairs.model')} <a href="#/library/rules">{text('lab.rules')}</a>{' '}
        <a href="#/library/sensitivity">{text('lab.assumptions')}</a>
      </p>
    </section>
  );
}

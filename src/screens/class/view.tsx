/** The class kit for a teacher: make a lesson, read how it is taught, print its sheets. */
import './class.css';
import type { Screen, Shell } from '../../app/services/shell.ts';
import { formatShortDay } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import { CheckCard } from './checkCard.tsx';
import { Form } from './form.tsx';
import { LinkCard } from './linkCard.tsx';
import { Preview } from './preview.tsx';
import { Sheets } from './sheets.tsx';
import { CLASS_PARTS, type ClassPart, type ClassStore, createClassStore, type Draft } from './store.ts';
import { Teacher } from './teacher.tsx';

export function createClass(shell: Shell): Screen {
  const store = createClassStore(shell);
  return {
    arrive: async (route) => {
      const wanted = route.kind === 'class' ? route.part : undefined;
      await store.arrive(CLASS_PARTS.find((part) => part === wanted));
    },
    view: () => <Class store={store} />,
  };
}

function Class({ store }: { readonly store: ClassStore }) {
  const draft = store.draft.value;
  const part = store.part.value;
  return (
    <main id="main" class="page class">
      <p class="crumb">
        <a href="#/">{text('app.home')}</a>
      </p>
      <h1>{text('class.title')}</h1>
      <nav aria-label={text('class.parts')} class="class-parts">
        <ul>
          {CLASS_PARTS.map((name) => (
            <li key={name}>
              <a href={addressOf(name)} aria-current={name === part ? 'page' : undefined}>
                {text(`class.part.${name}`)}
              </a>
            </li>
          ))}
          <li>
            <a href="#/board">{text('class.toBoard')}</a>
          </li>
        </ul>
      </nav>
      {draft !== undefined && part === 'make' && <Make store={store} draft={draft} />}
      {draft !== undefined && part === 'teacher' && <Teacher store={store} draft={draft} />}
      {draft !== undefined && part === 'sheets' && <Sheets store={store} draft={draft} />}
    </main>
  );
}

const addressOf = (part: ClassPart): string => (part === 'make' ? '#/class' : `#/class/${part}`);

function Make({ store, draft }: { readonly store: ClassStore; readonly draft: Draft }) {
  return (
    <>
      <p class="class-lead">{text('class.about')}</p>
      <Ready store={store} draft={draft} />
      <div class="class-columns">
        <Form store={store} draft={draft} />
        <div class="class-beside">
          <CheckCard store={store} draft={draft} />
          <LinkCard store={store} />
          <Preview draft={draft} />
        </div>
      </div>
    </>
  );
}

/** Lessons that work as they are: one click. */
function Ready({ store, draft }: { readonly store: ClassStore; readonly draft: Draft }) {
  return (
    <section aria-labelledby="class-ready">
      <h2 id="class-ready">{text('class.ready')}</h2>
      <ul class="class-ready">
        {store.ready.map((ready) => {
          const { title, minutes, byHand, votes, scenario } = ready.lesson;
          const start = store.starts.find(({ id }) => id === scenario)?.start;
          const isChosen = draft.ready?.name === ready.name;
          return (
            <li key={ready.name} data-chosen={isChosen}>
              <b>{title}</b>
              <span class="small dim">{text('class.readyMinutes', { count: minutes })}</span>
              {start !== undefined && (
                <p>
                  {text('class.readyGist', { day: formatShortDay(start.date), turns: byHand, count: votes.length })}
                </p>
              )}
              <button type="button" class="quiet" aria-pressed={isChosen} onClick={() => void store.useReady(ready)}>
                {text('class.useReady', { title })}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

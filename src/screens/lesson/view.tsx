/** A lesson as a pupil goes through it: door, counters, the staff carrying on, what happened, and the code. */
import './lesson.css';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Screen, Shell } from '../../app/services/shell.ts';
import { type LessonStage, stageOf } from '../../session/gameLesson.ts';
import { EmptyPage } from '../../ui/emptyPage.tsx';
import { text } from '../../words/text.ts';
import { Code } from './code.tsx';
import { Door } from './door.tsx';
import { Expect } from './expect.tsx';
import { GoesOn, Watched } from './goesOn.tsx';
import { Happened } from './happened.tsx';
import { createLessonStore, type LessonStore } from './store.ts';

export function createLesson(shell: Shell): Screen {
  const store = createLessonStore(shell);
  return { arrive: store.arrive, instead: store.instead, view: () => <Lesson store={store} /> };
}

type Step = Exclude<LessonStage, 'byHand'> | 'door';

function Lesson({ store }: { readonly store: LessonStore }) {
  const game = store.game.value;
  if (store.isAtDoor.value)
    return (
      <Page store={store} step="door" title={store.here.value?.lesson.title}>
        <Door store={store} />
      </Page>
    );
  if (game === undefined)
    return (
      <EmptyPage title={text('app.name')} home={text('app.home')}>
        {text('lesson.noGame')}
      </EmptyPage>
    );
  const { title } = game.lesson.lesson;
  if (store.watching.value !== undefined)
    return (
      <Page store={store} step="goesOn" title={title}>
        <Watched store={store} game={game} watching={store.watching.value} />
      </Page>
    );
  const stage = stageOf(game);
  const step = stage === 'code' && store.isChanging.value ? 'happened' : stage === 'byHand' ? 'expect' : stage;
  return (
    <Page store={store} step={step} title={title}>
      {step === 'expect' && <Expect store={store} game={game} />}
      {step === 'goesOn' && <GoesOn store={store} game={game} />}
      {step === 'happened' && <Happened store={store} game={game} />}
      {step === 'code' && <Code store={store} game={game} />}
    </Page>
  );
}

interface PageProps {
  readonly store: LessonStore;
  readonly step: Step;
  readonly title: string | undefined;
  readonly children: ComponentChildren;
}

/** One step, with its heading, which has the focus when the step comes. */
function Page({ store, step, title, children }: PageProps) {
  useLayoutEffect(() => {
    scrollTo(0, 0);
    const heading = document.querySelector<HTMLElement>('.lesson h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  }, [step]);
  return (
    <main id="main" class="page lesson" data-step={step}>
      <p class="crumb">
        <a href="#/">{text('app.name')}</a>
        {title !== undefined && title !== '' && <span class="dim"> {title}</span>}
      </p>
      <h1>{text(`lesson.step.${step}`)}</h1>
      {store.isUnkept.value && step !== 'door' && <p class="lesson-unkept">{text('lesson.keepTab')}</p>}
      {children}
    </main>
  );
}

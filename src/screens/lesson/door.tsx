/** The door: what this is about, what the teacher has set, and how to go in. Nothing is asked that has to be true. */
import { useState } from 'preact/hooks';
import { faultWords } from '../../app/services/faultWords.ts';
import type { LessonHere } from '../../app/services/lessons.ts';
import { CLASS_RUN_LIMITS } from '../../lesson/classRun.ts';
import { settingsWords } from '../../present/lesson/doorWords.ts';
import { scenarioText, text } from '../../words/text.ts';
import type { LessonStore } from './store.ts';

export function Door({ store }: { readonly store: LessonStore }) {
  const fault = store.fault.value;
  const here = store.here.value;
  if (fault !== undefined)
    return (
      <p role="alert" class="lesson-fault">
        {faultWords(fault)}
      </p>
    );
  return here === undefined ? null : <Opened store={store} here={here} />;
}

function Opened({ store, here }: { readonly store: LessonStore; readonly here: LessonHere }) {
  const { lesson, compiled, differs } = here;
  const [desk, setDesk] = useState(lesson.desks[0]);
  const { scenario } = compiled;
  const chairOf = (id: string) => scenario.chairs.find(({ actor }) => actor === id);
  const chair = chairOf(desk);
  return (
    <>
      <Kept store={store} byHand={lesson.byHand} />
      {differs !== undefined && <p class="lesson-differs">{text(`door.differs.${differs}`)}</p>}
      {scenario.contentNote && <p class="note">{scenarioText(scenario.contentNote)}</p>}
      {lesson.desks.length > 1 && (
        <fieldset class="lesson-desks">
          <legend>{text('door.choose')}</legend>
          {lesson.desks.map((id) => (
            <label key={id} class="lesson-choice">
              <input type="radio" name="desk" checked={id === desk} onChange={() => setDesk(id)} />
              <span>{scenarioText(chairOf(id)?.name ?? {})}</span>
            </label>
          ))}
        </fieldset>
      )}
      {chair !== undefined && (
        <p>
          <b>{text('door.desk', { desk: scenarioText(chair.name), count: lesson.byHand })}</b>{' '}
          {scenarioText(chair.tension)}
        </p>
      )}
      <h2>{text('door.set')}</h2>
      <ul>
        {settingsWords(lesson, compiled).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p>
        <b>{text('door.not')}:</b> {text('door.notText')}
      </p>
      <div class="lesson-name">
        <label class="field">
          <span>{text('door.name')}</span>
          <input
            value={store.nickname.value}
            maxLength={CLASS_RUN_LIMITS.nickname}
            autocomplete="off"
            spellcheck={false}
            aria-describedby="lesson-name-note"
            onInput={({ currentTarget }) => store.setNickname(currentTarget.value)}
          />
        </label>
        <button type="button" class="quiet" onClick={store.drawNickname}>
          {text('door.another')}
        </button>
        <p id="lesson-name-note" class="small dim">
          {text('door.nameText')}
        </p>
      </div>
      <p class="buttons lesson-enter">
        <button type="button" class="large" onClick={() => store.enter(desk, false)}>
          {text('door.read')}
        </button>
        <button
          type="button"
          class="large"
          aria-describedby="lesson-observe-note"
          onClick={() => store.enter(desk, true)}
        >
          {text('door.observe')}
        </button>
      </p>
      <p id="lesson-observe-note" class="small dim">
        {text('door.observeText')}
      </p>
    </>
  );
}

/** What was begun here is gone on with, or left for somebody else. */
function Kept({ store, byHand }: { readonly store: LessonStore; readonly byHand: number }) {
  const kept = store.kept.value;
  if (kept === undefined) return null;
  const { turn, over } = kept.label;
  const stage = over ? 'happened' : turn > byHand ? 'goesOn' : turn > 1 ? 'byHand' : 'expect';
  return (
    <div class="lesson-kept">
      <p>{text(`door.kept.${stage}`, { turn })}</p>
      <p class="buttons">
        <button type="button" class="primary" onClick={store.goOn}>
          {text('door.goOn')}
        </button>
      </p>
      <p class="small dim">{text('door.anew')}</p>
    </div>
  );
}

/** Intake: the lesson, then a box for everything that was handed in; each code is found, played and listed. */
import { useState } from 'preact/hooks';
import { RULES_VERSION } from '../../engine/simulation.ts';
import { readyLessons } from '../../lesson/readyLessons.ts';
import { counterWords, reasonWords } from '../../present/lesson/boardIntake.ts';
import { pupilName } from '../../present/lesson/boardNames.ts';
import { scenarioText, text } from '../../words/text.ts';
import { Keep } from './keep.tsx';
import type { BoardStore } from './store.ts';

interface PartProps {
  readonly store: BoardStore;
}

export function Intake({ store }: PartProps) {
  const isReady = store.lesson.value !== undefined;
  return (
    <main id="main" class="page board-intake" {...dropping(store)}>
      <p class="crumb">
        <a href="#/">{text('app.home')}</a>
      </p>
      <h1>{text('board.title')}</h1>
      <p>{text('board.about')}</p>
      <div class="board-desk">
        <div>
          <LessonChoice store={store} />
          {isReady && <Paste store={store} />}
        </div>
        {isReady && (
          <div>
            <Codes store={store} />
            <Keep store={store} />
          </div>
        )}
      </div>
    </main>
  );
}

/** Files dropped anywhere on this page are codes or boards, and no games. */
function dropping(store: BoardStore) {
  const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;
  return {
    onDragOver(event: DragEvent): void {
      if (hasFiles(event)) event.preventDefault();
    },
    onDrop(event: DragEvent): void {
      if (!hasFiles(event)) return;
      event.preventDefault();
      void store.takeFiles([...(event.dataTransfer?.files ?? [])]);
    },
  };
}

function LessonChoice({ store }: PartProps) {
  const opened = store.lesson.value;
  return (
    <section aria-labelledby="board-lesson">
      <h2 id="board-lesson">{text('boardIntake.lesson')}</h2>
      {opened === undefined ? (
        <AskLesson store={store} />
      ) : (
        <>
          <p>
            {text('boardIntake.chosen', {
              title: opened.lesson.title,
              scenario: scenarioText(opened.compiled.scenario.title),
              byHand: opened.lesson.byHand,
            })}{' '}
            {opened.lesson.group !== '' && text('boardIntake.group', { group: opened.lesson.group })}
          </p>
          {opened.lesson.rules !== RULES_VERSION && (
            <p>
              {text('boardIntake.olderLesson', { theirs: String(opened.lesson.rules), ours: String(RULES_VERSION) })}
            </p>
          )}
          <p class="buttons">
            <button type="button" onClick={store.otherLesson}>
              {text('boardIntake.anotherLesson')}
            </button>
            <button type="button" onClick={() => void store.practise()}>
              {text('boardIntake.practice')}
            </button>
          </p>
          <p class="small dim">{text('boardIntake.practiceAbout')}</p>
        </>
      )}
      <p role="status">{store.told.value}</p>
    </section>
  );
}

function AskLesson({ store }: PartProps) {
  const [pasted, setPasted] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void store.setLesson(pasted);
      }}
    >
      <p>{text('boardIntake.lessonAbout')}</p>
      <label class="field">
        <span>{text('boardIntake.lessonLink')}</span>
        <input type="text" value={pasted} onInput={(event) => setPasted(event.currentTarget.value)} />
      </label>
      <p class="buttons">
        <button type="submit" class="primary" disabled={pasted.trim() === ''}>
          {text('boardIntake.openLesson')}
        </button>
      </p>
      <p class="buttons">
        <FilesButton store={store} />
      </p>
      <p>{text('boardIntake.ready')}</p>
      <p class="buttons">
        {readyLessons().map(({ name, lesson }) => (
          <button key={name} type="button" onClick={() => void store.setLesson(`#lesson=${name}`)}>
            {lesson.title}
          </button>
        ))}
        <button type="button" onClick={() => void store.practise()}>
          {text('boardIntake.practice')}
        </button>
      </p>
    </form>
  );
}

function Paste({ store }: PartProps) {
  const [pasted, setPasted] = useState('');
  const reading = store.codes.reading.value;
  const take = async (): Promise<void> => {
    if (await store.take(pasted)) setPasted('');
  };
  return (
    <section aria-labelledby="board-codes">
      <h2 id="board-codes">{text('boardIntake.codes')}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void take();
        }}
      >
        <label class="field">
          <span>{text('boardIntake.paste')}</span>
          <textarea
            class="board-paste"
            value={pasted}
            spellcheck={false}
            onInput={(event) => setPasted(event.currentTarget.value)}
          />
        </label>
        <p class="buttons">
          <button
            type="submit"
            class={store.codes.intake.value.accepted.length === 0 ? 'primary' : ''}
            disabled={pasted.trim() === '' || reading !== undefined}
          >
            {text('boardIntake.take')}
          </button>
          <FilesButton store={store} />
          <span class="small dim">{text('boardIntake.drop')}</span>
        </p>
      </form>
    </section>
  );
}

function FilesButton({ store }: PartProps) {
  return (
    <label class="file-button">
      <span>{text('boardIntake.files')}</span>
      <input
        type="file"
        multiple
        onChange={({ currentTarget: input }) => {
          const files = [...(input.files ?? [])];
          input.value = '';
          void store.takeFiles(files);
        }}
      />
    </label>
  );
}

function Codes({ store }: PartProps) {
  const intake = store.codes.intake.value;
  const reading = store.codes.reading.value;
  const { accepted, apart, removed } = intake;
  return (
    <section aria-labelledby="board-counter" class="board-codes">
      <h2 id="board-counter" class="board-counter">
        {reading === undefined ? counterWords(intake) : text('boardIntake.reading', { done: reading })}
      </h2>
      {store.isPractice.value && <p class="board-made-up">{text('boardIntake.practiceTold')}</p>}
      <p>
        <button
          type="button"
          class={accepted.length > 0 ? 'primary large' : ''}
          disabled={accepted.length === 0}
          onClick={store.show}
        >
          {text('boardIntake.show')}
        </button>
      </p>
      <p class="small dim">{text('boardIntake.showAbout', { keys: text('board.keys') })}</p>
      {accepted.length + apart.length > 0 && <Rows store={store} />}
      {removed.length > 0 && (
        <p class="small">
          {text('boardIntake.removed', { count: removed.length })}{' '}
          <button type="button" class="link" onClick={store.putAllBack}>
            {text('boardIntake.putBack')}
          </button>
        </p>
      )}
      {accepted.some(({ run }) => textsOf(run).length > 0) && (
        <details>
          <summary>{text('boardIntake.texts')}</summary>
          <p class="small">{text('boardIntake.readFirst')}</p>
          <ul class="board-texts">
            {accepted.map(({ code, run }, i) => {
              const said = textsOf(run);
              return (
                said.length > 0 && (
                  <li key={code}>
                    <b>{pupilName(store.codes.pupils.value, i)}</b>
                    {said.map((words) => (
                      <p key={words}>{words}</p>
                    ))}
                  </li>
                )
              );
            })}
          </ul>
        </details>
      )}
      <p class="small dim">{text('boardIntake.notForMarks')}</p>
    </section>
  );
}

interface Written {
  readonly because: string;
  readonly mattered: string;
  readonly answers: readonly string[];
}

const textsOf = ({ because, mattered, answers }: Written): readonly string[] =>
  [because, mattered, ...answers].filter((words) => words !== '');

function Rows({ store }: PartProps) {
  const { accepted, apart } = store.codes.intake.value;
  const pupils = store.codes.pupils.value;
  return (
    <table>
      <thead>
        <tr>
          {(['name', 'state', 'remove'] as const).map((column) => (
            <th key={column} scope="col">
              {text(`boardIntake.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {apart.map(({ code, nickname = '', problem }, i) => (
          <tr key={code ?? `apart ${i}`} class="board-apart">
            <th scope="row">{nickname}</th>
            <td>– {reasonWords(problem)}</td>
            <td>{code !== undefined && <Remove store={store} code={code} name={nickname} />}</td>
          </tr>
        ))}
        {accepted.map(({ code, run }, i) => (
          <tr key={code}>
            <th scope="row">{pupilName(pupils, i)}</th>
            <td>
              {text('boardIntake.isIn')}
              {run.isObserver && <span class="tag">{text('boardIntake.observer')}</span>}
            </td>
            <td>
              <Remove store={store} code={code} name={pupilName(pupils, i)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface RemoveProps extends PartProps {
  readonly code: string;
  readonly name: string;
}

const Remove = ({ store, code, name }: RemoveProps) => (
  <button
    type="button"
    class="link"
    aria-label={text('boardIntake.removeOf', { name })}
    onClick={() => store.codes.remove(code)}
  >
    {text('boardIntake.remove')}
  </button>
);

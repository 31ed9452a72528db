/** What happened: what it cost, first; the counters over a hundred runs; and what is asked before the code is made. */
import { useEffect, useMemo } from 'preact/hooks';
import { momentOf } from '../../core/moments.ts';
import { aimsOf, type RunTable } from '../../ensemble/table.ts';
import { CLASS_RUN_LIMITS } from '../../lesson/classRun.ts';
import { binOfRun, binsOf } from '../../lesson/forecasts.ts';
import { playClassRun } from '../../lesson/playClassRun.ts';
import { voteNamed } from '../../lesson/votes.ts';
import { costData } from '../../present/humanCost.ts';
import { askedAt, orderTitle } from '../../present/orders.ts';
import { profileData } from '../../present/profile.ts';
import { lineOfPlay, seatView } from '../../session/game.ts';
import { classRunOf, type LessonGame } from '../../session/gameLesson.ts';
import { deskOf, pathTo } from '../../session/tree.ts';
import { BandBar } from '../../ui/charts/bandBar.tsx';
import { Guarded } from '../../ui/guarded.tsx';
import { formatList, formatMoment } from '../../words/format.ts';
import { scenarioText, text } from '../../words/text.ts';
import { CountersOverRuns } from './countersOverRuns.tsx';
import type { LessonStore } from './store.ts';

interface HappenedProps {
  readonly store: LessonStore;
  readonly game: LessonGame;
}

export function Happened({ store, game }: HappenedProps) {
  const { lesson, work } = game.lesson;
  useEffect(() => store.runs.ask(game), [game.compiled]);
  const over = textsOver(game);
  return (
    <>
      <Cost game={game} />
      <Guarded part="counters" of={game.compiled}>
        {() => <Runs store={store} game={game} />}
      </Guarded>
      {!work.isObserver && <Aims game={game} table={store.runs.table.value} />}
      {!work.isObserver && <Decisions store={store} game={game} />}
      <label class="field lesson-text">
        <span>{text('happened.mattered')}</span>
        <textarea
          rows={3}
          maxLength={CLASS_RUN_LIMITS.mattered}
          value={work.mattered}
          onInput={({ currentTarget }) => store.put({ mattered: currentTarget.value })}
        />
      </label>
      <Votes store={store} game={game} />
      {lesson.questions.length > 0 && <h2>{text('happened.asks')}</h2>}
      {lesson.questions.map((question, i) => (
        <label key={i} class="field lesson-text">
          <span>{question}</span>
          <textarea
            rows={2}
            maxLength={CLASS_RUN_LIMITS.answer}
            value={work.answers[i] ?? ''}
            onInput={({ currentTarget }) =>
              store.put({
                answers: lesson.questions.map((_, q) => (q === i ? currentTarget.value : (work.answers[q] ?? ''))),
              })
            }
          />
        </label>
      ))}
      <p class="small dim">{text('happened.model')}</p>
      <div class="lesson-foot">
        {over > 0 && (
          <p class="small refused" role="status">
            {text('happened.long', { count: over })}
          </p>
        )}
        <button type="button" class="primary large" disabled={over > 0} onClick={store.makeCode}>
          {text('happened.make')}
        </button>
      </div>
    </>
  );
}

/** What the class votes on, answered alone: the board counts it and tells nobody's. */
function Votes({ store, game }: HappenedProps) {
  const { lesson, work } = game.lesson;
  const asked = lesson.votes.flatMap((vote, i) => {
    const known = vote.kind === 'known' ? voteNamed(vote.id) : undefined;
    return known === undefined ? [] : [{ i, known }];
  });
  if (asked.length === 0) return null;
  return (
    <>
      <h2>{text('happened.votes')}</h2>
      <p class="dim">{text('happened.votesText')}</p>
      {asked.map(({ i, known }) => (
        <fieldset key={known.id}>
          <legend>{scenarioText(known.question)}</legend>
          {known.options.map((option, o) => (
            <label key={o} class="lesson-choice">
              <input
                type="radio"
                name={`vote-${i}`}
                checked={work.votes[i] === o}
                onChange={() =>
                  store.put({ votes: lesson.votes.map((_, v) => (v === i ? o : (work.votes[v] ?? null))) })
                }
              />
              <span>{scenarioText(option)}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </>
  );
}

/** Letters of all texts beyond what a code can hold. */
function textsOver({ lesson: { work } }: LessonGame): number {
  const texts = [work.because, work.mattered, ...work.answers];
  return texts.reduce((all, one) => all + one.length, 0) - CLASS_RUN_LIMITS.texts;
}

/** Civilians first, with what was really counted beside it. */
function Cost({ game }: { readonly game: LessonGame }) {
  const { rows, realBy } = costData(game);
  return (
    <table class="lesson-cost">
      <thead>
        <tr>
          <td />
          <th scope="col">{text('happened.run')}</th>
          {realBy !== undefined && <th scope="col">{realBy}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, run, real, tag }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td class="num">{run}</td>
            {realBy !== undefined && (
              <td class="num">
                {real} {tag !== undefined && <span class="tag">{tag}</span>}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Runs({ store, game }: HappenedProps) {
  const { compiled, lesson } = game;
  const state = store.runs.state.value;
  const table = store.runs.table.value;
  const all = useMemo(() => lesson.lesson.forecasts.map((forecast) => binsOf(compiled, forecast)), [compiled]);
  const own = useMemo(() => {
    const played = playClassRun(compiled, lesson.lesson, classRunOf(game));
    return played.ok ? all.map((bins) => binOfRun(played.value.table, 0, bins)) : undefined;
  }, [compiled, game.tree]);
  return (
    <section aria-labelledby="lesson-runs">
      <h2 id="lesson-runs">{text('happened.runs')}</h2>
      {table === undefined || own === undefined ? (
        <p role="status" class="dim">
          {text(state === 'none' ? 'happened.notCome' : 'happened.playing')}{' '}
          {state === 'none' && (
            <button type="button" class="quiet" onClick={() => store.runs.ask(game)}>
              {text('app.again')}
            </button>
          )}
        </p>
      ) : (
        <>
          {all.map((bins, i) => (
            <CountersOverRuns
              key={i}
              game={game}
              bins={bins}
              expected={lesson.work.expected[i] ?? { counters: [] }}
              table={table}
              own={own[i]}
              onSave={store.saveFile}
            />
          ))}
          <p>{text('happened.oneOf')}</p>
        </>
      )}
    </section>
  );
}

/** How far the desk's aims came, without those that come out the same whatever is done. */
function Aims({ game, table }: { readonly game: LessonGame; readonly table: RunTable | undefined }) {
  const aims = profileData(game);
  if (table === undefined || aims.length === 0) return null;
  const isConstant = (id: string, score: number): boolean => {
    const column = aimsOf(game.compiled).findIndex(({ actor, aim }) => actor === game.lesson.work.desk && aim === id);
    for (let run = 0; run < table.runs; run++) if (table.score[run * table.shape.aims + column] !== score) return false;
    return true;
  };
  const moved = aims.filter(({ id, score }) => !isConstant(id, score));
  const same = aims.filter((aim) => !moved.includes(aim));
  return (
    <section aria-labelledby="lesson-aims">
      <h2 id="lesson-aims">{text('happened.aims')}</h2>
      <ul class="lesson-aims">
        {moved.map(({ id, name, meaning, score, words }) => (
          <li key={id}>
            <p>
              <b>{name}</b> <span class="num">{words}</span>
            </p>
            <BandBar share={{ low: score, high: score }} />
            <p class="small dim">{meaning}</p>
          </li>
        ))}
      </ul>
      {same.length > 0 && (
        <p class="small dim">{text('happened.aimsSame', { aims: formatList(same.map(({ name }) => name)) })}</p>
      )}
    </section>
  );
}

/** The own orders, one of which is said to have mattered most. */
function Decisions({ store, game }: HappenedProps) {
  const { compiled, tree } = game;
  const { desk, chosen } = game.lesson.work;
  const given = useMemo(() => {
    const line = lineOfPlay(game);
    const actor = compiled.actorOf(desk);
    return pathTo(tree, tree.current)
      .slice(1)
      .flatMap((node, turn) =>
        (deskOf(node.given, actor) ?? []).map((order, at) => ({
          turn,
          order: at,
          words: text('happened.order', {
            moment: formatMoment(momentOf(compiled.scenario.start, turn)),
            order: orderTitle(compiled, order, askedAt(seatView(game, line[turn].state))),
          }),
        })),
      );
  }, [tree]);
  return (
    <fieldset class="lesson-decisions">
      <legend>{text('happened.chosen')}</legend>
      {given.length === 0 && <p class="dim">{text('happened.chosenNone')}</p>}
      {given.map(({ turn, order, words }) => (
        <label key={`${turn}-${order}`} class="lesson-choice">
          <input
            type="radio"
            name="chosen"
            checked={chosen?.turn === turn && chosen.order === order}
            onChange={() => store.put({ chosen: { turn, order } })}
          />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}

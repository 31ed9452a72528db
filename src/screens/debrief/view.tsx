/** After a game, or in the middle of one: everything is revealed. */
import './debrief.css';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ShownVerdict } from '../../app/services/currentGame.ts';
import { sharingCommands } from '../../app/services/sharing.ts';
import type { Screen, Shell } from '../../app/services/shell.ts';
import { NONE } from '../../core/indices.ts';
import { openView, type View } from '../../engine/view/view.ts';
import { MapView } from '../../map/page/mapView.tsx';
import { endingOf } from '../../present/desk/lastAct.ts';
import { costData } from '../../present/humanCost.ts';
import { mapOf } from '../../present/mapStandings.ts';
import { markOf } from '../../present/marks.ts';
import { chairName, sideShort } from '../../present/names.ts';
import { profileData } from '../../present/profile.ts';
import { currentPlayed, type Game, heldSeats, isOver, lineOfPlay } from '../../session/game.ts';
import { isPlayedOnce } from '../../session/gameLesson.ts';
import { isShared } from '../../session/hotSeat.ts';
import { isUnderTodaysRules } from '../../session/rulesOfToday.ts';
import { Swatch } from '../../ui/charts/swatch.tsx';
import { CommandButton } from '../../ui/commands.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyPage } from '../../ui/emptyPage.tsx';
import { Guarded } from '../../ui/guarded.tsx';
import { FoldContext, Part } from '../../ui/part.tsx';
import { useWindowSize } from '../../ui/windowSize.ts';
import { formatApart } from '../../words/format.ts';
import { scenarioText, text } from '../../words/text.ts';
import { AsRecorded } from './panels/asRecorded.tsx';
import { Beside } from './panels/beside.tsx';
import { Chronicle } from './panels/chronicle.tsx';
import { Decisions } from './panels/decisions.tsx';
import { HumanCost } from './panels/humanCost.tsx';
import { OlderRules } from './panels/olderRules.tsx';
import { Profile } from './panels/profile.tsx';
import { ReplayTurn } from './panels/replayTurn.tsx';
import { Story } from './panels/story.tsx';
import { besideData } from './present/beside.ts';
import { actDays, holdersAtEnd, openedReports } from './present/debrief.ts';
import { decisionsOf } from './present/decisions.ts';
import { olderRulesOf } from './present/olderRules.ts';
import { replayData } from './present/replay.ts';
import { storyOf } from './present/story.ts';
import { createDebriefStore, type DebriefStore } from './store.ts';

export function createDebrief(shell: Shell): Screen {
  const store = createDebriefStore(shell);
  const sharing = sharingCommands(shell);
  // Nothing that was drawn of one game, its map least of all, fits another.
  const view = () => <Debrief key={shell.current.taken.value} store={store} sharing={sharing} />;
  return { arrive: store.arrive, instead: store.instead, view };
}

interface DebriefProps {
  readonly store: DebriefStore;
  readonly sharing: ReturnType<typeof sharingCommands>;
}

function Debrief({ store, sharing }: DebriefProps) {
  const game = store.game.value;
  if (game !== undefined && store.isShut.value) return <Shut store={store} />;
  if (game !== undefined) return <Opened store={store} sharing={sharing} game={game} />;
  return (
    <EmptyPage title={text('app.name')} home={text('app.home')}>
      {text('play.noGame')}
    </EmptyPage>
  );
}

/** In the middle of a game that several people play: one of them might only have strayed here. */
function Shut({ store }: { readonly store: DebriefStore }) {
  return (
    <main id="main" class="page page-plain">
      <h1>{text('handOver.early')}</h1>
      <p>{text('handOver.earlyText')}</p>
      <p class="buttons">
        <button type="button" class="primary" onClick={store.backToPlay}>
          {text('debrief.back')}
        </button>
        <button type="button" class="quiet" onClick={store.unshut}>
          {text('handOver.earlyShow')}
        </button>
      </p>
    </main>
  );
}

/** Whose debrief is read, where several people played. */
function Seats({ store, game }: { readonly store: DebriefStore; readonly game: Game }) {
  if (!isShared(game)) return null;
  return (
    <fieldset class="debrief-seats">
      <legend>{text('handOver.whose')}</legend>
      {heldSeats(game).map(({ actor }) => (
        <label key={actor}>
          <input type="radio" name="debrief-seat" checked={actor === game.shown} onChange={() => store.sitAs(actor)} />
          {chairName(game.compiled, actor)}
        </label>
      ))}
    </fieldset>
  );
}

interface OpenedProps extends DebriefProps {
  readonly game: Game;
}

/** In windows narrower than this the parts fold, rem. */
const WIDE = 56;

function Opened({ store, sharing, game }: OpenedProps) {
  const { scenario } = game.compiled;
  const reports = openedReports(game);
  const acts = actDays(game);
  const score = text('debrief.reportsScore', { count: reports.wrong, all: reports.all });
  const open = openView(game.compiled, game.key, currentPlayed(game).state);
  const ending = game.shown === NONE || !isOver(game) ? undefined : endingOf(game.compiled, game.shown, open);
  const isWide = useWindowSize().width >= WIDE;
  const aims = profileData(game, store.choices.value);
  const seat = scenario.chairs.find((each) => each.actor === game.compiled.actor.ids[game.shown]);
  return (
    <FoldContext.Provider value={!isWide}>
      <main id="main" class="debrief">
        <p class="crumb">
          <a href="#/">{text('app.home')}</a>
        </p>
        <header class="debrief-head">
          <div>
            <h1>{text('debrief.title')}</h1>
            <p class="dim">
              {formatApart([
                scenarioText(scenario.title),
                ...(seat === undefined ? [] : [scenarioText(seat.name)]),
                text('debrief.seed', { seed: game.seed }),
              ])}
            </p>
            <Seats store={store} game={game} />
            {!isOver(game) && <p>{text('debrief.early')}</p>}
            {ending !== undefined && <p class="debrief-ending">{text('lastAct.ended', { ending })}</p>}
            <VerdictLine verdict={store.verdict.value} />
            {!isUnderTodaysRules(game) && <UnderOlderRules store={store} game={game} />}
          </div>
          <p class="buttons">
            {!isOver(game) && (
              <button type="button" class="primary" onClick={store.backToPlay}>
                {text('debrief.back')}
              </button>
            )}
            {store.mayOpenLastAct.value && (
              <button type="button" class="primary" onClick={store.openLastAct}>
                {text('lastAct.open')}
              </button>
            )}
            <button
              type="button"
              class={isOver(game) && !store.mayOpenLastAct.value ? 'primary' : 'quiet'}
              onClick={() => store.askAgain(true)}
            >
              {text('debrief.again')}
            </button>
            {store.canKeep.value && (
              <button type="button" class="quiet" onClick={store.keepRecorded}>
                {text('hold.keepRecorded')}
              </button>
            )}
            <CommandButton command={sharing.copyLink} class="quiet" />
            <CommandButton command={sharing.exportRun} class="quiet" />
          </p>
        </header>
        {store.asksAgain.value && <Again store={store} game={game} />}
        <div class="debrief-top">
          <Guarded part="aims" of={game}>
            {() => aims.length > 0 && <Profile aims={aims} />}
          </Guarded>
          <div>
            <Guarded part="cost" of={game}>
              {() => <HumanCost {...costData(game)} />}
            </Guarded>
            <Chronicle
              id="acts-title"
              title={text('debrief.acts')}
              gist={acts.at(-1)?.lines.at(-1)?.words ?? text('debrief.noActs')}
              empty={text('debrief.noActs')}
              days={acts}
            />
            <Holders game={game} />
          </div>
        </div>
        <Guarded part="story" of={game}>
          {() => (
            <Story
              paragraphs={storyOf(game)}
              onTurn={(turn) => {
                store.lookAt(turn);
                document.querySelector('.replay')?.scrollIntoView({ block: 'nearest' });
              }}
            />
          )}
        </Guarded>
        {game.shown !== NONE && isUnderTodaysRules(game) && (
          <Guarded part="decisions" of={game}>
            {() => <DecisionsThatMattered store={store} game={game} />}
          </Guarded>
        )}
        <Guarded part="replay" of={game}>
          {() => <Replay store={store} game={game} />}
        </Guarded>
        <Guarded part="beside" of={game}>
          {() => <Beside {...besideData(game, store.facts.value)} />}
        </Guarded>
        {reports.all > 0 && (
          <div class="opened">
            <Chronicle
              id="reports-opened-title"
              title={text('debrief.reports')}
              lead={[text('debrief.reportsText'), score].join(' ')}
              gist={score}
              days={reports.days}
            />
          </div>
        )}
      </main>
    </FoldContext.Provider>
  );
}

/** With which luck to play again: everything else stays as it was. */
function Again({ store, game }: { readonly store: DebriefStore; readonly game: Game }) {
  return (
    <Dialog title={text('debrief.again')} onClose={() => store.askAgain(false)} close={text('app.cancel')}>
      <p>{text('again.text')}</p>
      <p class="buttons">
        <button type="button" class="primary" onClick={() => store.again(true)}>
          {text('again.same')}
        </button>
        <button type="button" class="primary" onClick={() => store.again(false)}>
          {text('again.new')}
        </button>
        <button type="button" class="quiet" onClick={store.toBriefing}>
          {text('again.other')}
        </button>
      </p>
      <p class="small dim">{text('again.luck', { seed: game.seed })}</p>
    </Dialog>
  );
}

/** Tried in the workers once the page is shown; leaving the page stops it. */
function DecisionsThatMattered({ store, game }: { readonly store: DebriefStore; readonly game: Game }) {
  const stop = useRef<() => void>(() => undefined);
  const start = (): void => {
    stop.current();
    stop.current = store.tryOrders(game);
  };
  useEffect(() => {
    start();
    return () => stop.current();
  }, [game.tree.current, game.shown]);
  const { state, found } = store.trials.value;
  const told = useMemo(() => decisionsOf(game, found), [game, found]);
  return <Decisions state={state} told={told} onStop={() => stop.current()} onResume={start} />;
}

function UnderOlderRules({ store, game }: { readonly store: DebriefStore; readonly game: Game }) {
  useEffect(() => store.playToday(game), [game.tree.current]);
  const told = olderRulesOf(game, store.today.value);
  return told === undefined ? null : <OlderRules {...told} onAgain={store.againToday} />;
}

function VerdictLine({ verdict }: { readonly verdict: ShownVerdict | undefined }) {
  if (verdict === undefined) return null;
  if (verdict.kind === 'parts') return <AsRecorded {...verdict.parts} />;
  return <p class="verified">{text('debrief.verified')}</p>;
}

function Holders({ game }: { readonly game: Game }) {
  const held = holdersAtEnd(game).map(({ side, count }) => ({
    side,
    words: text('debrief.gist', {
      what: sideShort(game.compiled, side),
      much: text('actors.places', { count }),
    }),
  }));
  return (
    <Part
      id="holders-title"
      class="holders"
      title={text('debrief.holders')}
      gist={formatApart(held.map(({ words }) => words))}
    >
      <ul class="swatch-list">
        {held.map(({ side, words }) => (
          <li key={side}>
            <Swatch mark={markOf(game.compiled, side)} id={`end-${side}`} /> {words}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Replay({ store, game }: { readonly store: DebriefStore; readonly game: Game }) {
  const line = lineOfPlay(game);
  const turn = store.turn.value;
  const { compiled } = game;
  const sight = useMemo(() => {
    const at = (t: number): View => openView(compiled, game.key, line[t].state);
    return { now: at(turn), before: turn === 0 ? undefined : at(turn - 1) };
  }, [game, turn]);
  const model = useMemo(() => mapOf(compiled, sight, [], []), [sight]);
  return (
    <div class="debrief-replay">
      <div class="debrief-map">
        <MapView
          compiled={compiled}
          file={store.map.value}
          page={store.page}
          model={model}
          selected={undefined}
          onIntent={() => undefined}
        />
      </div>
      <ReplayTurn
        {...replayData(game, turn)}
        onTurn={store.lookAt}
        onBranch={isPlayedOnce(game) ? undefined : store.branch}
      />
    </div>
  );
}

/** The desk: cards to order from, and what this turn's orders are. Cards come first for the keyboard, orders on top. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { ADVICE_PAIRS } from '../../lab/advice.ts';
import type { OrderPreview } from '../../lab/previews.ts';
import { askEntries } from '../../present/desk/asks.ts';
import { describe, deskEntries } from '../../present/desk/cards.ts';
import { chooserKinds } from '../../present/desk/chooser.ts';
import { decisionEntries, stepWords } from '../../present/desk/lastAct.ts';
import { isOver, isWatched } from '../../session/game.ts';
import { areAidsShut } from '../../session/gameLesson.ts';
import { mayOpenLastAct } from '../../session/lastAct.ts';
import { pendingOrders } from '../../session/pending.ts';
import { currentNode } from '../../session/tree.ts';
import type { ExpectedTold } from '../../ui/charts/expectedEffect.tsx';
import { CommandButton } from '../../ui/commands.tsx';
import { ScrollPanel } from '../../ui/scrollPanel.tsx';
import { scenarioText, text } from '../../words/text.ts';
import type { PlayCommands } from './commands.ts';
import { useProspects } from './deskProspects.ts';
import { AdvicePanel } from './panels/advice.tsx';
import { Asks } from './panels/asks.tsx';
import { Breaking } from './panels/breaking.tsx';
import { Chooser } from './panels/chooser.tsx';
import { Desk } from './panels/desk.tsx';
import { LastActOffer, LastActStep } from './panels/lastAct.tsx';
import { OddsPanel } from './panels/odds.tsx';
import { Orders } from './panels/orders.tsx';
import { adviceTold, candidates } from './present/advice.ts';
import { breakingLines, slotsOf } from './present/desk.ts';
import { expectedBy, expectedOf, expectedWithout } from './present/expected.ts';
import { oddsTold } from './present/odds.ts';
import { previewsEnd } from './previews.ts';
import type { PlayStore, Table } from './store.ts';
import { PACES } from './watching.ts';

interface DeskPanelProps {
  readonly store: PlayStore;
  readonly table: Table;
  readonly commands: PlayCommands;
  readonly hidden: boolean;
}

export const DeskPanel = (props: DeskPanelProps) =>
  isWatched(props.table.game) ? <WatchPanel {...props} /> : <OwnDeskPanel {...props} />;

/** In the desk's place where nobody sits at one: who is about to break, and the way to the end. */
function WatchPanel({ store, table: { game, turn }, commands, hidden }: DeskPanelProps) {
  const { pace, isPlaying, setPace } = store.watching;
  const mayGoOn = !isOver(game) && !store.resolving.value;
  return (
    <ScrollPanel name="desk-panel" label={text('play.panel', { name: text('tab.watch') })} hidden={hidden}>
      <h2>{text('play.watch')}</h2>
      <p>{text('play.watchText')}</p>
      {mayGoOn && (
        <div class="watch-hands">
          <p class="buttons">
            <CommandButton command={commands.toggleWatching} class="primary" />
            {!isPlaying.value && <CommandButton command={commands.endTurn} class="quiet" />}
            <CommandButton command={commands.watchOn} class="quiet" />
          </p>
          <fieldset class="watch-paces">
            <legend>{text('film.pace')}</legend>
            {PACES.map((each) => (
              <label key={each}>
                <input type="radio" name="pace" checked={each === pace.value} onChange={() => setPace(each)} />{' '}
                {text(`film.paces.${each}`)}
              </label>
            ))}
          </fieldset>
        </div>
      )}
      {!isOver(game) && <Breaking lines={breakingLines(turn)} onPlace={store.selectId} />}
    </ScrollPanel>
  );
}

function OwnDeskPanel({ store, table, commands, hidden }: DeskPanelProps) {
  const { game, turn } = table;
  const given = pendingOrders(game);
  const node = currentNode(game.tree);
  const slots = slotsOf(turn, given);
  const { previews, odds, advice } = store;
  const isPlaying = !isOver(game) && !store.resolving.value;
  const step = stepWords(game.compiled, turn.view);
  // In the last act decisions tell what they do, and nothing is played ahead.
  const hasAids = !areAidsShut(game) && step === undefined;
  const showsEffects = hasAids && store.preferences.showsEffects.value;
  const showsOdds = hasAids && store.preferences.showsOdds.value;
  const offer = !store.resolving.value && mayOpenLastAct(game) ? game.compiled.scenario.aftermath : undefined;
  const [attempt, setAttempt] = useState(0);
  // Dropped before the turn's picture is painted: their workers would be in its way.
  useLayoutEffect(
    () => (isPlaying && showsEffects ? previews.begin(turn) : undefined),
    [game.key, node.id, isPlaying, showsEffects, attempt, turn.written],
  );
  // What the cards do is waited for first.
  useLayoutEffect(
    () => (isPlaying && showsOdds && previews.state.peek() !== 'waiting' ? odds.begin(turn) : undefined),
    [game.key, node.id, isPlaying, showsOdds, previews.state.value],
  );
  useLayoutEffect(() => advice.drop, [game.key, node.id, isPlaying, showsOdds]);
  const found: ReadonlyMap<string, OrderPreview> = showsEffects ? previews.byOrder.value : new Map();
  const toldOf = (key: string, tell: typeof expectedOf): ExpectedTold | undefined => {
    const preview = found.get(key);
    const order = turn.byKey.get(key);
    return preview === undefined || order === undefined ? undefined : tell(turn, order, preview);
  };
  const entries = isOver(game) ? [] : deskEntries(turn, given);
  const prospects = useProspects(store, table, entries, isPlaying && showsEffects);
  return (
    <ScrollPanel key={node.id} name="desk-panel" label={text('play.panel', { name: text('tab.desk') })} hidden={hidden}>
      {offer !== undefined && (
        <LastActOffer
          about={scenarioText(offer.text)}
          onOpen={store.openLastAct}
          onDebrief={() => commands.debrief.act()}
        />
      )}
      {step !== undefined && !isOver(game) && (
        <LastActStep
          step={step}
          decisions={decisionEntries(turn, given)}
          onAnswer={store.giveByKey}
          onInstead={store.giveInstead}
        />
      )}
      {!isOver(game) && (
        <Asks asks={askEntries(turn, given)} onAnswer={store.giveByKey} onInstead={store.giveInstead} />
      )}
      {!isOver(game) && (
        <Desk
          entries={entries}
          onAdd={store.giveByKey}
          onInstead={store.giveInstead}
          expectedOf={(key) => toldOf(key, expectedOf)}
          expectedWithout={(key) => toldOf(key, expectedWithout)}
          prospects={prospects}
          expectedBy={
            !showsEffects || previews.state.value === 'none' ? undefined : expectedBy(turn, previewsEnd(turn))
          }
          onExpectAgain={showsEffects && previews.state.value === 'none' ? () => setAttempt(attempt + 1) : undefined}
          isBeside={step !== undefined}
          spent={turn.view.capital(game.shown) === 0}
        >
          <Chooser
            key={node.id}
            kinds={() => chooserKinds(turn)}
            any={turn.legal.length > 0}
            describe={(key) => describe(turn, given, key)}
            onAdd={store.giveByKey}
            prospects={prospects}
          />
        </Desk>
      )}
      {!isOver(game) && showsOdds && (
        <AdvicePanel
          state={advice.state.value}
          told={adviceTold(turn, advice.found.value)}
          pairs={ADVICE_PAIRS}
          onAsk={() => advice.ask(turn, candidates(turn))}
        />
      )}
      {areAidsShut(game) && <p class="small dim">{text('inLesson.noAids')}</p>}
      {!isOver(game) && step === undefined && <Breaking lines={breakingLines(turn)} onPlace={store.selectId} />}
      <Orders
        slots={slots.slots}
        statement={slots.statement}
        beside={slots.beside}
        onRemove={(key) => store.remove(slots.byKey.get(key))}
        prospectOf={prospects?.ofGiven}
      />
      {!isOver(game) && showsOdds && odds.state.value !== 'none' && (
        <OddsPanel
          {...oddsTold(turn, odds.found.value)}
          isOpen={store.oddsOpen.value}
          onToggle={(isOpen) => {
            store.oddsOpen.value = isOpen;
          }}
        />
      )}
    </ScrollPanel>
  );
}

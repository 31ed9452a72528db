/** What the bar is given, and how much of it fits. */
import type { ComponentChildren } from 'preact';
import type { Moment } from '../../core/moments.ts';
import { momentAt } from '../../play/gameTime.ts';
import { stepOf } from '../../present/desk/lastAct.ts';
import { actorShort } from '../../present/names.ts';
import { gameTime, isWatched } from '../../session/game.ts';
import { isOfLesson, turnsByHand } from '../../session/gameLesson.ts';
import { pendingOrders } from '../../session/pending.ts';
import { currentNode } from '../../session/tree.ts';
import type { SizeInLetters } from '../../ui/windowSize.ts';
import { formatFullMoment, formatShortDate, formatShortDay } from '../../words/format.ts';
import { scenarioText, text } from '../../words/text.ts';
import type { Layout } from './layout.ts';
import { Clocks } from './panels/clocks.tsx';
import { SaveLine } from './panels/saveLine.tsx';
import { type Progress, TurnBar } from './panels/turnBar.tsx';
import { clocksOf } from './present/clocks.ts';
import { slotsOf } from './present/desk.ts';
import type { PlayStore, Table } from './store.ts';

/** Letters of a chair's name that fit beside the turn, from this width of the window, rem. */
const CHAIR_LETTERS = [
  [50, 40],
  [37.5, 20],
  [22.5, 10],
] as const;

/** Why a game is not saved has room beside the turn from this width of the window, rem. */
const REASON_FITS = 37.5;

interface BarProps {
  readonly store: PlayStore;
  readonly table: Table;
  readonly layout: Layout;
  readonly size: SizeInLetters;
  readonly onSaveFile: () => void;
  readonly children: ComponentChildren;
}

export function Bar({ store, table, layout, size, onSaveFile, children }: BarProps) {
  const { game, turn } = table;
  const { compiled } = game;
  const node = currentNode(game.tree);
  const now = momentAt(gameTime(game), node.turn);
  const brief = layout !== 'wide' && layout !== 'edge';
  const chair = chairOf(table, brief);
  return (
    <TurnBar
      moment={momentWords(now, layout, size)}
      chair={hasChair(layout, size, chair) ? chair : undefined}
      progress={progressOf(table, brief)}
      capital={isWatched(game) ? undefined : Math.max(0, turn.view.capital(game.shown))}
      spending={slotsOf(turn, pendingOrders(game)).spending}
      clocks={layout === 'wide' && <Clocks clocks={clocksOf(compiled, turn.sight)} />}
      brief={brief}
    >
      <SaveLine
        state={store.saving.value}
        hold={store.hold.value === 'own' ? undefined : store.hold.value}
        onHold={() => store.open('hold')}
        turn={Math.min(node.turn + 1, compiled.turns)}
        brief={brief}
        short={layout === 'column' || (layout === 'sheet' && size.width < REASON_FITS)}
        onUnsaved={store.warn}
        onSaveFile={isOfLesson(game) ? undefined : onSaveFile}
      />
      {children}
    </TurnBar>
  );
}

/** How far the game is: in turns, in the last act in its steps. */
function progressOf({ game, turn: { view } }: Table, brief: boolean): Progress {
  const { compiled } = game;
  const step = stepOf(compiled, view, brief);
  if (step !== undefined) return { words: step, done: view.lastAct, of: compiled.lastAct.steps };
  const turns = isOfLesson(game) ? turnsByHand(game) : compiled.turns;
  const turn = Math.min(view.turn + 1, turns);
  return { words: text(isOfLesson(game) ? 'inLesson.byHand' : 'play.turn', { turn, turns }), done: turn, of: turns };
}

/** As long as fits. */
function momentWords(now: Moment, layout: Layout, { width }: SizeInLetters): string {
  if (layout === 'wide' || layout === 'edge') return formatFullMoment(now);
  const day = width < 22.5 ? formatShortDay(now.date) : formatShortDate(now.date);
  return text(now.half === 'am' ? 'date.am' : 'date.pm', { day });
}

/** Whose chair it is, in a word where room is short. */
export function chairOf({ game }: Table, brief: boolean): string {
  const { compiled, shown } = game;
  const seat = compiled.scenario.chairs.find((each) => each.actor === compiled.actor.ids[shown]);
  if (seat === undefined) return text('chair.nobody');
  return brief ? actorShort(compiled, shown) : scenarioText(seat.name);
}

/** Whether the bar tells whose chair it is. */
export function hasChair(layout: Layout, { width }: SizeInLetters, chair: string): boolean {
  const [, letters] = CHAIR_LETTERS.find(([least]) => width >= least) ?? [0, 0];
  return layout !== 'column' && chair.length <= letters;
}

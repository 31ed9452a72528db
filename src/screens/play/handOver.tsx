/**
 * What stands on the screen while it is handed from one person to another: who is next, and nothing else of the game.
 * The desk comes when its holder asks for it.
 */
import { momentAt } from '../../play/gameTime.ts';
import './handOver.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { stepOf } from '../../present/desk/lastAct.ts';
import { chairName } from '../../present/names.ts';
import { currentView, type Game, gameTime, isOver } from '../../session/game.ts';
import { seatStates } from '../../session/hotSeat.ts';
import { currentNode } from '../../session/tree.ts';
import { CommandButton, useKeys } from '../../ui/commands.tsx';
import { formatApart, formatFullMoment } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import type { CoveredCommands } from './commands.ts';
import { GameDialogs } from './dialogs.tsx';
import type { PlayStore } from './store.ts';

interface HandOverProps {
  readonly store: PlayStore;
  readonly game: Game;
  readonly commands: CoveredCommands;
}

export function HandOver({ store, game, commands }: HandOverProps) {
  useKeys(commands);
  const heading = useRef<HTMLHeadingElement>(null);
  // Not the button: whoever ended a half day with Enter would lift the cover with the next press.
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const { compiled } = game;
  const { turn } = currentNode(game.tree);
  const isEnd = isOver(game);
  const time = gameTime(game);
  const when = formatApart([
    formatFullMoment(momentAt(time, turn)),
    stepOf(compiled, currentView(game)) ??
      text('play.turn', { turn: Math.min(turn + 1, compiled.turns), turns: compiled.turns }),
  ]);
  const { giveBack, undo } = commands;
  return (
    <main id="main" class="hand-over">
      <div class="hand-over-sheet">
        <p class="dim">{when}</p>
        <h1 ref={heading} tabIndex={-1}>
          {isEnd ? text('handOver.overTitle') : text('handOver.title', { chair: chairName(compiled, game.shown) })}
        </h1>
        <p>{text(isEnd ? 'handOver.overText' : 'handOver.text')}</p>
        <p class="buttons">
          <CommandButton command={commands.uncover} class="primary large" />
        </p>
        <h2>{text('handOver.who')}</h2>
        <ol class="hand-over-seats">
          {seatStates(game).map(({ actor, state }) => (
            <li key={actor} data-state={state} aria-current={state === 'next' ? 'step' : undefined}>
              <b>{chairName(compiled, actor)}</b>
              {!isEnd && <span class="small dim">{text(`handOver.seat.${state}`)}</span>}
            </li>
          ))}
        </ol>
        <p class="buttons">
          {store.mayGiveBack() && <CommandButton command={giveBack} class="quiet" />}
          {store.mayUndo() && <CommandButton command={undo} class="quiet" opensDialog />}
          <CommandButton command={commands.home} class="quiet" />
        </p>
      </div>
      <GameDialogs store={store} game={game} />
    </main>
  );
}

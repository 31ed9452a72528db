/** The bar above the map: the date, what is left, and the one primary button. */
import { type Command, CommandButton } from '../../../ui/commands.tsx';
import { formatNumber } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';

export interface TurnBarProps {
  readonly scenario: string;
  readonly chair: string;
  readonly date: string;
  readonly half: string;
  /** Current turn, from 1; `turns` is how many there are. */
  readonly turn: number;
  readonly turns: number;
  readonly capital: number;
  /** Cost of the pending orders, points of political capital. */
  readonly spending: number;
  readonly clocks: readonly string[];
  readonly over: boolean;
  readonly endTurn: Command;
  readonly debrief: Command;
  readonly undo: Command;
  readonly showMenu: Command;
  readonly showKeys: Command;
}

export function TurnBar(props: TurnBarProps) {
  const { turn, turns, capital, spending } = props;
  return (
    <header class="turnbar">
      <div class="turnbar-when">
        <h1 class="turnbar-date">
          {props.date}
          <span class="turnbar-half">{props.half}</span>
        </h1>
        <p class="turnbar-turn">
          <span class="only-narrow">{props.half}. </span>
          {text('play.turn', { turn: Math.min(turn, turns), turns })}{' '}
          <span class="dim turnbar-chair">{text('play.asChair', { chair: props.chair })}</span>
        </p>
        <progress
          class="turnbar-progress"
          value={Math.min(turn, turns)}
          max={turns}
          aria-label={text('play.turn', { turn: Math.min(turn, turns), turns })}
        />
      </div>
      <ul class="turnbar-clocks" aria-label={text('clock.title')}>
        {props.clocks.map((clock) => (
          <li key={clock} title={clock}>
            {clock}
          </li>
        ))}
      </ul>
      <p class="turnbar-capital">
        <span class="turnbar-capital-n">{formatNumber(capital)}</span>
        <span>
          {text('play.capital')}
          {spending > 0 && <span class="dim turnbar-spend">{text('play.spent', { n: capital - spending })}</span>}
        </span>
      </p>
      <div class="turnbar-buttons">
        <CommandButton command={props.showKeys} class="quiet only-wide" />
        <CommandButton command={props.showMenu} class="quiet" opensDialog />
        <CommandButton command={props.undo} class="quiet only-wide" />
        <CommandButton command={props.over ? props.debrief : props.endTurn} class="primary" />
      </div>
    </header>
  );
}

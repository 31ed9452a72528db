/** The bar above the map: when it is, what is left, and the one primary button. */
import { text } from '../../../words/text.ts';

export interface TurnBarProps {
  readonly scenario: string;
  readonly chair: string;
  readonly date: string;
  readonly half: string;
  /** Turns played so far plus one, and all turns. */
  readonly turn: number;
  readonly turns: number;
  readonly capital: number;
  /** What the pending orders cost. */
  readonly spending: number;
  readonly clocks: readonly string[];
  readonly over: boolean;
  readonly working: boolean;
  readonly canUndo: boolean;
  readonly onEnd: () => void;
  readonly onDebrief: () => void;
  readonly onUndo: () => void;
  readonly onMenu: () => void;
  readonly onKeys: () => void;
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
        <span class="turnbar-capital-n">{capital}</span>
        <span>
          {text('play.capital')}
          {spending > 0 && <span class="dim turnbar-spend">{text('play.spent', { n: capital - spending })}</span>}
        </span>
      </p>
      <div class="turnbar-buttons">
        <button type="button" class="quiet only-wide" onClick={props.onKeys} aria-keyshortcuts="?">
          {text('play.help')}
        </button>
        <button type="button" class="quiet" onClick={props.onMenu} aria-haspopup="dialog">
          {text('play.menu')}
        </button>
        <button type="button" class="quiet only-wide" onClick={props.onUndo} disabled={!props.canUndo}>
          {text('play.undo')}
        </button>
        {props.over ? (
          <button type="button" class="primary" onClick={props.onDebrief}>
            {text('play.debrief')}
          </button>
        ) : (
          <button type="button" class="primary" onClick={props.onEnd} disabled={props.working} aria-keyshortcuts="e">
            {text('play.end')}
          </button>
        )}
      </div>
    </header>
  );
}

/** The games kept in this browser: the last one to go on with, the others below it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { lineListOf } from '../../present/lines.ts';
import type { KeptGame } from '../../session/kept.ts';
import { NAME_LIMIT } from '../../session/kept.ts';
import type { Line } from '../../session/lines.ts';
import { LineList } from '../../ui/lineList.tsx';
import { formatInstant, formatMoment, formatSeries } from '../../words/format.ts';
import { scenarioText, text } from '../../words/text.ts';
import { type HomeGame, type HomeStore, nameOf } from './store.ts';

/** Shown at first, when asked for more, and when asked for all. */
const SHOWN = [4, 20, Number.POSITIVE_INFINITY] as const;

export function Games({ store }: { readonly store: HomeStore }) {
  const [stage, setStage] = useState(0);
  const games = store.games.value;
  const expected = Math.min(store.expected, SHOWN[0]);
  const shown = games?.slice(0, SHOWN[stage]);
  const count = games?.length ?? store.expected;
  const rest = count - Math.min(count, SHOWN[stage]);
  /** Copies stand above what was copied, and do not push it out of the list. */
  const onDuplicate = (): void => setStage(Math.max(stage, 1));
  const next = Math.min(count, SHOWN[stage + 1] ?? count) - (shown?.length ?? expected);
  return (
    <section class="games" aria-label={text('home.games')}>
      {store.isUnread.value ? (
        <p class="games-none">
          {text('home.unread')}{' '}
          <button type="button" class="link" onClick={() => void store.readGames()}>
            {text('app.again')}
          </button>
        </p>
      ) : (
        count === 0 && <p class="games-none">{text('home.noSaved')}</p>
      )}
      <ul>
        {shown === undefined
          ? Array.from({ length: expected }, (_, i) => <li key={i} class="game" />)
          : shown.map((game, i) => <GameRow key={game.kept.id} {...{ store, game, isLast: i === 0, onDuplicate }} />)}
      </ul>
      {rest > 0 && (
        <button type="button" class="link games-more" onClick={() => setStage(stage + 1)}>
          {next < rest ? text('home.showMore', { count: next }) : text('home.showAll', { count })}
        </button>
      )}
    </section>
  );
}

interface GameRowProps {
  readonly store: HomeStore;
  readonly game: HomeGame;
  /** The one changed last. */
  readonly isLast: boolean;
  readonly onDuplicate: () => void;
}

function GameRow({ store, game: { kept, isDeleted }, isLast, onDuplicate }: GameRowProps) {
  const [isOpen, setOpen] = useState(false);
  const name = nameOf(kept);
  if (isDeleted) return <Deleted name={name} onUndo={() => void store.undoRemove()} />;
  return (
    <li class="game">
      <div class="game-head">
        {isLast ? (
          <>
            <p class="game-name">
              <bdi>{name}</bdi>
            </p>
            <button type="button" class="primary game-go" onClick={() => store.continueGame(kept)}>
              {text('home.continue')}
            </button>
          </>
        ) : (
          <button
            type="button"
            class="link game-name"
            aria-label={text('home.continueOf', { name })}
            onClick={() => store.continueGame(kept)}
          >
            <bdi>{name}</bdi>
          </button>
        )}
        <p class="game-at">{detailOf(kept)}</p>
        <button
          type="button"
          class="quiet game-opener"
          aria-expanded={isOpen}
          aria-label={text('home.moreOf', { name })}
          onClick={() => setOpen(!isOpen)}
        >
          {text(isOpen ? 'home.less' : 'home.more')}
        </button>
      </div>
      {isOpen && <GameMore store={store} kept={kept} onDuplicate={onDuplicate} />}
    </li>
  );
}

/** Whose chair, how far, and when it was last played. */
function detailOf({ name, changed, label: { scenario, chair, moment, turn, turns, over } }: KeptGame): string {
  return formatSeries([
    ...(name === '' ? [] : [scenarioText(scenario)]),
    scenarioText(chair) || text('chair.nobody'),
    over ? text('home.gameOver') : text('home.gameAt', { turn, turns }),
    text('home.gameSaved', { when: formatInstant(changed) }),
    ...(moment === undefined || over ? [] : [formatMoment(moment)]),
  ]);
}

function Deleted({ name, onUndo }: { readonly name: string; readonly onUndo: () => void }) {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus(), []);
  return (
    <li class="game game-deleted">
      <div class="game-head">
        <p class="game-name">{text('home.deleted', { name })}</p>
        <button ref={undo} type="button" class="quiet game-opener" onClick={onUndo}>
          {text('home.undo')}
        </button>
      </div>
    </li>
  );
}

interface GameMoreProps extends Pick<GameRowProps, 'store' | 'onDuplicate'> {
  readonly kept: KeptGame;
}

function GameMore({ store, kept, onDuplicate }: GameMoreProps) {
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [name, setName] = useState(nameOf(kept));
  useEffect(() => {
    if (kept.lines > 1) void store.linesOf(kept).then(setLines);
  }, [kept.revision]);
  return (
    <div class="game-more">
      <form
        class="game-rename"
        onSubmit={(event) => {
          event.preventDefault();
          void store.rename(kept, name);
        }}
      >
        <label class="field">
          <span>{text('home.rename')}</span>
          <input
            value={name}
            maxLength={NAME_LIMIT}
            autocomplete="off"
            dir="auto"
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="quiet" disabled={name.trim() === nameOf(kept)}>
          {text('home.renameDo')}
        </button>
      </form>
      <p class="buttons">
        <button
          type="button"
          class="quiet"
          onClick={() => {
            onDuplicate();
            void store.duplicate(kept);
          }}
        >
          {text('home.duplicate')}
        </button>
        <button type="button" class="quiet" onClick={() => void store.saveOne(kept)}>
          {text('home.saveOne')}
        </button>
        <button type="button" class="danger" onClick={() => void store.remove(kept)}>
          {text('home.delete')}
        </button>
      </p>
      {lines.length > 1 && (
        <>
          <h3>{text('lines.title')}</h3>
          <LineList
            {...lineListOf(lines)}
            onOpen={(last) => {
              const line = lines.find((each) => each.last === last);
              if (line !== undefined) void store.openLine(kept, line);
            }}
            onDescribe={(last, words) => {
              const line = lines.find((each) => each.last === last);
              if (line !== undefined) void store.describeLine(kept, line, words);
            }}
          />
        </>
      )}
    </div>
  );
}

/** Overlays of the play screen: the menu, the list of keys, the confirmation of an order that harms civilians. */
import { AID_CHOICES, COLOUR_CHOICES } from '../../app/services/preferences.ts';
import { binsOf } from '../../lesson/forecasts.ts';
import { glossaryOf } from '../../present/glossary.ts';
import { binNames, forecastQuestion } from '../../present/lesson/forecastWords.ts';
import { lineListOf } from '../../present/lines.ts';
import type { Game } from '../../session/game.ts';
import { areAidsShut, areFactsShut, isOfLesson, isPlayedOnce, type LessonGame } from '../../session/gameLesson.ts';
import { linesOf } from '../../session/lines.ts';
import { CommandButton, CommandMenu, KeyList } from '../../ui/commands.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Glossary } from '../../ui/glossary.tsx';
import { KEY_USES } from '../../ui/keys.ts';
import { LineList } from '../../ui/lineList.tsx';
import { formatApart } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import type { PlayCommands } from './commands.ts';
import { HarmQuestion } from './panels/harmQuestion.tsx';
import { MapKeyList } from './panels/mapKeyList.tsx';
import { More } from './panels/more.tsx';
import { isUnsaved } from './panels/saveLine.tsx';
import { harmAsked } from './present/harm.ts';
import { SIDE_TABS } from './sidePanels.tsx';
import type { PlayStore, Table } from './store.ts';

interface PlayDialogsProps {
  readonly store: PlayStore;
  readonly commands: PlayCommands;
  readonly table: Table;
}

export function PlayDialogs({ store, commands, table }: PlayDialogsProps) {
  const close = (): void => store.open(undefined);
  const { preferences } = store;
  const saving = store.saving.value;
  return (
    <>
      <HarmDialog store={store} table={table} />
      {store.dialog.value === 'menu' && (
        <Dialog title={text('play.menu')} onClose={close} close={text('app.close')}>
          <CommandMenu commands={commands} onChosen={close} />
          {isOfLesson(table.game) && <LessonInMenu game={table.game} />}
          <p>
            <label class="switch">
              <input type="checkbox" checked={preferences.projector.value} onChange={preferences.toggleProjector} />
              {text('play.projector')}
            </label>
          </p>
          <label class="field">
            <span>{text('play.colours')}</span>
            <select
              value={preferences.colours.value}
              onChange={({ currentTarget }) =>
                preferences.useColours(COLOUR_CHOICES[currentTarget.selectedIndex] ?? preferences.colours.value)
              }
            >
              {COLOUR_CHOICES.map((choice) => (
                <option key={choice} value={choice}>
                  {text(`play.colours.${choice}`)}
                </option>
              ))}
            </select>
          </label>
          {!areAidsShut(table.game) && (
            <label class="field">
              <span>{text('aids.title')}</span>
              <select
                value={preferences.aids.value}
                onChange={({ currentTarget }) =>
                  preferences.useAids(AID_CHOICES[currentTarget.selectedIndex] ?? preferences.aids.value)
                }
              >
                {AID_CHOICES.map((choice) => (
                  <option key={choice} value={choice}>
                    {text(`aids.${choice}`)}
                  </option>
                ))}
              </select>
            </label>
          )}
          <p class="small dim">{text('debrief.seed', { seed: table.game.seed })}</p>
          {isUnsaved(saving) && (
            <p class="refused">
              {text(`play.save.${saving}`)}. {text('play.saveFailed')}
            </p>
          )}
        </Dialog>
      )}
      <GameDialogs store={store} game={table.game} />
      {store.dialog.value === 'lines' && <LinesDialog store={store} table={table} onClose={close} />}
      {store.dialog.value === 'goTo' && <GoTo store={store} commands={commands} onClose={close} />}
      {store.dialog.value === 'glossary' && (
        <Dialog title={text('play.glossary')} onClose={close} close={text('app.close')}>
          <Glossary entries={glossaryOf(table.game.compiled.scenario)} />
        </Dialog>
      )}
      {store.dialog.value === 'keys' && (
        <Dialog title={text('help.title')} onClose={close} close={text('app.close')}>
          <KeyList commands={commands} />
          <MapKeyList />
          <label class="field">
            <span>{text('help.use')}</span>
            <select
              value={preferences.keys.value}
              onChange={({ currentTarget }) =>
                preferences.useKeys(KEY_USES[currentTarget.selectedIndex] ?? preferences.keys.value)
              }
            >
              {KEY_USES.map((use) => (
                <option key={use} value={use}>
                  {text(`help.use.${use}`)}
                </option>
              ))}
            </select>
          </label>
          <p class="small dim">{text('help.text')}</p>
        </Dialog>
      )}
    </>
  );
}

/** What may be asked at any time, whoever looks at the screen: of the game as a whole. */
export function GameDialogs({ store, game }: { readonly store: PlayStore; readonly game: Game }) {
  const close = (): void => store.open(undefined);
  if (store.dialog.value === 'hold') return <HoldDialog store={store} game={game} onClose={close} />;
  if (store.dialog.value !== 'undo') return null;
  return (
    <Dialog title={text('handOver.undo')} onClose={close}>
      <p>{text('handOver.undoText')}</p>
      <p class="buttons">
        <button type="button" class="primary" onClick={store.undoForAll}>
          {text('handOver.undoNow')}
        </button>
        <button type="button" class="quiet" onClick={close}>
          {text('handOver.keep')}
        </button>
      </p>
    </Dialog>
  );
}

interface OverProps {
  readonly store: PlayStore;
  readonly onClose: () => void;
}

/** What another tab has to do with this game, and what can be done about it. */
function HoldDialog({ store, game, onClose }: OverProps & { readonly game: Game }) {
  const hold = store.hold.value;
  if (hold === 'own') return null;
  return (
    <Dialog key={hold} title={text(`hold.${hold}.title`)} onClose={onClose}>
      <p>{text(`hold.${hold}.text`)}</p>
      <p class="buttons">
        {hold === 'free' && (
          <button type="button" class="primary" onClick={store.takeOver}>
            {text('hold.takeOver')}
          </button>
        )}
        {store.canKeep.value && (
          <button type="button" class="primary" onClick={store.keepRecorded}>
            {text('hold.keepRecorded')}
          </button>
        )}
        {(hold === 'gone' || !isPlayedOnce(game)) && (
          <button type="button" class={hold === 'gone' ? 'primary' : 'quiet'} onClick={store.branchOff}>
            {text(hold === 'gone' ? 'hold.keep' : hold === 'recorded' ? 'hold.playOn' : 'hold.branch')}
          </button>
        )}
        <button type="button" class="quiet" onClick={onClose}>
          {text('hold.look')}
        </button>
      </p>
    </Dialog>
  );
}

/** What the teacher has locked, and what the pupil expected. */
function LessonInMenu({ game }: { readonly game: LessonGame }) {
  const { compiled, lesson } = game;
  return (
    <section aria-labelledby="menu-lesson">
      <h3 id="menu-lesson">{text('inLesson.locked')}</h3>
      <ul class="small">
        {areAidsShut(game) && <li>{text('inLesson.noAids')}</li>}
        {areFactsShut(game) && <li>{text('inLesson.facts')}</li>}
        <li>{text('inLesson.once')}</li>
      </ul>
      <h3>{text('inLesson.counters')}</h3>
      {lesson.lesson.forecasts.map((forecast, i) => {
        const bins = binsOf(compiled, forecast);
        const counters = lesson.work.expected[i]?.counters ?? [];
        const placed = binNames(compiled, bins).flatMap((bin, b) =>
          counters[b] > 0 ? [text('inLesson.placed', { bin, count: counters[b] })] : [],
        );
        return (
          <p key={i} class="small">
            {forecastQuestion(compiled, bins)} {formatApart(placed)}
          </p>
        );
      })}
    </section>
  );
}

/** Where the game went otherwise, or was taken back: every line of play can be gone on with. */
function LinesDialog({ store, table, onClose }: OverProps & { readonly table: Table }) {
  const lines = linesOf(table.game.tree);
  return (
    <Dialog title={text('lines.title')} onClose={onClose} close={text('app.close')}>
      <p class="dim">{text(lines.length > 1 ? 'lines.text' : 'lines.only')}</p>
      <LineList {...lineListOf(lines)} onOpen={store.openLine} onDescribe={store.describeLine} />
    </Dialog>
  );
}

/** Everything on a screen that is one column, to be shown and gone to. */
function GoTo({ store, commands, onClose }: Pick<PlayDialogsProps, 'store' | 'commands'> & { onClose: () => void }) {
  const goTo = (selector: string): void => {
    onClose();
    requestAnimationFrame(() => {
      const target = document.querySelector<HTMLElement>(selector);
      target?.scrollIntoView();
      target?.focus({ preventScroll: true });
    });
  };
  return (
    <Dialog title={text('play.goToTitle')} onClose={onClose} close={text('app.close')}>
      <More
        places={(['desk', ...SIDE_TABS, 'map'] as const).map((name) => ({
          name,
          words: text(name === 'map' ? 'play.map' : `tab.${name}`),
        }))}
        onChoose={(name) => {
          if (name !== 'map') store.chooseTab(name);
          goTo(name === 'map' ? '.map-open' : name === 'desk' ? '.desk-panel' : `.side-panel[data-panel="${name}"]`);
        }}
      />
      <CommandButton command={commands.showMenu} class="quiet" opensDialog />
    </Dialog>
  );
}

function HarmDialog({ store, table }: { readonly store: PlayStore; readonly table: Table }) {
  const order = store.confirming.value;
  if (order === undefined) return null;
  const { game, turn } = table;
  return (
    <HarmQuestion {...harmAsked(game.compiled, turn.view, order)} onKeep={store.keep} onTakeBack={store.takeBack} />
  );
}

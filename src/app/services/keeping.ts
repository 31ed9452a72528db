/** Keeps the game on screen: which tab owns it, what other tabs do to it, and what is done about it here. */
import { effect } from '@preact/signals';
import { currentNode } from '../../session/tree.ts';
import { scenarioText, text } from '../../words/text.ts';
import type { CurrentGame } from './currentGame.ts';
import { newGameId } from './gameId.ts';
import type { NewsChannel } from './news.ts';
import type { Ownership } from './ownership.ts';
import type { Shell } from './shell.ts';
import type { Storage } from './storage.ts';

export interface Keeping {
  /** Plays on here what no other tab plays any more. */
  takeOver(): Promise<void>;
  /** Goes on with the game as it stands here under a name of its own, beside the one it was. */
  branch(): void;
  /** Keeps a recorded run that is looked at, as it was recorded. */
  keepRecorded(): Promise<void>;
}

/** How often a tab that follows looks whether the owner is still there, milliseconds. */
const LOOK_MS = 1000;
/** So many looks in a row have to find no owner: one that is loaded anew is away for a moment. */
const LOOKS = 2;

interface Parts {
  readonly current: CurrentGame;
  readonly storage: Storage;
  readonly ownership: Ownership;
  readonly news: NewsChannel;
  /** For what other tabs did that has to be shown here. */
  readonly shell: () => Shell;
}

export function createKeeping({ current, storage, ownership, news, shell }: Parts): Keeping {
  const { as, hold } = current;
  const isOpen = (id: string): boolean => as.value?.id === id;

  function branch(): void {
    const game = current.game.value;
    if (game === undefined || as.value === undefined) return;
    const { library } = shell();
    const known = library.nameOf(as.value) || scenarioText(game.compiled.scenario.title);
    current.moveTo({ id: newGameId(), name: library.freeName(nameApart(known, currentNode(game.tree).turn + 1)) });
  }

  /** What goes on beside a game is named after it; one that was deleted elsewhere is still itself. */
  function nameApart(name: string, turn: number): string {
    if (hold.value === 'gone') return name;
    if (hold.value === 'recorded') return text('library.fromTurn', { name, turn });
    const isBranch = name.startsWith(text('library.branchOf', { name: '' }));
    return isBranch ? name : text('library.branchOf', { name });
  }

  async function keepRecorded(): Promise<void> {
    const whole = current.unkept.value;
    if (whole === undefined) return;
    const { library, notices } = shell();
    const { name } = whole.kept;
    const kept = { ...whole.kept, name: name === '' ? '' : library.freeName(name), changed: Date.now() };
    const row = await library.putBack({ ...whole, kept });
    if (!row.ok) return notices.fault({ code: 'storage', why: row.error });
    current.markKept();
    notices.tell(text('library.kept', { name: kept.name || scenarioText(kept.label.scenario) }));
  }

  /** Opens the game again as it is kept now. */
  async function reopen(): Promise<void> {
    const id = as.value?.id;
    if (id !== undefined) await (await shell().opening())?.openKept(shell(), id, () => !isOpen(id));
  }

  // The tab owns what it has open, and nothing else.
  effect(() => {
    const id = hold.value === 'own' ? as.value?.id : undefined;
    ownership.keepOnly(id);
    if (id !== undefined) void ownership.own(id);
  });

  // A tab that follows sees when the owner goes, and when it comes back.
  effect(() => {
    const id = as.value?.id;
    if (id === undefined || (hold.value !== 'follows' && hold.value !== 'free')) return;
    let without = 0;
    const timer = setInterval(async () => {
      const isOwned = await ownership.isOwned(id);
      without = isOwned ? 0 : without + 1;
      const now = hold.peek();
      if (isOpen(id) && (now === 'follows' || now === 'free') && (isOwned || without >= LOOKS))
        current.setHold(isOwned ? 'follows' : 'free');
    }, LOOK_MS);
    return () => clearInterval(timer);
  });

  // What slipped past the owners is kept beside what another tab wrote, or stands here only.
  effect(() => {
    if (storage.state.value !== 'changed') return;
    branch();
    shell().notices.tell(text('library.movedAside'));
  });

  // Once saving works again, that is told as well as that it did not.
  let wasUnsaved = false;
  effect(() => {
    const state = storage.state.value;
    if (state === 'saving') return;
    if (wasUnsaved && state === 'saved') shell().notices.tell(text('library.savedAgain'));
    wasUnsaved = state !== 'saved' && state !== 'changed';
  });

  // Leaving asks only while something stands in this window alone.
  effect(() => {
    if (storage.state.value === 'saved' && hold.value !== 'gone') return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  });

  // Whoever comes back to the page has perhaps mended what kept it from saving.
  addEventListener('focus', storage.retry);
  addEventListener('online', storage.retry);

  news.hear(({ kind, id }) => {
    if (kind === 'cleared') shell().preferences.forget();
    if (kind === 'cleared') storage.drop();
    if (kind === 'removed') storage.drop(id);
    if (as.value === undefined) return;
    if (kind === 'cleared' || (kind === 'removed' && isOpen(id))) {
      current.setHold('gone');
      shell().notices.tell(text('library.gone'));
    }
    if (kind === 'saved' && isOpen(id) && hold.value !== 'own' && hold.value !== 'gone' && hold.value !== 'recorded')
      void shell()
        .opening()
        .then((opening) => opening?.followKept(shell(), id));
  });

  // A page that the browser puts by for going back owns nothing meanwhile.
  addEventListener('pagehide', ({ persisted }) => {
    if (persisted) ownership.keepOnly(undefined);
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && hold.value !== 'gone') void reopen();
  });

  return { takeOver: reopen, branch, keepRecorded };
}

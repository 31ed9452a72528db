/** Overlays of the play screen: the menu, the list of keys, the confirmation of an order that harms civilians. */
import { harmWords, orderTitle } from '../../present/orders.ts';
import { CommandMenu, KeyList } from '../../ui/commands.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { text } from '../../words/text.ts';
import type { PlayCommands } from './commands.ts';
import type { PlayStore, Table } from './store.ts';

interface PlayDialogsProps {
  readonly store: PlayStore;
  readonly commands: PlayCommands;
  readonly table: Table;
}

export function PlayDialogs({ store, commands, table }: PlayDialogsProps) {
  const close = (): void => store.open(undefined);
  return (
    <>
      <HarmQuestion store={store} table={table} />
      {store.dialog.value === 'menu' && (
        <Dialog title={text('play.menu')} onClose={close} close={text('app.close')}>
          <CommandMenu commands={commands} onChosen={close} />
          <p class="small dim">{text('debrief.seed', { seed: table.game.seed })}</p>
          {!store.saving.value && <p class="refused">{text('play.saveFailed')}</p>}
        </Dialog>
      )}
      {store.dialog.value === 'keys' && (
        <Dialog title={text('help.title')} onClose={close} close={text('app.close')}>
          <KeyList commands={commands} />
          <p class="small dim">{text('help.text')}</p>
        </Dialog>
      )}
    </>
  );
}

function HarmQuestion({ store, table }: { readonly store: PlayStore; readonly table: Table }) {
  const order = store.confirming.value;
  if (order === undefined) return null;
  const { game, turn } = table;
  return (
    <Dialog title={text('desk.confirm')} onClose={store.dropConfirming}>
      <p>
        {text('desk.confirmText', {
          order: orderTitle(game.compiled, order, turn.view.side),
          harm: harmWords(turn.view, order) ?? '',
        })}
      </p>
      <p class="buttons">
        <button type="button" class="quiet" onClick={store.dropConfirming}>
          {text('desk.confirmNo')}
        </button>
        <button type="button" class="danger" onClick={() => store.confirm(order)}>
          {text('desk.confirmYes')}
        </button>
      </p>
    </Dialog>
  );
}

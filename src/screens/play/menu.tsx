/** The menu of the play screen and the list of keys. */

import type { Controller } from '../../app/controller.ts';
import type { Game } from '../../session/game.ts';
import { currentNode } from '../../session/tree.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { text } from '../../words/text.ts';

export function MenuDialogs({ controller, game }: { readonly controller: Controller; readonly game: Game }) {
  const open = controller.dialog.value;
  if (open === 'keys') return <KeysDialog controller={controller} />;
  if (open !== 'menu') return null;
  const close = (): void => controller.openDialog(undefined);
  const then = (what: () => void) => (): void => {
    close();
    what();
  };
  return (
    <Dialog title={text('play.menu')} onClose={close}>
      <ul class="menu">
        <li>
          <button
            type="button"
            class="quiet"
            disabled={currentNode(game.tree).parent < 0}
            onClick={then(controller.undo)}
          >
            {text('play.undo')}
          </button>
        </li>
        <li>
          <button type="button" class="quiet" onClick={then(() => void controller.copyLink())}>
            {text('play.link')}
          </button>
        </li>
        <li>
          <button type="button" class="quiet" onClick={then(controller.exportRun)}>
            {text('play.export')}
          </button>
        </li>
        <li>
          <button type="button" class="quiet" onClick={then(() => controller.go({ kind: 'debrief' }))}>
            {text('play.debrief')}
          </button>
        </li>
        <li>
          <button type="button" class="quiet" onClick={then(() => controller.go({ kind: 'home' }))}>
            {text('app.home')}
          </button>
        </li>
      </ul>
      <p class="small dim">{text('debrief.seed', { seed: game.seed })}</p>
      {!controller.saving.value && <p class="refused">{text('play.saveFailed')}</p>}
    </Dialog>
  );
}

const KEYS = [
  ['E', 'help.end'],
  ['1–7', 'help.tabs'],
  ['U', 'help.undo'],
  ['/', 'help.find'],
  ['?', 'help.help'],
  ['Esc', 'help.close'],
] as const;

function KeysDialog({ controller }: { readonly controller: Controller }) {
  return (
    <Dialog title={text('help.title')} onClose={() => controller.openDialog(undefined)}>
      <dl class="keys">
        {KEYS.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{text(meaning)}</dd>
          </div>
        ))}
      </dl>
      <p class="small dim">{text('help.text')}</p>
    </Dialog>
  );
}

/** Saves the open game to a file as it is kept: neither screen nor rules are needed for it. */

import type { KeptGame, WholeGame } from '../../session/kept.ts';
import { linesOf } from '../../session/lines.ts';
import { saveFile } from './clipboard.ts';
import { parseRoute } from './routes.ts';
import type { Shell } from './shell.ts';

/** The game that is open, or that the address asks for; undefined if there is none. */
export function openId({ current }: Shell): string | undefined {
  const to = parseRoute(location.hash);
  return current.as.value?.id ?? (to.kind === 'play' || to.kind === 'debrief' ? to.id : undefined);
}

/** Says what went wrong if the game cannot be had. */
export async function saveOpenGame(shell: Shell): Promise<void> {
  const { storage, notices } = shell;
  const id = openId(shell);
  if (id === undefined) return;
  const loaded = await storage.load(id);
  const kept = loaded.ok && loaded.value !== undefined ? loaded.value : await gameInHand(shell);
  if (kept !== undefined) await saveAsRecord(shell, kept);
  else notices.fault({ code: 'storage', why: loaded.ok ? 'gone' : loaded.error });
}

async function saveAsRecord({ notices }: Shell, whole: WholeGame): Promise<void> {
  try {
    const { formatKept } = await import('../../session/gamesFile.ts');
    saveFile(`brink-${whole.kept.id}.json`, formatKept(whole));
  } catch {
    notices.fault({ code: 'load.code', values: {} });
  }
}

/** As it stands in this window, where the browser does not give what it keeps. */
async function gameInHand({ current, saved }: Shell) {
  const game = current.game.value;
  const as = current.as.value;
  if (game === undefined || as === undefined) return undefined;
  const contents = await saved(game, current.unread.value);
  if (contents === undefined) return undefined;
  const { tree, label } = contents;
  const kept: KeptGame = { ...as, changed: Date.now(), revision: 0, lines: linesOf(tree).length, label };
  return { kept, saved: contents };
}

/** Shares a run as a link or a file. */
import { formatRecord } from '../../play/record.ts';
import { linkOf } from '../../session/recording.ts';
import { wholeRecordOf } from '../../session/wholeRecord.ts';
import type { Command } from '../../ui/commands.tsx';
import { text } from '../../words/text.ts';
import { copyText, saveFile } from './clipboard.ts';
import type { Shell } from './shell.ts';

/** The two commands for every screen that shows a run. */
export function sharingCommands(shell: Shell) {
  return {
    copyLink: { name: () => text('play.link'), act: () => void copyLink(shell) },
    exportRun: { name: () => text('play.export'), act: () => exportRun(shell) },
  } satisfies Record<string, Command>;
}

/** Copies a link to the run so far; shows it where that is not allowed, or not enough. */
async function copyLink(shell: Shell): Promise<void> {
  const { current, notices } = shell;
  const game = current.game.value;
  if (game === undefined) return;
  const link = linkOf(game);
  if (link === undefined) return notices.tell(text('link.none'));
  const address = `${location.origin}${location.pathname}${link}`;
  const isCopied = await copyText(address);
  const isOwn = game.source.kind === 'own';
  if (isCopied && !isOwn) notices.tell(text('app.copied'));
  else notices.offer({ address, isCopied, isOwn, onSaveFile: () => exportRun(shell) });
}

function exportRun({ current, library }: Shell): void {
  const game = current.game.value;
  const as = current.as.value;
  if (game === undefined || as === undefined) return;
  const seed = game.seed.replace(/[^A-Za-z0-9_-]+/g, '-').slice(0, 40);
  saveFile(`${game.compiled.scenario.id}-${seed}.json`, formatRecord(wholeRecordOf(game, library.nameOf(as))));
}

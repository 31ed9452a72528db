/** Shares a run as a link or a file. */
import { formatRecord } from '../../play/record.ts';
import { linkOf, recordOf } from '../../session/recording.ts';
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

/** Copies a link to the run so far; says so if it would be too long. */
async function copyLink({ current, notices }: Shell): Promise<void> {
  const game = current.game.value;
  const link = game === undefined ? undefined : linkOf(game);
  if (link === undefined) return notices.tell(text('play.linkLong'));
  const copied = await copyText(`${location.origin}${location.pathname}${link}`);
  notices.tell(text(copied ? 'app.copied' : 'app.copyFailed'));
}

function exportRun({ current }: Shell): void {
  const game = current.game.value;
  if (game === undefined) return;
  const seed = game.seed.replace(/[^A-Za-z0-9_-]+/g, '-').slice(0, 40);
  saveFile(`${game.compiled.scenario.id}-${seed}.json`, formatRecord(recordOf(game)));
}

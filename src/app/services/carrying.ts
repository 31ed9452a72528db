/** Carries games and scenarios of one's own to files, and back from a file of many. */
import type { Result } from '../../core/result.ts';
import { formatGames, formatKept, type ReadGames } from '../../session/gamesFile.ts';
import type { KeptGame, WholeGame } from '../../session/kept.ts';
import type { OwnFiles } from '../../session/ownSource.ts';
import type { LibraryFault } from '../../session/store.ts';
import { scenarioText, text } from '../../words/text.ts';
import { saveFile } from './clipboard.ts';
import { keepBrought } from './openingOwn.ts';
import type { Shell } from './shell.ts';

/** Saves a kept game to a file, as a record. */
export async function saveOne({ library, notices }: Shell, { id }: KeptGame): Promise<void> {
  const whole = await library.load(id);
  if (!whole.ok) return notices.fault({ code: 'storage', why: whole.error });
  if (whole.value !== undefined) saveWhole(whole.value);
}

export const saveWhole = (whole: WholeGame): void => saveFile(`${fileName(whole.kept)}.json`, formatKept(whole));

/** What every system takes for the name of a file. */
const fileName = ({ name, label }: KeptGame): string =>
  asFileName(name) || asFileName(scenarioText(label.scenario)) || 'game';

const asFileName = (name: string): string =>
  [...name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, '')].slice(0, 60).join('');

/** Saves every game, and every scenario of one's own, to one file; what cannot be read is told, and left out. */
export async function saveAll({ library, notices, scenarioFiles: { own } }: Shell): Promise<void> {
  const faults: LibraryFault[] = [];
  const read = <Value>(done: Result<Value, LibraryFault>): readonly NonNullable<Value>[] => {
    if (!done.ok) faults.push(done.error);
    return done.ok && done.value !== undefined && done.value !== null ? [done.value] : [];
  };
  const games: WholeGame[] = [];
  const scenarios: OwnFiles[] = [];
  await notices.working(
    (async () => {
      for (const { id } of read(await library.read()).flat()) games.push(...read(await library.load(id)));
      for (const { id } of read(await own.read()).flat()) scenarios.push(...read(await own.load(id)));
    })(),
  );
  if (games.length + scenarios.length > 0) saveFile('brink-games.json', formatGames(games, scenarios));
  const [why] = faults;
  if (why !== undefined) notices.fault({ code: 'storage', why });
}

/** Adds the games and scenarios of a file to those kept here, and says how many; and which of its rows are none. */
export async function addGames(shell: Shell, { games, scenarios, unread }: ReadGames): Promise<void> {
  const { notices, library, scenarioFiles } = shell;
  const done = await notices.working(library.add(games));
  if (!done.ok) return notices.fault({ code: 'storage', why: done.error });
  const { added, known } = done.value;
  const before = await scenarioFiles.own.read();
  const were = before.ok ? before.value.length : 0;
  for (const source of [...games.map(({ saved }) => saved.source), ...scenarios]) await keepBrought(shell, source);
  const kept = (scenarioFiles.own.kept.value?.length ?? were) - were;
  const told = [
    ...(games.length === 0 ? [] : [text('library.added', { count: added })]),
    ...(known === 0 ? [] : [text('library.known', { count: known })]),
    ...(kept === 0 ? [] : [text('own.added', { count: kept })]),
  ];
  notices.tell(told.length === 0 ? text('library.nothing') : told.join(' '));
  if (unread.length > 0) notices.fault({ code: 'file.rows', values: { count: unread.length, added }, rows: unread });
}

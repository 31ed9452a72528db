/** brink queue --queue ADDRESS: what a queue has to play and who plays; takes a work back. */
import type { Command } from 'commander';
import { fail, ok, type Result } from '../../core/result.ts';
import type { OpenWork, Works } from '../../queue/works.ts';
import { formatList, formatNumber } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import { EXIT, type ExitCode, misuse, type Stop } from '../lib/exitCodes.ts';
import { PASSWORD_VARIABLE, queueStop } from '../lib/queue.ts';
import { print, printJson, stopWith } from '../lib/terminal.ts';

interface Options {
  readonly queue: string;
  readonly cancel?: string;
  readonly json?: boolean;
}

export function addQueue(program: Command): void {
  program
    .command('queue')
    .description(text('cli.works.about'))
    .requiredOption('--queue <address>', text('cli.worker.queue', { variable: PASSWORD_VARIABLE }))
    .option('--cancel <work>', text('cli.works.cancel'))
    .option('--json', text('cli.works.json'))
    .action(async (options: Options) => {
      process.exitCode = await tell(options);
    });
}

async function tell({ queue, cancel, json }: Options): Promise<ExitCode> {
  const { openWorks, readAddress } = await import('../../queue/command.ts');
  const address = readAddress(queue, process.env[PASSWORD_VARIABLE]);
  if (!address.ok) return stopWith(queueStop(address.error));
  const opened = await openWorks(address.value);
  if (!opened.ok) return stopWith(queueStop(opened.error));
  const works = opened.value;
  try {
    if (cancel !== undefined) return await takeBack(works, cancel);
    await show(works, address.value.name, json === true);
    return EXIT.ok;
  } finally {
    await works.close();
  }
}

async function show(works: Works, queue: string, json: boolean): Promise<void> {
  const cores = (await works.hands()).reduce((sum, hand) => sum + hand.cores, 0);
  const list = await works.list();
  if (json) return printJson({ queue, cores, works: list });
  const who = cores === 0 ? text('cli.works.nobody', { queue }) : text('cli.works.hands', { queue, count: cores });
  print([who, ...(list.length === 0 ? [text('cli.works.none')] : list.map(lineOf))].join('\n'));
}

function lineOf({ name, scenario, seed, settings, runs, waiting, active }: OpenWork): string {
  const what =
    scenario === undefined || seed === undefined
      ? text('cli.works.unreadable')
      : text('cli.works.what', { scenario, seed, count: settings, runs: formatNumber(runs) });
  return text('cli.works.work', { name, what, count: waiting, active });
}

async function takeBack(works: Works, given: string): Promise<ExitCode> {
  const name = nameOf(await works.list(), given);
  if (!name.ok) return stopWith(name.error);
  print(text('cli.works.gone', { name: name.value, count: await works.cancel(name.value) }));
  return EXIT.ok;
}

function nameOf(list: readonly OpenWork[], given: string): Result<string, Stop> {
  const names = list.map(({ name }) => name).filter((name) => given !== '' && name.startsWith(given));
  if (names.length > 1) return fail(misuse(text('cli.works.several', { given, known: formatList(names) })));
  const [name] = names;
  return name === undefined ? fail(misuse(text('cli.works.unknown', { given }))) : ok(name);
}

/** Opens a question of the Lab from its file, and asks for the scenario that it needs where that is not here. */
import { parseWhatIf } from '../../lab/whatIf/file.ts';
import { formatWhatIfLink } from '../../lab/whatIf/link.ts';
import { filesIn, readChosen, whyNot } from './chosenFiles.ts';
import type { FaultWays } from './notices.ts';
import { addScenarios } from './openingOwn.ts';
import { loadAsked } from './scenarioAsked.ts';
import type { Shell } from './shell.ts';

/** A question of the Lab goes there as its link would. */
export async function openExperiment(shell: Shell, written: string): Promise<void> {
  const { notices, scenarioFiles, go } = shell;
  const read = parseWhatIf(written);
  if (!read.ok) return notices.fault({ code: 'experiment', problem: read.error });
  const id = read.value.scenario;
  const again = (): void => void openExperiment(shell, written);
  const loaded = await notices.working(loadAsked(scenarioFiles, read.value));
  if (loaded === undefined) return askForScenario(shell, id, again);
  if (!loaded.ok) return notices.fault(loaded.error, { onAgain: again });
  const link = formatWhatIfLink(read.value, loaded.value.compiled);
  if (link === undefined) return notices.fault({ code: 'experiment.names', values: { id } });
  go({ kind: 'lab', link });
}

/** Asks for the files of the scenario that a question needs, puts it on the list, and tries again. */
export function askForScenario(shell: Shell, id: string, again: () => void): void {
  const { notices } = shell;
  const ways: FaultWays = {
    onScenario: async (brought) => {
      const chosen = await notices.working(filesIn(brought).then(readChosen));
      const added = await addScenarios(shell, chosen.scenarios);
      if (added.ok && added.value.length > 0) again();
      else notices.fault(added.ok ? whyNot(chosen) : added.error, ways);
    },
  };
  notices.fault({ code: 'experiment.scenario', values: { id } }, ways);
}

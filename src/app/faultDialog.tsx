/** What went wrong, with every problem and its place, and what can be done about it. */

import type { Fault } from '../session/fault.ts';
import { Dialog } from '../ui/dialog.tsx';
import { FileChoice } from '../ui/fileChoice.tsx';
import { ProblemList, type ToldProblem } from '../ui/problemList.tsx';
import { problemText } from '../words/problem.ts';
import { toldProblem } from '../words/scenarioProblem.ts';
import { text } from '../words/text.ts';
import { faultWords } from './services/faultWords.ts';
import type { FaultWays } from './services/notices.ts';

const SHOWN = 12;

interface FaultDialogProps {
  readonly fault: Fault;
  readonly ways: FaultWays;
  readonly onClose: () => void;
}

export function FaultDialog({ fault, ways, onClose }: FaultDialogProps) {
  const { onAgain, onSave, onScenario } = ways;
  return (
    <Dialog title={text('app.problem')} onClose={onClose}>
      <p>{faultWords(fault)}</p>
      <ProblemList problems={problemsOf(fault)} most={SHOWN} more={(count) => text('app.problem.more', { count })} />
      <p class="dim">{text('app.nothingLost')}</p>
      {onScenario !== undefined && <p class="dim">{text('fault.way.scenarioText')}</p>}
      <p class="buttons">
        {onAgain !== undefined && (
          <button
            type="button"
            class="primary"
            onClick={() => {
              // Asked first: whoever closes it does not want it again.
              onAgain();
              onClose();
            }}
          >
            {text('app.again')}
          </button>
        )}
        {fault.code === 'load.code' && <ReloadButton />}
        {onScenario !== undefined && (
          <FileChoice
            files={text('fault.way.scenario')}
            folder={text('fault.way.folder')}
            onChoose={(files) => {
              onClose();
              onScenario(files);
            }}
          />
        )}
        {onSave !== undefined && (
          <button type="button" class="quiet" onClick={onSave}>
            {text('differs.save')}
          </button>
        )}
        <button type="button" class="quiet" onClick={onClose}>
          {text('app.close')}
        </button>
      </p>
    </Dialog>
  );
}

export const ReloadButton = () => (
  <button type="button" class="quiet" onClick={() => location.reload()}>
    {text('app.reload')}
  </button>
);

function problemsOf(fault: Fault): readonly ToldProblem[] {
  if ('problem' in fault) return [{ where: fault.problem.at, words: problemText(fault.problem) }];
  if ('rows' in fault)
    return fault.rows.map(({ list, row, name, problem }) => ({
      where: name || text(`fault.file.rows.row.${list}`, { row }),
      words: problem === undefined ? text(`fault.file.rows.form.${list}`) : problemText(problem),
    }));
  if (!('problems' in fault)) return [];
  return fault.problems.map(toldProblem);
}

/** What went wrong, in a sentence. */
import type { Fault } from '../../session/fault.ts';
import { problemText } from '../../words/problem.ts';
import { whatIsWrong } from '../../words/scenarioProblem.ts';
import { text, textBy } from '../../words/text.ts';

export function faultWords(fault: Fault): string {
  if ('values' in fault) return textBy(`fault.${fault.code}`, fault.values);
  if (fault.code === 'record') return text('fault.record', { problem: problemText(fault.problem) });
  if (fault.code === 'experiment') return text('fault.experiment', { problem: problemText(fault.problem) });
  if (fault.code === 'storage') return text(`fault.storage.${fault.why}`);
  const [first, ...others] = fault.problems;
  const words =
    fault.code === 'scenario' && others.length > 0
      ? text('fault.scenario.many', { count: fault.problems.length })
      : text(`fault.${fault.code}`, { problem: first === undefined ? '' : whatIsWrong(first) });
  return fault.file === undefined ? words : text('fault.ofFile', { file: fault.file, words });
}

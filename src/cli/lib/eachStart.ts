/** A what-if from each start of its campaign, for a terminal: what the Lab's picture of the starts tells. */
import { fail, ok, type Result } from '../../core/result.ts';
import { commonEnd, findStart, pairsOfStart, planStart } from '../../lab/whatIf/starts.ts';
import type { WhatIf } from '../../lab/whatIf/whatIf.ts';
import { type StartShown, startNote, startsCaption, startsSentence } from '../../present/starts.ts';
import { questionWords } from '../../present/whatIf.ts';
import type { CompiledScenario, Scenario } from '../../scenario/scenario.ts';
import { text } from '../../words/text.ts';
import type { Stop } from './exitCodes.ts';
import { familyFiles } from './family.ts';
import { failedStop, stoppedAfter, usualWorkers, withPool } from './pool.ts';
import type { QueueAsked } from './queue.ts';
import { openPlain } from './scenarioFiles.ts';

interface EachStart {
  readonly lines: readonly string[];
  /** For JSON. */
  readonly data: object;
}

/** @param word names the question's scenario: an id or a file. */
export async function playEachStart(
  word: string,
  whatIf: WhatIf,
  compiled: CompiledScenario,
  queue: { readonly queue?: QueueAsked },
): Promise<Result<EachStart, Stop>> {
  const scenarios: Scenario[] = [];
  for (const { file } of familyFiles(word, whatIf.scenario)) {
    const scenario = openPlain(file);
    if (!scenario.ok) return scenario;
    scenarios.push(scenario.value);
  }
  if (scenarios.length === 0) scenarios.push(compiled.scenario);
  const end = commonEnd(scenarios.map(({ start, turns }) => ({ start, turns })));
  const quiet = process.stderr.isTTY !== true;
  const each = pairsOfStart(whatIf);
  const of = scenarios.length * each;
  const starts = await withPool({ workers: usualWorkers(), of, quiet, ...queue }, async (pool, tell) => {
    const shown: StartShown[] = [];
    for (const scenario of scenarios) {
      const { start } = scenario;
      const planned = planStart(compiled, whatIf, scenario, end);
      if (!planned.ok) {
        shown.push({ start, refusal: planned.error });
        continue;
      }
      const before = shown.length * each;
      const ended = await pool.run(scenario, planned.value.plan, { onProgress: ({ runs }) => tell(before + runs) }).end;
      if (ended.kind === 'failed') return fail(failedStop(ended.failure));
      if (ended.kind === 'refused') shown.push({ start, refusal: { kind: 'problems', problems: ended.problems } });
      else if (ended.kind !== 'done') return fail(stoppedAfter(before));
      else shown.push({ start, finding: findStart(planned.value, ended.gathered, scenarios[0].start) });
    }
    return ok(shown);
  });
  if (!starts.ok) return starts;
  const asked = { compiled, whatIf, end, starts: starts.value };
  const isPlace = whatIf.outcome.kind === 'place';
  const notes = starts.value.map((one) => startNote(asked, one)).filter((note) => note !== '');
  return ok({
    data: { end, starts: starts.value.map((one, i) => ({ scenario: scenarios[i].id, ...one })) },
    lines: [
      ...[questionWords(compiled, whatIf), text('tooLate.about'), ''],
      ...(isPlace ? [startsSentence(asked, 'held'), startsSentence(asked, 'days')] : [startsSentence(asked, 'number')]),
      ...notes,
      ...['', startsCaption(asked), text('pairs.model')],
    ],
  });
}

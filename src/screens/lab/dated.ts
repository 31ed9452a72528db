/** What really happened, beside the question's scenario. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { factsTextOf, type ScenarioFiles } from '../../app/services/scenarioFiles.ts';
import type { Loaded } from '../../app/services/scenarios.ts';
import { type Facts, readFacts } from '../../lab/facts.ts';

/** The dated facts of whichever scenario is loaded; undefined where there are none, and until their file has come. */
export function factsOf(
  scenarioFiles: ScenarioFiles,
  loaded: ReadonlySignal<Loaded | undefined>,
): ReadonlySignal<Facts | undefined> {
  const facts = signal<Facts | undefined>(undefined);
  effect(() => {
    const compiled = loaded.value?.compiled;
    facts.value = undefined;
    if (compiled === undefined) return;
    void factsTextOf(scenarioFiles, compiled.scenario.id).then((words) => {
      const read = words === undefined ? undefined : readFacts(compiled, words);
      if (read?.ok === true && loaded.peek()?.compiled === compiled) facts.value = read.value;
    });
  });
  return facts;
}

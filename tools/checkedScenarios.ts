// Shipped scenarios as the build read and checked them. The page gets these instead of the files as written, with
// their hashes in its list of scenarios, and need not check again what the build has checked.
import type { CheckedFile } from '../src/app/services/cards.ts';
import { hash64 } from '../src/core/hash.ts';
import { formatChecked } from '../src/scenario/checked.ts';
import { loadScenario } from '../src/scenario/load.ts';
import type { ScenarioText } from './scenarioCards.ts';

export interface CheckedText extends CheckedFile {
  readonly text: string;
}

/**
 * By the paths of the files as written: one that has errors has none, and the page reads it and tells them.
 *
 * @param files each at `<id>/scenario.json`; one may extend another.
 */
export function checkedScenarios(files: readonly ScenarioText[]): ReadonlyMap<string, CheckedText> {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const checked = new Map<string, CheckedText>();
  for (const { path, text } of files) {
    const loaded = loadScenario(text, (id) => texts.get(`${id}/scenario.json`));
    if (!loaded.ok) continue;
    const written = formatChecked(loaded.value.scenario);
    checked.set(path, { path: path.replace(/\.json$/, '.checked.json'), hash: hash64(written), text: written });
  }
  return checked;
}

/**
 * Patch: standard values in the source of the weights, replaced. Only the value of each `weight(...)` changes; who
 * reads the patch sees that nothing else does.
 */
import type { Vector } from './search.ts';

/** First argument of an entry `name: weight(value, ...`, on the same line or the next. */
const entryOf = (name: string): RegExp => new RegExp(`^(  ${name}: weight\\(\\s*)(-?[0-9._]+)`, 'm');

/** The source with the standard values of some weights replaced. Throws where one is not found. */
export function withValues(source: string, weights: Vector): string {
  return Object.entries(weights).reduce((text, [name, value]) => {
    if (!entryOf(name).test(text)) throw new Error(`No weight ${name} in the source.`);
    return text.replace(entryOf(name), (_, head: string) => `${head}${value}`);
  }, source);
}

/** The lines that differ, with their numbers, as a patch of one file without context. */
export function patchOf(file: string, before: string, after: string): string[] {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  const hunks = old.flatMap((line, i) =>
    line === fresh[i] ? [] : [`@@ -${i + 1} +${i + 1} @@`, `-${line}`, `+${fresh[i]}`],
  );
  return hunks.length === 0 ? [] : [`--- a/${file}`, `+++ b/${file}`, ...hunks];
}

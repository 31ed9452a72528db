// Closed lists live: each kind of event, term, refusal and draw is given somewhere, or it would be a word that readers
// learn, and translators translate, for nothing.
import { describe, expect, it } from 'vitest';
import { DRAW_PURPOSES } from '../../src/engine/chance.ts';
import { EVENT_KINDS } from '../../src/engine/events/events.ts';
import { REFUSAL_CODES } from '../../src/engine/orders/refusals.ts';
import { SIGNAL_KINDS, TERM_KINDS } from '../../src/engine/vocabulary.ts';
import { filesUnder, isNode, isSource, type Node, parse, readText, stringOf, visit } from './source.ts';

/** Strings that stand in code, but for those of the lists themselves, and names read off `DRAW` and `SIGNAL`. */
function givenIn(folders: readonly string[]): ReadonlySet<string> {
  const given = new Set<string>();
  for (const file of folders.flatMap(filesUnder).filter(isSource)) {
    visit(parse(file, readText(file)), (node, parent) => {
      const value = stringOf(node);
      if (value !== undefined && parent?.type !== 'ArrayExpression') given.add(value);
      if (node.type !== 'MemberExpression' || !isNode(node.object)) return;
      if (['DRAW', 'SIGNAL'].includes(String(node.object.name))) given.add(String((node.property as Node).name));
    });
  }
  return given;
}

const rules = givenIn([
  'src/engine/phases',
  'src/engine/deeds',
  'src/engine/asks',
  'src/engine/events',
  'src/engine/orders',
  'src/engine/view',
]);
const everything = givenIn(['src/engine', 'src/policies', 'src/ensemble', 'src/lab']);

describe('every member of a closed list is given somewhere', () => {
  it.each([
    ['kinds of events', EVENT_KINDS, rules],
    ['terms', TERM_KINDS, rules],
    ['refusals', REFUSAL_CODES, rules],
    ['signals', SIGNAL_KINDS, rules],
    ['purposes of draws', DRAW_PURPOSES, everything],
  ] as const)('%s', (_, list, given) => {
    expect(list.filter((each) => !given.has(each))).toEqual([]);
  });
});

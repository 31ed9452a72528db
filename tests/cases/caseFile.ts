/**
 * Situation cases: one situation, one expected result, in plain text. A file holds cases; a case begins with `case` and
 * ends where the next begins. `#` opens a comment line; empty lines mean nothing.
 *
 *   case [MOVE-1] A column covers in half a day what its road allows
 *   source M03                          where the rule comes from, free text
 *   why On a motorway nothing else ...  one line for the reader
 *   scenario ridge                      tests/cases/ridge.json or a shipped scenario
 *   seed 7                              absent: 1
 *   players doctrine                    the others' orders: none (the default), doctrine or random
 *   file weights.fightSpread = 0        changes the scenario: a path with ids for entries of lists; the value is JSON
 *   state force.will[spear] = 300       changes the first state: a column and a row, a number or an id
 *   signal evacuation 1000 side:crown   puts a public signal before the first turn
 *   turn crown-desk: inspect region:ford   orders of one turn, several separated by `;`, actors by `|`;
 *                                       bare: nobody orders
 *   turns 3                             so many turns without written orders
 *   expect ...                          judged after the turns so far; `turns` may go on after it
 *
 * What can be expected:
 *   holder gate league                  who holds a place
 *   region.progress[gate] > 100         a column of the state: = < > <= >= and a number or an id; `was`: as in the
 *                                       first state
 *   will spear down | up | same         against the first state
 *   event holderChanged region:gate about:assault     an event since the first turn, whatever is named of it
 *   event willChanged force:spear term pressure -25   with this term (the number may be left out); `chance 0..300`
 *                                       bounds its probability
 *   no event placeRose region:gate
 *   term willChanged force:spear nearLoss none        no such event has this term
 *   refused crown-desk inspect alreadyDone            a refused order and its code
 *   act seat-falls | no act seat-falls  an act ended
 *   unchanged                           the last turn changed nothing but the clock
 */
export interface CaseLine {
  readonly line: number;
  readonly word: string;
  readonly rest: string;
}

export interface SituationCase {
  readonly file: string;
  readonly line: number;
  readonly name: string;
  readonly source: string;
  readonly why: string;
  readonly scenario: string;
  readonly seed: string;
  readonly players: 'none' | 'doctrine' | 'random';
  readonly fileChanges: readonly CaseLine[];
  readonly stateChanges: readonly CaseLine[];
  /** Turns, signals and expectations in the order written. */
  readonly script: readonly CaseLine[];
}

const HEAD = ['source', 'why', 'scenario', 'seed', 'players'] as const;

/** Reads a file of cases; throws with file and line where it is not one. */
export function parseCases(file: string, text: string): SituationCase[] {
  const cases: SituationCase[] = [];
  let lines: CaseLine[] = [];
  let start: CaseLine | undefined;
  const finish = (): void => {
    if (start !== undefined) cases.push(caseOf(file, start, lines));
    lines = [];
  };
  for (const [i, raw] of text.split(/\r?\n/).entries()) {
    const row = raw.trim();
    if (row === '' || row.startsWith('#')) continue;
    const space = row.indexOf(' ');
    const entry = {
      line: i + 1,
      word: space < 0 ? row : row.slice(0, space),
      rest: space < 0 ? '' : row.slice(space + 1).trim(),
    };
    if (entry.word === 'case') {
      finish();
      start = entry;
    } else if (start === undefined)
      throw new Error(`${file}:${entry.line}: "${entry.word}" stands before the first case`);
    else lines.push(entry);
  }
  finish();
  return cases;
}

function caseOf(file: string, start: CaseLine, lines: readonly CaseLine[]): SituationCase {
  const head = Object.fromEntries(HEAD.map((word) => [word, lines.find((entry) => entry.word === word)?.rest]));
  const known = new Set<string>([...HEAD, 'file', 'state', 'signal', 'turn', 'turns', 'expect']);
  for (const { line, word } of lines) if (!known.has(word)) throw new Error(`${file}:${line}: a case has no "${word}"`);
  if (!/^\[[A-Z]+-\d+\]/.test(start.rest))
    throw new Error(`${file}:${start.line}: a case is named after its rule: [MOVE-1] ...`);
  for (const word of ['source', 'why', 'scenario'])
    if (head[word] === undefined) throw new Error(`${file}:${start.line}: no "${word}"`);
  const script = lines.filter(({ word }) => ['signal', 'turn', 'turns', 'expect'].includes(word));
  if (!script.some(({ word }) => word === 'expect')) throw new Error(`${file}:${start.line}: nothing is expected`);
  const players = head.players ?? 'none';
  if (players !== 'none' && players !== 'doctrine' && players !== 'random')
    throw new Error(`${file}:${start.line}: no players "${players}"`);
  return {
    file,
    line: start.line,
    name: start.rest,
    source: head.source as string,
    why: head.why as string,
    scenario: head.scenario as string,
    seed: head.seed ?? '1',
    players,
    fileChanges: lines.filter(({ word }) => word === 'file'),
    stateChanges: lines.filter(({ word }) => word === 'state'),
    script,
  };
}

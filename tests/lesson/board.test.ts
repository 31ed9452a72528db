import { describe, expect, it } from 'vitest';
import { NONE } from '../../src/core/indices.ts';
import { runPlan } from '../../src/ensemble/run.ts';
import { capitalOf } from '../../src/lab/parties.ts';
import { BOARD_LIMITS, boardOf, formatBoard, parseBoard } from '../../src/lesson/boardFile.ts';
import { summedCountersOf, tableOfClass } from '../../src/lesson/classNumbers.ts';
import { classPartingOf } from '../../src/lesson/classParting.ts';
import type { ClassRun } from '../../src/lesson/classRun.ts';
import { classTableOf } from '../../src/lesson/classTable.ts';
import { createIntake, EMPTY_INTAKE, type Intake } from '../../src/lesson/intake.ts';
import type { Lesson } from '../../src/lesson/lesson.ts';
import { choiceAndLuckOf, lossSpreadOf, plansOfRedraws, redrawsOf } from '../../src/lesson/redraws.ts';
import { formatRunCode } from '../../src/lesson/runCode.ts';
import { votedRuns } from '../../src/lesson/votedRuns.ts';
import { csvOf } from '../../src/ui/charts/figureFiles.ts';
import { lessonAt, pupilOf } from '../support/classes.ts';
import { countryOf } from '../support/countries.ts';

const ID = 'on-the-brink';
const COMPILED = countryOf(ID);
const DAMASCUS = capitalOf(COMPILED);
const LESSON = lessonAt(ID, 'damascus', { votes: [{ kind: 'known', id: 'x' }], questions: ['Why?'] });

const codeOf = (run: ClassRun): string => formatRunCode(run, COMPILED, LESSON) ?? '';

function taken(lesson: Lesson, codes: readonly string[]): Intake {
  const steps = createIntake(COMPILED, lesson).take(EMPTY_INTAKE, codes.join('\n'));
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** Eleven pupils and an observer. */
const RUNS = Array.from({ length: 12 }, (_, n) => {
  const run = pupilOf(LESSON, n, { nickname: `Heron ${n}` });
  if (n !== 11) return run;
  const watched = pupilOf(LESSON, n, { isObserver: true, nickname: '=HYPERLINK("x")' });
  return { ...watched, expected: [{ ...watched.expected[0], unknown: true }, watched.expected[1]] };
});
const INTAKE = taken(LESSON, RUNS.map(codeOf));
const PUPILS = INTAKE.accepted.map(({ run }) => run);
const OWN = tableOfClass(INTAKE.accepted.map(({ play }) => play));

describe('a class on the board', () => {
  it('takes its own results from the orders that were handed in', () => {
    expect(INTAKE.apart).toEqual([]);
    expect(OWN?.runs).toBe(RUNS.length);
  });

  it('sums counters without those of whoever did not know', () => {
    const { bins, placed, unknown } = summedCountersOf(PUPILS, 0);
    expect([placed, unknown]).toEqual([11, 1]);
    expect(bins.reduce((sum, count) => sum + count, 0)).toBe(110);
  });

  it('redraws the same orders on other lucks, doctrine for an observer, and tells choice from luck', () => {
    const plans = plansOfRedraws(LESSON, PUPILS, 30);
    expect(plans).toHaveLength(1);
    const played = runPlan(COMPILED.scenario, plans[0]);
    if (!played.ok) throw new Error(JSON.stringify(played.error));
    const { doctrine, runs } = redrawsOf([played.value.gathered]);
    expect(runs[11].lossTurn).toEqual(doctrine.lossTurn);
    const spreads = runs.map((table) => lossSpreadOf(table, DAMASCUS));
    for (const { low, middle, high, rows } of spreads) {
      expect(low).toBeLessThanOrEqual(middle);
      expect(middle).toBeLessThanOrEqual(high);
      expect(rows).toBe(30);
    }
    expect(spreads.some(({ skipped }) => skipped > 0)).toBe(true);
    const { pupils, choices, luck } = choiceAndLuckOf(spreads.slice(0, 11));
    expect(pupils).toBe(11);
    expect(choices).toBeGreaterThan(0.3);
    expect(luck).toBeGreaterThan(0.3);
    expect(choiceAndLuckOf(spreads.slice(0, 7)).choices).toBeUndefined();
    const parting = classPartingOf(
      PUPILS,
      spreads.map(({ mean }) => mean),
    );
    expect(parting.turns).toHaveLength(LESSON.byHand);
    for (const { turn, groups } of parting.turns)
      for (const { order, runs: members } of groups)
        for (const i of members)
          expect(order === undefined ? PUPILS[i].orders[turn] : PUPILS[i].orders[turn].includes(order)).toEqual(
            order === undefined ? [] : true,
          );
    const differences = parting.turns.flatMap(({ groups }) => groups.map(({ difference = 0 }) => Math.abs(difference)));
    expect(Math.abs(parting.largest?.group.difference ?? 0)).toBeGreaterThanOrEqual(Math.max(...differences));
  });

  it('plays its own runs again with what it votes on', () => {
    const same = votedRuns(COMPILED, LESSON, PUPILS, {});
    const other = votedRuns(COMPILED, LESSON, PUPILS, {
      orders: [{ turn: 0, actor: 'tehran', orders: ['evacuate group:families way:air quiet:no'] }],
      chairs: { moscow: 'silent' },
    });
    if (!same.ok || !other.ok) throw new Error('not played');
    expect([...same.value.play()].at(-1)).toBe(PUPILS.length);
    expect([...other.value.play()].at(-1)).toBe(PUPILS.length);
    expect(same.value.table.digest).toEqual(OWN?.digest);
    expect(other.value.table.digest).not.toEqual(OWN?.digest);
    expect(votedRuns(COMPILED, LESSON, PUPILS, { levers: { none: 1 } }).ok).toBe(false);
  });

  it('is a table whose cells no spreadsheet reckons', () => {
    const because = ['=1+1', '+1', '-1', '@x', '\t=1', '\r=1'];
    const runs = because.map((text, n) => pupilOf(LESSON, 20 + n, { because: text, mattered: 'He said "no", twice' }));
    const table = classTableOf(COMPILED, LESSON, taken(LESSON, runs.map(codeOf)).accepted);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    const csv = csvOf(table);
    expect(csv.split('\r\n')).toHaveLength(because.length + 2);
    for (const text of because) expect(csv).toMatch(new RegExp(`[,"]'${text.replace(/[+]/, '\\+')}[,"]`));
    expect(csv).toContain('"He said ""no"", twice"');
    const fall = table.columns.indexOf('damascus_lost');
    for (const row of table.rows) expect(row[fall] === '' || Number(row[fall]) >= 1).toBe(true);
    expect(OWN?.lossTurn[DAMASCUS]).not.toBe(NONE);
  });
});

describe('a board file', () => {
  const board = boardOf(LESSON, { ...INTAKE, removed: [codeOf(pupilOf(LESSON, 30))] }, [
    { before: [3, 9, 2], after: [8, 4, 2] },
  ]);

  it('reopens as the same board', () => {
    const text = formatBoard(board);
    expect(parseBoard(text)).toEqual({ ok: true, value: board });
    expect(taken(LESSON, board.codes).accepted.map(({ code }) => code)).toEqual(board.codes);
    expect(board.codes).toHaveLength(RUNS.length);
  });

  it('says what is wrong with a file', () => {
    const text = formatBoard(board);
    const codeIn = (changed: string): string => {
      const read = parseBoard(changed);
      return read.ok ? 'ok' : read.error.code;
    };
    expect(codeIn(text.replace('[3,9,2]', '[3,9,3]'))).toBe('board/check');
    expect(codeIn(text.slice(0, 500))).toBe('board/not-json');
    expect(codeIn('{"format":"brink-record"}')).toBe('board/not-a-board');
    expect(codeIn(text.replace('"version": 1', '"version": 2'))).toBe('board/newer');
    expect(codeIn(`{"format":"brink-board","version":1,"lesson":{}}`)).toBe('board/field');
    expect(codeIn(' '.repeat(BOARD_LIMITS.characters + 1))).toBe('board/too-large');
  });

  it('has room for 240 codes with all their texts', () => {
    const code = `BRK1${'Z'.repeat(1096)}`;
    const full: Intake = {
      ...{ removed: [], again: 0 },
      accepted: Array.from({ length: 240 }, (_, i) => ({ ...INTAKE.accepted[0], code: `${code.slice(4)}${i}` })),
      apart: Array.from({ length: 100 }, () => ({ code, problem: { code: 'code/group', at: '', values: {} } })),
    };
    expect(formatBoard(boardOf(LESSON, full, [])).length).toBeLessThanOrEqual(BOARD_LIMITS.characters);
  });
});

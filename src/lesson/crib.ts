/**
 * Crib: a lesson minute by minute, and the figures that its teacher needs beside it. Everything is measured: of ready
 * lessons and known votes it stands in `lessons/measured.json`, of others it comes from the lesson's check.
 */
import type { Lesson } from './lesson.ts';
import { type MeasuredLesson, type MeasuredVote, measuredLesson, measuredVote } from './measured.ts';
import { type ReadyLesson, readyLessons } from './readyLessons.ts';
import { type Vote, voteNamed } from './votes.ts';

/** What the class does meanwhile. The words of each are in `present/lesson/planWords.ts`. */
export type PlanStep =
  | 'door'
  | 'expect'
  | 'play'
  | 'happened'
  | 'ended'
  | 'luck'
  | 'parted'
  | 'vote'
  | 'why'
  | 'tooLate'
  | 'doubt'
  | 'really'
  | 'exit';

/** Minutes from the beginning, `to` not included. */
export interface PlanRow {
  readonly step: PlanStep;
  readonly from: number;
  readonly to: number;
  /** Of a vote, its reason, its doubt and its starts: which vote of the lesson, from 0. */
  readonly vote?: number;
}

/** A vote of a lesson that the page knows, and what its pairs say. */
export interface CribVote {
  /** Its place among the lesson's votes. */
  readonly at: number;
  readonly vote: Vote;
  readonly measured: MeasuredVote;
}

/** The votes that the page knows, with what was measured of each; experiments of the teacher's own have no crib. */
export const cribVotes = ({ votes }: Pick<Lesson, 'votes'>): readonly CribVote[] =>
  votes.flatMap((asked, at) => {
    const vote = asked.kind === 'known' ? voteNamed(asked.id) : undefined;
    const measured = vote === undefined ? undefined : measuredVote(vote.id);
    return vote === undefined || measured === undefined ? [] : [{ at, vote, measured }];
  });

interface Length {
  readonly step: PlanStep;
  readonly minutes: number;
  readonly vote?: number;
}

/** Minutes of each step; playing takes what is left. */
const MINUTES = {
  45: { door: 3, expect: 5, happened: 3, ended: 2, luck: 3, parted: 0, vote: 9, why: 2, tooLate: 2, doubt: 2, exit: 2 },
  90: { door: 4, expect: 6, happened: 5, ended: 4, luck: 6, parted: 5, vote: 8, why: 2, tooLate: 3, doubt: 3, exit: 4 },
} as const;
/** Of the second vote and later ones, and of what really happened, in a long lesson. */
const LATER_VOTE = 7;
const REALLY = 3;

/** The lesson minute by minute, without a gap. In 45 minutes there is time for the first vote only. */
export function planOf(lesson: Lesson): readonly PlanRow[] {
  const { minutes } = lesson;
  const each = MINUTES[minutes];
  const isLong = minutes === 90;
  const known = cribVotes(lesson);
  const before: Length[] = (['door', 'expect'] as const).map((step) => ({ step, minutes: each[step] }));
  const board = (['happened', 'ended', 'luck', 'parted'] as const).map((step) => ({ step, minutes: each[step] }));
  const after: Length[] = board.filter((length) => length.minutes > 0);
  for (const at of lesson.votes.slice(0, isLong ? lesson.votes.length : 1).keys()) {
    after.push({ step: 'vote', minutes: at === 0 ? each.vote : LATER_VOTE, vote: at });
    if (known.some((one) => one.at === at)) after.push({ step: 'why', minutes: each.why, vote: at });
  }
  const shown = known.filter(({ at }) => isLong || at === 0);
  const when = shown.find(({ measured }) => measured.starts.length > 0);
  if (when !== undefined) after.push({ step: 'tooLate', minutes: each.tooLate, vote: when.at });
  const doubted = shown.find(({ measured }) => measured.doubt.length > 0);
  if (doubted !== undefined) after.push({ step: 'doubt', minutes: each.doubt, vote: doubted.at });
  if (isLong) after.push({ step: 'really', minutes: REALLY });
  after.push({ step: 'exit', minutes: each.exit });
  const taken = [...before, ...after].reduce((sum, length) => sum + length.minutes, 0);
  const rows: PlanRow[] = [];
  let from = 0;
  for (const { minutes: lasts, ...row } of [...before, { step: 'play' as const, minutes: minutes - taken }, ...after]) {
    rows.push({ ...row, from, to: from + lasts });
    from += lasts;
  }
  return rows;
}

/** What was measured of a ready lesson, and the changes that its crib tells of. */
export interface ReadyCrib {
  readonly ready: ReadyLesson;
  readonly measured: MeasuredLesson;
}

/** The crib of a ready lesson, given to whatever group; undefined for one that a teacher has made or changed. */
export function readyCribOf(lesson: Lesson): ReadyCrib | undefined {
  const plain = JSON.stringify({ ...lesson, group: '' });
  const ready = readyLessons().find((each) => JSON.stringify(each.lesson) === plain);
  const found = ready === undefined ? undefined : measuredLesson(ready.name);
  return ready === undefined || found === undefined ? undefined : { ready, measured: found };
}

/** How a score compares with other runs of its start, and in which half days it was made. */

import type { ActorIndex } from '../core/indices.ts';
import { profileOf } from '../engine/outcome.ts';
import { openView } from '../engine/view/view.ts';
import { betterThan, type MeasuredChoices, rangeOf } from '../lab/choices/measured.ts';
import { momentAt } from '../play/gameTime.ts';
import { type Game, gameTime, lineOfPlay } from '../session/game.ts';
import { isUnderTodaysRules } from '../session/rulesOfToday.ts';
import type { RangeMark } from '../ui/charts/rangeBar.tsx';
import { formatMoment, formatPointChange, formatPoints, formatSeries } from '../words/format.ts';
import { text } from '../words/text.ts';

export interface ShownRange {
  /** "Better than 70 of 100 runs of this start." */
  readonly words: string;
  readonly marks: readonly RangeMark[];
  /** Between these lie eight in ten of the runs, thousandths. */
  readonly low: number;
  readonly high: number;
}

/**
 * @param choices what was measured of the game's scenario.
 * @returns undefined where nothing fits the game: other rules or assumptions, or an aim that was not measured.
 */
export function shownRange(
  game: Game,
  choices: MeasuredChoices | undefined,
  aim: string,
  score: number,
): ShownRange | undefined {
  const { compiled, shown } = game;
  if (choices === undefined || !fits(game, choices)) return undefined;
  const range = rangeOf(choices, compiled.actor.ids[shown], aim);
  if (range === undefined) return undefined;
  const mark = (name: RangeMark['kind'], at: number): RangeMark => ({
    ...{ kind: name, at, label: text(`debrief.range.${name}`, { score: formatPoints(at) }) },
  });
  return {
    words: comparedWords(betterThan(range, score), range.deciles[0], range.deciles[10]),
    marks: [
      mark('worst', range.worst),
      mark('silent', range.silent),
      mark('doctrine', range.doctrine),
      mark('best', range.best),
    ],
    low: range.deciles[1],
    high: range.deciles[9],
  };
}

/** Whether the runs that were measured are runs of what is played. */
const fits = (game: Game, { contentHash }: MeasuredChoices): boolean =>
  isUnderTodaysRules(game) && game.compiled.contentHash === contentHash;

function comparedWords(better: number, least: number, most: number): string {
  return least === most ? text('debrief.range.same') : text('debrief.range.better', { count: better });
}

/** Half days that are told of one by one. */
const TOLD = 3;
/** A change of a score that is worth telling, thousandths. */
const WORTH = 5;

/** Where an aim began and in which half days it changed; the changes add up to where it ends. */
export function courseWords(game: Game, aim: string): string {
  const scores = lineOfPlay(game).map(({ state }) => scoreAt(game, game.shown, aim, state));
  const [first] = scores;
  const changes = scores.slice(1).map((score, turn) => ({ turn, by: score - scores[turn] }));
  const large = changes
    .filter(({ by }) => Math.abs(by) >= WORTH)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by) || a.turn - b.turn)
    .slice(0, TOLD)
    .sort((a, b) => a.turn - b.turn);
  const began = { start: formatPoints(first) };
  if (large.length === 0) return text('debrief.course.same', began);
  const told = large.reduce((sum, { by }) => sum + by, 0);
  const rest = scores[scores.length - 1] - first - told;
  const days = large.map(({ turn, by }) =>
    text('debrief.course.turn', {
      moment: formatMoment(momentAt(gameTime(game), turn)),
      change: formatPointChange(by),
    }),
  );
  const others = rest === 0 ? [] : [text('debrief.course.rest', { change: formatPointChange(rest) })];
  return text('debrief.course.changed', { ...began, changes: formatSeries([...days, ...others]) });
}

function scoreAt(
  { compiled, key }: Game,
  actor: ActorIndex,
  aim: string,
  state: Parameters<typeof openView>[2],
): number {
  return profileOf(openView(compiled, key, state), actor).find((each) => each.aim === aim)?.score ?? 0;
}

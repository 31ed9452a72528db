/** How far a desk's aims came, each apart: there is no sum. */
import type { Aim } from '../engine/conditions/measure.ts';
import { profileOf } from '../engine/outcome.ts';
import { openView } from '../engine/view/view.ts';
import type { MeasuredChoices } from '../lab/choices/measured.ts';
import { currentPlayed, type Game, seatOf } from '../session/game.ts';
import { formatNumber, formatPoints } from '../words/format.ts';
import { scenarioText, text } from '../words/text.ts';
import { courseWords, type ShownRange, shownRange } from './aimRange.ts';

export interface AimScore {
  readonly id: string;
  /** From 1; absent where nobody ranked the aims. */
  readonly rank?: number;
  readonly name: string;
  readonly meaning: string;
  /** What 0 and 100 mean. */
  readonly scale: string;
  /** Thousandths, 0 to 1000. */
  readonly score: number;
  readonly words: string;
  /** How other runs of this start compare; absent where none were measured that do. */
  readonly range?: ShownRange;
  /** Where it began, and the half days that changed it most. */
  readonly course: string;
}

/** `choices`: what was measured of the game's scenario. */
export function profileData(game: Game, choices?: MeasuredChoices): readonly AimScore[] {
  const { compiled, shown } = game;
  const chair = compiled.scenario.chairs.find((each) => each.actor === compiled.actor.ids[shown]);
  const seat = seatOf(game);
  if (chair === undefined || seat === undefined) return [];
  const scores = new Map(
    profileOf(openView(compiled, game.key, currentPlayed(game).state), shown).map((each) => [each.aim, each.score]),
  );
  const { aims: ranking } = seat;
  return (ranking ?? chair.aims.map((aim) => aim.id)).flatMap((id, i) => {
    const aim = chair.aims.find((each) => each.id === id);
    if (aim === undefined) return [];
    const score = scores.get(id) ?? 0;
    const range = shownRange(game, choices, id, score);
    return [
      {
        id,
        ...(range === undefined ? {} : { range }),
        course: courseWords(game, id),
        ...(ranking === undefined ? {} : { rank: i + 1 }),
        name: scenarioText(aim.name),
        meaning: scenarioText(aim.text),
        scale: scaleOf(aim),
        score,
        words: text('debrief.score', { n: formatPoints(score) }),
      },
    ];
  });
}

/** What 0 and 100 mean. */
function scaleOf({ measure, anchors }: Aim): string {
  const worst = 'worst' in measure ? formatNumber(measure.worst) : '';
  const least = 'worst' in measure ? formatNumber(measure.least ?? 0) : '';
  const scale = text(`scale.${measure.kind}`, { worst, least });
  if (anchors === undefined) return scale;
  const points = (share: number): string => formatPoints(1000 * share);
  return text('scale.stretched', { scale, worst: points(anchors.worst), best: points(anchors.best) });
}

/** What the debrief reveals: the profile, the human cost, what ended and when, and which reports were wrong. */

import type { RegionIndex, SideIndex } from '../../../core/indices.ts';
import { FIRST, NONE } from '../../../core/indices.ts';
import { momentOf } from '../../../core/moments.ts';
import type { Measure } from '../../../engine/conditions/measure.ts';
import { humanCostOf, profileOf } from '../../../engine/outcome.ts';
import { bandIndexOf, MEN_BANDS } from '../../../engine/view/bands.ts';
import { openView } from '../../../engine/view/view.ts';
import { claimedPlaces, claimWords } from '../../../present/claims.ts';
import { incomingOf } from '../../../present/news/incoming.ts';
import { realCostOf } from '../../../present/realCost.ts';
import { holderStanding } from '../../../present/standing.ts';
import { menInFull } from '../../../present/standingWords.ts';
import { currentPlayed, type Game, lineOfPlay, seatOf } from '../../../session/game.ts';
import { pathTo } from '../../../session/tree.ts';
import { formatDay, formatMoment, formatNumber, formatPoints, formatRange } from '../../../words/format.ts';
import { scenarioText, text } from '../../../words/text.ts';
import type { ChronicleDay, ChronicleLine } from '../panels/chronicle.tsx';
import type { CostRow, HumanCostProps } from '../panels/humanCost.tsx';
import type { AimScore } from '../panels/profile.tsx';

export function profileData(game: Game): readonly AimScore[] {
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
    return [
      {
        id,
        ...(ranking === undefined ? {} : { rank: i + 1 }),
        name: scenarioText(aim.name),
        meaning: scenarioText(aim.text),
        scale: scaleOf(aim.measure),
        score,
        words: text('debrief.score', { n: formatPoints(score) }),
      },
    ];
  });
}

/** What 0 and 100 mean. */
function scaleOf(measure: Measure): string {
  const worst = 'worst' in measure ? formatNumber(measure.worst) : '';
  return text(`scale.${measure.kind}`, { worst });
}

/**
 * The run's own toll is an estimate, so it stands with a range, a third less to a half more, on top of the known figure
 * before the start.
 */
function spread(before: number, added: number): string {
  if (added === 0) return formatNumber(before);
  return text('debrief.estimate', {
    value: formatNumber(before + twoFigures(added)),
    range: formatRange(before + twoFigures((added * 2) / 3), before + twoFigures((added * 3) / 2)),
  });
}

/** Two significant figures: more would claim precision the estimate lacks. */
function twoFigures(count: number): number {
  const step = 10 ** Math.max(0, String(Math.round(count)).length - 2);
  return Math.round(count / step) * step;
}

const COSTS = ['killedCivilians', 'displaced', 'killedFighters'] as const;
type Cost = (typeof COSTS)[number];

export function costData(game: Game): HumanCostProps {
  const { compiled } = game;
  const { cost: before, costReal } = compiled.scenario;
  const cost = humanCostOf(compiled, currentPlayed(game).state);
  return {
    hasBefore: COSTS.some((kind) => before[kind] > 0),
    ...(costReal === undefined ? {} : { realBy: text('cost.real', { moment: formatDay(costReal.asOf.date) }) }),
    rows: COSTS.map((kind) => ({
      label: text(`cost.${kind}`),
      before: formatNumber(before[kind]),
      run: spread(before[kind], cost[kind] - before[kind]),
      ...realFigure(game, kind),
    })),
  };
}

/** The real figure with its sources, tagged where disputed. */
function realFigure({ compiled }: Game, kind: Cost): Pick<CostRow, 'real' | 'tag' | 'sources'> {
  const real = realCostOf(compiled, kind);
  if (real === undefined) return { real: text('cost.unknown') };
  return {
    real: real.words,
    ...(real.isContested ? { tag: text('reports.contested') } : {}),
    ...(real.sources === '' ? {} : { sources: real.sources }),
  };
}

const momentWords = (game: Game, turn: number): string => formatMoment(momentOf(game.compiled.scenario.start, turn));

function byDay(lines: readonly (ChronicleLine & { readonly moment: string })[]): readonly ChronicleDay[] {
  const days: { moment: string; lines: ChronicleLine[] }[] = [];
  for (const { moment, ...line } of lines) {
    const last = days.at(-1);
    if (last?.moment === moment) last.lines.push(line);
    else days.push({ moment, lines: [line] });
  }
  return days;
}

export function actDays(game: Game): readonly ChronicleDay[] {
  const { acts } = game.compiled.scenario;
  const ended = lineOfPlay(game).flatMap((played) => played.events.filter((event) => event.kind === 'actEnded'));
  return byDay(
    ended.flatMap((event) => {
      const act = acts.find((each) => each.id === event.about);
      return act === undefined
        ? []
        : [
            {
              key: act.id,
              moment: momentWords(game, event.turn),
              words: scenarioText(act.name),
              note: scenarioText(act.text),
            },
          ];
    }),
  );
}

export interface OpenedReports {
  readonly days: readonly ChronicleDay[];
  readonly wrong: number;
  readonly all: number;
}

/** Every garrison report the chair received, checked against the state at the time. */
export function openedReports(game: Game): OpenedReports {
  const { compiled } = game;
  const lines: (ChronicleLine & { readonly moment: string })[] = [];
  let wrong = 0;
  const path = pathTo(game.tree, game.tree.current);
  for (const [turn, played] of lineOfPlay(game).slice(0, -1).entries()) {
    const incoming = incomingOf(game, path[turn].id);
    const { sight } = incoming;
    const open = { now: openView(compiled, game.key, played.state), before: undefined };
    for (const region of claimedPlaces(incoming)) {
      const told = holderStanding(sight, region);
      const actual = holderStanding(open, region);
      if (told === undefined || actual === undefined) continue;
      const right = bandIndexOf(told.men.middle, MEN_BANDS) === bandIndexOf(actual.men.middle, MEN_BANDS);
      if (!right) wrong++;
      lines.push({
        key: `${turn}-${region}`,
        moment: momentWords(game, turn),
        words: claimWords(compiled, sight, region),
        tags: [right ? text('debrief.right') : text('debrief.wrong', { actual: menInFull(actual.men) })],
      });
    }
  }
  return { days: byDay(lines), wrong, all: lines.length };
}

export function holdersAtEnd(game: Game): readonly { readonly side: SideIndex; readonly count: number }[] {
  const { holder } = currentPlayed(game).state.region;
  const counts = new Map<SideIndex, number>();
  for (let r: RegionIndex = FIRST; r < game.compiled.region.count; r++) {
    const side = holder[r];
    if (side !== NONE) counts.set(side, (counts.get(side) ?? 0) + 1);
  }
  return [...counts].map(([side, count]) => ({ side, count })).sort((a, b) => b.count - a.count);
}

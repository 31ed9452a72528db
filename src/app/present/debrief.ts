/** What the debrief opens: the profile, the human cost, what ended and when, who came to hold what, which reports were wrong, what happened. */

import { NONE, type RegionIndex, type SideIndex } from '../../engine/ids.ts';
import { humanCostOf, profileOf } from '../../engine/outcome.ts';
import { bandOf, openView } from '../../engine/sight.ts';
import { MEN_BANDS } from '../../engine/view.ts';
import type { ChronicleDay, ChronicleLine } from '../../panels/chronicle.tsx';
import type { CostRow } from '../../panels/humanCost.tsx';
import type { AimScore } from '../../panels/profile.tsx';
import { currentPlayed, type Game, lineOfPlay, sightOf } from '../../session/game.ts';
import { formatMoment, formatNumber, formatPoints, momentAfter } from '../../text/format.ts';
import { scenarioText, type TextKey, text, textBy } from '../../text/text.ts';
import { menBandWords } from './figures.ts';
import { regionName, sideShort } from './names.ts';
import { claimedPlaces, claimWords } from './reports.ts';

export function profileData(game: Game): readonly AimScore[] {
  const { compiled, chair } = game;
  const seat = compiled.scenario.chairs.find((each) => each.actor === compiled.actor.ids[chair]);
  if (seat === undefined) return [];
  const scores = new Map(profileOf(openView(compiled, game.key, currentPlayed(game).state), chair).map((each) => [each.aim, each.score]));
  const ranked = [...game.aims, ...seat.aims.map((aim) => aim.id).filter((id) => !game.aims.includes(id))];
  return ranked.flatMap((id, i) => {
    const aim = seat.aims.find((each) => each.id === id);
    if (aim === undefined) return [];
    const score = scores.get(id) ?? 0;
    return [
      {
        id,
        rank: i + 1,
        name: scenarioText(aim.name),
        meaning: scenarioText(aim.text),
        score,
        words: text('debrief.score', { n: formatPoints(score) }),
      },
    ];
  });
}

/** The run's figures are estimates: they are shown as a range, a third less to a half more. */
function spread(count: number): string {
  if (count === 0) return formatNumber(0);
  const digits = Math.max(1, 10 ** Math.max(0, String(Math.round(count)).length - 2));
  const low = Math.round((count * 2) / 3 / digits) * digits;
  const high = Math.round((count * 3) / 2 / digits) * digits;
  return text('range.both', { low: formatNumber(low), high: formatNumber(high) });
}

export function costData(game: Game): readonly CostRow[] {
  const { compiled } = game;
  const cost = humanCostOf(compiled, currentPlayed(game).state);
  const before = compiled.scenario.cost;
  const real = realCost(game);
  return [
    { label: text('debrief.killed'), run: spread(cost.killedCivilians - before.killedCivilians), real: real('killedCivilians') },
    { label: text('debrief.displaced'), run: spread(cost.displaced - before.displaced), real: real('displaced') },
    { label: text('debrief.fighters'), run: spread(cost.killedFighters - before.killedFighters), real: real('killedFighters') },
  ];
}

/** Figures of what really happened, where the scenario's `cost` gives them with their evidence. */
function realCost(game: Game): (what: 'killedCivilians' | 'displaced' | 'killedFighters') => string {
  const { cost } = game.compiled.scenario;
  return (what) => (cost[what] > 0 ? text('debrief.about', { n: formatNumber(cost[what]) }) : text('debrief.unknown'));
}

const momentOf = (game: Game, turn: number): string => formatMoment(momentAfter(game.compiled.scenario.start, turn));

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
        : [{ key: act.id, moment: momentOf(game, event.turn), words: scenarioText(act.name), note: scenarioText(act.text) }];
    }),
  );
}

/** Changes of holder in this run, each with the day on which a dated fact about the place is known. */
export function holderDays(game: Game): readonly ChronicleDay[] {
  const { compiled } = game;
  const changes = lineOfPlay(game).flatMap((played) =>
    played.events.filter((event) => event.kind === 'holderChanged' && event.region !== undefined),
  );
  return byDay(
    changes.map((event, i) => {
      const region = event.region as RegionIndex;
      return {
        key: String(i),
        moment: momentOf(game, event.turn),
        words: textBy('event.holderChanged', {
          place: regionName(compiled, region),
          before: sideShort(compiled, event.before as SideIndex),
          after: sideShort(compiled, event.after as SideIndex),
          about: textBy(`manner.${event.about}` as TextKey),
        }),
      };
    }),
  );
}

export interface OpenedReports {
  readonly days: readonly ChronicleDay[];
  readonly wrong: number;
  readonly all: number;
}

/** Every report on a garrison that the chair was given, held against the state it was about. */
export function openedReports(game: Game): OpenedReports {
  const { compiled } = game;
  const lines: (ChronicleLine & { readonly moment: string })[] = [];
  let wrong = 0;
  for (const [turn, played] of lineOfPlay(game).slice(0, -1).entries()) {
    const sight = sightOf(game, played.state);
    const open = openView(compiled, game.key, played.state);
    for (const region of claimedPlaces(sight)) {
      const side = sight.holder(region);
      const told = bandOf(sight.menAt(region, side), MEN_BANDS, 100_000);
      const actual = bandOf(open.menAt(region, side), MEN_BANDS, 100_000);
      const right = told.index === actual.index;
      if (!right) wrong++;
      lines.push({
        key: `${turn}-${region}`,
        moment: momentOf(game, turn),
        words: claimWords(sight, region),
        tags: [right ? text('debrief.right') : text('debrief.wrong', { actual: menBandWords(actual) })],
      });
    }
  }
  return { days: byDay(lines), wrong, all: lines.length };
}

export function factDays(game: Game): readonly ChronicleDay[] {
  const { scenario } = game.compiled;
  return byDay(
    scenario.facts.map((fact, i) => {
      const sources = (fact.source ?? []).map((id) => scenario.sources[id]?.title ?? id);
      return {
        key: String(i),
        moment: formatMoment(fact.moment),
        words: scenarioText(fact.text),
        ...(fact.contested === true ? { tags: [text('reports.contested')] } : {}),
        ...(sources.length === 0 ? {} : { note: sources.join('; ') }),
      };
    }),
  );
}

export function holdersAtEnd(game: Game): readonly { readonly side: SideIndex; readonly count: number }[] {
  const { holder } = currentPlayed(game).state.region;
  const counts = new Map<SideIndex, number>();
  for (let r = 0; r < game.compiled.region.count; r++) {
    const side = holder[r as RegionIndex] as SideIndex;
    if (side !== NONE) counts.set(side, (counts.get(side) ?? 0) + 1);
  }
  return [...counts].map(([side, count]) => ({ side, count })).sort((a, b) => b.count - a.count);
}

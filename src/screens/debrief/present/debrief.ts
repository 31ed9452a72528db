/** What the debrief reveals: what ended and when, who holds what, and which reports were wrong. */

import type { RegionIndex, SideIndex } from '../../../core/indices.ts';
import { FIRST, NONE } from '../../../core/indices.ts';
import { bandIndexOf, MEN_BANDS } from '../../../engine/view/bands.ts';
import { openView } from '../../../engine/view/view.ts';
import { momentAt } from '../../../play/gameTime.ts';
import { claimedPlaces, claimWords } from '../../../present/claims.ts';
import { incomingOf } from '../../../present/news/incoming.ts';
import { holderStanding } from '../../../present/standing.ts';
import { menInFull } from '../../../present/standingWords.ts';
import { currentPlayed, type Game, gameTime, lineOfPlay } from '../../../session/game.ts';
import { pathTo } from '../../../session/tree.ts';
import { formatMoment } from '../../../words/format.ts';
import { scenarioText, text } from '../../../words/text.ts';
import type { ChronicleDay, ChronicleLine } from '../panels/chronicle.tsx';

const momentWords = (game: Game, turn: number): string => formatMoment(momentAt(gameTime(game), turn));

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

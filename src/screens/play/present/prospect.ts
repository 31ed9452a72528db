/**
 * What an order is expected to change by the end, in words: the aim that it raises most and the one that it lowers
 * most, as the player ranks them, the main question, and people. Only what pairs of runs show clear of chance.
 */
import type { PairedDifference } from '../../../ensemble/statistics.ts';
import { isClear } from '../../../lab/orderTrials.ts';
import type { Expected } from '../../../lab/previews.ts';
import type { Fall, Prospect } from '../../../lab/prospects.ts';
import type { DeskTurn } from '../../../present/desk/cards.ts';
import { regionName } from '../../../present/names.ts';
import type { ProspectLine } from '../../../ui/charts/prospect.tsx';
import { formatChange, formatDecimals, formatPointChange } from '../../../words/format.ts';
import { scenarioText, text } from '../../../words/text.ts';

/** Smaller differences are not worth a line: thousandths of an aim, persons, thousandths of runs, turns. */
const WORTH = { aim: 5, killed: 2, share: 20, turns: 0.2 } as const;
const TURNS_A_DAY = 2;

/** `ranking`: the chair's aims as its holder ranked them, most important first; undefined if nobody did. */
export function prospectLines(
  turn: DeskTurn,
  prospect: Prospect,
  ranking: readonly string[] | undefined,
): readonly ProspectLine[] {
  const { fall, killedCivilians } = prospect;
  return [
    ...aimLines(turn, prospect, ranking),
    ...(fall === undefined ? [] : fallLine(turn, fall)),
    ...(killedCivilians === undefined || !isClear(killedCivilians.by, WORTH.killed)
      ? []
      : [{ key: 'killed', words: text('expected.killed', changeWords(killedCivilians, formatChange)) }]),
  ];
}

function aimLines(
  { compiled, view }: DeskTurn,
  { aims }: Prospect,
  ranking: readonly string[] | undefined,
): readonly ProspectLine[] {
  const chair = compiled.scenario.chairs.find((each) => each.actor === compiled.actor.ids[view.actor]);
  const order = ranking ?? chair?.aims.map(({ id }) => id) ?? [];
  const moved = aims
    .flatMap(({ aim, expected }) => {
      const found = chair?.aims.find(({ id }) => id === aim);
      // Every price moves what is left of the political capital: it stands on the button.
      if (found === undefined || found.measure.kind === 'capitalLeft' || !isClear(expected.by, WORTH.aim)) return [];
      const rank = order.indexOf(aim);
      const weight = expected.by.difference / (1 + (rank < 0 ? order.length : rank) / 2);
      return [{ aim, name: scenarioText(found.name), expected, weight }];
    })
    .sort((a, b) => b.weight - a.weight);
  const [raised, lowered] = [
    moved.filter(({ weight }) => weight > 0)[0],
    moved.filter(({ weight }) => weight < 0).at(-1),
  ];
  return [raised, lowered].flatMap((each): readonly ProspectLine[] => {
    if (each === undefined) return [];
    const words = text('expected.aim', { aim: each.name, ...changeWords(each.expected, formatPointChange) });
    return [{ key: each.aim, mark: each.weight > 0 ? 'up' : 'down', words }];
  });
}

/** How often it falls, if that differs; else when, if that does. */
function fallLine({ compiled }: DeskTurn, { region, share, turns }: Fall): readonly ProspectLine[] {
  const place = regionName(compiled, region);
  const ofHundred = (by: number): number => Math.round(by / 10);
  if (isClear(share, WORTH.share)) {
    const counts = { with: ofHundred(share.variant), without: ofHundred(share.base) };
    return [{ key: 'fall', words: text('prospect.falls', { place, ...counts }) }];
  }
  if (!isClear(turns, WORTH.turns)) return [];
  const days = formatDecimals(Math.abs(turns.difference) / TURNS_A_DAY, 1);
  return [{ key: 'fall', words: text(isLater(turns) ? 'prospect.later' : 'prospect.earlier', { place, days }) }];
}

const isLater = ({ difference }: PairedDifference): boolean => difference > 0;

/** The mean change, and the range of eight in ten pairs. */
function changeWords({ by, change }: Expected, words: (value: number) => string) {
  return { change: words(by.difference), low: words(change.low), high: words(change.high) };
}

/** Garrisons about to break whose will moved, as the chair can tell: its own, then those next to it, then the rest. */

import { formatList } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import { aboutToBreak, type NearBreaking, type Nearness } from '../breaking.ts';
import { regionName, sideShort } from '../names.ts';
import { standingWords, trendWord } from '../standingWords.ts';
import { type HalfDay, isBeside, isChief, ownSideOf, sightIn } from './halfDay.ts';
import { type Ranked, WEIGHTS } from './headline.ts';

/** Named besides the first. */
const NAMED = 3;

/** Everybody about to break whose will moved in the half day. */
export function moving(halfDay: HalfDay): readonly NearBreaking[] {
  return aboutToBreak(sightIn(halfDay)).filter(
    ({ standing: { will } }) => will.trend !== 0 || (will.change !== undefined && will.change !== 0),
  );
}

export function nearBreakingOf(halfDay: HalfDay): readonly Ranked[] {
  const { reader, after } = halfDay;
  const { compiled } = reader;
  const own = ownSideOf(reader);
  // Who defends ground that is fought over is told with the fight.
  const found = moving(halfDay).filter(
    ({ standing: { region, side } }) => after.holder(region) !== side || after.contester(region) < 0,
  );
  const ours = found.filter(({ standing }) => standing.side === own);
  const chief = ours.filter(({ standing }) => isChief(halfDay, standing.region));
  const rest = found.filter(({ standing }) => standing.side !== own);
  const next = rest.filter(({ standing }) => isBeside(after, standing.region, own));
  return [
    ...told(chief, WEIGHTS.capitalPressed - 5),
    ...told(
      ours.filter((each) => !chief.includes(each)),
      WEIGHTS.ownBreaking,
    ),
    ...told(next, WEIGHTS.nextBreaking),
    ...told(
      rest.filter((each) => !next.includes(each)),
      WEIGHTS.farBreaking,
    ),
  ];

  function factOf({ region, side }: NearBreaking['standing'], nearness: Nearness): string {
    const place = regionName(compiled, region);
    if (nearness.kind === 'broken' || nearness.kind === 'falling')
      return text('headline.near.reported', { place, side: sideShort(compiled, side) });
    const { kind, turns } = nearness;
    return turns === 0
      ? text('headline.near.now', { place })
      : text(`headline.near.${kind}`, { place, turns: text('headline.turns', { count: turns }) });
  }

  function told(list: readonly NearBreaking[], weight: number): readonly Ranked[] {
    const [first] = list;
    if (first === undefined) return [];
    const { standing, nearness } = first;
    const others = list.slice(1, 1 + NAMED).map((each) => regionName(compiled, each.standing.region));
    return [
      {
        key: `breaking-${compiled.region.ids[standing.region]}-${standing.side}`,
        sign: 'breaking',
        weight,
        fact: factOf(standing, nearness),
        detail: [
          text('headline.nearNow', { standing: standingWords(standing), trend: trendWord(standing.will.trend) }),
          ...(others.length === 0 ? [] : [text('headline.nearOthers', { places: formatList(others) })]),
        ].join(' '),
        places: list.map((each) => each.standing.region),
        events: list.flatMap(({ standing: { forces } }) =>
          halfDay.events.filter((event) => event.kind === 'willChanged' && event.force === forces[0]),
        ),
      },
    ];
  }
}

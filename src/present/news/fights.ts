/** Fights under way, nearest to the chair first; several of one kind are one headline that names every place. */

import type { RegionIndex } from '../../core/indices.ts';
import { FIRST, NONE } from '../../core/indices.ts';
import type { GameEvent } from '../../engine/events/events.ts';
import { formatList, formatPointChange, formatPoints } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import { regionName, sideShort } from '../names.ts';
import { holderStanding } from '../standing.ts';
import { standingWords } from '../standingWords.ts';
import { type HalfDay, isBeside, isChief, ownSideOf, sightIn, sizeOf } from './halfDay.ts';
import { type Ranked, WEIGHTS } from './headline.ts';

/** Places under attack when the half day is over, largest first; in the last act fights stand still [LAST-2]. */
export function foughtOver({ reader, after }: HalfDay): readonly RegionIndex[] {
  if (after.lastAct > 0) return [];
  const fought: RegionIndex[] = [];
  for (let r: RegionIndex = FIRST; r < reader.compiled.region.count; r++)
    if (after.contester(r) !== NONE) fought.push(r);
  return fought.sort((a, b) => sizeOf(reader, b) - sizeOf(reader, a));
}

export function fightsOf(halfDay: HalfDay): readonly Ranked[] {
  const { reader, before, after } = halfDay;
  const { compiled } = reader;
  const own = ownSideOf(reader);
  const fought = foughtOver(halfDay);
  const ours = (r: RegionIndex): boolean => after.holder(r) === own;
  const chief = fought.filter((r) => isChief(halfDay, r));
  const rest = fought.filter((r) => !chief.includes(r));
  const attacked = rest.filter(ours);
  const attacking = rest.filter((r) => !ours(r) && after.contester(r) === own);
  const strangers = rest.filter((r) => !ours(r) && after.contester(r) !== own);
  // A fight of others next door is news when it begins; how it goes on weighs as little as one far away.
  const next = strangers.filter((r) => isNew(r) && isBeside(after, r, own));
  return [
    ...told(chief, WEIGHTS.capitalPressed),
    ...told(attacked, WEIGHTS.ownPressed),
    ...told(attacking, WEIGHTS.ownAttack),
    ...told(next, WEIGHTS.nextPressed),
    ...told(
      strangers.filter((r) => !next.includes(r)),
      WEIGHTS.farFight,
    ),
  ];

  function told(places: readonly RegionIndex[], weight: number): readonly Ranked[] {
    const [first] = places;
    if (first === undefined) return [];
    const others = places.slice(1).map((r) => regionName(compiled, r));
    return [
      {
        key: `fight-${compiled.region.ids[first]}`,
        sign: 'fighting',
        weight: weight + (isNew(first) ? 5 : 0),
        ...(weight >= WEIGHTS.ownPressed ? { due: true } : {}),
        fact: factOf(first),
        detail: [
          sizeWords(first),
          ...(others.length === 0 ? [] : [text('headline.alsoAttacked', { places: formatList(others) })]),
        ].join(' '),
        places,
        events: places.flatMap(eventsAt),
      },
    ];
  }

  function isNew(r: RegionIndex): boolean {
    return before.contester(r) === NONE || before.holder(r) !== after.holder(r);
  }

  function factOf(r: RegionIndex): string {
    const values = { place: regionName(compiled, r), side: sideShort(compiled, after.contester(r)) };
    return text(isNew(r) ? 'headline.attackBegins' : 'headline.underAttack', values);
  }

  function sizeWords(r: RegionIndex): string {
    const holder = after.holder(r);
    const lost = after.progress(r);
    const change = lost - (isNew(r) ? 0 : before.progress(r));
    const standing = holderStanding(sightIn(halfDay), r);
    const ground = text('headline.ground', { lost: formatPoints(lost), change: formatPointChange(change) });
    if (standing === undefined) return text('headline.undefended', { ground });
    return text('headline.defended', {
      ground,
      side: sideShort(compiled, holder),
      standing: standingWords(standing),
    });
  }

  function eventsAt(r: RegionIndex): readonly GameEvent[] {
    return halfDay.events.filter(
      (event) => (event.kind === 'groundGained' || event.kind === 'placeContested') && event.region === r,
    );
  }
}

/** Who may come to a place, and when: own forces with their date, others by report and by the roads they stand at. */
import { type ForceIndex, indicesOf, type RegionIndex } from '../../../core/indices.ts';
import { FORCE_ROLES, POSTURES } from '../../../engine/vocabulary.ts';
import { forceTitle, regionName } from '../../../present/names.ts';
import { halfDaysTo, whenWords } from '../../../present/reach.ts';
import type { Sight } from '../../../present/sight.ts';
import { type Standing, standingsOf } from '../../../present/standing.ts';
import { menInFull } from '../../../present/standingWords.ts';
import type { CompiledScenario } from '../../../scenario/scenario.ts';
import { formatApart } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';
import type { CardRow } from '../panels/mapCard.tsx';

/** As many are named of each. */
const NAMED = 2;
/** Others farther away than this are not expected, half days. */
const NEAR = 3;

interface Coming {
  readonly words: string;
  readonly halfDays: number;
}

export function comingOf(compiled: CompiledScenario, sight: Sight, region: RegionIndex): readonly CardRow[] {
  return [
    ...rowOf('own', ownComing(compiled, sight, region)),
    ...rowOf('reported', othersComing(compiled, sight, region)),
  ];
}

function rowOf(knowing: 'own' | 'reported', coming: readonly Coming[]): readonly CardRow[] {
  if (coming.length === 0) return [];
  const nearest = [...coming].sort((a, b) => a.halfDays - b.halfDays).slice(0, NAMED);
  return [
    {
      key: `coming-${knowing}`,
      label: text('card.mayCome'),
      note: text(knowing === 'own' ? 'card.own' : 'card.reported'),
      value: formatApart(nearest.map(({ words }) => words)),
    },
  ];
}

/** Own forces on the way, and own packages. */
function ownComing(compiled: CompiledScenario, { now }: Sight, region: RegionIndex): readonly Coming[] {
  return indicesOf<ForceIndex>(compiled.force.count).flatMap((force): readonly Coming[] => {
    if (now.destination(force) !== region || now.forceRegion(force) === region) return [];
    const posture = POSTURES[now.posture(force)];
    const halfDays =
      posture === 'travel'
        ? Math.max(1, now.arrivalTurn(force) - now.turn)
        : posture === 'move' || posture === 'attack' || posture === 'fallBack'
          ? halfDaysTo(compiled, now.forceRegion(force), region)
          : undefined;
    if (halfDays === undefined) return [];
    const when = whenWords(compiled, now.turn, halfDays);
    return [{ halfDays, words: text('card.comes', { force: forceTitle(compiled, force), when }) }];
  });
}

/** Hostile forces seen near enough, other than garrisons. */
function othersComing(compiled: CompiledScenario, sight: Sight, region: RegionIndex): readonly Coming[] {
  const { now } = sight;
  const holder = now.holder(region);
  return standingsOf(sight).flatMap((standing): readonly Coming[] => {
    if (standing.knowing === 'own' || standing.region === region || !isColumn(compiled, standing)) return [];
    if (!now.hostile(standing.side, holder)) return [];
    const halfDays = halfDaysTo(compiled, standing.region, region);
    if (halfDays === undefined || halfDays > NEAR) return [];
    const when = whenWords(compiled, now.turn, halfDays);
    const place = regionName(compiled, standing.region);
    return [{ halfDays, words: text('card.comesFrom', { men: menInFull(standing.men), place, when }) }];
  });
}

const isColumn = (compiled: CompiledScenario, { forces }: Standing): boolean =>
  forces.some((force) => FORCE_ROLES[compiled.force.role[force]] !== 'garrison');

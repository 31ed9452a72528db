/** Orders that are one of two answers: the other answer stands beside them on the same card, doing nothing too. */
import { NONE } from '../../core/indices.ts';
import type { Answers } from '../../engine/orders/kinds/rules.ts';
import { type Order, type OrderNaming, shapeOf } from '../../engine/orders/shapes.ts';
import { formatOrder } from '../../engine/orders/text.ts';
import { FORCE_ROLES } from '../../engine/vocabulary.ts';
import { isOf, type WrittenDilemma } from '../../lab/choices/dilemmas.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { text } from '../../words/text.ts';
import { forceTitle, leaderName, regionName, sideShort, talkName } from '../names.ts';
import type { Sight } from '../sight.ts';
import { forceStanding } from '../standing.ts';
import { standingWords } from '../standingWords.ts';

/** Doing nothing, written out as an answer. */
export interface Nothing {
  readonly title: string;
  readonly about: string;
}

export interface Dilemma {
  readonly title: string;
  /** In one order, whichever of them was suggested. */
  readonly halves: readonly [Order | Nothing, Order | Nothing];
}

interface Desk {
  readonly compiled: CompiledScenario;
  readonly sight: Sight;
  /** What may be ordered now. */
  readonly legal: readonly Order[];
}

const DILEMMAS: {
  readonly [Name in keyof Answers]: (desk: Desk, order: OrderNaming<Answers[Name]>) => Dilemma | undefined;
} = {
  ceasefire({ compiled, legal }, order) {
    const answer = (accept: boolean): Order | Nothing =>
      legal.find((each) => each.kind === 'answerCeasefire' && each.talk === order.talk && each.accept === accept) ?? {
        title: text('dilemma.silent'),
        about: text('dilemma.silentAbout'),
      };
    return {
      title: text('dilemma.talk', { talk: talkName(compiled, order.talk) }),
      halves: [answer(true), answer(false)],
    };
  },
  restraint({ compiled, legal }, order) {
    const tighter = legal.find((each) => each.kind === 'restrain' && each.side === order.side);
    const looser = legal.find((each) => each.kind === 'unleash' && each.side === order.side);
    if (tighter === undefined || looser === undefined) return undefined;
    return { title: text('dilemma.hold', { side: sideShort(compiled, order.side) }), halves: [tighter, looser] };
  },
  leader({ compiled, sight, legal }, order) {
    if (order.act !== 'leave' && order.act !== 'stay') return undefined;
    const act = (wanted: 'leave' | 'stay') => legal.find((each) => each.kind === 'leader' && each.act === wanted);
    const [stay, leave] = [act('stay'), act('leave')];
    if (stay === undefined || leave === undefined) return undefined;
    return {
      title: text('dilemma.leader', { leader: leaderName(compiled, sight.now.side) }),
      halves: [stay, leave],
    };
  },
  reserve({ compiled, sight }, order) {
    if (FORCE_ROLES[compiled.force.role[order.force]] !== 'reserve') return undefined;
    const standing = forceStanding(sight, order.force);
    const at = sight.now.forceRegion(order.force);
    if (standing === undefined || sight.now.destination(order.force) !== NONE) return undefined;
    return {
      title: text('dilemma.reserve', {
        force: forceTitle(compiled, order.force),
        place: regionName(compiled, order.region),
      }),
      halves: [
        order,
        {
          title: text('dilemma.keep', { place: regionName(compiled, at) }),
          about: text('dilemma.keepAbout', { standing: standingWords(standing) }),
        },
      ],
    };
  },
};

/** The same for whichever order: a kind is one of such answers only as its fields allow, by type. */
interface Dilemmas {
  of(desk: Desk, order: Order): Dilemma | undefined;
}
const DILEMMA_OF: Readonly<Record<keyof Answers, Dilemmas['of']>> = DILEMMAS;

/**
 * The two answers that an order is one of; undefined if it stands alone.
 *
 * @param legal what may be ordered now.
 * @param written dilemmas that somebody wrote down for the scenario's chairs, which go before those of the rules.
 */
export function dilemmaOf(
  compiled: CompiledScenario,
  sight: Sight,
  legal: readonly Order[],
  order: Order,
  written: readonly WrittenDilemma[] = [],
): Dilemma | undefined {
  const asWritten = writtenOf(compiled, sight, legal, order, written);
  if (asWritten !== undefined) return asWritten;
  const { answers } = shapeOf(order.kind).rules.desk;
  return answers === undefined ? undefined : DILEMMA_OF[answers]({ compiled, sight, legal }, order);
}

/** The first written dilemma of which an order is one way, while the other is open too. */
function writtenOf(
  compiled: CompiledScenario,
  { now }: Sight,
  legal: readonly Order[],
  order: Order,
  written: readonly WrittenDilemma[],
): Dilemma | undefined {
  const chair = now.actor === NONE ? '' : compiled.actor.ids[now.actor];
  const isWay = ([form]: readonly string[], each: Order): boolean =>
    form !== undefined && isOf(form, formatOrder(compiled, each));
  for (const { question, ways, chair: whose } of written) {
    const at = whose === chair ? ways.findIndex((way) => isWay(way, order)) : -1;
    if (at < 0 || ways.some(({ length }) => length > 1)) continue;
    const other = ways[1 - at];
    const half =
      other.length === 0
        ? { title: text('dilemma.wait'), about: text('dilemma.waitAbout') }
        : legal.find((each) => isWay(other, each));
    if (half !== undefined) return { title: question, halves: at === 0 ? [order, half] : [half, order] };
  }
  return undefined;
}

export const isOrder = (half: Order | Nothing): half is Order => 'kind' in half;

/** What an order costs elsewhere, as the rules have it: what stands against it on its card. */
import type { ForceIndex } from '../../core/indices.ts';
import type { Order } from '../../engine/orders/shapes.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { text } from '../../words/text.ts';
import { regionName } from '../names.ts';
import type { Sight } from '../sight.ts';
import { standingAt, withoutForce } from '../standing.ts';
import { standingWords } from '../standingWords.ts';

/** Undefined if it costs nothing but its price. */
export function againstWords(compiled: CompiledScenario, sight: Sight, order: Order): string | undefined {
  switch (order.kind) {
    case 'move':
    case 'commitReserve':
    case 'fallBack':
      return leftBehind(compiled, sight, order.force);
    case 'drawIn':
    case 'drawInFar':
      return text('against.drawIn');
    case 'digIn':
      return text('against.digIn');
    case 'leaveTroops':
      return text('against.leaveTroops');
    case 'ask':
      return text('against.ask');
    case 'speak':
      return text(order.quiet ? 'against.speakQuiet' : 'against.speakAloud');
    case 'evacuate':
      return text(order.quiet ? 'against.leaveQuiet' : 'against.leaveAloud');
    case 'bringBack':
      return text('against.bringBack');
    case 'send':
      return text('against.send');
    case 'unleash':
      return text('against.unleash');
    case 'border':
      return order.open ? undefined : text('against.border');
    case 'leader':
      if (order.act === 'speak') return text('against.leaderSpeaks');
      return order.act === 'stay' ? undefined : text('against.leaderLeaves');
    default:
      return undefined;
  }
}

/** Who of the side is left where a force sets out. */
function leftBehind(compiled: CompiledScenario, sight: Sight, force: ForceIndex): string {
  const { now } = sight;
  const region = now.forceRegion(force);
  const from = regionName(compiled, region);
  const standing = standingAt(sight, region, now.forceSide(force));
  const left = standing === undefined ? undefined : withoutForce(sight, standing, force);
  return left === undefined
    ? text('against.leftEmpty', { from })
    : text('against.left', { from, standing: standingWords(left) });
}

/** Conditions that nothing in the country can bring about: nobody to hold, to be killed, to strike, to talk. */

import { unreachable } from '../../core/result.ts';
import type { Condition } from '../../engine/conditions/condition.ts';
import type { Path } from '../problem.ts';
import type { Holder, Never } from './conditions.ts';
import type { CheckContext } from './context.ts';

type Asked = Extract<Condition, { readonly kind: 'held' | 'killed' | 'widened' | 'talk' }>;

/** Why the condition can never hold; `undefined` if it can. */
export function impossible(context: CheckContext, holder: Holder, condition: Asked, path: Path): Never | undefined {
  const { file } = context;
  switch (condition.kind) {
    case 'held': {
      const [side] = condition.by;
      return side === undefined || condition.by.some((id) => !context.has('side', id) || mayHold(context, id))
        ? undefined
        : { code: 'check/condition-never/nobody', path, values: { ...holder, side } };
    }
    case 'killed': {
      const people = file.regions.reduce((sum, region) => sum + region.people * 1000, file.cost.killedCivilians);
      return condition.atLeast <= people
        ? undefined
        : { code: 'check/condition-never/killed', path, values: { ...holder, wanted: condition.atLeast } };
    }
    case 'widened':
      return file.actors.some(({ interdicts }) =>
        interdicts.some((id) => file.forces.some(({ actor, away }) => actor === id && away !== undefined)),
      )
        ? undefined
        : { code: 'check/condition-never/widened', path, values: holder };
    case 'talk': {
      const talk = file.talks.find(({ id }) => id === condition.talk);
      return condition.is === 'agreed' && talk?.acceptance === 0 && !isMoved(context, talk.id)
        ? { code: 'check/condition-never/talk', path, values: { ...holder, talk: talk.id } }
        : undefined;
    }
    default:
      return unreachable(condition);
  }
}

/** Whether the side holds a place, has men, or is the residents, to whom empty places fall. */
function mayHold({ file }: CheckContext, id: string): boolean {
  return (
    file.sides.some((side) => side.id === id && side.kind === 'residents') ||
    file.regions.some((region) => region.holder === id || region.local?.side === id) ||
    file.forces.some(({ side }) => side === id)
  );
}

const isMoved = ({ file }: CheckContext, talk: string): boolean =>
  JSON.stringify(file.levers).includes(`talks.${talk}.acceptance`);

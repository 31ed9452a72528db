/** Every id names an entry of the right kind, and every day exists in the calendar. */
import { isDay } from '../../core/moments.ts';
import { scenarioSchema } from '../schema/format.ts';
import { createWalk } from '../schema/visit.ts';
import type { CheckContext } from './context.ts';

const walkReferences = createWalk(scenarioSchema, ({ ref, day }) => ref !== undefined || day === true);

export function checkReferences(context: CheckContext): void {
  walkReferences(context.file, (value, path, { ref }) => {
    if (typeof value !== 'string') return;
    if (ref !== undefined) context.reference(ref, value, [...path]);
    else if (!isDay(value)) context.error({ code: 'check/date', path: [...path], values: { day: value } });
  });
}

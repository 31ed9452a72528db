/** All that a game says: its orders and events, the closed lists of the rules, the screens that show it. */
import { events } from './events.ts';
import { lists } from './lists.ts';
import { orders } from './orders.ts';
import { screens } from './screens.ts';

export const words = { ...lists, ...orders, ...events, ...screens } as const;

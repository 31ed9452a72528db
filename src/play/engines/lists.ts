/** The closed lists in which states and events speak: what code of a later day must know to show them. */
import { EVENT_KINDS } from '../../engine/events/events.ts';
import { REFUSAL_CODES } from '../../engine/orders/refusals.ts';
import { ORDER_KINDS } from '../../engine/orders/shapes.ts';
import {
  EVACUATION_STAGES,
  LOSS_MANNERS,
  POSTURES,
  RELATIONS,
  SIGNAL_KINDS,
  STANCES,
  TALK_STATES,
  TERM_KINDS,
} from '../../engine/vocabulary.ts';
import type { ClosedLists } from './release.ts';

export const CLOSED_LISTS: ClosedLists = {
  numbered: { EVACUATION_STAGES, LOSS_MANNERS, POSTURES, RELATIONS, SIGNAL_KINDS, STANCES, TALK_STATES },
  named: { EVENT_KINDS, ORDER_KINDS, REFUSAL_CODES, TERM_KINDS },
};

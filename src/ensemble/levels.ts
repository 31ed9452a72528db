/** Policies of every level: the basic ones, and the council on top of them. */
import { createCouncil } from './council.ts';
import { basicPolicy, type PolicyMaker } from './policies.ts';

export const levelPolicy: PolicyMaker = (compiled, seat) =>
  seat.policy === 'council' ? createCouncil(compiled) : basicPolicy(compiled, seat);

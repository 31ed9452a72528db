/** Why a place is fought over: who came, and what the fight has cost its holder so far. */
import type { EventOf, GameEvent } from '../engine/events/events.ts';
import type { WhyPart } from '../ui/charts/why.tsx';
import { formatList } from '../words/format.ts';
import { text } from '../words/text.ts';
import type { Account } from './account.ts';
import { seesTerms } from './events.ts';
import { forceName, sideShort } from './names.ts';
import { changePart } from './whyParts.ts';

/** Who entered, or what made enemies of those who stood there; then the ground, if anybody stood against them. */
export function fightParts(account: Account, event: EventOf<'placeContested'>): readonly WhyPart[] {
  const { line, reader } = account;
  const { compiled } = reader;
  const { region, side, turn } = event;
  const { events } = line[turn + 1];
  const forces = events.flatMap((each) => (isEntry(each, event) ? [forceName(compiled, each.force)] : []));
  const ground = events.find((each) => each.kind === 'groundGained' && each.region === region);
  const names = { side: sideShort(compiled, side), forces: formatList(forces) };
  return [
    {
      key: 'entry',
      answer: text(forces.length > 0 ? 'why.answer.entered' : 'why.answer.nowEnemies', names),
      notes: ground === undefined ? [text('why.note.noFight')] : [],
    },
    ...(ground === undefined
      ? []
      : [changePart(account, { kind: 'ground', region }, turn + 1, seesTerms(reader, ground))]),
  ];
}

const isEntry = (
  each: GameEvent,
  { region, side }: EventOf<'placeContested'>,
): each is EventOf<'forceMoved' | 'forceArrived'> =>
  (each.kind === 'forceMoved' || each.kind === 'forceArrived') && each.region === region && each.side === side;

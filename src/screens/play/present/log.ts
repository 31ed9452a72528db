/** The log's entries: an event in words, with its group, its change and the terms behind it. */

import { NONE } from '../../../core/indices.ts';
import { EVENTS, type GameEvent } from '../../../engine/events/events.ts';
import { momentAt } from '../../../play/gameTime.ts';
import type { Account } from '../../../present/account.ts';
import { changeWords, eventWords } from '../../../present/events.ts';
import { hasWhy, whyOf } from '../../../present/why.ts';
import { formatMoment } from '../../../words/format.ts';
import type { LogEntry } from '../panels/log.tsx';

export function logEntry(account: Account, event: GameEvent, key: string): LogEntry {
  const { reader } = account;
  const { compiled, time } = reader;
  const change = changeWords(reader, event);
  return {
    key,
    turn: event.turn,
    moment: formatMoment(momentAt(time, event.turn)),
    group: EVENTS[event.kind].log,
    isMinor: event.kind === 'willChanged',
    words: eventWords(reader, event),
    ...(change === undefined ? {} : { change }),
    ...(event.region === undefined || event.region === NONE ? {} : { place: compiled.region.ids[event.region] }),
    ...(hasWhy(reader, event) ? { why: () => whyOf(account, event) } : {}),
  };
}

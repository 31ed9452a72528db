/** The log's entries: an event in words, with its group, its change and the terms behind it. */
import { NONE } from '../../../core/indices.ts';
import { momentOf } from '../../../core/moments.ts';
import { EVENTS, type GameEvent } from '../../../engine/events/events.ts';
import { changeWords, eventWords, type Reader, whyOf } from '../../../present/events.ts';
import { formatMoment } from '../../../words/format.ts';
import type { LogEntry } from '../panels/log.tsx';

export function logEntry(reader: Reader, event: GameEvent, key: string): LogEntry {
  const { compiled } = reader;
  const change = changeWords(reader, event);
  const why = whyOf(reader, event);
  return {
    key,
    turn: event.turn,
    moment: formatMoment(momentOf(compiled.scenario.start, event.turn)),
    group: EVENTS[event.kind].log,
    words: eventWords(reader, event),
    ...(change === undefined ? {} : { change }),
    ...(event.region === undefined || event.region === NONE ? {} : { place: compiled.region.ids[event.region] }),
    ...(why === undefined ? {} : { why }),
  };
}

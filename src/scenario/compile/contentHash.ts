/**
 * The content hash: 64 bits over everything of a scenario that rules, scores and levers read, in canonical JSON (keys
 * sorted). Texts, notes, sources and drawing are left out, so that a corrected typo breaks no link. Order of lists
 * counts: rules loop in scenario order.
 */
import { hash64 } from '../../core/hash.ts';
import type { Scenario } from '../scenario.ts';

/** Keys that are only for readers or for drawing, anywhere in the file. */
const UNREAD: ReadonlySet<string> = new Set([
  '$schema',
  'languages',
  'title',
  'summary',
  'situation',
  'contentNote',
  'watch',
  'map',
  'sources',
  'facts',
  'costReal',
  'glossary',
  'evidence',
  'checked',
  'version',
  'name',
  'short',
  'text',
  'label',
  'meaning',
  'unit',
  'note',
  'why',
  'wants',
  'tension',
  'source',
  'confidence',
  'contested',
  'colour',
  'lat',
  'lon',
]);

/** Sixteen hexadecimal digits. */
export function contentHashOf(scenario: Scenario): string {
  const { id: _name, ...rest } = scenario;
  return hash64(canonical(rest));
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([key, inner]) => inner !== undefined && !UNREAD.has(key));
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const members = entries.map(([key, inner]) => {
      // A leader's title is a text, that there is a leader is a rule.
      const isTitle = key === 'leader' && typeof inner === 'object';
      return `${JSON.stringify(key)}:${isTitle ? 'true' : canonical(inner)}`;
    });
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}

/**
 * Evidence: where numbers come from. The file writes it beside the number or the entry; after reading, numbers are
 * plain and this map answers by dotted address ("sides.gov.will", "regions.hama.garrison"). No rule reads it.
 */
import { EVIDENCE_KEYS, type Evidence } from '../schema/format.ts';
import { addressOfPath, isObject } from '../schema/identity.ts';

export type EvidenceMap = ReadonlyMap<string, Evidence>;

/** Walks data that already has the right shape. */
export function collectEvidence(raw: unknown): EvidenceMap {
  const found = new Map<string, Evidence>();
  walk(raw, raw, [], found);
  return found;
}

function walk(root: unknown, here: unknown, path: (string | number)[], found: Map<string, Evidence>): void {
  if (Array.isArray(here)) {
    for (let i = 0; i < here.length; i++) walk(root, here[i], [...path, i], found);
    return;
  }
  if (!isObject(here)) return;
  const evidence: { [key: string]: unknown } = {};
  for (const key of EVIDENCE_KEYS) if (Object.hasOwn(here, key)) evidence[key] = here[key];
  if (Object.keys(evidence).length > 0) found.set(addressOfPath(root, path), evidence as Evidence);
  for (const key of Object.keys(here)) {
    if (!(EVIDENCE_KEYS as readonly string[]).includes(key)) walk(root, here[key], [...path, key], found);
  }
}

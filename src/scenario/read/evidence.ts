/**
 * Evidence: where numbers come from. The file writes it next to a number or an entry; after reading, numbers are plain
 * and this map has the evidence by dotted address ("sides.gov.will", "regions.hama.garrison"). No rule reads it.
 */
import { addressOfPath } from '../schema/addresses.ts';
import type { Evidence } from '../schema/fields.ts';
import { scenarioSchema } from '../schema/format.ts';
import { createWalk } from '../schema/visit.ts';

export type EvidenceMap = ReadonlyMap<string, Evidence>;

const walkEvidence = createWalk(scenarioSchema, ({ evidence }) => evidence === true);

/** Expects data of the right shape. */
export function collectEvidence(raw: unknown): EvidenceMap {
  const found = new Map<string, { [key: string]: unknown }>();
  walkEvidence(raw, (value, path) => {
    const address = addressOfPath(raw, path.slice(0, -1));
    const beside = found.get(address);
    const key = String(path.at(-1));
    if (beside === undefined) found.set(address, { [key]: value });
    else beside[key] = value;
  });
  return found;
}

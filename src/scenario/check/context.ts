/** Shared by the cross-checks: the file, its ids by kind, and the list of findings. */

import { hintFor } from '../hint.ts';
import type { Complaint, Finding, Path } from '../problem.ts';
import { PLACEHOLDER } from '../read/repair.ts';
import { REFERENCE_KINDS, REFERENCE_LISTS, type ReferenceKind } from '../schema/fields.ts';
import type { ScenarioFile } from '../schema/format.ts';

/** How many known ids a problem lists. */
const MOST_IDS = 12;
/** How many problems one pass tells. */
const MOST_FINDINGS = 999;

export class CheckContext {
  readonly findings: Finding[] = [];
  readonly ids: Record<ReferenceKind, ReadonlySet<string>>;

  constructor(readonly file: ScenarioFile) {
    const idsOf = (list: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(list.map(({ id }) => id));
    this.ids = {
      side: idsOf(file.sides),
      region: idsOf(file.regions),
      province: idsOf(file.provinces),
      actor: idsOf(file.actors),
      force: idsOf(file.forces),
      exit: idsOf(file.exits),
      talk: idsOf(file.talks),
      trigger: idsOf(file.triggers),
      act: idsOf(file.acts),
      ask: idsOf(file.asks),
    };
  }

  error(complaint: Complaint): void {
    this.add({ ...complaint, severity: 'error' });
  }

  warn(complaint: Complaint): void {
    this.add({ ...complaint, severity: 'warning' });
  }

  /** Nobody mends more at once; a last finding says that there are more, an error if one of them is. */
  private add(finding: Finding): void {
    const { severity } = finding;
    if (this.findings.length < MOST_FINDINGS) this.findings.push(finding);
    else if (this.findings.length === MOST_FINDINGS || severity === 'error')
      this.findings[MOST_FINDINGS] = { code: 'shape/more', path: [], values: {}, severity };
  }

  has(kind: ReferenceKind, id: string | undefined): boolean {
    return id !== undefined && this.ids[kind].has(id);
  }

  /** Reports an id that names no entry of this kind. */
  reference(kind: ReferenceKind, id: string, path: Path): void {
    if (id === PLACEHOLDER || this.ids[kind].has(id)) return;
    const otherKind = REFERENCE_KINDS.find((candidate) => this.ids[candidate].has(id));
    const known = [...this.ids[kind]].filter((other) => other !== PLACEHOLDER);
    const hint = hintFor(id, known, known.length > MOST_IDS ? [] : known);
    const values = { kind, id, list: REFERENCE_LISTS[kind] };
    this.error(
      otherKind === undefined
        ? { code: 'check/unknown-id', path, values, hint }
        : { code: 'check/unknown-id/other-kind', path, values: { ...values, otherKind }, hint },
    );
  }

  side(id: string | undefined): ScenarioFile['sides'][number] | undefined {
    return this.file.sides.find((side) => side.id === id);
  }

  region(id: string | undefined): ScenarioFile['regions'][number] | undefined {
    return this.file.regions.find((region) => region.id === id);
  }

  actor(id: string | undefined): ScenarioFile['actors'][number] | undefined {
    return this.file.actors.find((actor) => actor.id === id);
  }
}

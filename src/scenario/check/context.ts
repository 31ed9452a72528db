/** What the cross-checks share: the file, its ids by kind, and the list of findings. */

import { didYouMean } from '../../core/nearest.ts';
import type { Finding, Path, ProblemCode } from '../problem.ts';
import { PLACEHOLDER } from '../read/repair.ts';
import type { ScenarioFile } from '../schema/format.ts';

export const REFERENCE_KINDS = [
  'side',
  'region',
  'province',
  'actor',
  'force',
  'exit',
  'talk',
  'trigger',
  'act',
] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

const WORDS: Record<ReferenceKind, { readonly one: string; readonly list: string }> = {
  side: { one: 'side', list: 'sides' },
  region: { one: 'place', list: 'regions' },
  province: { one: 'province', list: 'provinces' },
  actor: { one: 'actor', list: 'actors' },
  force: { one: 'force', list: 'forces' },
  exit: { one: 'exit', list: 'exits' },
  talk: { one: 'talk', list: 'talks' },
  trigger: { one: 'trigger', list: 'triggers' },
  act: { one: 'act', list: 'acts' },
};

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
    };
  }

  error(code: ProblemCode, path: Path, message: string, mend: string): void {
    this.findings.push({ code, severity: 'error', path, message, mend });
  }

  warn(code: ProblemCode, path: Path, message: string, mend: string): void {
    this.findings.push({ code, severity: 'warning', path, message, mend });
  }

  has(kind: ReferenceKind, id: string | undefined): boolean {
    return id !== undefined && this.ids[kind].has(id);
  }

  /** Checks that an id names something of its kind; an absent one is fine. */
  reference(kind: ReferenceKind, id: string | undefined, path: Path): void {
    if (id === undefined || id === PLACEHOLDER || this.ids[kind].has(id)) return;
    const { one, list } = WORDS[kind];
    const other = REFERENCE_KINDS.find((candidate) => this.ids[candidate].has(id));
    const isA =
      other === undefined ? '' : ` (it is ${/^[aeiou]/.test(WORDS[other].one) ? 'an' : 'a'} ${WORDS[other].one})`;
    const known = [...this.ids[kind]].filter((other) => other !== PLACEHOLDER);
    const otherwise =
      known.length === 0
        ? `Add it under "${list}".`
        : known.length <= 12
          ? `Known here: ${known.join(', ')}.`
          : `Add it under "${list}", or correct it.`;
    this.error('check/unknown-id', path, `There is no ${one} "${id}"${isA}.`, didYouMean(id, known, otherwise));
  }

  references(kind: ReferenceKind, ids: readonly string[], path: Path): void {
    for (let i = 0; i < ids.length; i++) this.reference(kind, ids[i], [...path, i]);
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

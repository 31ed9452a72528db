/** What the cross-checks share: the file, its ids by kind, and the list of findings. */

import { didYouMean } from '../../core/nearest.ts';
import type { Finding, Path, ProblemCode } from '../problem.ts';
import { PLACEHOLDER } from '../read/repair.ts';
import { REFERENCE_LISTS, type ReferenceKind } from '../schema/fields.ts';
import type { ScenarioFile } from '../schema/format.ts';

const KINDS = Object.keys(REFERENCE_LISTS) as ReferenceKind[];
const WORD: Record<ReferenceKind, string> = {
  side: 'side',
  region: 'place',
  province: 'province',
  actor: 'actor',
  force: 'force',
  exit: 'exit',
  talk: 'talk',
  trigger: 'trigger',
  act: 'act',
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
    this.findings.push({ code, severity: 'error', path: [...path], message, mend });
  }

  warn(code: ProblemCode, path: Path, message: string, mend: string): void {
    this.findings.push({ code, severity: 'warning', path: [...path], message, mend });
  }

  has(kind: ReferenceKind, id: string | undefined): boolean {
    return id !== undefined && this.ids[kind].has(id);
  }

  /** Checks that an id names something of its kind; an absent one is fine. */
  reference(kind: ReferenceKind, id: string | undefined, path: Path): void {
    if (id === undefined || id === PLACEHOLDER || this.ids[kind].has(id)) return;
    const list = REFERENCE_LISTS[kind];
    const other = KINDS.find((candidate) => this.ids[candidate].has(id));
    const isA = other === undefined ? '' : ` (it is ${/^[aeiou]/.test(WORD[other]) ? 'an' : 'a'} ${WORD[other]})`;
    const known = [...this.ids[kind]].filter((other) => other !== PLACEHOLDER);
    const otherwise =
      known.length === 0
        ? `Add it under "${list}".`
        : known.length <= 12
          ? `Known here: ${known.join(', ')}.`
          : `Add it under "${list}", or correct it.`;
    this.error('check/unknown-id', path, `There is no ${WORD[kind]} "${id}"${isA}.`, didYouMean(id, known, otherwise));
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

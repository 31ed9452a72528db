/** A question from a link, with the scenario that it was asked of. */
import { loadAsked } from '../../../app/services/scenarioAsked.ts';
import type { Loaded } from '../../../app/services/scenarios.ts';
import type { Shell } from '../../../app/services/shell.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { RULES_VERSION } from '../../../engine/simulation.ts';
import { cutOf, findWhatIf, unpackWhatIf } from '../../../lab/whatIf/link.ts';
import type { WhatIf } from '../../../lab/whatIf/whatIf.ts';
import type { Fault } from '../../../session/fault.ts';
import { text } from '../../../words/text.ts';

export interface LinkedQuestion {
  readonly loaded: Loaded;
  readonly whatIf: WhatIf;
  /** What has to be known of it: whether its numbers and rules are today's. */
  readonly words: string;
}

export interface LinkRefusal {
  readonly words: string;
  /** Id of a scenario whose file would mend it: it is not here, or another one bears its name. */
  readonly needs?: string;
  /** Its scenario is here, and could not be read this time. */
  readonly fault?: Fault;
}

export async function linkedQuestion(
  { scenarioFiles, notices }: Shell,
  link: string,
): Promise<Result<LinkedQuestion, LinkRefusal>> {
  const packed = findWhatIf(link);
  if (typeof packed === 'string') {
    const cut = packed === 'broken' ? cutOf(link) : undefined;
    return fail({
      words: cut === undefined ? text(`lab.link.${packed}`) : text('lab.cut', { has: cut.has, of: cut.of }),
    });
  }
  const id = packed.scenario;
  const found = await notices.working(loadAsked(scenarioFiles, packed));
  if (found === undefined) return fail({ words: text('lab.needsScenario', { id }), needs: id });
  if (!found.ok) return fail({ words: '', fault: found.error });
  const loaded = found.value;
  const { contentHash } = loaded.compiled;
  const whatIf = unpackWhatIf(packed, loaded.compiled);
  if (whatIf === undefined) {
    const isOther = packed.contentHash !== contentHash;
    return fail({ words: text('lab.otherNames', { id }), ...(isOther ? { needs: id } : {}) });
  }
  if (whatIf.rules !== RULES_VERSION)
    return ok({ loaded, whatIf, words: text('lab.otherRules', { rules: String(whatIf.rules) }) });
  const version = whatIf.contentHash.slice(0, 8);
  const isSame = whatIf.contentHash === contentHash;
  return ok({ loaded, whatIf, words: isSame ? text('lab.opened') : text('lab.otherNumbers', { version }) });
}

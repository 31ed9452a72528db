/** Names of indexed things in the reader's language. */

import {
  type ActorIndex,
  type AskIndex,
  type ChoiceIndex,
  type DecisionIndex,
  type ExitIndex,
  type ForceIndex,
  NONE,
  type RegionIndex,
  type SideIndex,
  type TalkIndex,
} from '../core/indices.ts';
import { REQUESTS, type Reason } from '../engine/vocabulary.ts';
import type { CompiledScenario, Scenario } from '../scenario/scenario.ts';
import { formatApart, formatDate, formatList } from '../words/format.ts';
import { scenarioText, text } from '../words/text.ts';

export function regionName(compiled: CompiledScenario, region: RegionIndex): string {
  return region === NONE ? text('unnamed.place') : scenarioText(compiled.scenario.regions[region].name);
}

export function provinceName(compiled: CompiledScenario, region: RegionIndex): string {
  const { province } = compiled.scenario.regions[region];
  const found = compiled.scenario.provinces.find((each) => each.id === province);
  return found === undefined ? province : scenarioText(found.name);
}

/** What a side is called everywhere. */
export function sideShort(compiled: CompiledScenario, side: SideIndex): string {
  return side === NONE ? text('unnamed.side') : scenarioText(compiled.scenario.sides[side].short);
}

/** What a side is called, and in brackets its full name where that is another: for a legend or a list of sides. */
export function sideTitle(compiled: CompiledScenario, side: SideIndex): string {
  const short = sideShort(compiled, side);
  if (side === NONE) return short;
  const full = scenarioText(compiled.scenario.sides[side].name);
  return full === short ? short : text('unnamed.alsoCalled', { short, full });
}

/** An actor's name and whose it is: "Tehran (Iran)", for a list of actors. */
export function actorTitle(compiled: CompiledScenario, actor: ActorIndex): string {
  return actor === NONE ? text('unnamed.actor') : scenarioText(compiled.scenario.actors[actor].name);
}

/** What an actor is called everywhere. */
export function actorShort(compiled: CompiledScenario, actor: ActorIndex): string {
  return actor === NONE ? text('unnamed.actor') : scenarioText(compiled.scenario.actors[actor].short);
}

/** What an actor's chair is called; its own short name where it has none. */
export function chairName(compiled: CompiledScenario, actor: ActorIndex): string {
  const chair = compiled.scenario.chairs.find((each) => actor !== NONE && each.actor === compiled.actor.ids[actor]);
  return chair === undefined ? actorShort(compiled, actor) : scenarioText(chair.name);
}

/** Name within a sentence: named forces by their own name, garrisons (listed after them) by their place. */
export function forceName(compiled: CompiledScenario, force: ForceIndex): string {
  if (force === NONE) return text('unnamed.force');
  return (
    ownName(compiled, force) ?? text('garrison.inside', { place: regionName(compiled, compiled.force.home[force]) })
  );
}

/** The same as a heading, list item or start of a sentence. */
export function forceTitle(compiled: CompiledScenario, force: ForceIndex): string {
  if (force === NONE) return text('unnamed.forceFirst');
  return (
    ownName(compiled, force) ?? text('garrison.first', { place: regionName(compiled, compiled.force.home[force]) })
  );
}

function ownName(compiled: CompiledScenario, force: ForceIndex): string | undefined {
  const named = compiled.scenario.forces[force];
  return named === undefined ? undefined : scenarioText(named.name);
}

export function talkName(compiled: CompiledScenario, talk: TalkIndex): string {
  const found = compiled.scenario.talks[talk];
  return found === undefined ? '' : scenarioText(found.name);
}

export function exitName(compiled: CompiledScenario, exit: ExitIndex): string {
  const found = compiled.scenario.exits[exit];
  return found === undefined ? '' : scenarioText(found.name);
}

/** What is put to an actor: the file's name for it, or what an ally is asked for. */
export function askName(compiled: CompiledScenario, ask: AskIndex): string {
  const found = compiled.scenario.asks[ask];
  if (found !== undefined) return scenarioText(found.name);
  const what = REQUESTS[compiled.ask.request[ask]];
  return what === undefined ? '' : text(`request.${what}`);
}

/** Why something asked was not simply granted; empty where nothing is known of it. */
export const reasonWords = (reasons: readonly Reason[] = []): string =>
  formatList(reasons.map((reason) => text(`reason.${reason}`)));

/** A way of a decision of the last act: "The wire at Hmeimim: men inside". */
export function choiceName({ scenario, choice, decision }: CompiledScenario, k: ChoiceIndex): string {
  const d = choice.decision[k];
  const found = scenario.aftermath?.decisions[d];
  const option = found?.options[k - decision.first[d]];
  return found === undefined || option === undefined
    ? ''
    : text('lastAct.choice', { decision: scenarioText(found.name), option: scenarioText(option.name) });
}

/** A decision of the last act. */
export function decisionName({ scenario }: CompiledScenario, d: DecisionIndex): string {
  const found = scenario.aftermath?.decisions[d];
  return found === undefined ? '' : scenarioText(found.name);
}

/** Title of a side's leader. */
export function leaderName(compiled: CompiledScenario, side: SideIndex): string {
  const leader = side === NONE ? undefined : compiled.scenario.sides[side].leader;
  return leader === undefined ? text('unnamed.leader') : scenarioText(leader);
}

/** Title that a list of sources gives an untitled page: "ABC 12: page of example.org". */
const UNTITLED = /^[A-Z0-9 ]+: page of /;

const DAY_IN_URL = /\/(20\d\d)[/-](\d\d)[/-](\d\d)(?!\d)/;

/**
 * Titles of sources and where each was read; an untitled page goes by its publisher or host and, if known, its date.
 */
export function sourceTitles({ sources }: Pick<Scenario, 'sources'>, ids: readonly string[]): string {
  return formatApart([...new Set(ids.map((id) => sourceTitle(sources[id], id)))]);
}

/** The title of a source and where it was read; its id if the scenario has no such source. */
export function sourceTitle(source: CompiledScenario['scenario']['sources'][string] | undefined, id: string): string {
  if (source === undefined) return id;
  const { title, publisher, url } = source;
  if (UNTITLED.test(title)) {
    const place = publisher ?? title.replace(UNTITLED, '');
    const day =
      source.date ??
      DAY_IN_URL.exec(url ?? '')
        ?.slice(1)
        .join('-');
    return day === undefined
      ? text('source.page', { publisher: place })
      : text('source.pageOf', { publisher: place, date: formatDate(day) });
  }
  return publisher === undefined || url === undefined || title === publisher
    ? title
    : text('source.at', { title, publisher });
}

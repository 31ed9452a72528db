/**
 * A run told in words: what happened, when, and at the end what it came to. Names are the scenario's own, by id where
 * it has none.
 */
import { type AboutKind, EVENTS } from '../../engine/events/events.ts';
import type { TermKind } from '../../engine/vocabulary.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { formatFullMoment } from '../../words/format.ts';
import { scenarioText, text } from '../../words/text.ts';
import {
  type Change,
  type GarrisonStory,
  type HolderChange,
  isLeaving,
  type OtherChange,
  type TermLine,
  type Why,
} from './changes.ts';
import type { FinalAccount, PlayedRun, PlayedTurn } from './playRun.ts';

type Named = { readonly id: string; readonly name: Readonly<Record<string, string>> };

/** Names by id, a garrison's being its place's. */
export interface Names {
  readonly region: (id: string | undefined) => string;
  readonly force: (id: string | undefined) => string;
  readonly side: (id: string | undefined) => string;
  readonly actor: (id: string | undefined) => string;
  readonly about: (kind: OtherChange['kind'], about: string | undefined) => string;
}

export function namesOf(compiled: CompiledScenario): Names {
  const { scenario } = compiled;
  const lookup = (entries: readonly Named[]): ((id: string | undefined) => string) => {
    const names = new Map(entries.map((entry) => [entry.id, scenarioText(entry.name)]));
    return (id) => names.get(id ?? '') ?? id ?? '';
  };
  const region = lookup(scenario.regions);
  const force = lookup(scenario.forces);
  const side = lookup(scenario.sides);
  const trigger = new Map(scenario.triggers.map((one) => [one.id, scenarioText(one.text)]));
  const asWritten = (word: string): string => word;
  const named: Readonly<Record<AboutKind, (id: string) => string>> = {
    order: asWritten,
    request: asWritten,
    group: asWritten,
    manner: asWritten,
    leaving: asWritten,
    signal: asWritten,
    talk: lookup(scenario.talks),
    trigger: (id) => trigger.get(id) ?? id,
    act: lookup(scenario.acts),
    exit: asWritten,
    otherSide: side,
  };
  const garrison = /^garrison-of-(.*)$/;
  return {
    region,
    side,
    actor: lookup(scenario.actors),
    force: (id) => {
      const place = garrison.exec(id ?? '');
      return place === null ? force(id) : `Garrison of ${region(place[1])}`;
    },
    about: (kind, about = '') => {
      const row = EVENTS[kind];
      return 'about' in row ? named[row.about](about) : about;
    },
  };
}

export function tellTurn(names: Names, turn: PlayedTurn): string[] {
  const taken = new Set(turn.changes.map((change) => (change.kind === 'holderChanged' ? change.region : undefined)));
  const lines: string[] = [text('cli.account.turn', { turn: turn.turn, moment: formatFullMoment(turn) })];
  for (const change of turn.changes) {
    if (change.kind === 'holderChanged') {
      lines.push(`  ${text('cli.change.holder', holderBlanks(names, change))}`);
      if (change.why !== undefined) lines.push(...tellWhy(names, change, change.why).map((line) => `      ${line}`));
    } else if (!isToldByHands(change, taken))
      lines.push(`  ${text(`cli.change.${change.kind}`, otherBlanks(names, change))}`);
  }
  if (lines.length === 1) lines.push(`  ${text('cli.account.quiet')}`);
  return lines;
}

/** A garrison's leaving, or a rising, that the change of hands of the place tells already. */
function isToldByHands(change: OtherChange, taken: ReadonlySet<string | undefined>): boolean {
  const leaves = isLeaving(change) || change.kind === 'placeRose';
  return leaves && taken.has(change.region);
}

function holderBlanks(names: Names, change: HolderChange) {
  return {
    region: names.region(change.region),
    from: names.side(change.from),
    to: names.side(change.to),
    manner: text(`manner.${change.manner}`),
  };
}

function otherBlanks(names: Names, change: OtherChange) {
  return {
    region: names.region(change.region),
    force: names.force(change.force),
    side: names.side(change.side),
    actor: names.actor(change.actor),
    about: names.about(change.kind, change.about),
    count: change.count ?? 0,
  };
}

function tellWhy(names: Names, change: Change & { readonly from: string }, why: Why): string[] {
  const lines = why.garrisons.flatMap((story) => tellGarrison(names, story));
  if (why.rising !== undefined) {
    const { chance, terms } = why.rising;
    // Reasons for rising add up to a logit, those for going over to another side to the chance itself.
    const wentOver = terms.some(({ kind }) => kind === 'credibility');
    lines.push(
      text(wentOver ? 'cli.why.wentOver' : 'cli.why.rising', {
        probability: chance?.probability ?? 0,
        draw: chance?.draw ?? 0,
        terms: termWords(terms),
      }),
    );
  }
  if (why.ground !== undefined)
    lines.push(
      text('cli.why.ground', {
        before: why.ground.before,
        after: why.ground.after,
        terms: termWords(why.ground.terms),
      }),
    );
  return lines.length === 0 ? [text('cli.why.empty', { side: names.side(change.from) })] : lines;
}

function tellGarrison(names: Names, story: GarrisonStory): string[] {
  const { will, threshold, from, since, chance } = story;
  const head = text('cli.why.garrison', {
    force: names.force(story.force),
    how: text(`cli.how.${story.how}`),
    from,
    since: since === 0 ? text('cli.why.start') : text('cli.why.turn', { turn: since }),
    will,
    threshold,
  });
  const falls = Object.entries(story.fallsNearby).map(([region, value]) => signed(names.region(region), value));
  const terms = (Object.entries(story.terms) as [TermKind, number][]).map(
    ([kind, value]) =>
      termWord(kind, value) + (kind === 'nearLoss' && falls.length > 0 ? ` (${falls.join(', ')})` : ''),
  );
  return [
    head + (chance === undefined ? '' : text('cli.why.chance', { ...chance })),
    `  ${terms.length === 0 ? text('cli.why.unmoved') : text('cli.why.terms', { terms: terms.join(', ') })}`,
  ];
}

const termWords = (terms: readonly TermLine[]): string =>
  terms.map(({ kind, value }) => termWord(kind, value)).join(', ');

/** `places lost nearby -140`: the words of the page. */
const termWord = (kind: TermKind, value: number): string => signed(text(`term.${kind}`), value);

const signed = (what: string, value: number): string => `${what} ${value > 0 ? '+' : ''}${value}`;

export function tellEnd(
  compiled: CompiledScenario,
  names: Names,
  run: PlayedRun,
  final: FinalAccount,
  chair: string | null,
): string[] {
  const { scenario } = compiled;
  const lines = [text('cli.account.end')];
  for (const { act, turn, date, half } of final.acts) {
    const name = scenarioText(scenario.acts.find(({ id }) => id === act)?.name ?? { en: act });
    lines.push(`  ${text('cli.account.act', { act: name, turn, moment: formatFullMoment({ date, half }) })}`);
  }
  if (final.acts.length === 0) lines.push(`  ${text('cli.account.noActs')}`);
  for (const side of compiled.side.ids) {
    const count = Object.values(final.holders).filter((holder) => holder === side).length;
    if (count > 0) lines.push(`  ${text('cli.account.holds', { side: names.side(side), count })}`);
  }
  const { cost } = final;
  const { killedCivilians: civilians, killedFighters: fighters, displaced, wentHome: goneHome } = cost;
  lines.push(`  ${text('cli.account.cost', { civilians, displaced, fighters, goneHome })}`);
  const dead = Object.entries(cost.deadBySide).filter(([, count]) => count > 0);
  if (dead.length > 0)
    lines.push(
      `  ${text('cli.account.dead', { list: dead.map(([side, count]) => `${names.side(side)} ${count}`).join(', ') })}`,
    );
  for (const seat of scenario.chairs) {
    if (chair !== null && seat.actor !== chair) continue;
    lines.push(`  ${text('cli.account.profile', { chair: scenarioText(seat.name) })}`);
    for (const { aim, score } of final.profiles[seat.actor] ?? []) {
      const name = scenarioText(seat.aims.find(({ id }) => id === aim)?.name ?? { en: aim });
      lines.push(`    ${text('cli.account.aim', { score: String(Math.round(score / 10)).padStart(3), aim: name })}`);
    }
  }
  lines.push(`  ${text('cli.account.digest', { digest: run.turns.at(-1)?.digest ?? '' })}`);
  return lines;
}

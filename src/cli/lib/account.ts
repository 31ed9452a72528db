/** A run told in words: what happened, when, and how it ended. Uses the scenario's names, or ids where it has none. */
import type { TermKind } from '../../engine/vocabulary.ts';
import { isLeaving } from '../../play/falls.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { formatChange, formatFullMoment, formatNumber, formatSeries } from '../../words/format.ts';
import { scenarioText, text, textIf } from '../../words/text.ts';
import type { GarrisonStory, HolderChange, OtherChange, TermLine, Why } from './changes.ts';
import type { FinalAccount, PlayedRun, PlayedTurn } from './playRun.ts';

type Named = { readonly id: string; readonly name: Readonly<Record<string, string>> };

/** Names by id. A force without a name of its own is its place's garrison. */
export interface Names {
  readonly region: (id: string | undefined) => string;
  /** Mid-sentence form; `forceFirst` starts a sentence. */
  readonly force: (id: string | undefined) => string;
  readonly forceFirst: (id: string | undefined) => string;
  readonly side: (id: string | undefined) => string;
  readonly actor: (id: string | undefined) => string;
  /** Names of whatever else events of a kind are about; called only if they are about something. */
  readonly about: Readonly<Record<'talk' | 'trigger' | 'act' | 'exit', (id: string | undefined) => string>>;
}

const GARRISON = /^garrison-of-(.*)$/;

export function namesOf(compiled: CompiledScenario): Names {
  const { scenario } = compiled;
  const lookup = (entries: readonly Named[]): ((id: string | undefined) => string) => {
    const names = new Map(entries.map((entry) => [entry.id, scenarioText(entry.name)]));
    return (id) => names.get(id ?? '') ?? id ?? '';
  };
  const region = lookup(scenario.regions);
  const named = lookup(scenario.forces);
  const force =
    (form: 'inside' | 'first') =>
    (id: string | undefined): string => {
      const place = GARRISON.exec(id ?? '')?.[1];
      return place === undefined ? named(id) : text(`garrison.${form}`, { place: region(place) });
    };
  return {
    region,
    force: force('inside'),
    forceFirst: force('first'),
    side: lookup(scenario.sides),
    actor: lookup(scenario.actors),
    about: {
      talk: lookup(scenario.talks),
      act: lookup(scenario.acts),
      exit: lookup(scenario.exits),
      trigger: lookup(scenario.triggers.map(({ id, text: name }) => ({ id, name }))),
    },
  };
}

export function tellTurn(names: Names, turn: PlayedTurn): string[] {
  const taken = new Set(turn.changes.map((change) => (change.kind === 'holderChanged' ? change.region : undefined)));
  const lines: string[] = [text('cli.account.turn', { turn: turn.turn, moment: formatFullMoment(turn) })];
  for (const change of turn.changes) {
    if (change.kind === 'holderChanged') {
      lines.push(`  ${holderWords(names, change)}`);
      if (change.why !== undefined) lines.push(...tellWhy(names, change, change.why).map((line) => `      ${line}`));
    } else if (!isToldByHands(change, taken)) lines.push(`  ${changeWords(names, change)}`);
  }
  if (lines.length === 1) lines.push(`  ${text('cli.account.quiet')}`);
  return lines;
}

const holderWords = (names: Names, { region, from, to, manner }: HolderChange): string =>
  text('event.holderChanged', {
    place: names.region(region),
    before: names.side(from),
    after: names.side(to),
    manner: text(`manner.${manner}`),
  });

function changeWords(names: Names, change: OtherChange): string {
  const { kind, region, force, side, actor, about, count } = change;
  // The account does not record whether it opened or closed.
  if (kind === 'exitChanged') return text('cli.change.exit', { exit: names.about.exit(about) });
  const words = text(`event.${kind}`, {
    place: names.region(region),
    force: names.force(force),
    forceFirst: names.forceFirst(force),
    side: names.side(side),
    actor: names.actor(actor),
    group: about === undefined ? '' : (textIf(`group.${about}`) ?? about),
    talk: names.about.talk(about),
    otherSide: names.side(about),
    trigger: names.about.trigger(about),
    act: names.about.act(about),
  });
  return count === undefined ? words : text('cli.change.counted', { change: words, count });
}

/** A garrison's leaving, or a rising, that the place's change of hands already tells. */
function isToldByHands(change: OtherChange, taken: ReadonlySet<string | undefined>): boolean {
  const leaves = isLeaving(change) || change.kind === 'placeRose';
  return leaves && taken.has(change.region);
}

function tellWhy(names: Names, change: HolderChange, why: Why): string[] {
  const lines = why.garrisons.flatMap((story) => tellGarrison(names, change.region, story));
  if (why.rising !== undefined) {
    const { chance, terms } = why.rising;
    // Reasons for rising add up to a logit; reasons for changing sides add up to the chance itself.
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

/** Also names a force that is not the place's garrison. */
function leavingWords(names: Names, region: string, { force, how }: GarrisonStory): string {
  if (how === 'overrun') return text('cli.why.overrun', { forceFirst: names.forceFirst(force) });
  const change = text(`event.${how}`, { place: names.region(region) });
  return GARRISON.test(force) ? change : text('cli.why.named', { change, force: names.force(force) });
}

function tellGarrison(names: Names, region: string, story: GarrisonStory): string[] {
  const { will, threshold, from, since, chance } = story;
  const head = text('cli.why.garrison', {
    change: leavingWords(names, region, story),
    from,
    since: since === 0 ? text('cli.why.start') : text('cli.why.turn', { turn: since }),
    will,
    threshold,
  });
  const falls = Object.entries(story.fallsNearby).map(([region, value]) => signed(names.region(region), value));
  const terms = (Object.entries(story.terms) as [TermKind, number][]).map(
    ([kind, value]) =>
      termWord(kind, value) + (kind === 'nearLoss' && falls.length > 0 ? ` (${formatSeries(falls)})` : ''),
  );
  return [
    head + (chance === undefined ? '' : text('cli.why.chance', { ...chance })),
    `  ${terms.length === 0 ? text('cli.why.unmoved') : text('cli.why.terms', { terms })}`,
  ];
}

const termWords = (terms: readonly TermLine[]): string =>
  formatSeries(terms.map(({ kind, value }) => termWord(kind, value)));

/** `places lost nearby −140`, in the page's words. */
const termWord = (kind: TermKind, value: number): string => signed(text(`term.${kind}`), value);

const signed = (what: string, value: number): string => text('cli.account.term', { what, change: formatChange(value) });

const COSTS = ['killedCivilians', 'displaced', 'killedFighters', 'wentHome'] as const;

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
  lines.push(`  ${text('cli.account.cost')}`);
  const { deadBySide, ...costs } = final.cost;
  for (const kind of COSTS)
    lines.push(`    ${text('cli.account.figure', { name: text(`cost.${kind}`), n: costs[kind] })}`);
  for (const [side, n] of Object.entries(deadBySide))
    if (n > 0)
      lines.push(`    ${text('cli.account.figure', { name: text('cost.dead', { side: names.side(side) }), n })}`);
  for (const seat of scenario.chairs) {
    if (chair !== null && seat.actor !== chair) continue;
    lines.push(`  ${text('cli.account.profile', { chair: scenarioText(seat.name) })}`);
    for (const { aim, score } of final.profiles[seat.actor] ?? []) {
      const name = scenarioText(seat.aims.find(({ id }) => id === aim)?.name ?? { en: aim });
      lines.push(`    ${text('cli.account.aim', { score: formatNumber(score / 10).padStart(3), aim: name })}`);
    }
  }
  lines.push(`  ${text('cli.account.digest', { digest: run.turns.at(-1)?.digest ?? '' })}`);
  return lines;
}

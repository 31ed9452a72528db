/** A run told in words: what happened, when, and how it ended. Uses the scenario's names, or ids where it has none. */
import { NONE, type RegionIndex } from '../../core/indices.ts';
import type { EventOf, Term } from '../../engine/events/events.ts';
import type { TermKind } from '../../engine/vocabulary.ts';
import { type Reached, sumTerms } from '../../play/courses.ts';
import { type Departure, fallOf, isLeaving } from '../../play/falls.ts';
import { regionName, sideShort } from '../../present/names.ts';
import { sentenceOf } from '../../present/sentences.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { formatChange, formatFullMoment, formatNumber, formatSeries } from '../../words/format.ts';
import { scenarioText, text } from '../../words/text.ts';
import { countOf, isTold, type ToldKind } from './changes.ts';
import type { FinalAccount, PlayedRun, PlayedTurn } from './playRun.ts';

/** A turn in words; `why`: with the reasons of each change of hands. */
export function tellTurn(compiled: CompiledScenario, { line }: PlayedRun, turn: PlayedTurn, why: boolean): string[] {
  const { events } = line[turn.turn];
  const taken = new Set(events.map((event) => (event.kind === 'holderChanged' ? event.region : undefined)));
  const lines: string[] = [text('cli.account.turn', { turn: turn.turn, moment: formatFullMoment(turn) })];
  for (const { order, words } of turn.proposed) lines.push(`  ${text('cli.account.proposed', { order, words })}`);
  for (const event of events) {
    if (event.kind === 'holderChanged') {
      lines.push(`  ${sentenceOf(compiled, event)}`);
      if (why) lines.push(...tellFall(compiled, line, event).map((reason) => `      ${reason}`));
    } else if (isTold(event) && !isToldByHands(event, taken)) lines.push(`  ${changeWords(compiled, event)}`);
  }
  if (lines.length === 1) lines.push(`  ${text('cli.account.quiet')}`);
  return lines;
}

function changeWords(compiled: CompiledScenario, event: EventOf<ToldKind>): string {
  const change = sentenceOf(compiled, event);
  const count = countOf(event);
  return count === undefined ? change : text('cli.change.counted', { change, count });
}

/** A garrison's leaving, or a rising, that the place's change of hands already tells. */
const isToldByHands = (event: EventOf<ToldKind>, taken: ReadonlySet<RegionIndex | undefined>): boolean =>
  (isLeaving(event) || event.kind === 'placeRose') && taken.has(event.region);

function tellFall(compiled: CompiledScenario, line: readonly Reached[], change: EventOf<'holderChanged'>): string[] {
  const { departures, rising, assault } = fallOf(compiled, line, change);
  const lines = departures.flatMap((departure) => tellDeparture(compiled, departure));
  if (rising !== undefined) {
    const { chance, terms } = rising;
    // Reasons for rising add up to a logit; reasons for changing sides add up to the chance itself.
    const wentOver = terms.some(({ kind }) => kind === 'credibility');
    lines.push(text(wentOver ? 'cli.why.wentOver' : 'cli.why.rising', { ...chance, terms: termWords(terms) }));
  }
  if (assault !== undefined) {
    const { before, after, terms } = assault;
    lines.push(text('cli.why.ground', { before, after, terms: termWords(terms) }));
  }
  return lines.length === 0 ? [text('cli.why.empty', { side: sideShort(compiled, change.before) })] : lines;
}

function tellDeparture(compiled: CompiledScenario, { event, threshold, will }: Departure): string[] {
  const head = text('cli.why.garrison', {
    change: sentenceOf(compiled, event),
    from: will.from,
    since: will.since === 0 ? text('cli.why.start') : text('cli.why.turn', { turn: will.since }),
    will: will.values[will.values.length - 1],
    threshold,
  });
  const falls = sumTerms(will.terms.filter(({ kind }) => kind === 'nearLoss')).map(({ region, value }) =>
    signed(regionName(compiled, region ?? NONE), value),
  );
  const terms = sumTerms(will.terms.map(({ kind, value, turn }) => ({ kind, value, turn }))).map(
    ({ kind, value }) =>
      termWord(kind, value) + (kind === 'nearLoss' && falls.length > 0 ? ` (${formatSeries(falls)})` : ''),
  );
  return [
    head + (event.chance === undefined ? '' : text('cli.why.chance', event.chance)),
    `  ${terms.length === 0 ? text('cli.why.unmoved') : text('cli.why.terms', { terms })}`,
  ];
}

const termWords = (terms: readonly Term[]): string =>
  formatSeries(terms.map(({ kind, value }) => termWord(kind, value)));

/** `places lost nearby −140`, in the page's words. */
const termWord = (kind: TermKind, value: number): string => signed(text(`term.${kind}`), value);

const signed = (what: string, value: number): string => text('cli.account.term', { what, change: formatChange(value) });

const COSTS = ['killedCivilians', 'displaced', 'killedFighters', 'wentHome'] as const;

export function tellEnd(
  compiled: CompiledScenario,
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
    if (count > 0)
      lines.push(`  ${text('cli.account.holds', { side: sideShort(compiled, compiled.sideOf(side)), count })}`);
  }
  lines.push(`  ${text('cli.account.cost')}`);
  const { deadBySide, ...costs } = final.cost;
  for (const kind of COSTS)
    lines.push(`    ${text('cli.account.figure', { name: text(`cost.${kind}`), n: costs[kind] })}`);
  for (const [side, n] of Object.entries(deadBySide)) {
    if (n === 0) continue;
    const name = text('cost.dead', { side: sideShort(compiled, compiled.sideOf(side)) });
    lines.push(`    ${text('cli.account.figure', { name, n })}`);
  }
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

/** Questions of the Lab in words, and what is said of their pairs: the same on the page and in a terminal. */
import { NONE, type SideIndex } from '../core/indices.ts';
import { momentOf } from '../core/moments.ts';
import { parseOrder } from '../engine/orders/text.ts';
import { FEWEST_FOR_MEANS } from '../ensemble/statistics.ts';
import type { CostName } from '../ensemble/table.ts';
import type { Entrants } from '../lab/whatIf/entrants.ts';
import type { CostFinding, Finding } from '../lab/whatIf/finding.ts';
import type { PairKind } from '../lab/whatIf/pairs.ts';
import { type Change, placeOf, type WhatIf, type WhatIfOutcome } from '../lab/whatIf/whatIf.ts';
import type { Lever, LeverValue } from '../scenario/levers/apply.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import {
  formatApart,
  formatDay,
  formatList,
  formatMoment,
  formatNumber,
  formatPercent,
  formatSeries,
} from '../words/format.ts';
import { scenarioText, text } from '../words/text.ts';
import { effectWords } from './effects.ts';
import { actorTitle, regionName, sideShort } from './names.ts';
import { orderTitle } from './orders.ts';
import { realCostOf } from './realCost.ts';

/** The question as one sentence; without a change, its beginning. */
export function questionWords(
  compiled: CompiledScenario,
  whatIf: Pick<WhatIf, 'start' | 'changes' | 'levers'>,
): string {
  const start =
    whatIf.start === undefined
      ? formatDay(compiled.start.date)
      : text('whatIf.turnOf', { moment: momentWords(compiled, whatIf.start.turn) });
  if (whatIf.changes.length === 0) return text('whatIf.nothing', { start });
  const changes = formatList(whatIf.changes.map((change) => changeWords(compiled, change, whatIf.levers)));
  return text('whatIf.question', { start, changes });
}

/** "Tehran gave no order on 3 December, morning"; `levers`: those that base and change share. */
export function changeWords(compiled: CompiledScenario, change: Change, levers: WhatIf['levers'] = {}): string {
  switch (change.kind) {
    case 'lever': {
      const lever = compiled.scenario.levers.find(({ id }) => id === change.lever);
      if (lever === undefined) return change.lever;
      const from = leverValueWords(lever, levers[lever.id] ?? lever.default);
      const [to, plain] = [
        leverValueWords(lever, change.value),
        bareValueWords(lever, levers[lever.id] ?? lever.default),
      ];
      return lever.type === 'choice'
        ? text('whatIf.choice', { label: scenarioText(lever.label), from, to })
        : text('whatIf.lever', { label: scenarioText(lever.label), from: plain, to });
    }
    case 'orders': {
      const values = { actor: titleOf(compiled, change.actor), moment: momentWords(compiled, change.turn) };
      if (change.orders.length === 0) return text('whatIf.silentOnce', values);
      return text('whatIf.orders', { ...values, orders: formatApart(orderWords(compiled, change)) });
    }
    case 'policy':
      return text(`whatIf.${change.policy}`, { actor: titleOf(compiled, change.actor) });
    case 'event':
      return text('whatIf.event', {
        moment: momentWords(compiled, change.turn),
        event: effectWords(compiled, change.effect),
      });
    case 'weight': {
      const weight = text(`weight.${change.weight}.name`);
      const { factor } = change;
      const known = factor === 0 ? 'off' : factor === 0.5 ? 'half' : factor === 2 ? 'double' : undefined;
      return known === undefined
        ? text('whatIf.weight', { weight, factor: change.factor })
        : text(`whatIf.${known}`, { weight });
    }
  }
}

/** Whether a lever is a share: what is said of it is a percentage. */
export const isShare = (lever: Lever): boolean => lever.type === 'number' && lever.min >= 0 && lever.max === 1;

/** A lever's value as it is said: a share as a percentage, people and things with their unit, a choice by name. */
export function leverValueWords(lever: Lever, value: LeverValue): string {
  const bare = bareValueWords(lever, value);
  // What is no count has a unit that explains it, not one that is said with it.
  return lever.type !== 'integer' || lever.unit === '' ? bare : text('whatIf.value', { value: bare, unit: lever.unit });
}

/** The same without its unit. */
export function bareValueWords(lever: Lever, value: LeverValue): string {
  if (lever.type === 'choice') {
    const choice = lever.choices.find(({ id }) => id === value);
    return choice === undefined ? String(value) : scenarioText(choice.label);
  }
  if (isShare(lever)) return formatPercent(Number(value));
  return lever.type === 'integer' ? formatNumber(Number(value)) : String(value);
}

function titleOf(compiled: CompiledScenario, actor: string): string {
  const index = compiled.actorOf(actor);
  return index === NONE ? actor : actorTitle(compiled, index);
}

export const momentWords = ({ start }: CompiledScenario, turn: number): string => formatMoment(momentOf(start, turn));

/** Orders as their cards say them; one that does not read, as it is written. */
function orderWords(compiled: CompiledScenario, { actor, orders }: Change & { kind: 'orders' }): readonly string[] {
  const index = compiled.actorOf(actor);
  const side = index === NONE ? NONE : compiled.actor.side[index];
  return orders.map((line) => {
    const order = parseOrder(compiled, line);
    return order.ok ? orderTitle(compiled, order.value, { side, view: undefined }) : line;
  });
}

/** What is looked at: a place, people, or an aim. */
export function outcomeWords(compiled: CompiledScenario, outcome: WhatIfOutcome): string {
  switch (outcome.kind) {
    case 'place':
    case 'firstToEnter':
      return regionName(compiled, placeOf(compiled, outcome));
    case 'cost':
      return text(`cost.${outcome.cost}`);
    case 'aim': {
      const chair = compiled.scenario.chairs.find(({ actor }) => actor === outcome.actor);
      const aim = chair?.aims.find(({ id }) => id === outcome.aim);
      return aim === undefined ? outcome.aim : scenarioText(aim.name);
    }
  }
}

/** What the three kinds of pairs are called where this is looked at: later or more, the same, earlier or fewer. */
export const kindWords = (outcome: WhatIfOutcome): Readonly<Record<PairKind, string>> => ({
  later: text(`pairKind.${outcome.kind}.later`),
  same: text(`pairKind.${outcome.kind}.same`),
  earlier: text(`pairKind.${outcome.kind}.earlier`),
});

/** "Of 10 pairs, in how many does Damascus fall later? On the same half day? Earlier?" */
export const expectWords = (compiled: CompiledScenario, outcome: WhatIfOutcome): string =>
  text(`pairKind.${outcome.kind}.ask`, { what: outcomeWords(compiled, outcome) });

export interface FindingWords {
  /** Where a change moves what civilians bear by over a tenth, that comes first. */
  readonly costs: readonly string[];
  /** Counts of pairs. */
  readonly counts: string;
  /** What has to be known to read them. */
  readonly notes: readonly string[];
}

export function findingWords(compiled: CompiledScenario, outcome: WhatIfOutcome, finding: Finding): FindingWords {
  const { pairs, counts, onGround, refused, lost, horizon = 0, ceiling, groups, costs } = finding;
  const what = outcomeWords(compiled, outcome);
  const moved = costs.filter(({ cost, moves }) => moves && CIVILIANS.includes(cost));
  const isUnused = onGround === 0 && costs.every(({ base, change }) => base === change);
  const notes = [
    isUnused ? text('pairs.unused', { pairs }) : '',
    onGround === 0 && !isUnused ? text('pairs.noGround', { pairs }) : '',
    ceiling ? text('pairs.ceiling', { place: what, pairs }) : '',
    lost !== undefined && !ceiling ? text('pairs.lost', { place: what, ...lost }) : '',
    horizon > 0 ? text('pairs.horizon', { count: horizon, place: what }) : '',
    refused > 0 ? text('pairs.refused', { count: refused, pairs }) : '',
    groups === undefined ? '' : text('pairs.groups', { count: groups.near, ...groups }),
    pairs < FEWEST_FOR_MEANS ? text('pairs.few') : '',
  ];
  const onlyCosts = outcome.kind === 'place' && counts.same === pairs && moved.length > 0;
  return {
    costs: [
      ...(onlyCosts ? [text('pairs.onlyCosts', { costs: formatSeries(moved.map(arrowWords)) })] : []),
      ...moved.map((cost) => costWords(compiled, cost)),
    ],
    counts: countsWords(compiled, outcome, finding),
    notes: notes.filter((note) => note !== ''),
  };
}

function countsWords(compiled: CompiledScenario, outcome: WhatIfOutcome, finding: Finding): string {
  const { pairs, counts, entrants } = finding;
  const what = outcomeWords(compiled, outcome);
  switch (outcome.kind) {
    case 'place':
      return text('pairs.place', { pairs, place: what, ...counts });
    case 'firstToEnter': {
      const same = text('pairs.firstToEnter', { pairs, place: what, same: counts.same });
      return `${same} ${insteadWords(compiled, entrants)}`.trim();
    }
    case 'cost':
      return text('pairs.number', { pairs, what, ...counts });
    case 'aim':
      return text('pairs.aim', { pairs, what, ...counts });
  }
}

/** What a side is called, or that nobody enters. */
export const entrantName = (compiled: CompiledScenario, side: SideIndex): string =>
  side === NONE ? text('pair.nobody') : sideShort(compiled, side);

/** Exchanges that are named one by one; the rest are told together. */
const NAMED_EXCHANGES = 3;

/** "Otherwise: Residents instead of Southern groups in 9; nobody instead of Residents in 4." */
function insteadWords(compiled: CompiledScenario, entrants: Entrants | undefined): string {
  const all = entrants?.instead ?? [];
  if (all.length === 0) return '';
  const named = all
    .slice(0, NAMED_EXCHANGES)
    .map(({ from, to, pairs }) =>
      text('pairs.instead', { to: entrantName(compiled, to), from: entrantName(compiled, from), pairs }),
    );
  const others = all.slice(NAMED_EXCHANGES).reduce((sum, { pairs }) => sum + pairs, 0);
  return text('pairs.otherwise', {
    exchanges: formatApart([...named, ...(others === 0 ? [] : [text('pairs.insteadOthers', { pairs: others })])]),
  });
}

/** "First to enter Damascus, as it was: Southern groups in 58, Residents in 42; with the change: ..." */
export function entrantsWords(compiled: CompiledScenario, outcome: WhatIfOutcome, { all }: Entrants): string {
  const told = (which: 'base' | 'change'): string =>
    formatSeries(
      all
        .filter((entrant) => entrant[which] > 0)
        .sort((a, b) => b[which] - a[which])
        .map((entrant) => text('entrants.one', { side: entrantName(compiled, entrant.side), runs: entrant[which] })),
    );
  return text('entrants.sentence', {
    place: outcomeWords(compiled, outcome),
    base: told('base'),
    change: told('change'),
  });
}

/** What civilians bear: that stands first where it moves, whoever else suffers. */
const CIVILIANS: readonly CostName[] = ['killedCivilians', 'displaced'];

const arrowWords = ({ cost, base, change }: CostFinding): string =>
  text('pairs.costArrow', {
    cost: text(`cost.${cost}`).toLowerCase(),
    base: formatNumber(base),
    change: formatNumber(change),
  });

/** With what was really counted beside it, where that is known. */
function costWords(compiled: CompiledScenario, { cost, base, change }: CostFinding): string {
  const moves = text('pairs.costMoves', {
    cost: text(`cost.${cost}`),
    base: formatNumber(base),
    change: formatNumber(change),
  });
  const [real, { costReal }] = [realCostOf(compiled, cost), compiled.scenario];
  if (real === undefined || costReal === undefined) return moves;
  return `${moves} ${text('pairs.costReally', { moment: formatDay(costReal.asOf.date), real: real.words })}`;
}

/** What was played: "100 pairs, Eleven days, luck K7Q4 from run 0, rules 3". */
export const captionWords = (compiled: CompiledScenario, whatIf: WhatIf, count: number): string =>
  text('pairs.caption', {
    count,
    title: scenarioText(compiled.scenario.title),
    luck: whatIf.luck,
    first: whatIf.firstRun,
    rules: whatIf.rules,
  });

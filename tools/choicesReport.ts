// The report on what was measured of all chairs, docs/choices.md, and which gates hold.
import { GATE_NAMES, type GateName } from '../src/lab/choices/gates.ts';
import type { MeasuredChair, MeasuredChoices } from '../src/lab/choices/measured.ts';

/** By scenario, by chair. */
export type GateList = { readonly [scenario: string]: { readonly [chair: string]: readonly GateName[] } };

const ASKED: { readonly [Name in GateName]: string } = {
  doctrine: 'doctrine beats silence in at least .75 of pairs',
  cards: "the desk's cards beat silence in over .50 of pairs",
  repeated: 'no order repeated every turn reaches .90 of the best found',
  oneKind: 'no kind of order is the best in .30 of states',
  silence: 'no order is better than silence in .05 to .25 of states',
  kinds: 'at least 8 kinds of order raise some aim by 3 points of 100',
  dilemmas: 'each way of each dilemma is the better one in at least .15 of states',
  spread: 'eight in ten mixed runs spread over 25 points on every aim, and at most .30 of them end at 0 or 100',
  bothWays: 'at least 2 kinds raise, and 2 lower, every aim by 3 points',
  apart: 'no two aims correlate by .85 over mixed runs',
  falls: 'the best plan moves the falls of the capital by .25, an ally by .10, where they are not settled',
  words: 'no single word, said every turn, moves them by over .20',
};

const shares: ReadonlySet<GateName> = new Set(['doctrine', 'cards', 'repeated', 'oneKind', 'silence', 'dilemmas']);
const inWords = (gate: GateName, value: number): string =>
  shares.has(gate) || gate === 'apart' || gate === 'falls' || gate === 'words'
    ? value.toFixed(2).replace(/^(-?)0\./, '$1.')
    : gate === 'spread'
      ? points(value)
      : String(value);
const points = (thousandths: number): string => String(Math.round(thousandths / 10));

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] => [
  row(head),
  row(head.map(() => '---')),
  ...rows.map(row),
];

/** All gates that hold. */
export function gatesHeld(all: readonly MeasuredChoices[]): GateList {
  return Object.fromEntries(
    all.map(({ scenario, chairs }) => [
      scenario,
      Object.fromEntries(
        chairs.map(({ chair, gates }) => [chair, gates.filter(({ holds }) => holds).map(({ gate }) => gate)]),
      ),
    ]),
  );
}

/** A line for every gate that must hold and does not. */
export function gatesBroken(all: readonly MeasuredChoices[], mustHold: GateList): string[] {
  return Object.entries(mustHold).flatMap(([scenario, chairs]) => {
    const measured = all.find((each) => each.scenario === scenario);
    return Object.entries(chairs).flatMap(([chair, gates]) => {
      const found = measured?.chairs.find((each) => each.chair === chair);
      return gates.flatMap((name) => {
        const gate = found?.gates.find((each) => each.gate === name);
        if (gate?.holds === true) return [];
        const value = gate === undefined ? 'not measured' : `it is ${inWords(name, gate.value)} ${gate.of ?? ''}`;
        return [`${scenario}, ${chair}: ${ASKED[name]}; ${value.trim()}`];
      });
    });
  });
}

export function gateReport(all: readonly MeasuredChoices[], mustHold: GateList): string {
  const asked = all.flatMap(({ chairs }) => chairs.flatMap(({ gates }) => gates));
  const held = asked.filter(({ holds }) => holds).length;
  const [{ rules, runs }] = all;
  return `${[
    '# Choices',
    '',
    'Written by `npm run choices:gate` from what `npm run choices` measured of every chair of every shipped start:',
    `rules ${rules}, ${runs} runs of each player. ${held} of ${asked.length} gates hold; those in bold are open.`,
    'A gate that holds today and must go on holding is in `scenarios/gates.json`.',
    '',
    'What is asked:',
    '',
    ...GATE_NAMES.map((gate) => `- **${gate}**: ${ASKED[gate]}`),
    ...all.flatMap((choices) => scenarioReport(choices, mustHold)),
  ].join('\n')}\n`;
}

function scenarioReport({ scenario, chairs }: MeasuredChoices, mustHold: GateList): string[] {
  return [
    '',
    `## ${scenario}`,
    '',
    ...table(
      ['Gate', ...chairs.map(({ chair }) => chair)],
      GATE_NAMES.map((name) => [name, ...chairs.map((chair) => gateCell(chair, name, mustHold[scenario]))]),
    ),
    '',
    'Sum of ranked aims, points of 100 (who sits there, and the best play found), and falls of the capital:',
    '',
    ...table(
      [
        'Chair',
        'silent',
        'doctrine',
        'random',
        'cards',
        'best',
        'falls: silent',
        'doctrine',
        'moved furthest',
        'best by',
      ],
      chairs.map(({ chair, players, best, mover }) => [
        chair,
        ...players.map(({ sum }) => points(sum)),
        points(best.sum),
        ...players.slice(0, 2).map(({ falls }) => inWords('falls', falls)),
        inWords('falls', mover.falls),
        `\`${best.habit}\``,
      ]),
    ),
    '',
    'Aims:',
    '',
    ...table(
      ['Chair', 'Aim', 'worst', 'silent', 'doctrine', 'best', '10%', '90%', 'at 0 or 100', 'raised by', 'lowered by'],
      chairs.flatMap((each) => each.ranges.map((range) => [each.chair, ...rangeCells(each, range)])),
    ),
  ];
}

function gateCell({ chair, gates }: MeasuredChair, name: GateName, must: GateList[string] | undefined): string {
  const gate = gates.find((each) => each.gate === name);
  if (gate === undefined) return '';
  const value = inWords(name, gate.value);
  if (gate.holds) return value;
  return must?.[chair]?.includes(name) === true ? `**${value}, broken**` : `**${value}**`;
}

function rangeCells(chair: MeasuredChair, range: MeasuredChair['ranges'][number]): string[] {
  const { aim, worst, silent, doctrine, best, deciles, atEnds } = range;
  const moving = (way: 'up' | 'down'): string =>
    chair.kinds
      .filter((kind) => kind[way].some((move) => move.aim === aim))
      .map(({ kind }) => kind)
      .join(' ');
  return [
    aim,
    ...[worst, silent, doctrine, best, deciles[1], deciles[9]].map(points),
    inWords('falls', atEnds),
    moving('up'),
    moving('down'),
  ];
}

/** A garrison in words: what holds it, and what came of each situation. */
import { clamp, round } from '../../core/exact.ts';
import { RULES_VERSION } from '../../engine/simulation.ts';
import { TERRAINS } from '../../engine/vocabulary.ts';
import type { CoursePoint, Trial, UntriedSituation } from '../../lab/explain/explain.ts';
import { type Garrison, NEAR_KM, type Neighbour } from '../../lab/explain/garrison.ts';
import { forceTitle, regionName, sideShort } from '../../present/names.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import {
  formatApart,
  formatChange,
  formatDecimals,
  formatList,
  formatNumber,
  formatPercent,
} from '../../words/format.ts';
import { scenarioText, text } from '../../words/text.ts';
import { columnsOf } from './columns.ts';
import type { Lab } from './labOptions.ts';
import { rangeWords } from './rangeWords.ts';

/** The parts of a will, in the order of WILL-1. */
export const WILL_PARTS = ['own', 'quality', 'place', 'ties', 'core'] as const;
/** Quality from which men are of the next kind. */
export const QUALITY_KINDS = [
  { from: 80, kind: 'modern' },
  { from: 58, kind: 'professional' },
  { from: 33, kind: 'seasoned' },
  { from: 0, kind: 'conscripts' },
] as const;
/** Deviations to each side of the mean within which nineteen of twenty draws lie. */
const NINETEEN_OF_TWENTY = 1.96;

export function tellGarrison({ compiled, runs, seed }: Lab, garrison: Garrison): string[] {
  const { region, side, force, men, paper, quality, works, ground, beside, near, local } = garrison;
  const { kind } = QUALITY_KINDS.find(({ from }) => quality >= from) ?? QUALITY_KINDS[QUALITY_KINDS.length - 1];
  return [
    text('cli.explain.head', {
      place: regionName(compiled, region),
      side: sideShort(compiled, side),
      force: forceTitle(compiled, force),
    }),
    text('cli.explain.keys', {
      title: scenarioText(compiled.scenario.title),
      runs: text('cli.lab.countRuns', { count: runs }),
      ...{ seed, rules: RULES_VERSION, hash: compiled.contentHash },
    }),
    '',
    ...tellWill(garrison),
    '',
    text('cli.explain.men', { men, paper, quality, kind: text(`cli.explain.quality.${kind}`) }),
    text('cli.explain.works', {
      ...{ works, terrain: text(`terrain.${TERRAINS[compiled.region.terrain[region]]}`) },
      ground: formatDecimals(ground / 1000, 2),
    }),
    ...(beside.length === 0 ? [] : [text('cli.explain.beside', { forces: formatApart(beside.map(neighbour)) })]),
    near.length === 0
      ? text('cli.explain.noneNear', { km: NEAR_KM })
      : text('cli.explain.near', { forces: formatApart(near.map(neighbour)) }),
    ...(local === undefined
      ? []
      : [text('cli.explain.local', { men: local.men, side: sideShort(compiled, local.side) })]),
  ];

  function neighbour({ force: f, men: there, quality: q, km }: Neighbour): string {
    const values = { force: forceTitle(compiled, f), men: there, quality: q };
    return km === 0 ? text('cli.explain.inPlace', values) : text('cli.explain.neighbour', { ...values, km });
  }
}

function tellWill({ will, parts, hasOwnWill, threshold, quality }: Garrison): string[] {
  const { mean, spread } = threshold;
  const words = (part: (typeof WILL_PARTS)[number]): string => {
    if (part === 'quality') return text('cli.explain.part.quality', { quality });
    return text(`cli.explain.part.${part === 'own' && !hasOwnWill ? 'side' : part}`);
  };
  const rows = WILL_PARTS.map((part) => [
    words(part),
    part === 'own' ? formatNumber(parts.own) : formatChange(round(parts[part])),
  ]);
  const cut = will - round(WILL_PARTS.reduce((sum, part) => sum + parts[part], 0));
  if (cut !== 0) rows.push([text('cli.explain.part.limit'), formatChange(cut)]);
  const half = NINETEEN_OF_TWENTY * spread;
  const margin = will - round(mean);
  return [
    text('cli.explain.will', { will }),
    ...columnsOf(['', ''], rows)
      .slice(1)
      .map((line) => `  ${line}`),
    text('cli.explain.threshold', {
      mean: round(mean),
      low: round(clamp(mean - half, 0, 1000)),
      high: round(clamp(mean + half, 0, 1000)),
    }),
    margin > 0 ? text('cli.explain.margin', { margin }) : text('cli.explain.noMargin'),
  ];
}

export function tellTrial(compiled: CompiledScenario, trial: Trial | UntriedSituation, days: number): string[] {
  const situation = text(`cli.explain.situation.${trial.id}`);
  const head = text('cli.explain.how', { situation, how: howWords(compiled, trial) });
  if ('untried' in trial) return [head];
  const lines = [
    ...(trial.movedTo === undefined
      ? []
      : [text('cli.explain.moved', { place: regionName(compiled, compiled.regionOf(trial.movedTo)) })]),
  ];
  if (trial.id === 'alone') lines.push(text(trial.isSupplied ? 'cli.explain.supplied' : 'cli.explain.unsupplied'));
  else if (trial.isSupplied && trial.id !== 'pressed') lines.push(text('cli.explain.stillSupplied'));
  return [head, ...[...lines, ...tellLoss(trial, days), ...tellCourse(trial)].map((line) => `  ${line}`)];
}

/** How a situation came about, or why it did not. */
function howWords(compiled: CompiledScenario, trial: Trial | UntriedSituation): string {
  if ('untried' in trial) return text(`cli.explain.untried.${trial.untried}`);
  const columns = trial.attackers.map((id) => forceTitle(compiled, compiled.forceOf(id)));
  if (columns.length > 0) return text('cli.explain.attacked', { columns: formatList(columns) });
  return text(trial.id === 'alone' ? 'cli.explain.unordered' : 'cli.explain.surrounded');
}

function tellLoss({ lost, lostAfter, manners, thrownBack, attackers }: Trial, days: number): string[] {
  const { tenth, half, most } = lostAfter;
  const lines: string[] = [];
  if (lost.count === 0) lines.push(text('cli.explain.stands', { days }));
  else {
    const told = manners.map(([manner, count]) =>
      text('cli.explain.manner', { manner: text(`manner.${manner}`), runs: formatPercent(count / lost.of) }),
    );
    lines.push(
      text('cli.explain.lost', {
        ...{ days, share: formatPercent(lost.share), range: rangeWords(lost, formatPercent) },
        manners: formatApart(told),
      }),
    );
  }
  if (half !== null)
    lines.push(
      text('cli.explain.median', {
        days: formatDecimals(half, 1),
        spread:
          tenth === null
            ? ''
            : most === null
              ? text('cli.explain.spreadOpen', { tenth: formatDecimals(tenth, 1) })
              : text('cli.explain.spread', { tenth: formatDecimals(tenth, 1), most: formatDecimals(most, 1) }),
      }),
    );
  if (attackers.length > 0) lines.push(text('cli.explain.back', { share: formatPercent(thrownBack.share) }));
  return lines;
}

/** What has been taken and given by kind, day by day, as long as the place stands in some run. */
function tellCourse({ course }: Trial): string[] {
  const told = course.filter(({ will }) => will !== undefined);
  if (told.length === 0) return [];
  const isTold = ([, value]: CoursePoint['terms'][number]): boolean => round(value) !== 0;
  const kinds = [...new Set([...told].reverse().flatMap(({ terms }) => terms.filter(isTold).map(([kind]) => kind)))];
  const row = (words: string, cell: (point: (typeof told)[number]) => string): string[] => [words, ...told.map(cell)];
  return columnsOf(
    [
      text('cli.explain.table'),
      ...told.map(({ days }) => (days < 1 ? text('cli.explain.halfDay') : text('cli.explain.after', { count: days }))),
    ],
    [
      ...kinds.map((kind) =>
        row(text(`term.${kind}`), ({ terms }) => formatChange(round(terms.find(([one]) => one === kind)?.[1] ?? 0))),
      ),
      row(text('cli.explain.willThen'), ({ will }) => formatNumber(round(will ?? 0))),
      row(text('cli.explain.standing'), ({ standing }) => formatPercent(standing.share)),
    ],
  );
}

/** What really happened: dated losses of three places, and the class's most frequent story of the same. */
import { NONE, type RegionIndex } from '../../core/indices.ts';
import { momentOf } from '../../core/moments.ts';
import { isCapital } from '../../engine/tags.ts';
import type { RunTable } from '../../ensemble/table.ts';
import { type DatedRow, type Facts, isDated } from '../../lab/facts.ts';
import { firstToEnter } from '../../lab/outcomes.ts';
import { capitalOf } from '../../lab/parties.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import type { FigureTable } from '../../ui/charts/figureFiles.ts';
import { formatMoment, formatSeries, formatShortDay } from '../../words/format.ts';
import { text } from '../../words/text.ts';
import { regionName, sideShort, sourceTitle } from '../names.ts';
import { type BoardResults, capitalName, fallsOf } from './boardResults.ts';

const SHOWN = 3;
/** Titles beside a fact; the table has all. */
const SHOWN_SOURCES = 2;

export interface DatedFact {
  readonly region: RegionIndex;
  readonly place: string;
  /** "8 December, morning" */
  readonly moment: string;
  /** "passes to HTS (after its men had left)" */
  readonly what: string;
  readonly sources: readonly string[];
  readonly sure: string;
  /** The days between which all sources lie, where they differ. */
  readonly range: string;
}

/** The capital, and the largest of the other provincial capitals that were really lost, by date. */
export function datedFacts(compiled: CompiledScenario, facts: Facts): readonly DatedFact[] {
  const capital = capitalOf(compiled);
  const weight = (region: RegionIndex): number =>
    region === capital ? Number.POSITIVE_INFINITY : compiled.region.people[region];
  const dated = facts.rows.filter(isDated);
  const capitals = dated.filter(({ region }) => isCapital(compiled, region));
  return (capitals.length < SHOWN ? dated : capitals)
    .sort((a, b) => weight(b.region) - weight(a.region))
    .slice(0, SHOWN)
    .sort((a, b) => a.loss.at - b.loss.at || a.loss.early - b.loss.early)
    .map((row) => factOf(compiled, facts, row));
}

function factOf(compiled: CompiledScenario, facts: Facts, { region, loss }: DatedRow): DatedFact {
  const sources = { ...compiled.scenario.sources, ...facts.sources };
  const { date, half, range, to, how, confidence, source } = loss.change;
  const taker = compiled.sideOf(to);
  const side = taker === NONE ? to : sideShort(compiled, taker);
  return {
    region,
    place: regionName(compiled, region),
    moment: half === undefined ? formatShortDay(date) : formatMoment({ date, half }),
    what: text('boardReally.lost', { side, how: text(`manner.${how}`) }),
    sources: [...source]
      .sort((a, b) => Number(sources[a] === undefined) - Number(sources[b] === undefined))
      .map((id) => sourceTitle(sources[id], id)),
    sure: confidence === undefined ? '' : text(`boardReally.sure.${confidence}`),
    range:
      range === undefined || range[0] === range[1]
        ? ''
        : text('boardReally.range', { from: formatShortDay(range[0]), to: formatShortDay(range[1]) }),
  };
}

export const shownSources = ({ sources }: DatedFact): string =>
  text('boardReally.sources', { sources: formatSeries(sources.slice(0, SHOWN_SOURCES)) });

/** What most of our runs tell of the same places, day by day; or that no two tell the same. */
export function storyWords(results: BoardResults, facts: readonly DatedFact[]): string {
  const { compiled, own, pupils } = results;
  const counts = new Map<string, { readonly run: number; count: number }>();
  for (let run = 0; run < own.runs; run++) {
    const key = storyOf(compiled, own, run, facts);
    const told = counts.get(key) ?? { run, count: 0 };
    told.count++;
    counts.set(key, told);
  }
  const [story, { count }] = [...counts].reduce((best, each) => (each[1].count > best[1].count ? each : best));
  if (count === pupils.length) return text('boardReally.allStory', { story });
  return count === 1 && pupils.length > 1
    ? text('boardReally.noStory')
    : text('boardReally.story', { count, pupils: pupils.length, story });
}

function storyOf(compiled: CompiledScenario, table: RunTable, run: number, facts: readonly DatedFact[]): string {
  const lost = facts.map(({ region, place }) => {
    const turn = table.lossTurn[run * table.shape.regions + region];
    return turn === NONE
      ? text('boardReally.storyHeld', { place })
      : text('boardReally.storyPlace', { place, moment: formatShortDay(momentOf(compiled.start, turn).date) });
  });
  const first = firstToEnter(table, run, capitalOf(compiled));
  const enters =
    first === NONE
      ? []
      : [text('boardReally.storyEnters', { side: sideShort(compiled, first), place: capitalName(compiled) })];
  return formatSeries([...lost, ...enters]);
}

/** Where reality lies among the staff's hundred runs; undefined where nobody dated the capital's loss. */
export function insideWords(results: BoardResults, really: number | undefined): string | undefined {
  if (really === undefined) return undefined;
  const { compiled, staff } = results;
  const falls = fallsOf(compiled, staff);
  const count = (is: (turn: number) => boolean): number => falls.reduce((n, turn) => n + (is(turn) ? 1 : 0), 0);
  return text('boardReally.inside', {
    runs: staff.runs,
    place: capitalName(compiled),
    count: count((turn) => turn === really),
    earlier: count((turn) => turn < really),
    later: count((turn) => turn > really),
  });
}

/** The half day, from the scenario's start, in which the capital was really lost; undefined if nobody dated it. */
export function reallyTurn(compiled: CompiledScenario, facts: Facts | undefined): number | undefined {
  const loss = facts?.rows.find(({ region }) => region === capitalOf(compiled))?.loss;
  return loss === undefined ? undefined : Math.floor((loss.at - (compiled.start.half === 'pm' ? 0.5 : 0)) * 2);
}

export function reallyTable(facts: readonly DatedFact[]): FigureTable {
  return {
    columns: (['place', 'date', 'what', 'sources', 'sure'] as const).map((name) => text(`boardReally.columns.${name}`)),
    rows: facts.map(({ place, moment, range, what, sources, sure }) => [
      place,
      `${moment} ${range}`.trim(),
      what,
      formatSeries(sources),
      sure,
    ]),
  };
}

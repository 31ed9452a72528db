/**
 * Lines up the run's changes of holder with what really happened, half day by half day: who took which place comes from
 * the dated facts beside the scenario, whatever else is told from its dated notes.
 */

import { NONE } from '../../../core/indices.ts';
import type { Moment } from '../../../core/moments.ts';
import { momentAt } from '../../../play/gameTime.ts';
import { regionName, sideShort, sourceTitles } from '../../../present/names.ts';
import type { FactsFile } from '../../../scenario/facts/format.ts';
import type { CompiledScenario } from '../../../scenario/scenario.ts';
import { type Game, gameTime, lineOfPlay } from '../../../session/game.ts';
import { currentNode } from '../../../session/tree.ts';
import { formatList, formatMoment } from '../../../words/format.ts';
import { scenarioText, text } from '../../../words/text.ts';
import type { BesideLine, BesideMoment, BesideProps } from '../panels/beside.tsx';

/** Named of what several places share; the Library has all. */
const MOST_SOURCES = 4;

/** Sorts chronologically as text. */
const stampOf = ({ date, half }: Moment): string => `${date} ${half}`;

/** @param facts undefined where the scenario has none, or they have not come. */
export function besideData(game: Game, facts?: FactsFile): BesideProps {
  const { start } = game.compiled.scenario;
  const time = gameTime(game);
  const played = new Map<string, BesideLine[]>();
  for (const [turn, lines] of changesByTurn(game)) played.set(stampOf(momentAt(time, turn)), lines);
  const real = factsByMoment(game, facts);
  const moments = new Map([...real.moments]);
  for (let turn = 0; turn < currentNode(game.tree).turn; turn++) {
    const moment = momentAt(time, turn);
    moments.set(stampOf(moment), moment);
  }
  const first = stampOf(start);
  const end = stampOf(momentAt(time, currentNode(game.tree).turn));
  const rows = [...moments].sort(([a], [b]) => (a < b ? -1 : 1));
  const rowOf = ([stamp, moment]: readonly [string, Moment]): BesideMoment => ({
    moment: formatMoment(moment),
    run: played.get(stamp) ?? [],
    real: real.lines.get(stamp) ?? [],
  });
  return {
    before: rows.filter(([stamp]) => stamp < first).map(rowOf),
    moments: rows
      .filter(([stamp]) => stamp >= first && stamp < end)
      .map(rowOf)
      .filter((row) => row.run.length + row.real.length > 0),
    after: rows.filter(([stamp]) => stamp >= end).map(rowOf),
  };
}

/** Places that passed to one side in one manner share a line. */
function changesByTurn(game: Game): ReadonlyMap<number, BesideLine[]> {
  const { compiled } = game;
  const byTurn = new Map<number, BesideLine[]>();
  for (const [i, { events }] of lineOfPlay(game).entries()) {
    const groups = new Map<string, { readonly side: string; readonly manner: string; readonly places: string[] }>();
    for (const event of events) {
      if (event.kind !== 'holderChanged') continue;
      const side = sideShort(compiled, event.after);
      const manner = text(`manner.${event.about}`);
      const group = groups.get(`${side} ${manner}`) ?? { side, manner, places: [] };
      groups.set(`${side} ${manner}`, group);
      group.places.push(regionName(compiled, event.region));
    }
    if (groups.size === 0) continue;
    byTurn.set(
      i - 1,
      [...groups].map(([key, { side, manner, places }]) => ({
        key,
        words: text('beside.change', { places: formatList(places), side, manner }),
      })),
    );
  }
  return byTurn;
}

function factsByMoment(game: Game, facts: FactsFile | undefined) {
  const { scenario } = game.compiled;
  const lines = new Map<string, BesideLine[]>();
  const moments = new Map<string, Moment>();
  const add = (moment: Moment, line: BesideLine): void => {
    const stamp = stampOf(moment);
    moments.set(stamp, moment);
    lines.set(stamp, [...(lines.get(stamp) ?? []), line]);
  };
  for (const { moment, line } of facts === undefined ? [] : realChanges(game.compiled, facts)) add(moment, line);
  for (const [i, { moment, text: words, source = [], contested }] of scenario.facts.entries()) {
    const note = sourceTitles(scenario, source);
    add(moment, {
      key: String(i),
      words: scenarioText(words),
      ...(note === '' ? {} : { note }),
      ...(contested === true ? { tag: text('reports.contested') } : {}),
    });
  }
  return { lines, moments };
}

interface RealChange {
  readonly moment: Moment;
  readonly places: string[];
  readonly sources: string[];
  readonly words: { readonly side: string; readonly manner: string };
  readonly isContested: boolean;
}

/**
 * Places that passed to one side in one manner share a line, as in the run. Where the half is not known, the second.
 */
function realChanges(compiled: CompiledScenario, { areas, sources = {} }: FactsFile) {
  const groups = new Map<string, RealChange>();
  for (const { region, name, changes } of areas) {
    const place = compiled.regionOf(region ?? '');
    for (const { date, half = 'pm', to, how, contested = false, source } of changes) {
      const side = compiled.sideOf(to);
      const key = [date, half, to, how, contested].join(' ');
      const group: RealChange = groups.get(key) ?? {
        ...{ moment: { date, half }, places: [], sources: [], isContested: contested },
        words: { side: side === NONE ? to : sideShort(compiled, side), manner: text(`manner.${how}`) },
      };
      groups.set(key, group);
      group.places.push(place === NONE ? name : regionName(compiled, place));
      group.sources.push(...source);
    }
  }
  const known = { sources: { ...compiled.scenario.sources, ...sources } };
  return [...groups].map(([key, { moment, places, sources: cited, words, isContested }]) => ({
    moment,
    line: {
      key,
      words: text('beside.change', { places: formatList(places), ...words }),
      note: sourceTitles(known, [...new Set(cited)].slice(0, MOST_SOURCES)),
      ...(isContested ? { tag: text('reports.contested') } : {}),
    },
  }));
}

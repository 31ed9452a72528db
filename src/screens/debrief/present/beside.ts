/** Lines up the run's changes of holder with the scenario's dated facts, half day by half day. */
import { type Moment, momentOf } from '../../../core/moments.ts';
import { regionName, sideShort, sourceTitles } from '../../../present/names.ts';
import { type Game, lineOfPlay } from '../../../session/game.ts';
import { currentNode } from '../../../session/tree.ts';
import { formatList, formatMoment } from '../../../words/format.ts';
import { scenarioText, text } from '../../../words/text.ts';
import type { BesideLine, BesideMoment, BesideProps } from '../panels/beside.tsx';

/** Sorts chronologically as text. */
const stampOf = ({ date, half }: Moment): string => `${date} ${half}`;

export function besideData(game: Game): BesideProps {
  const { start } = game.compiled.scenario;
  const played = new Map<string, BesideLine[]>();
  for (const [turn, lines] of changesByTurn(game)) played.set(stampOf(momentOf(start, turn)), lines);
  const real = factsByMoment(game);
  const moments = new Map([...real.moments]);
  for (let turn = 0; turn < currentNode(game.tree).turn; turn++) {
    const moment = momentOf(start, turn);
    moments.set(stampOf(moment), moment);
  }
  const first = stampOf(start);
  const end = stampOf(momentOf(start, currentNode(game.tree).turn));
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

function factsByMoment(game: Game) {
  const { scenario } = game.compiled;
  const lines = new Map<string, BesideLine[]>();
  const moments = new Map<string, Moment>();
  for (const [i, fact] of scenario.facts.entries()) {
    const stamp = stampOf(fact.moment);
    const note = sourceTitles(scenario, fact.source ?? []);
    moments.set(stamp, fact.moment);
    lines.set(stamp, [
      ...(lines.get(stamp) ?? []),
      {
        key: String(i),
        words: scenarioText(fact.text),
        ...(note === '' ? {} : { note }),
        ...(fact.contested === true ? { tag: text('reports.contested') } : {}),
      },
    ]);
  }
  return { lines, moments };
}

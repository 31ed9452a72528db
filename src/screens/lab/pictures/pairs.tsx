/** Pairs: a hundred squares, later, the same and earlier, always in this order. */
import { cell, text as letters, type PlotOptions } from '@observablehq/plot';
import { useMemo } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import { countsOf, type PairKind } from '../../../lab/whatIf/pairs.ts';
import { figureWords } from '../../../present/figureWords.ts';
import { captionWords, findingWords } from '../../../present/whatIf.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { Plotted } from '../../../ui/charts/plotted.tsx';
import { text } from '../../../words/text.ts';
import type { LabPictureProps } from './pictures.ts';

const KINDS = ['later', 'same', 'earlier'] as const;
const GLYPHS = { later: '▸', same: '=', earlier: '◂' } as const;
const GROUND = { later: 'var(--ink)', same: 'var(--sheet)', earlier: 'var(--warn)' } as const;
const SIGN = { later: 'var(--paper)', same: 'var(--ink)', earlier: 'var(--paper)' } as const;
const SQUARES = 100;
const A_ROW = 10;

export function Pairs({ answer: { compiled, whatIf, pairs, finding } }: LabPictureProps) {
  const { counts } = findingWords(compiled, whatIf.outcome, finding);
  const squares = squaresOf(countsOf(pairs), pairs.count);
  const kinds = squares.join();
  const draw = useMemo(() => (width: number) => optionsOf(squares, width), [kinds]);
  const items = useMemo(() => ({ mark: 'pair', say: (i: number) => text(`lab.${squares[i]}`) }), [kinds]);
  return (
    <Figure
      sentence={counts}
      caption={captionWords(compiled, whatIf, pairs.count)}
      table={{
        columns: [text('lab.outcome'), text('lab.pairs')],
        rows: KINDS.map((kind) => [text(`lab.${kind}`), finding.counts[kind]]),
      }}
      file="pairs"
      words={figureWords()}
      onSave={saveFile}
    >
      <Plotted label={counts} draw={draw} items={items} widest={360} />
      {pairs.count > SQUARES && <p class="small">{text('lab.hundredths')}</p>}
    </Figure>
  );
}

function optionsOf(squares: readonly PairKind[], width: number): PlotOptions {
  const place = { x: (_: PairKind, i: number) => i % A_ROW, y: (_: PairKind, i: number) => Math.floor(i / A_ROW) };
  return {
    height: width,
    margin: 1,
    x: { axis: null, domain: range(A_ROW), padding: 0.08 },
    y: { axis: null, domain: range(SQUARES / A_ROW), padding: 0.08 },
    color: { type: 'identity' },
    marks: [
      cell(squares, { ...place, fill: (kind: PairKind) => GROUND[kind], stroke: 'var(--ink)', className: 'pair' }),
      letters(squares, {
        ...place,
        text: (kind: PairKind) => GLYPHS[kind],
        fill: (kind: PairKind) => SIGN[kind],
        fontSize: 14,
        ariaHidden: 'true',
        pointerEvents: 'none',
      }),
    ],
  };
}

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** One square a pair up to a hundred; beyond that, one for a hundredth of the pairs. Grouped, always in one order. */
function squaresOf(counts: Readonly<Record<PairKind, number>>, all: number): readonly PairKind[] {
  const scale = all > SQUARES ? SQUARES / all : 1;
  let before = 0;
  return KINDS.flatMap((kind) => {
    const from = Math.round(before * scale);
    before += counts[kind];
    return Array.from({ length: Math.round(before * scale) - from }, () => kind);
  });
}

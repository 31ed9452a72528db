/** The pairs of a vote as squares, as they come: a hundred lucks, and beside them as many as there are of us. */
import { useMemo } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import { findingOf } from '../../../lab/whatIf/finding.ts';
import { isAtLeast, kindOfPair, sortedPairs, type WhatIfPairs } from '../../../lab/whatIf/pairs.ts';
import { figureWords } from '../../../present/figureWords.ts';
import { oursTitle, oursWords, pairsSentence, voteCaption, voteTable } from '../../../present/lesson/boardVote.ts';
import { pairWords } from '../../../present/pairWords.ts';
import { findingWords, kindWords } from '../../../present/whatIf.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { PairLegend } from '../../../ui/charts/pairLegend.tsx';
import { Plotted } from '../../../ui/charts/plotted.tsx';
import { type Grid, gridOptions } from '../../../ui/charts/squares.ts';
import { text } from '../../../words/text.ts';
import { useProjected } from '../projector.ts';
import type { BoardVote, PlayedExperiment } from './voting.ts';

interface VotePairsProps {
  readonly vote: BoardVote;
  readonly played: readonly (PlayedExperiment | undefined)[];
}

/** Room of the squares of a hundred pairs and of ours, in rows with their title. */
const ROWS = 11.5;
const SMALL = 300;

export function VotePairs({ vote, played }: VotePairsProps) {
  const { letters, height, isProjected } = useProjected();
  const shown = useMemo(
    () => vote.experiments.flatMap(({ label }, i) => (played[i] === undefined ? [] : [{ label, ...played[i] }])),
    [vote, played],
  );
  const ours = useMemo(
    () => shown.flatMap((one) => (one.ours === undefined ? [] : [{ ...one, pairs: one.ours }])),
    [shown],
  );
  if (shown.length === 0) return <p role="status">{text('boardVote.running', { done: 0, of: 100 })}</p>;
  const unit = isProjected ? Math.max(16, (height - 5.5 * letters) / ROWS) : 0;
  const widthOf = (grids: number): number => (isProjected ? unit * (10.8 * grids) : SMALL * grids);
  const costs = shown.flatMap(
    ({ compiled, whatIf, pairs, gathered }) =>
      findingWords(compiled, whatIf.outcome, findingOf(compiled, whatIf.outcome, pairs, gathered)).costs,
  );
  const hasRings = shown.some(({ pairs }) => sortedPairs(pairs).some((pair) => isAtLeast(pairs, pair)));
  const [{ whatIf, compiled }] = shown;
  return (
    <Figure
      sentence={pairsSentence(shown)}
      caption={voteCaption(compiled, shown)}
      table={voteTable(shown)}
      file="vote"
      words={figureWords()}
      onSave={saveFile}
    >
      {costs.length > 0 && <p>{costs.join(' ')}</p>}
      <div class="board-vote-squares">
        <Squares label={pairsSentence(shown)} parts={shown} widest={widthOf(shown.length)} squares={100} />
        {ours.length > 0 && (
          <div>
            <p>{oursTitle(ours[0].pairs.count)}</p>
            <Squares
              label={oursWords(ours)}
              parts={ours}
              widest={widthOf(ours.length)}
              squares={Math.min(100, ours[0].pairs.count)}
            />
          </div>
        )}
      </div>
      <PairLegend words={kindWords(whatIf.outcome)} ring={hasRings ? text('pair.atLeast') : undefined} />
      {ours.length > 0 && <p>{oursWords(ours)}</p>}
    </Figure>
  );
}

interface Part extends Pick<PlayedExperiment, 'whatIf'> {
  readonly label: string;
  readonly pairs: WhatIfPairs;
}

interface SquaresProps {
  readonly label: string;
  readonly parts: readonly Part[];
  readonly widest: number;
  readonly squares: number;
}

function Squares({ label, parts, widest, squares }: SquaresProps) {
  const { letters } = useProjected();
  const grids = useMemo(() => parts.map(gridOf), [parts]);
  const draw = useMemo(
    () => (width: number) => gridOptions(grids, undefined, width, { squares, letters }),
    [grids, squares, letters],
  );
  const items = useMemo(() => {
    const words = grids.flatMap((grid) => grid.squares.map((square) => square.words));
    return { mark: 'pair', say: (i: number) => words[i] };
  }, [grids]);
  return (
    <div class="board-squares" style={{ inlineSize: `${Math.round(widest)}px` }}>
      <Plotted label={label} draw={draw} items={items} widest={widest} />
    </div>
  );
}

const gridOf = ({ label, whatIf, pairs }: Part): Grid => ({
  title: label,
  squares: sortedPairs(pairs).map((pair) => ({
    kind: kindOfPair(pairs, pair),
    isAtLeast: isAtLeast(pairs, pair),
    words: pairWords(whatIf.outcome, pairs, pair),
  })),
});

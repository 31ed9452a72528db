/** The vote: alone, hands, talk, hands again, both counts, the pairs, what is seen, why, doubt. In this order only. */
import { useState } from 'preact/hooks';
import { text } from '../../../words/text.ts';
import { VoteDoubt } from '../vote/doubt.tsx';
import { CountHands, letterOf } from '../vote/hands.tsx';
import { VotePairs } from '../vote/pairs.tsx';
import { isReached, mayGoOn, SECONDS, talliesOf, VOTE_STEPS } from '../vote/steps.ts';
import { Tallies } from '../vote/tallies.tsx';
import { Timer } from '../vote/timer.tsx';
import { type BoardVote, mainOf } from '../vote/voting.ts';
import { VoteWhy } from '../vote/why.tsx';
import type { PageProps } from './pages.ts';

export function Vote({ store, board: { votes, results } }: PageProps) {
  const [at, setAt] = useState(0);
  if (results.lesson.votes.length === 0) return <p>{text('boardVote.none')}</p>;
  if (votes === undefined) return <p role="status">{text('boardVote.loading')}</p>;
  const vote = votes[at];
  if (vote === undefined) return <p>{text('boardVote.unread')}</p>;
  return (
    <>
      {votes.length > 1 && (
        <p class="buttons">
          {votes.map((_, i) => (
            <button key={i} type="button" aria-pressed={i === at} onClick={() => setAt(i)}>
              {text('boardVote.which', { number: i + 1, of: votes.length })}
            </button>
          ))}
        </p>
      )}
      <OneVote key={vote.key} store={store} vote={vote} hands={store.handsOf(at, vote.options.length)} />
    </>
  );
}

interface OneVoteProps extends Pick<PageProps, 'store'> {
  readonly vote: BoardVote;
  /** What the codes say. */
  readonly hands: readonly number[] | undefined;
}

function OneVote({ store, vote, hands }: OneVoteProps) {
  const { state: current, played, doubts, isFailed } = store.votings.votingOf(vote);
  const state = current.value;
  const { step } = state;
  const goOn = (): void => store.votings.act(vote, { kind: 'goOn' });
  const counted = (given: readonly number[]): void => store.votings.act(vote, { kind: 'counted', hands: given });
  const tallies = talliesOf(state);
  const main = mainOf(played.value);
  const seconds = SECONDS[step];
  const hasPairs = step === 'pairs' || step === 'writeDown';
  return (
    <div class="board-vote" data-step={step}>
      <h2>{vote.question}</h2>
      {!isReached(state, 'tallies') && (
        <ol class="board-options">
          {vote.options.map((option, i) => (
            <li key={option}>
              <b>{letterOf(i)}</b> {option}
            </li>
          ))}
        </ol>
      )}
      {step === 'alone' && <p class="board-say">{text('boardVote.alone')}</p>}
      {step === 'talk' && <p class="board-say">{text('boardVote.talk')}</p>}
      {(step === 'count' || step === 'countAgain') && (
        <CountHands
          key={step}
          options={vote.options}
          fromCodes={step === 'count' ? hands : undefined}
          onCounted={counted}
        />
      )}
      {step === 'tallies' && tallies !== undefined && <Tallies options={vote.options} tallies={tallies} />}
      {hasPairs && <VotePairs vote={vote} played={played.value} />}
      {isFailed.value && (
        <p role="alert">
          {text('boardVote.impossible')}{' '}
          <button type="button" onClick={() => void store.votings.run(vote)}>
            {text('board.again')}
          </button>
        </p>
      )}
      {step === 'writeDown' && <p class="board-say">{text('boardVote.writeDown')}</p>}
      {step === 'why' && vote.why !== '' && <p>{vote.why}</p>}
      {step === 'why' && main !== undefined && <VoteWhy played={main} />}
      {step === 'doubt' && main !== undefined && <VoteDoubt played={main} doubts={doubts.value} />}
      {seconds !== undefined ? (
        <Timer
          key={step}
          seconds={seconds}
          goOn={text(step === 'writeDown' ? 'boardVote.why' : 'boardVote.goOn')}
          onGoOn={goOn}
        />
      ) : (
        mayGoOn(state) && (
          <p>
            <button type="button" class="primary" onClick={goOn}>
              {text(step === 'tallies' ? 'boardVote.run' : step === 'why' ? 'boardVote.doubt' : 'boardVote.goOn')}
            </button>
          </p>
        )
      )}
      {step === 'doubt' && (
        <p>
          {vote.note}{' '}
          <button type="button" onClick={() => store.votings.again(vote)}>
            {text('boardVote.again')}
          </button>
        </p>
      )}
      <p class="sr-only" role="status">
        {text('boardVote.step', { number: VOTE_STEPS.indexOf(step) + 1, of: VOTE_STEPS.length })}
      </p>
    </div>
  );
}

/** The desk: orders as cards, each with its price, its effect, what stands against it and whom it may harm. */
import type { ComponentChildren } from 'preact';
import type { DeskCard, DeskEntry, DeskHalf } from '../../../present/desk/cards.ts';
import { ExpectedEffect, type ExpectedTold } from '../../../ui/charts/expectedEffect.tsx';
import { Prospect, type ProspectTold } from '../../../ui/charts/prospect.tsx';
import { Glossed, GlossedTerms, termsNotIn } from '../../../ui/glossed.tsx';
import { glossed, TERMS } from '../../../words/glossary.ts';
import { text } from '../../../words/text.ts';

export interface DeskProps {
  readonly entries: readonly DeskEntry[];
  /** Whether the orders stand beside what the turn is about: the decisions of the last act. */
  readonly isBeside?: boolean;
  readonly onAdd: (key: string) => void;
  /** Takes one answer back and gives the other, if that is an order. */
  readonly onInstead: (old: string, key: string | undefined) => void;
  /** What an order is expected to do, by its key; undefined while that is worked out. */
  readonly expectedOf: (key: string) => ExpectedTold | undefined;
  /** The same of doing nothing where the order with this key is the other answer. */
  readonly expectedWithout: (key: string) => ExpectedTold | undefined;
  /** What the ways of a dilemma change by the end, and doing nothing beside an order; absent: that is not told. */
  readonly prospects?:
    | {
        ofWay(key: string): ProspectTold;
        ofNothing(beside: string): ProspectTold;
      }
    | undefined;
  /** The moment by which effects are expected; absent: they cannot be worked out here. */
  readonly expectedBy?: string | undefined;
  /** Works out once more what cards do; given where that has not come. */
  readonly onExpectAgain?: (() => void) | undefined;
  /** True when there is no political capital left to pay for it. */
  readonly spent?: boolean;
  /** The chooser for everything else. */
  readonly children?: ComponentChildren;
}

export function Desk({ entries, isBeside = false, spent = false, onExpectAgain, children, ...acts }: DeskProps) {
  return (
    <section class="desk" aria-labelledby="desk-title">
      <h2 id="desk-title">{text(isBeside ? 'lastAct.desk' : 'desk.title')}</h2>
      {spent && <p class="dim small">{text('desk.spent')}</p>}
      {entries.length === 0 && !isBeside && <p class="dim">{text('desk.empty')}</p>}
      {acts.expectedBy !== undefined && entries.length > 0 && (
        <details class="expected-note dim">
          <summary>{text('expected.title', { moment: acts.expectedBy })}</summary>
          <p>{text('expected.note')}</p>
          <p>{text('expected.strip')}</p>
        </details>
      )}
      {onExpectAgain !== undefined && entries.length > 0 && (
        <p class="small dim not-come" role="status">
          {text('expected.notCome')}{' '}
          <button type="button" class="quiet" onClick={onExpectAgain}>
            {text('app.again')}
          </button>
        </p>
      )}
      <ul class="cards">
        {entries.map((entry) =>
          entry.kind === 'proposal' ? (
            <li key={entry.key} class="card proposal" data-given={entry.card.given !== undefined}>
              <Card card={entry.card} proposal={entry} {...acts} />
            </li>
          ) : entry.kind === 'order' ? (
            <li key={entry.key} class="card" data-given={entry.card.given !== undefined}>
              <Card card={entry.card} {...acts} />
            </li>
          ) : (
            <li key={entry.key} class="card dilemma">
              <h3>{entry.title}</h3>
              <div class="halves">
                {entry.halves.map((half, i) => (
                  <Half key={i === 0 ? 'first' : 'second'} half={half} {...acts} />
                ))}
              </div>
            </li>
          ),
        )}
      </ul>
      {children}
    </section>
  );
}

type Acts = Pick<DeskProps, 'onAdd' | 'onInstead' | 'expectedOf' | 'expectedWithout' | 'expectedBy' | 'prospects'>;

function Half({ half, ...acts }: Acts & { readonly half: DeskHalf }) {
  if (half.kind === 'order')
    return (
      <div class="half" data-given={half.card.given !== undefined}>
        <Card card={half.card} isHalf instead={half.instead} {...acts} />
      </div>
    );
  const { instead, beside } = half;
  return (
    <div class="half" data-given={instead === undefined}>
      {instead !== undefined && (
        <button
          type="button"
          class="add"
          aria-label={text('desk.addOf', { order: half.title, cost: text('price.none') })}
          onClick={() => acts.onInstead(instead, undefined)}
        >
          {text('price.choose', { price: text('price.none') })}
        </button>
      )}
      <h3>{half.title}</h3>
      <p class="card-who">{half.about}</p>
      {acts.expectedBy !== undefined && beside !== undefined && (
        <ExpectedEffect
          told={acts.expectedWithout(beside)}
          waiting={text('expected.waiting')}
          nothing={text('expected.nothing')}
          terms={TERMS.map(glossed)}
        />
      )}
      {acts.prospects !== undefined && beside !== undefined && <Prospect told={acts.prospects.ofNothing(beside)} />}
    </div>
  );
}

interface CardProps extends Acts {
  readonly card: DeskCard;
  /** Beside another answer there is room for what tells the two apart alone. */
  readonly isHalf?: boolean;
  /** Why the staff proposes it, and what it needs; absent: it does not. */
  readonly proposal?: { readonly why: string; readonly needs: string };
  /** The other answer, if it is given; undefined for a card that stands alone, or where neither is. */
  readonly instead?: string | undefined;
}

/** What, its price, who, the expected effect, what stands against it, whom it may harm: in this order everywhere. */
function Card({ card, isHalf = false, proposal, instead, prospects, ...acts }: CardProps) {
  const { onAdd, onInstead, expectedOf, expectedBy } = acts;
  const words =
    card.given !== undefined
      ? text('price.ordered', { n: card.given })
      : text(instead === undefined ? 'price.add' : 'price.choose', { price: card.price });
  const told = expectedOf(card.key);
  const terms = TERMS.map(glossed);
  const about = isHalf ? [] : [card.about];
  return (
    <>
      <button
        type="button"
        class="add"
        disabled={card.given !== undefined || card.barred !== undefined}
        title={card.barred}
        aria-label={text('desk.addOf', { order: card.title, cost: card.cost })}
        onClick={() => (instead === undefined ? onAdd(card.key) : onInstead(instead, card.key))}
      >
        {words}
      </button>
      {proposal !== undefined && <p class="proposes">{text('proposal.tag')}</p>}
      <h3>{card.title}</h3>
      {card.statement && (
        <span class="tag">
          <Glossed words={text('desk.statement')} term={glossed('statement')} />
        </span>
      )}
      {proposal !== undefined && (
        <p class="card-who">
          {proposal.why} {proposal.needs}
        </p>
      )}
      {card.who !== '' && proposal === undefined && <p class="card-who">{card.who}</p>}
      {!isHalf && proposal === undefined && (
        <p class="card-about">
          <GlossedTerms words={card.about} terms={terms} />
        </p>
      )}
      {expectedBy !== undefined && (
        <ExpectedEffect
          told={told}
          terms={termsNotIn(about, terms)}
          waiting={text('expected.waiting')}
          nothing={text('expected.nothing')}
        />
      )}
      {(isHalf || proposal !== undefined) && prospects !== undefined && <Prospect told={prospects.ofWay(card.key)} />}
      {card.repeated !== undefined && <p class="card-against">{card.repeated}</p>}
      {card.against !== undefined && (
        <p class="card-against">
          <GlossedTerms
            words={text('desk.against', { what: card.against })}
            terms={termsNotIn([...about, ...(told?.lines ?? [])], terms)}
          />
        </p>
      )}
      {card.harm !== undefined && <p class="harm">{card.harm}</p>}
    </>
  );
}

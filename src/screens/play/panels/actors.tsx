/**
 * The outside actors: whom they back, how strongly, and what they do with their people; and how far each side's word is
 * believed.
 */

import { BandBar, type ShareBand } from '../../../ui/charts/bandBar.tsx';
import { type Mark, Swatch } from '../../../ui/charts/swatch.tsx';
import { Why, type WhyData } from '../../../ui/charts/why.tsx';
import { Glossed } from '../../../ui/glossed.tsx';
import { formatSeries } from '../../../words/format.ts';
import { glossed } from '../../../words/glossary.ts';
import { text } from '../../../words/text.ts';

export interface SupportRow {
  readonly side: string;
  readonly sideId: string;
  readonly mark: Mark;
  readonly share: ShareBand;
  readonly words: string;
}
export interface ActorCard {
  readonly id: string;
  readonly name: string;
  readonly you: boolean;
  readonly backs?: string;
  readonly stance?: string;
  readonly support: readonly SupportRow[];
  readonly people: readonly { readonly key: string; readonly line: string; readonly stage: string }[];
}
export interface SideRow {
  readonly id: string;
  readonly name: string;
  readonly mark: Mark;
  readonly places: string;
  readonly leader?: string;
  readonly credibility: ShareBand;
  readonly credibilityWords: string;
}
export interface ActorsProps {
  /** Why support is where it is, by ids; absent while nothing has happened yet. */
  readonly whySupport?: (actor: string, side: string) => WhyData;
  readonly actors: readonly ActorCard[];
  readonly sides: readonly SideRow[];
}

export function Actors({ actors, sides, whySupport }: ActorsProps) {
  return (
    <section class="actors" aria-labelledby="actors-title">
      <h2 id="actors-title">{text('actors.title')}</h2>
      <ul class="actor-list">
        {actors.map((actor) => (
          <li key={actor.id} class="actor" data-you={actor.you}>
            <h3>
              {actor.name} {actor.you && <span class="tag">{text('actors.you')}</span>}
            </h3>
            <p class="small dim">{[actor.backs, actor.stance].filter((words) => words !== undefined).join('; ')}</p>
            {actor.support.map((row) => (
              <div key={row.sideId} class="support">
                <span class="support-side">
                  <Swatch mark={row.mark} id={`support-${actor.id}-${row.sideId}`} />{' '}
                  <Glossed words={text('actors.support', { side: row.side })} term={glossed('support')} />
                </span>
                <BandBar share={row.share} />
                <span class="small">{row.words}</span>
                {whySupport && (
                  <Why
                    why={() => whySupport(actor.id, row.sideId)}
                    label={text('why.open')}
                    what={formatSeries([actor.name, row.side])}
                  />
                )}
              </div>
            ))}
            {actor.people.length > 0 && (
              <ul class="people" aria-label={text('actors.people')}>
                {actor.people.map((group) => (
                  <li key={group.key} data-stage={group.stage}>
                    {group.line}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      <h2>{text('actors.sides')}</h2>
      <ul class="actor-list">
        {sides.map((side) => (
          <li key={side.id} class="actor">
            <h3>
              <Swatch mark={side.mark} id={`side-${side.id}`} /> {side.name}
            </h3>
            <p class="small dim">
              {side.places}
              {side.leader && `; ${side.leader}`}
            </p>
            <p class="support">
              <span class="support-side">
                <Glossed words={text('actors.credibility')} term={glossed('credibility')} />
              </span>
              <BandBar share={side.credibility} />
              <span class="small">{side.credibilityWords}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How the chair did: a score for each aim, in the player's order if there is one. No grade, no total. */

import type { AimScore } from '../../../present/profile.ts';
import { BandBar } from '../../../ui/charts/bandBar.tsx';
import { RangeBar } from '../../../ui/charts/rangeBar.tsx';
import { Part } from '../../../ui/part.tsx';
import { Rank } from '../../../ui/rank.tsx';
import { formatApart, formatNumber } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';

export function Profile({ aims }: { readonly aims: readonly AimScore[] }) {
  return (
    <Part id="profile-title" class="profile" title={text('debrief.profile')} gist={gistOf(aims)}>
      <p class="dim">
        {text(aims.some(({ rank }) => rank !== undefined) ? 'debrief.profileRanked' : 'debrief.profileUnranked')}{' '}
        {text('debrief.profileText')}{' '}
        {text(aims.some(({ range }) => range !== undefined) ? 'debrief.range.about' : 'debrief.range.none')}
      </p>
      <ol class="aims">
        {aims.map((aim) => (
          <li key={aim.id}>
            <p class="aim-head">
              {aim.rank !== undefined && <Rank words={formatNumber(aim.rank)} />}
              <span class="aim-name">{aim.name}</span>
              <span class="num">{aim.words}</span>
            </p>
            {aim.range === undefined ? (
              <BandBar share={{ low: aim.score, high: aim.score }} />
            ) : (
              <RangeBar score={aim.score} {...aim.range} />
            )}
            {aim.range !== undefined && <p class="small">{aim.range.words}</p>}
            <p class="small">{aim.course}</p>
            <p class="small dim">
              {aim.meaning} {aim.scale}
            </p>
          </li>
        ))}
      </ol>
    </Part>
  );
}

const gistOf = (aims: readonly AimScore[]): string =>
  formatApart(aims.map(({ name, words }) => text('debrief.gist', { what: name, much: words })));

/** What is looked at: when a place is lost, people, or an aim. */
import { isCapital } from '../../../engine/tags.ts';
import { COSTS } from '../../../ensemble/table.ts';
import { placesOf } from '../../../lab/parties.ts';
import { usualOutcome, type WhatIfOutcome } from '../../../lab/whatIf/whatIf.ts';
import { actorShort, regionName } from '../../../present/names.ts';
import { outcomeWords } from '../../../present/whatIf.ts';
import { compareNames } from '../../../words/format.ts';
import { scenarioText, text } from '../../../words/text.ts';
import type { LabStore } from '../store.ts';

export function OutcomeChoice({ store }: { readonly store: LabStore }) {
  const [from, asked] = [store.loaded.value, store.whatIf.value];
  if (from === undefined || asked === undefined) return null;
  const { compiled, scenario } = from;
  const usual = usualOutcome(compiled);
  const isUsual = ({ region }: { readonly region: string }): boolean =>
    usual.kind === 'place' && usual.region === region;
  const places = scenario.regions
    .map(({ id, name }) => ({ outcome: { kind: 'place', region: id } as const, words: lostWords(scenarioText(name)) }))
    .filter(({ outcome }) => keyOf(outcome) !== keyOf(usual))
    .sort((a, b) => compareNames(a.words, b.words));
  const entrants = placesOf(
    compiled,
    (r) => isCapital(compiled, r) || compiled.region.ids[r] === entered(asked.outcome),
  )
    .map((r) => ({ outcome: { kind: 'firstToEnter', region: compiled.region.ids[r] } as const, r }))
    .map(({ outcome, r }) => ({ outcome, words: text('lab.entersFirst', { place: regionName(compiled, r) }) }))
    .sort((a, b) => Number(isUsual(b.outcome)) - Number(isUsual(a.outcome)) || compareNames(a.words, b.words));
  const people = COSTS.map((cost) => ({ outcome: { kind: 'cost', cost } as const, words: text(`cost.${cost}`) }));
  const aims = scenario.chairs.flatMap(({ actor, aims: ofChair }) =>
    ofChair.map(({ id, name }) => ({
      outcome: { kind: 'aim', actor, aim: id } as const,
      words: text('lab.aimOf', { actor: actorShort(compiled, compiled.actorOf(actor)), aim: scenarioText(name) }),
    })),
  );
  const all: readonly Option[] = [...places, ...entrants, ...people, ...aims];
  return (
    <label class="field">
      {text('lab.lookAt')}
      <select
        value={keyOf(asked.outcome)}
        disabled={store.state.value !== 'still'}
        onChange={({ currentTarget: { value } }) =>
          store.lookAt(all.find(({ outcome }) => keyOf(outcome) === value)?.outcome ?? usual)
        }
      >
        <optgroup label={text('lab.places')}>
          {usual.kind === 'place' && <option value={keyOf(usual)}>{lostWords(outcomeWords(compiled, usual))}</option>}
          {optionsOf(places)}
        </optgroup>
        {entrants.length > 0 && <optgroup label={text('lab.entrants')}>{optionsOf(entrants)}</optgroup>}
        <optgroup label={text('lab.people')}>{optionsOf(people)}</optgroup>
        {aims.length > 0 && <optgroup label={text('lab.aims')}>{optionsOf(aims)}</optgroup>}
      </select>
    </label>
  );
}

const lostWords = (place: string): string => text('lab.placeLost', { place });

const entered = (outcome: WhatIfOutcome): string | undefined =>
  outcome.kind === 'firstToEnter' ? outcome.region : undefined;

interface Option {
  readonly outcome: WhatIfOutcome;
  readonly words: string;
}

const optionsOf = (options: readonly Option[]) =>
  options.map(({ outcome, words }) => (
    <option key={keyOf(outcome)} value={keyOf(outcome)}>
      {words}
    </option>
  ));

function keyOf(outcome: WhatIfOutcome): string {
  switch (outcome.kind) {
    case 'place':
    case 'firstToEnter':
      return `${outcome.kind} ${outcome.region}`;
    case 'cost':
      return `cost ${outcome.cost}`;
    case 'aim':
      return `aim ${outcome.actor} ${outcome.aim}`;
  }
}

/** What is known of the days that a scenario is about, how sure it is, and where accounts contradict each other. */
import { NONE } from '../../../core/indices.ts';
import { regionName, sideShort } from '../../../present/names.ts';
import { realCostOf } from '../../../present/realCost.ts';
import type { CompiledScenario } from '../../../scenario/scenario.ts';
import { formatMoment, formatShortDay } from '../../../words/format.ts';
import { scenarioText, text } from '../../../words/text.ts';
import { Sources } from '../sources.tsx';
import type { Country, LibraryStore } from '../store.ts';
import { Sure } from '../sure.tsx';
import { HarmTable } from './harmTable.tsx';
import { NumberTable } from './numberTable.tsx';

export function FactBook({ store }: { readonly store: LibraryStore }) {
  const country = store.country.value;
  if (country === undefined) return null;
  const { scenario } = country.loaded;
  const hasFacts = scenario.facts.length > 0 || country.facts !== undefined;
  return (
    <>
      <label class="field library-choice">
        <span>{text('reading.scenario')}</span>
        <select value={scenario.id} onChange={({ currentTarget }) => store.open('facts', currentTarget.value)}>
          {store.cards.map(({ id, card }) => (
            <option key={id} value={id}>
              {card === undefined ? id : scenarioText(card.title)}
            </option>
          ))}
        </select>
      </label>
      {scenario.contentNote && <p class="note">{scenarioText(scenario.contentNote)}</p>}
      <p class="library-lead">{text(hasFacts ? 'factBook.lead' : 'factBook.invented')}</p>
      {hasFacts && (
        <p class="small dim">
          {text('factBook.sureHelp', {
            high: text('reading.confidence.high'),
            medium: text('reading.confidence.medium'),
            low: text('reading.confidence.low'),
          })}
        </p>
      )}
      <HumanCost compiled={country.loaded.compiled} />
      <HarmTable scenario={scenario} harm={country.harm} />
      <Happened compiled={country.loaded.compiled} />
      <Places country={country} />
      <NumberTable compiled={country.loaded.compiled} />
    </>
  );
}

type Of = { readonly compiled: CompiledScenario };

const COSTS = ['killedCivilians', 'killedFighters', 'displaced'] as const;

function HumanCost({ compiled }: Of) {
  const { costReal, evidence } = compiled.scenario;
  if (costReal === undefined) return null;
  return (
    <section aria-labelledby="facts-cost">
      <h2 id="facts-cost">{text('factBook.cost')}</h2>
      <p>{text('factBook.costAsOf', { moment: formatMoment(costReal.asOf) })}</p>
      <dl class="library-cost">
        {COSTS.map((kind) => {
          const figure = realCostOf(compiled, kind);
          const { source = [], confidence, note } = evidence.get(`costReal.${kind}`) ?? {};
          return (
            figure !== undefined && (
              <div key={kind}>
                <dt>{text(`cost.${kind}`)}</dt>
                <dd>
                  <b class="num">{figure.words}</b>
                  <Sure confidence={confidence} contested={figure.isContested} />
                  {note !== undefined && <p class="small">{note}</p>}
                  <Sources sources={compiled.scenario.sources} ids={source} />
                </dd>
              </div>
            )
          );
        })}
      </dl>
    </section>
  );
}

function Happened({ compiled: { scenario } }: Of) {
  if (scenario.facts.length === 0) return null;
  return (
    <section aria-labelledby="facts-happened">
      <h2 id="facts-happened">{text('factBook.happened')}</h2>
      <table class="library-rows">
        <thead>
          <tr>
            <th scope="col">{text('factBook.when')}</th>
            <th scope="col">{text('factBook.what')}</th>
            <th scope="col">{text('factBook.sure')}</th>
            <th scope="col">{text('factBook.sources')}</th>
          </tr>
        </thead>
        <tbody>
          {scenario.facts.map((fact, i) => (
            <tr key={i}>
              <th scope="row">{formatMoment(fact.moment)}</th>
              <td>{scenarioText(fact.text)}</td>
              <td>
                <Sure confidence={fact.confidence} contested={fact.contested} />
              </td>
              <td>
                <Sources sources={scenario.sources} ids={fact.source ?? []} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The dated rows that the model is tested on, in the order of their days. */
function Places({ country: { facts, loaded } }: { readonly country: Country }) {
  const { compiled, scenario } = loaded;
  const { areas = [], sources } = facts ?? {};
  const rows = areas
    .flatMap((area) => area.changes.map((change) => ({ area, change })))
    .sort((a, b) => (a.change.date < b.change.date ? -1 : a.change.date > b.change.date ? 1 : 0));
  if (rows.length === 0) return null;
  const side = (id: string): string => {
    const found = compiled.sideOf(id);
    return found === NONE ? id : sideShort(compiled, found);
  };
  const place = (id: string | null, name: string): string => {
    const found = compiled.regionOf(id ?? '');
    return found === NONE ? name : regionName(compiled, found);
  };
  return (
    <section aria-labelledby="facts-places">
      <h2 id="facts-places">{text('factBook.places')}</h2>
      <p>{text('factBook.placesText')}</p>
      <table class="library-rows">
        <thead>
          <tr>
            <th scope="col">{text('factBook.when')}</th>
            <th scope="col">{text('factBook.place')}</th>
            <th scope="col">{text('factBook.fromTo')}</th>
            <th scope="col">{text('factBook.how')}</th>
            <th scope="col">{text('factBook.sure')}</th>
            <th scope="col">{text('factBook.sources')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ area, change }) => (
            <tr key={`${area.id} ${change.date} ${change.to}`}>
              <td>
                {change.half === undefined
                  ? formatShortDay(change.date)
                  : formatMoment({ date: change.date, half: change.half })}{' '}
                <Between range={change.range} />
              </td>
              <th scope="row">{place(area.region, area.name)}</th>
              <td>{text('factBook.change', { from: side(change.from), to: side(change.to) })}</td>
              <td>{text(`manner.${change.how}`)}</td>
              <td>
                <Sure confidence={change.confidence} contested={change.contested} />
              </td>
              <td>
                <Sources sources={{ ...scenario.sources, ...sources }} ids={change.source} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Between({ range }: { readonly range: readonly [string, string] | undefined }) {
  if (range === undefined || range[0] === range[1]) return null;
  return (
    <span class="dim">
      {text('factBook.between', { from: formatShortDay(range[0]), to: formatShortDay(range[1]) })}
    </span>
  );
}

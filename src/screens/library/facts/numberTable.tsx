/** The numbers put in, part by part, with range, confidence and sources; the contested ones marked. */
import { useMemo, useState } from 'preact/hooks';
import type { CompiledScenario } from '../../../scenario/scenario.ts';
import { text } from '../../../words/text.ts';
import { figureOf } from '../figureOf.ts';
import { Sources } from '../sources.tsx';
import { Sure } from '../sure.tsx';
import { NUMBER_GROUPS, type NumberGroup, numbersOf, type SourcedNumber } from './numbers.ts';

export function NumberTable({ compiled }: { readonly compiled: CompiledScenario }) {
  const [group, setGroup] = useState<NumberGroup>('sides');
  const [isOnlyContested, setOnlyContested] = useState(false);
  const all = useMemo(() => numbersOf(compiled, group), [compiled, group]);
  const shown = isOnlyContested ? all.filter(({ isContested }) => isContested) : all;
  return (
    <section aria-labelledby="facts-numbers">
      <h2 id="facts-numbers">{text('inputs.title')}</h2>
      <p>{text('inputs.text')}</p>
      <div class="library-filter">
        <label class="field library-choice">
          <span>{text('inputs.group')}</span>
          <select
            value={group}
            onChange={({ currentTarget }) => setGroup(NUMBER_GROUPS[currentTarget.selectedIndex] ?? group)}
          >
            {NUMBER_GROUPS.map((name) => (
              <option key={name} value={name}>
                {text(`inputs.groups.${name}`)}
              </option>
            ))}
          </select>
        </label>
        <label class="switch">
          <input
            type="checkbox"
            checked={isOnlyContested}
            onChange={({ currentTarget }) => setOnlyContested(currentTarget.checked)}
          />
          {text('inputs.onlyContested')}
        </label>
      </div>
      <p role="status" class="small dim">
        {text('inputs.count', { count: shown.length })}
      </p>
      <table class="library-rows">
        <thead>
          <tr>
            <th scope="col">{text('inputs.of')}</th>
            <th scope="col">{text('inputs.what')}</th>
            <th scope="col">{text('inputs.value')}</th>
            <th scope="col">{text('factBook.sure')}</th>
            <th scope="col">{text('factBook.sources')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((number) => (
            <Row key={number.address} compiled={compiled} number={number} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ compiled, number }: { readonly compiled: CompiledScenario; readonly number: SourcedNumber }) {
  const { of, what, value, range, confidence, isContested, note, source } = number;
  const told = figureOf(value);
  return (
    <tr>
      <th scope="row">{of}</th>
      <td>
        {what}
        {note !== undefined && <p class="small dim">{note}</p>}
      </td>
      <td>
        {range === undefined
          ? told
          : text('inputs.valueRange', {
              value: told,
              range: text('backtest.between', { from: figureOf(range[0]), to: figureOf(range[1]) }),
            })}
      </td>
      <td>
        <Sure confidence={confidence} contested={isContested} />
      </td>
      <td>
        <Sources sources={compiled.scenario.sources} ids={source} />
      </td>
    </tr>
  );
}

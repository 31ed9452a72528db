/** What each side did, dated, with sources: for whoever would rather read, and for the debrief. */
import { deedsOf, type ToldDeeds } from '../../present/lesson/deeds.ts';
import { sourceTitle } from '../../present/names.ts';
import type { CompiledScenario, Scenario } from '../../scenario/scenario.ts';
import { formatMoment, formatSeries } from '../../words/format.ts';
import { scenarioText, text, textByCase } from '../../words/text.ts';

export function SourceSheet({ compiled }: { readonly compiled: CompiledScenario }) {
  const { scenario } = compiled;
  return (
    <>
      {deedsOf(compiled).map((deeds) => (
        <Did key={deeds.who} scenario={scenario} deeds={deeds} />
      ))}
    </>
  );
}

function Did({ scenario, deeds: { who, facts } }: { readonly scenario: Scenario; readonly deeds: ToldDeeds }) {
  return (
    <section class="class-deeds">
      <h3>{who}</h3>
      <dl>
        {facts.map(({ moment, text: words, confidence, contested, source = [] }, i) => {
          const sure = [
            ...(confidence === undefined ? [] : [textByCase(`reading.sure.${confidence}`, [], () => '') ?? confidence]),
            ...(contested === true ? [text('reading.contested')] : []),
          ];
          const from = formatSeries([...new Set(source)].map((id) => sourceTitle(scenario.sources[id], id)));
          return (
            <div key={i}>
              <dt>{formatMoment(moment)}</dt>
              <dd>
                {scenarioText(words)}{' '}
                <span class="small dim">{text('teaching.evidence', { sure: formatSeries(sure), sources: from })}</span>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

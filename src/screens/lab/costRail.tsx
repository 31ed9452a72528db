/** What people bear, as it was and with the change, beside what was really counted. It stands with every picture. */
import type { Finding } from '../../lab/whatIf/finding.ts';
import { realCostOf } from '../../present/realCost.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { formatDay, formatNumber } from '../../words/format.ts';
import { text } from '../../words/text.ts';

interface CostRailProps {
  readonly compiled: CompiledScenario;
  readonly finding: Finding;
}

export function CostRail({ compiled, finding }: CostRailProps) {
  const { costReal } = compiled.scenario;
  return (
    <aside class="lab-costs" aria-label={text('lab.costs')}>
      <h2>{text('lab.costs')}</h2>
      <dl>
        {finding.costs.map(({ cost, base, change, moves }) => {
          const real = realCostOf(compiled, cost);
          return (
            <div key={cost} data-moves={moves}>
              <dt>{text(`cost.${cost}`)}</dt>
              <dd>
                {text('lab.costMeans', {
                  base: formatNumber(threeFigures(base)),
                  change: formatNumber(threeFigures(change)),
                })}
                {real !== undefined && costReal !== undefined && (
                  <span class="small dim" title={real.sources}>
                    {text('lab.costReal', { moment: formatDay(costReal.asOf.date), real: real.words })}{' '}
                    {real.isContested && <span class="tag">{text('reports.contested')}</span>}
                  </span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </aside>
  );
}

/** Three figures: more would claim what a mean of estimates does not know. */
function threeFigures(mean: number): number {
  const step = 10 ** Math.max(0, String(Math.round(mean)).length - 3);
  return Math.round(mean / step) * step;
}

/** What the check of a lesson has found, in words. */
import type { LessonCheck, LessonFinding } from '../../lesson/check.ts';
import { isTypical, type LuckStanding } from '../../lesson/typicalLuck.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { formatDecimals, formatList } from '../../words/format.ts';
import { scenarioText, text } from '../../words/text.ts';
import { actorShort, regionName } from '../names.ts';
import { momentWords } from '../whatIf.ts';

/** "✓ The luck is typical: ..."; "! ..." where another choice is better. */
export const findingLine = (compiled: CompiledScenario, check: LessonCheck, finding: LessonFinding): string =>
  text(`lessonCheck.mark.${finding.mark}`, { finding: findingWords(compiled, check, finding) });

export function findingWords(compiled: CompiledScenario, check: LessonCheck, finding: LessonFinding): string {
  const desk = (id: string): string => actorShort(compiled, compiled.actorOf(id));
  const place = regionName(compiled, check.region);
  const days = (halfDays: number): string => formatDecimals(halfDays / 2, 1);
  switch (finding.kind) {
    case 'moves': {
      const { same, players, spread } = finding.reach;
      const values = { desk: desk(finding.reach.desk), same, players };
      return text('lessonCheck.moves', { ...values, spread: days(spread), luck: days(check.luckSpread) });
    }
    case 'still': {
      const { same, players } = finding.reach;
      const values = { desk: desk(finding.reach.desk), same, players };
      return finding.better.length === 0
        ? text('lessonCheck.stillAll', values)
        : text('lessonCheck.still', { ...values, better: formatList(finding.better.map(desk)) });
    }
    case 'sameForAll': {
      const { constantAims } = finding.reach;
      const aims = formatList(constantAims.map((aim) => aimWords(compiled, finding.reach.desk, aim)));
      return text('lessonCheck.sameForAll', { desk: desk(finding.reach.desk), count: constantAims.length, aims });
    }
    case 'luck':
      return luckWords(compiled, place, finding.standing);
    case 'certain':
      return text(finding.falls === 0 ? 'lessonCheck.never' : 'lessonCheck.always', { place, of: check.runs });
  }
}

function luckWords(compiled: CompiledScenario, place: string, standing: LuckStanding): string {
  const { turn, earlier, same, later } = standing;
  const of = earlier + same + later;
  const kind = isTypical(standing) ? 'typical' : 'unusual';
  return turn === undefined
    ? text(`lessonCheck.held.${kind}`, { place, same, of })
    : text(`lessonCheck.falls.${kind}`, { place, moment: momentWords(compiled, turn), of, earlier, later });
}

function aimWords({ scenario }: CompiledScenario, desk: string, id: string): string {
  const chair = scenario.chairs.find(({ actor }) => actor === desk);
  const aim = chair?.aims.find((each) => each.id === id);
  return aim === undefined ? id : scenarioText(aim.name);
}

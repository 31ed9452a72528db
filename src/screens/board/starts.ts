/** The voted change from each start of its campaign: played once, when somebody comes to look. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ScenarioStart } from '../../app/services/campaign.ts';
import type { Loaded } from '../../app/services/scenarios.ts';
import type { Gathered } from '../../ensemble/gather.ts';
import type { Runner } from '../../ensemble/runner.ts';
import { commonEnd, findStart, planStart } from '../../lab/whatIf/starts.ts';
import type { StartShown, StartsAsked } from '../../present/starts.ts';
import type { Experiment } from './vote/voting.ts';

interface Surroundings {
  readonly runner: () => Promise<Runner | undefined>;
  /** The change that is asked about; undefined: the lesson has none. */
  readonly experiment: () => Experiment | undefined;
  /** The scenarios of a campaign, earliest first. `id`: of one of them. */
  readonly campaignOf: (id: string) => readonly ScenarioStart[];
  readonly load: (id: string) => Promise<Loaded | undefined>;
}

export interface BoardStarts {
  readonly shown: ReadonlySignal<StartsAsked | undefined>;
  /** Nothing can be asked. */
  readonly isNone: ReadonlySignal<boolean>;
  play(): Promise<void>;
  clear(): void;
}

export function createBoardStarts({ runner, experiment, campaignOf, load }: Surroundings): BoardStarts {
  const shown = signal<StartsAsked | undefined>(undefined);
  const isNone = signal(false);
  /** Rises with each class: what is played for the last one is nobody's any more. */
  let asked = 0;

  return {
    shown,
    isNone,
    clear() {
      asked++;
      shown.value = undefined;
      isNone.value = false;
    },
    async play() {
      const about = experiment();
      if (shown.peek() !== undefined) return;
      const starts = about === undefined ? [] : campaignOf(about.scenario.id);
      isNone.value = about === undefined || starts.length < 2;
      if (about === undefined || starts.length < 2) return;
      const own = ++asked;
      const { compiled, whatIf } = about;
      const end = commonEnd(starts);
      const known = new Map<string, StartShown>(starts.map(({ id, start }) => [id, { start }]));
      const tell = (id: string, what: Omit<StartShown, 'start'>): void => {
        const before = known.get(id);
        if (own !== asked || before === undefined) return;
        known.set(id, { start: before.start, ...what });
        shown.value = { compiled, whatIf, end, starts: [...known.values()] };
      };
      shown.value = { compiled, whatIf, end, starts: [...known.values()] };
      const players = await runner();
      for (const { id } of starts) {
        const found = await load(id);
        if (found === undefined || players === undefined) {
          tell(id, { refusal: 'unread' });
          continue;
        }
        const planned = planStart(compiled, whatIf, found.scenario, end);
        if (!planned.ok) {
          tell(id, { refusal: planned.error });
          continue;
        }
        const since = starts[0].start;
        const hear = (gathered: Gathered): void => {
          if (gathered.runs > 0) tell(id, { finding: findStart(planned.value, gathered, since) });
        };
        void players.run(found.scenario, planned.value.plan, { onPartial: hear }).end.then((ended) => {
          if (ended.kind === 'done') hear(ended.gathered);
          else if (ended.kind === 'refused') tell(id, { refusal: { kind: 'problems', problems: ended.problems } });
          else tell(id, { refusal: 'unread' });
        });
      }
    },
  };
}

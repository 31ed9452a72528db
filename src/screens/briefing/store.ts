/** A scenario before its game: what the player chooses, and starting the game. */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { copyText } from '../../app/services/clipboard.ts';
import { compiledWith, type Loaded, loadById } from '../../app/services/scenarios.ts';
import { newSeed } from '../../app/services/seed.ts';
import type { Shell } from '../../app/services/shell.ts';
import { NONE } from '../../core/indices.ts';
import { seedTyped } from '../../play/seed.ts';
import type { Level } from '../../policies/levels.ts';
import type { ScenarioProblem } from '../../scenario/problem.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { beginGame, type Levers, type Seat } from '../../session/game.ts';
import { atFirstSeat } from '../../session/hotSeat.ts';
import { loadWords } from '../../words/language.ts';
import { text } from '../../words/text.ts';

export type Chair = Scenario['chairs'][number];

/** How many people sit at this screen. Nobody: the game is watched. */
export const SITTING = ['one', 'several', 'nobody'] as const;
export type Sitting = (typeof SITTING)[number];

export interface BriefingStore {
  /** The player's choices; undefined if the scenario failed to load. */
  readonly choice: ReadonlySignal<Choice | undefined>;
  /** Scenario id from the address. */
  readonly id: ReadonlySignal<string>;
  /** Whether it is here and could not be read: otherwise there is none of that id. */
  readonly isUnread: ReadonlySignal<boolean>;
  arrive(id: string): Promise<void>;
  /** False, and said, if the browser does not allow it. */
  copySeed(seed: string): Promise<boolean>;
  begin(choice: Choice): void;
}

/** The choices of one visit; leaving the screen discards them. */
export interface Choice {
  readonly loaded: Loaded;
  /** What may be wrong with the file, if it is one's own. */
  readonly doubts: readonly ScenarioProblem[];
  readonly sitting: ReadonlySignal<Sitting>;
  /** The chairs that people hold, in the scenario's order. None: the game is watched. */
  readonly held: ReadonlySignal<readonly Chair[]>;
  /** Of the chairs that nobody holds. */
  readonly level: ReadonlySignal<Level>;
  readonly seed: ReadonlySignal<string>;
  /** Only values that differ from the scenario's own. */
  readonly levers: ReadonlySignal<Levers>;
  sit(sitting: Sitting): void;
  /** Takes a chair; where several people sit, beside those taken, or leaves it again. */
  takeChair(chair: Chair): void;
  /** Ids of a chair's aims, most important first; undefined as long as nobody has ranked them. */
  rankingOf(chair: Chair): readonly string[] | undefined;
  rankAims(chair: Chair, order: readonly string[]): void;
  /** Of one chair, where it differs from the others'. */
  levelOf(chair: Chair): Level;
  /** Of every chair that nobody holds. */
  setLevel(level: Level): void;
  setLevelOf(chair: Chair, level: Level): void;
  setSeed(seed: string): void;
  setLevers(levers: Levers): void;
}

export function createBriefingStore(shell: Shell): BriefingStore {
  const { notices, scenarioFiles, current } = shell;
  const choice = signal<Choice | undefined>(undefined);
  const id = signal('');
  const isUnread = signal(false);
  async function arrive(next: string): Promise<void> {
    const loaded = await notices.working(loadById(scenarioFiles, next));
    const doubts = loaded?.ok === true ? await doubtsOf(loaded.value) : [];
    if (loaded?.ok === false) notices.fault(loaded.error, { onAgain: () => void arrive(next) });
    id.value = next;
    choice.value = loaded?.ok === true ? createChoice(loaded.value, doubts) : undefined;
    isUnread.value = loaded?.ok === false;
    shell.expect('play');
  }
  return {
    choice,
    id,
    isUnread,
    arrive,
    async copySeed(seed) {
      const copied = await copyText(seed);
      notices.tell(text(copied ? 'app.copied' : 'app.copyFailed'));
      return copied;
    },
    begin({ loaded, held, rankingOf, levelOf, seed, levers }) {
      const typed = seedTyped(seed.value);
      const compiled = compiledWith(loaded, levers.value);
      if (!typed.ok) return;
      if (!compiled.ok) return notices.fault(compiled.error);
      const seats = held.value.map((chair): Seat => {
        const aims = rankingOf(chair);
        return { actor: compiled.value.actorOf(chair.actor), ...(aims === undefined ? {} : { aims }) };
      });
      const others = loaded.scenario.chairs.flatMap((chair): readonly Seat[] => {
        const level = levelOf(chair);
        if (held.value.includes(chair) || level === 'staff') return [];
        return [{ actor: compiled.value.actorOf(chair.actor), level }];
      });
      const begun = beginGame({
        compiled: compiled.value,
        source: loaded.source,
        seed: typed.value,
        levers: levers.value,
        seats: [...seats, ...others],
        shown: seats[0]?.actor ?? NONE,
      });
      current.take({ game: atFirstSeat(begun), map: loaded.map });
      shell.go({ kind: 'play' });
    },
  };
}

/** What may be wrong with a scenario of one's own; shipped ones were checked. The words for it come with it. */
async function doubtsOf(loaded: Loaded): Promise<readonly ScenarioProblem[]> {
  const doubts = loaded.source.kind === 'own' ? await loaded.doubts() : [];
  if (doubts.length > 0) await loadWords('faults');
  return doubts;
}

function createChoice(loaded: Loaded, doubts: readonly ScenarioProblem[]): Choice {
  const { chairs } = loaded.scenario;
  const sitting = signal<Sitting>(chairs.length === 0 ? 'nobody' : 'one');
  const taken = signal<readonly Chair[]>(chairs.slice(0, 1));
  const rankings = signal<Readonly<Record<string, readonly string[]>>>({});
  const level = signal<Level>('staff');
  const ownLevels = signal<Readonly<Record<string, Level>>>({});
  const seed = signal(newSeed());
  const levers = signal<Levers>({});
  return {
    loaded,
    doubts,
    sitting,
    held: computed(() => (sitting.value === 'nobody' ? [] : taken.value)),
    level,
    seed,
    levers,
    sit(next) {
      batch(() => {
        sitting.value = next;
        // Two at least, until they choose for themselves.
        if (next === 'several' && taken.value.length < 2) {
          const other = chairs.find((chair) => !taken.value.includes(chair));
          taken.value = chairs.filter((chair) => chair === other || taken.value.includes(chair));
        }
        if (next === 'one') taken.value = taken.value.slice(0, 1);
      });
    },
    takeChair(next) {
      const isTaken = taken.value.includes(next);
      if (sitting.value !== 'several') taken.value = [next];
      else taken.value = chairs.filter((chair) => (chair === next ? !isTaken : taken.value.includes(chair)));
    },
    rankingOf: (chair) => rankings.value[chair.actor],
    rankAims(chair, order) {
      rankings.value = { ...rankings.value, [chair.actor]: order };
    },
    levelOf: (chair) => ownLevels.value[chair.actor] ?? level.value,
    setLevel(next) {
      batch(() => {
        level.value = next;
        ownLevels.value = {};
      });
    },
    setLevelOf(chair, next) {
      ownLevels.value = { ...ownLevels.value, [chair.actor]: next };
    },
    setSeed(next) {
      seed.value = next;
    },
    setLevers(next) {
      levers.value = next;
    },
  };
}

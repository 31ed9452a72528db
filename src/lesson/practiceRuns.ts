/**
 * Practice runs: made-up runs of a lesson, so that its teacher can try the board before the class comes. The same
 * lesson gives the same ones. Their players choose by chance from a few legal orders, most often from the first.
 */
import { DRAW, drawBits, type Key, keyOf, keyOfRun } from '../engine/chance.ts';
import { mayGive, refusalOf, refusalsOfDesk } from '../engine/orders/legality.ts';
import { candidates } from '../engine/orders/legalOrders.ts';
import { ORDER_KINDS, type Order } from '../engine/orders/shapes.ts';
import { formatOrder } from '../engine/orders/text.ts';
import { RULES_VERSION } from '../engine/simulation.ts';
import { digestOf } from '../engine/state/digest.ts';
import type { View } from '../engine/view/view.ts';
import { createPlayout } from '../ensemble/playout.ts';
import { createPlays, type DeskOrders, type Plays } from '../play/turn.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { CLASS_RUN_LIMITS, type ClassRun, type Expected } from './classRun.ts';
import { binsOf } from './forecasts.ts';
import type { Lesson } from './lesson.ts';
import { lessonWordOf } from './link.ts';

export const PRACTICE_RUNS = 24;

/** One in so many of a class only watches, and one does not know what to expect. */
const OBSERVER_EVERY = 12;
const UNKNOWN_EVERY = 9;
/** Orders that a made-up player chooses from, and most that it gives in a turn. */
const MENU = 4;
const MOST_ORDERS = 2;
/** Orders of a kind that are looked at before the kind is passed over. */
const TRIES = 40;
/** Options of a vote. */
const OPTIONS = 3;
/** Runs that a class with luck of its own is dealt from. */
const OWN_RUNS = 1000;

/** @param compiled the lesson's country. One by one, so that a page can do other things between them. */
export function* practiceRuns(
  compiled: CompiledScenario,
  lesson: Lesson,
  count = PRACTICE_RUNS,
  plays: Plays = createPlays(),
): Generator<ClassRun> {
  const chance = keyOf(`practice ${lesson.title}`);
  for (let pupil = 0; pupil < count; pupil++) {
    const drawn: Drawn = (turn, n) => drawBits(keyOfRun(chance, pupil), turn, DRAW.random, pupil + 1, n);
    const isObserver = pupil % OBSERVER_EVERY === OBSERVER_EVERY - 1;
    const desk = lesson.desks[pupil % lesson.desks.length];
    const run = lesson.luck.kind === 'own' ? drawn(0, 90) % OWN_RUNS : undefined;
    const { orders, digests } = playedBy(compiled, lesson, { desk, isObserver, run, drawn, plays });
    const given = orders.flatMap((lines, turn) => lines.map((_, order) => ({ turn, order })));
    yield {
      ...{ rules: RULES_VERSION, lesson: lessonWordOf(lesson), desk, isObserver, orders, digests },
      ...(run === undefined ? {} : { run }),
      expected: lesson.forecasts.map((forecast, f) =>
        expectedBy(binsOf(compiled, forecast).bins.length, f, pupil, drawn),
      ),
      ...(given.length === 0 ? {} : { chosen: given[drawn(0, 91) % given.length] }),
      votes: lesson.votes.map((_, vote) => drawn(vote, 92) % OPTIONS),
      ...{ nickname: '', because: '', mattered: '', answers: [] },
    };
  }
}

/** Bits of a made-up player's chance. */
type Drawn = (turn: number, n: number) => number;

interface MadeUp {
  readonly desk: string;
  readonly isObserver: boolean;
  readonly run: number | undefined;
  readonly drawn: Drawn;
  readonly plays: Plays;
}

function playedBy(
  compiled: CompiledScenario,
  lesson: Lesson,
  { desk, isObserver, run, drawn, plays }: MadeUp,
): Pick<ClassRun, 'orders' | 'digests'> {
  const actor = compiled.actorOf(desk);
  const play = plays(compiled);
  const desks: DeskOrders[] = [];
  const firstHolder = Int8Array.from(compiled.region.holder as ArrayLike<number>);
  const playout = createPlayout({ compiled, chairs: [], desks, firstChange: 0, start: undefined, firstHolder }, play, {
    course: 'none',
  });
  playout.begin(keyOfLesson(lesson, run));
  const orders: string[][] = [];
  const digests: string[] = [];
  for (let turn = 0; turn < compiled.turns; turn++) {
    if (turn < lesson.byHand && !isObserver) {
      const given = chosenBy(play.simulation.views.actors[actor], turn, drawn);
      desks[turn] = new Map([[actor, given]]);
      orders.push(given.map((order) => formatOrder(compiled, order)));
    }
    if (!playout.advance()) break;
    digests.push(digestOf(playout.state));
  }
  return { orders, digests };
}

function keyOfLesson({ luck }: Lesson, run: number | undefined): Key {
  const number = luck.kind === 'same' ? luck.run : run;
  return number === undefined ? keyOf(luck.seed) : keyOfRun(keyOf(luck.seed), number);
}

/** Up to two orders of a short menu: the same for everybody in the same place, so that groups of the class agree. */
function chosenBy(view: View, turn: number, drawn: Drawn): readonly Order[] {
  const menu = menuOf(view);
  const given: Order[] = [];
  const many = menu.length === 0 ? 0 : drawn(turn, 0) % (MOST_ORDERS + 1);
  for (let n = 0; n < many; n++) {
    const order = menu[Math.min(drawn(turn, 2 * n + 1) % menu.length, drawn(turn, 2 * n + 2) % menu.length)];
    if (!given.includes(order) && refusalsOfDesk(view, [...given, order]).length === 0) given.push(order);
  }
  return given;
}

/** The first legal order of each kind, one kind after another from where the half day points. */
function menuOf(view: View): readonly Order[] {
  const menu: Order[] = [];
  for (let i = 0; i < ORDER_KINDS.length && menu.length < MENU; i++) {
    const kind = ORDER_KINDS[(i + view.turn * MENU) % ORDER_KINDS.length];
    if (!mayGive(view, kind)) continue;
    let tried = 0;
    for (const order of candidates(view, kind)) {
      if (refusalOf(view, order) === undefined) {
        menu.push(order);
        break;
      }
      if (++tried === TRIES) break;
    }
  }
  return menu;
}

/** Ten counters around a bin of one's own. */
function expectedBy(bins: number, forecast: number, pupil: number, drawn: Drawn): Expected {
  const counters = new Array<number>(bins).fill(0);
  const middle = drawn(forecast, 50) % bins;
  for (let n = 0; n < CLASS_RUN_LIMITS.counters; n++) {
    const aside = (drawn(forecast, 51 + n) % 5) - 2;
    counters[Math.max(0, Math.min(bins - 1, middle + aside))]++;
  }
  return pupil % UNKNOWN_EVERY === UNKNOWN_EVERY - 1 ? { counters, unknown: true } : { counters };
}

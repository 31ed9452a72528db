/**
 * Belief: the moment as an actor's desk knows it, as a state that can be played on. What the desk sees is as it is;
 * others' men, will and support stand at the middle of their bands; the rest is as the scenario has it at its start.
 * Equal views of a turn give equal beliefs, so whatever is played from one tells nothing that the view does not.
 */
import type { ActorIndex, AskIndex, ForceIndex, PeopleIndex, RegionIndex, SideIndex } from '../../core/indices.ts';
import { FIRST, indicesOf, NONE } from '../../core/indices.ts';
import { COLUMN_SPECS, type COLUMNS, type ColumnSpec } from '../state/columns.ts';
import { createGame } from '../state/start.ts';
import { columnOfState, type GameState } from '../state/state.ts';
import { EVACUATION_STAGES, POSTURE } from '../vocabulary.ts';
import { stateOf } from './behind.ts';
import type { View } from './view.ts';

export interface Belief {
  readonly state: GameState;
  /** Forces whose breaking point the desk does not know. */
  readonly thresholds: readonly ForceIndex[];
  /** Forces whose will it knows to a band. */
  readonly wills: readonly ForceIndex[];
}

/**
 * Who knows a column: everybody; whoever owns the force, side, actor, place, group or rule of the row; or nobody.
 * `told`: its owner, and what others hear of it is set below.
 */
type KnownTo = 'all' | 'owner' | 'nobody' | 'told';

type Table = typeof COLUMNS;

const KNOWN: { readonly [G in keyof Table]: { readonly [C in keyof Table[G]['columns']]: KnownTo } } = {
  clock: { turn: 'all', over: 'all', lastAct: 'all', opened: 'all' },
  region: {
    ...{ holder: 'all', firstHolder: 'all', firstLostTurn: 'all', firstLostTo: 'all', firstLostManner: 'all' },
    ...{ lastChangeTurn: 'all', contester: 'all', progress: 'all', pressure: 'all', rallied: 'all', corridor: 'all' },
    ...{ termsFrom: 'all', guaranteed: 'all', airAgainst: 'all', airFor: 'all', killed: 'all', displaced: 'all' },
    ...{ reassured: 'owner', inspected: 'owner', policing: 'owner', arsenalGuarded: 'owner', drawInTurn: 'owner' },
    ...{ connected: 'owner', reassurance: 'owner', saidReassured: 'owner', stayed: 'owner' },
    ...{ disorder: 'all', offices: 'all', depot: 'all', stock: 'all', shown: 'all', warned: 'all' },
  },
  force: {
    ...{ side: 'all', region: 'all', men: 'told', fill: 'owner', quality: 'owner', will: 'told', threshold: 'nobody' },
    ...{ posture: 'told', entrenched: 'owner', destination: 'told', arrivalTurn: 'owner', travelled: 'owner' },
    ...{ lost: 'owner', heart: 'owner', fatigue: 'owner', siege: 'owner', promise: 'owner', rally: 'owner' },
    ...{ shaken: 'owner', strain: 'owner', backed: 'owner', paid: 'owner' },
  },
  side: {
    ...{ credibility: 'all', leaderPresent: 'all', news: 'all', spoke: 'all', lostAssault: 'all' },
    ...{ lostWithdrawal: 'all', lostBargain: 'all', lostRising: 'all', pay: 'owner', commandDelay: 'owner' },
    ...{ momentum: 'owner', dead: 'owner', lossesExpected: 'owner', restraint: 'owner', deserted: 'owner' },
    ...{ drawIns: 'owner', asylum: 'owner', ceasefireAsked: 'owner', cohesion: 'nobody' },
    ...{ cohesionByWords: 'all', saidSpeech: 'all', saidStay: 'all', exits: 'all', lastExit: 'all' },
    ...{ payLevel: 'owner', commandLevel: 'owner', hopeless: 'owner', helped: 'owner' },
    ...{ paidFrom: 'owner', paidUntil: 'owner', paidMore: 'owner' },
  },
  actor: {
    ...{ stance: 'all', flying: 'all', capital: 'owner', belief: 'owner', burden: 'owner', permit: 'owner' },
    ...{ sorties: 'owner', advisers: 'owner', spent: 'owner', saidStandBy: 'owner', saidHedge: 'owner' },
    ...{
      saidLetGo: 'owner',
      saidWarning: 'owner',
      wasAsked: 'all',
      credence: 'all',
      deed: 'all',
      deedTurn: 'all',
    },
    noticeTurn: 'owner',
  },
  support: {
    ...{ level: 'told', byWords: 'owner', restraintByWords: 'owner', hold: 'owner' },
    ...{ wordFrom: 'all', wordUntil: 'all', wordGave: 'all' },
  },
  between: { trust: 'owner', refusals: 'owner', ladder: 'all', highest: 'all', step: 'all' },
  ask: {
    ...{ stage: 'owner', putTurn: 'owner', until: 'owner', settledTurn: 'owner' },
    ...{ refused: 'owner', due: 'owner' },
  },
  relation: { kind: 'all', ceasefireUntil: 'all' },
  people: {
    ...{ count: 'told', stage: 'told', doneTurn: 'told', home: 'owner', quiet: 'owner', held: 'owner' },
    ...{ way: 'owner', seen: 'all', fled: 'owner', detained: 'all' },
  },
  exit: { open: 'all' },
  aim: { sum: 'owner' },
  talk: { stage: 'all', turn: 'all', answer: 'all' },
  trigger: { firedTurn: 'all' },
  act: { endedTurn: 'all' },
  decision: { choice: 'all' },
  doctrine: { times: 'owner', lastTurn: 'owner' },
  signal: {
    ...{ kind: 'all', turn: 'all', region: 'all', side: 'all', actor: 'all', weight: 'all', remaining: 'all' },
    noticed: 'all',
  },
  cost: { killedCivilians: 'all', displaced: 'all', signalHead: 'all', wideningWar: 'all', killedInDisorder: 'all' },
};

/** The moment as the actor of the view knows it; for the view of an actor, not the open one. */
export function beliefOf(view: View): Belief {
  const { compiled } = view;
  const truth = stateOf(view);
  // The key draws only what every run draws anew.
  const state = createGame(compiled, { a: 0, b: 0 });
  for (const spec of COLUMN_SPECS) copyKnown(view, spec, truth, state);
  const forces = indicesOf<ForceIndex>(compiled.force.count);
  for (const f of forces) if (!view.isOwn(f)) tellOfForce(view, state, f);
  for (const f of forces) {
    const margin = view.margin(f);
    if (margin !== undefined) state.force.threshold[f] = view.will(f) - margin;
  }
  for (let a: ActorIndex = FIRST; a < compiled.actor.count; a++)
    for (let s: SideIndex = FIRST; s < compiled.side.count; s++)
      state.support.level[a * compiled.side.count + s] = view.support(a, s);
  for (let p: PeopleIndex = FIRST; p < compiled.people.count; p++) tellOfPeople(view, truth, state, p);
  return {
    state,
    thresholds: forces.filter((f) => view.margin(f) === undefined),
    wills: forces.filter((f) => !view.isOwn(f)),
  };
}

function copyKnown(view: View, spec: ColumnSpec, truth: GameState, state: GameState): void {
  const known = (KNOWN[spec.group] as { readonly [field: string]: KnownTo })[spec.field];
  if (known === 'nobody') return;
  const from = columnOfState(truth, spec);
  const into = columnOfState(state, spec);
  for (let row = 0; row < from.length; row++) if (known === 'all' || isOwnRow(view, spec, row)) into[row] = from[row];
}

/** Whether a row belongs to the actor of the view, its side or its forces. */
function isOwnRow(view: View, { of }: ColumnSpec, row: number): boolean {
  const { actor, compiled, side } = view;
  switch (of) {
    case 'region':
      return side !== NONE && view.holder(row as RegionIndex) === side;
    case 'force':
      return view.isOwn(row as ForceIndex);
    case 'side':
      return row === side;
    case 'actor':
      return row === actor;
    case 'actorSide':
      return Math.floor(row / compiled.side.count) === actor;
    case 'actorActor':
      return Math.floor(row / compiled.actor.count) === actor;
    case 'ask':
      return view.knowsAsk(indicesOf<AskIndex>(compiled.ask.count)[row]);
    case 'people':
      return compiled.people.actor[row as PeopleIndex] === actor;
    case 'aim': {
      const first = compiled.actor.firstAim[actor];
      return row >= first && row < first + compiled.actor.aims[actor].length;
    }
    case 'rule':
      return row >= compiled.actor.firstRule[actor] && row < compiled.actor.endRule[actor];
    default:
      return false;
  }
}

/** Another's force: what stands is as reported; where it is bound for is unknown, so it holds or fights where it is. */
function tellOfForce(view: View, state: GameState, f: ForceIndex): void {
  const { force } = state;
  const posture = view.posture(f);
  const r = view.forceRegion(f);
  force.will[f] = view.will(f);
  if (!view.stands(f)) {
    // A package under way is believed to be still at home: when it would arrive is not known.
    force.posture[f] = posture === POSTURE.travel ? POSTURE.away : posture;
    if (posture < POSTURE.travel || posture === POSTURE.gone) force.men[f] = 0;
    return;
  }
  force.men[f] = Math.ceil((view.men(f) * 1000) / Math.max(1, force.fill[f]));
  const fights = view.contester(r) === view.forceSide(f);
  force.posture[f] = fights ? POSTURE.attack : POSTURE.hold;
  force.destination[f] = fights ? r : NONE;
}

/** People leave as the actor sees it; others' are believed to be through next turn. */
function tellOfPeople(view: View, truth: GameState, state: GameState, p: PeopleIndex): void {
  const isOwn = view.compiled.people.actor[p] === view.actor;
  const stage = view.peopleStage(p);
  state.people.stage[p] = stage;
  state.people.count[p] = view.peopleLeft(p);
  if (isOwn) state.people.doneTurn[p] = truth.people.doneTurn[p];
  else state.people.doneTurn[p] = EVACUATION_STAGES[stage] === 'leaving' ? view.turn + 1 : 0;
}

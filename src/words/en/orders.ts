/** Orders: all that is said of a kind stands in its place. */
import type { FieldValue, OrderField } from '../../engine/orders/fields.ts';
import type { FieldOf, OrderKind } from '../../engine/orders/shapes.ts';
import type { ByCase } from '../catalogue.ts';
import type { Message } from '../message.ts';

/** Fields of yes or no. */
type Flag = {
  [Field in OrderField]: FieldValue<Field> extends boolean ? Field : never;
}[OrderField];
/** A message for each word that a field may have. */
type ByWord<Field extends OrderField> = Field extends OrderField
  ? FieldValue<Field> extends string
    ? Readonly<Record<FieldValue<Field>, Message>>
    : never
  : never;
/**
 * Cases that words for an order may tell apart. `attack`, `march`: where from and against whom is known; else a field
 * that says yes.
 */
type Cases<Kind extends OrderKind> = ByCase<'attack' | 'march' | (FieldOf<Kind> & Flag)>;

interface OrderWords<Kind extends OrderKind> {
  /** In a list of kinds. */
  readonly name: Message;
  /** What it does, in a line. */
  readonly about: Message;
  /** On a card, as an imperative. */
  readonly card: Cases<Kind> | ByWord<FieldOf<Kind>>;
  /** When what cannot be seen yet will be; absent where it shows at once. */
  readonly later?: Cases<Kind>;
}

export const order = {
  move: {
    name: 'March or attack',
    about: 'Marches to a place. Where an enemy holds it, that is an attack.',
    card: {
      attack: 'Attack {place} from {from}: {force}',
      march: 'Send {force} from {from} to {place}',
      otherwise: 'March of {force} to {place}',
    },
    later: 'Still on the march.',
  },
  hold: {
    name: 'Hold',
    about: 'Stops a march; otherwise the staff sees to it.',
    card: 'Tell {force} to hold',
    later: 'Stays where it is.',
  },
  digIn: {
    name: 'Dig in',
    about: 'Harder to drive out. Marching on gives the works up.',
    card: 'Have {force} dig in',
    later: 'Counts when the place is attacked.',
  },
  fallBack: {
    name: 'Fall back',
    about: 'Marches to a place of your side or a friend\u2019s, and the staff does not turn it round on the way.',
    card: { march: 'Pull {force} back from {from} to {place}', otherwise: 'Pull {force} back to {place}' },
    later: 'Still on the march.',
  },
  drawIn: {
    name: 'Draw in from a place',
    about: 'A shorter line for a place less, obeyed after the command delay.',
    card: 'Give up {place} and draw its garrison in',
    later: 'Obeyed on {moment}. Everybody knows already.',
  },
  drawInFar: {
    name: 'Draw in from afar',
    about: 'One dense line for the far provinces, obeyed late.',
    card: 'Draw in everything farther than {distance} from the capital city',
  },
  commitReserve: {
    name: 'Commit a reserve',
    about:
      'Marches a reserve to a place of your side or a friend\u2019s. A plain march does the same and costs nothing.',
    card: { march: 'Commit {force} from {from} to {place}', otherwise: 'Commit {force} to {place}' },
    later: 'Still on the march.',
  },
  inspect: {
    name: 'Inspect a garrison',
    about: 'Reports flatter. Shows how far the garrison is from breaking.',
    card: 'Find out the true state of {place}',
    later: 'Its true state stands under the place for three half days.',
  },
  offerTerms: {
    name: 'Offer terms',
    about: 'Lets the garrison give up without a fight, if your promises are believed.',
    card: { corridor: 'Offer {place} terms, with a corridor out', otherwise: 'Offer {place} terms' },
    later: 'Weighs on the garrison from now on, each time it wavers.',
  },
  reassure: {
    name: 'Reassure a community',
    about: 'Lifts the will of its garrison over three half days; a rising there is less likely meanwhile.',
    card: 'Reassure {place}',
    later: 'Steadies the place for three half days.',
  },
  leaveTroops: {
    name: 'Leave disciplined troops',
    about: 'Order comes back sooner behind the column, and your promises are believed more.',
    card: 'Leave disciplined troops in {place}',
    later: 'Your promises are believed a little more while order holds.',
  },
  guardArsenal: {
    name: 'Guard an arsenal or a prison',
    about: 'Keeps it from looters, crowds and strikes by neighbours.',
    card: 'Guard what is kept at {place}',
    later: 'Holds as long as the place does.',
  },
  stayAtPosts: {
    name: 'Ask officials to stay',
    about: 'Offices stop less when the place changes hands, and come back sooner; they are paid for four days.',
    card: 'Ask the officials of {place} to stay',
    later: 'Holds for four days, whoever has the place by then.',
  },
  clear: {
    name: 'Clear stores of arms',
    about: 'Moves out or spoils half of what lies there, so that nobody else has it.',
    card: 'Clear the stores at {place}',
    later: 'Two half days clear the whole of it.',
  },
  show: {
    name: 'Open stores to inspectors',
    about: 'A neighbour who fears the arms strikes less readily at what he has seen guarded.',
    card: 'Open the stores at {place} to inspectors',
    later: 'Holds as long as the place does.',
  },
  raisePay: {
    name: 'Raise pay',
    about: 'Gives will to garrisons that can be reached, for three days, and takes some when it stops.',
    card: 'Raise the soldiers\u2019 pay',
    later: 'Felt from the next half day on.',
  },
  ask: {
    name: 'Ask an ally',
    about: 'Moves their support for your side a little; whether they do it is theirs to decide.',
    card: 'Ask {actor} for {what}',
    later: 'The answer comes with their own orders, next half day.',
  },
  answerCeasefire: {
    name: 'Answer a cease-fire',
    about: 'A yes makes an agreement far likelier and then binds your side too; a no rules it out.',
    card: { accept: 'Accept the cease-fire: {talk}', otherwise: 'Refuse the cease-fire: {talk}' },
    later: 'Counts when the talk is decided.',
  },
  rally: {
    name: 'Rally local groups',
    about: 'Makes a rising there likelier for two half days.',
    card: 'Rally local groups at {place}',
    later: 'Makes a rising there likelier for two half days.',
  },
  leader: {
    name: 'The leader',
    about: 'Heartens or breaks garrisons everywhere at once.',
    card: {
      speak: 'Have the leader speak: {leader}',
      stay: 'Have the leader stay: {leader}',
      leave: 'Have the leader leave: {leader}',
      handOver: 'Have the leader hand over power: {leader}',
    },
  },
  speak: {
    name: 'Make a statement',
    about: 'Moves your own support, and where it is heard every garrison and ally.',
    card: {
      standBy: 'Pledge support to {side}',
      hedge: 'Hedge on support for {side}',
      letGo: 'Withdraw support from {side}',
    },
    later: {
      quiet: 'Known to them alone, unless it leaks.',
      otherwise: 'Heard by every garrison and ally at once.',
    },
  },
  evacuate: {
    name: 'Evacuate people',
    about: 'Brings them home as far as there are seats, out of reach of the fighting.',
    card: 'Evacuate {group} {way}',
    later: {
      quiet: 'The first are home on {moment}, unnoticed unless it leaks.',
      otherwise: 'The first are home on {moment}. Everybody has seen them go.',
    },
  },
  notice: {
    name: 'Give partners notice',
    about: 'Partners, and garrisons near their men, take your people\u2019s leaving less hard.',
    card: 'Tell your partners that your people will leave',
    later: 'Counts from the next half day on, for three days.',
  },
  bringBack: {
    name: 'Bring people back',
    about: 'Shows confidence.',
    card: 'Bring {group} back',
  },
  send: {
    name: 'Send a force',
    about: 'Stiffens the place when they arrive.',
    card: 'Send {force} to {place}',
    later: 'Arrives on {moment}, if nothing stops it.',
  },
  fly: {
    name: 'Fly sorties',
    about: 'Slows an attack there.',
    card: 'Fly sorties over {place}',
  },
  fund: {
    name: 'Send money',
    about: 'Pays garrisons that have gone unpaid.',
    card: 'Send money to {side}',
    later: 'Felt in the garrisons from now on.',
  },
  restrain: {
    name: 'Restrain a partner',
    about: 'Its columns are likelier to stay where they are, the stronger your hold.',
    card: 'Restrain {side}',
    later: 'Its columns are likelier to stay where they are while it lasts.',
  },
  unleash: {
    name: 'Lift restraint',
    about: 'Its columns advance as they please.',
    card: 'Lift restraint on {side}',
    later: 'They advance as they please from now on.',
  },
  mediate: {
    name: 'Mediate',
    about: 'Brings a talk nearer to an agreement.',
    card: 'Mediate: {talk}',
    later: 'Counts when the talk is decided.',
  },
  guarantee: {
    name: 'Guarantee a base',
    about: 'Makes a safe way out of the base likelier.',
    card: 'Guarantee the base at {place}',
    later: 'Counts when the place changes hands.',
  },
  border: {
    name: 'Open or close a crossing',
    about: 'Changes who can get out, and what can come in.',
    card: { open: 'Open {exit}', otherwise: 'Close {exit}' },
  },
  warn: {
    name: 'Warn',
    about: 'Makes them a little more careful.',
    card: 'Warn {side}',
    later: 'Heard by everybody; whether it is heeded shows in their next moves.',
  },
  enter: {
    name: 'Enter a zone',
    about: 'Takes what the holder has left empty, by force of arms.',
    card: 'Enter {place}',
  },
  offerAsylum: {
    name: 'Offer asylum',
    about: 'Early, a handover stays possible; late, the exit is a shock.',
    card: 'Offer asylum to the leader of {side}',
    later: 'Counts when the leader has to choose.',
  },
  put: {
    name: 'Put to another desk',
    about: 'They answer within two half days, by what binds them, what it is worth and whom they trust.',
    card: 'Put to {asked}: {ask}',
    later: 'They have not answered yet.',
  },
  openLastAct: {
    name: 'Begin the last act',
    about: 'The main question is settled; what follows goes in longer steps with decisions of their own.',
    card: 'Begin the last act',
  },
  decide: {
    name: 'Decide',
    about: 'One way of a decision of the last act; the other is closed by it.',
    card: '{choice}',
  },
  answer: {
    name: 'Answer',
    about: 'Said at once, and remembered by who asked.',
    card: {
      yes: 'Say yes to {asker}: {ask}',
      no: 'Say no to {asker}: {ask}',
      terms: 'Answer {asker} with terms: {ask}',
    },
  },
} as const satisfies { readonly [Kind in OrderKind]: OrderWords<Kind> };

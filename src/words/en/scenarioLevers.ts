/** Words for levers that a file describes wrongly, and for values given to them. */
import { joined } from '../message.ts';

const narrow = 'Narrow the range of the lever, scale it, or bound the setting with "min" and "max".';
const atEnd = 'At {end} the lever "{lever}" would set {address} to {found}, ';
const fromTo = 'Give it a number from {low} to {high}.';

export const leverProblems = {
  'lever/path/part': {
    what: 'The lever "{lever}" cannot set "{address}": "{part}" is not a part that a lever may set.',
    mend: 'A lever sets one of: {parts}.',
  },
  'lever/path/identity': {
    what: 'The lever "{lever}" cannot set "{address}": a lever cannot rename things.',
    mend: 'Name a number or a choice of that entry.',
  },
  'lever/path/nowhere': {
    what: joined(
      'The lever "{lever}" cannot set "{address}": it leads nowhere: ',
      '"{step}" is not found at "{before}".',
    ),
    mend: 'Write the way to a value with ids for list entries: "sides.ID.will", "weights.contagion".',
  },
  'lever/path/weight': { what: 'The rules have no weight "{name}".', mend: 'RULES.md lists them.' },
  'lever/path/multiply': {
    what: 'The lever "{lever}" multiplies "{address}", which the file does not give a number.',
    mend: 'Write the number there, or set it without "multiply".',
  },
  'lever/range/no-room': {
    what: 'The lever "{lever}" has no room: its lowest value {low} is not below its highest {high}.',
    mend: 'Let "min" be below "max".',
  },
  'lever/range/default': {
    what: 'The default {given} of the lever "{lever}" lies outside {low} to {high}.',
    mend: 'Choose a default within the range.',
  },
  'lever/range/no-choice': {
    what: 'The lever "{lever}" has no choice "{given}".',
    mend: 'Choose a default among its choices.',
  },
  'lever/range/most': { what: joined(atEnd, 'where at most {most} is allowed.'), mend: narrow },
  'lever/range/least': { what: joined(atEnd, 'where at least {least} is allowed.'), mend: narrow },
  'lever/range/between': { what: joined(atEnd, 'where {least} to {most} is allowed.'), mend: narrow },
  'lever/range/kind': {
    what: joined(
      atEnd,
      'which is not the kind of value that stands there (a whole number may be needed: "round": true).',
    ),
    mend: narrow,
  },
  'lever/range/other': { what: joined(atEnd, 'which is not allowed there.'), mend: narrow },
  'lever/range/choice': {
    what: 'With the choice "{given}" of the lever "{lever}" the scenario no longer fits together:',
    mend: 'Correct what the choice sets, or remove it.',
  },
  'lever/range/value': {
    what: '{given} is out of range for the lever "{lever}".',
    mend: 'Give it a value from {low} to {high}.',
  },
  'lever/default': {
    what: 'At its default the lever "{lever}" would set {address} to {to}, but the file says {written}.',
    mend: 'Let the default give what the file says, so that an untouched lever changes nothing.',
  },
  'lever/unknown': {
    what: 'The scenario "{scenario}" has no lever "{lever}".',
    mend: 'List its levers to see what can be moved.',
  },
  'lever/type/choice': { what: 'The lever "{lever}" has no choice {found}.', mend: 'Choose one of its choices.' },
  'lever/type/number': { what: 'The lever "{lever}" takes a number, not {found}.', mend: fromTo },
  'lever/type/whole': {
    what: 'The lever "{lever}" takes whole numbers, not {found}.',
    mend: 'Give it a whole number from {low} to {high}.',
  },
  'lever/result': {
    what: 'With these levers the scenario no longer fits together:',
    mend: 'Move one of the levers back.',
  },
} as const;

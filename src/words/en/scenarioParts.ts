/** Words for parts of a scenario file that do not fit together, and for orders that their actor cannot give. */
import { joined } from '../message.ts';

export const partProblems = {
  'check/repeated-id': {
    what: '"{name}" stands twice in "{list}": it is also entry {entry}.',
    mend: 'Keep one, or give the other a name of its own.',
  },
  'check/repeated-id/rule': {
    what: 'The doctrine of "{actor}" has two rules named "{name}".',
    mend: 'Name one of them differently.',
  },
  'check/reserved-id': {
    what: '"{id}" is a word that orders of a doctrine use for a place.',
    mend: 'Give the place another id.',
  },
  'check/reserved-id/garrison': {
    what: '"{id}" is the name that the garrison of that place has by itself.',
    mend: 'Give the force another id, or write its men under "garrison" of the place.',
  },
  'check/hash-collision': {
    what: '"{name}" and "{other}" hash to the same number, so chance could not tell them apart.',
    mend: 'Change a letter of "{name}".',
  },
  'check/unknown-id': {
    what: 'There is no {kind} "{id}".',
    mend: 'Add it under "{list}", or correct it.',
  },
  'check/unknown-id/other-kind': {
    what: 'There is no {kind} "{id}" (it is {otherKind}).',
    mend: 'Add it under "{list}", or correct it.',
  },
  'check/date': { what: 'There is no day {day}.', mend: 'Correct the month or the day.' },
  'check/disconnected': {
    what: 'No road leads from "{first}" to: {cut}.',
    mend: 'Add links until every place can be reached from every other (a track or a ferry counts).',
  },
  'check/disconnected/many': {
    what: 'No road leads from "{first}" to: {cut} and {more} more.',
    mend: 'Add links until every place can be reached from every other (a track or a ferry counts).',
  },
  'check/link': { what: 'This road joins "{place}" to itself.', mend: 'Name the place at its other end.' },
  'check/residents': {
    what: 'More than one side is of kind "residents": {sides}.',
    mend: 'Keep one: it holds every place that nobody in particular holds.',
  },
  'check/capital': {
    what: 'The state "{side}" has a leader but no capital.',
    mend: 'Add "capital": the place where the leader sits.',
  },
  'check/capital/held': {
    what: '"{side}" does not hold its capital "{place}" at the start: "{holder}" does.',
    mend: 'Check that this is meant.',
  },
  'check/capital/plan-done': {
    what: '"{side}" already holds every place of its plan: {places}.',
    mend: 'Name the enemy places its columns march on, or leave the list out.',
  },
  'check/pay': {
    what: 'Pay is only read together with living pay; "{side}" gives one of them.',
    mend: 'Write both "pay" and "livingPay", or neither.',
  },
  'check/command': {
    what: 'No actor commands "{side}": its forces will only stand where they are.',
    mend: 'Add an actor with "side": "{side}".',
  },
  'check/command/support': {
    what: '"{actor}" backs "{side}" but its support is not given, so it is 0.',
    mend: 'Add { "side": "{side}", "level": 0.5 } under "support".',
  },
  'check/relation': {
    what: '"{side}" cannot be {relation} to itself.',
    mend: 'Name two different sides.',
  },
  'check/relation/peace': {
    what: 'No two sides are hostile, so nobody will fight.',
    mend: joined('Add { "between": ["a", "b"], "relation": "hostile" }; ', 'sides that are not listed are neutral.'),
  },
  'check/aim/anchors': {
    what: 'The aim "{aim}" is nothing at {worst} and all at {best}: nothing lies between.',
    mend: 'Write as "best" of its "anchors" more than as "worst".',
  },
  'check/package': {
    what: '"{force}" starts outside the country, but no actor can send it.',
    mend: 'Add "actor": who sends it.',
  },
  'check/package/not-sent': {
    what: '"{actor}" may not give the order "send", so "{force}" will never come.',
    mend: 'Add "send" to "may" of "{actor}".',
  },
  'check/people': {
    what: 'The {group} of "{actor}" leave by {way}, but there is no exit of that kind.',
    mend: 'Add an exit of kind "{way}", or choose another way.',
  },
  'check/chair': {
    what: '"{actor}" may give no order, so nobody can play it.',
    mend: 'List kinds of order under its "may".',
  },
  'check/talk': {
    what: 'The talks "{talk}" name "{side}" twice.',
    mend: 'Name the two sides that a cease-fire would bind.',
  },
  'check/talk/leverage': {
    what: '"{actor}" holds neither "{one}" nor "{other}" back, so its leverage is nothing.',
    mend: 'List the side under "restrains" of "{actor}".',
  },
  'check/weight': { what: 'The rules have no weight "{name}".', mend: 'RULES.md lists them.' },
  'check/weight/range': {
    what: '{given} is out of range for the weight "{name}": {least} to {most}.',
    mend: 'Give it a value from {least} to {most}.',
  },
  'check/map-place': {
    what: 'Without a map file, "{place}" has no position to be drawn at.',
    mend: 'Give it "lat" and "lon" in degrees (a rough position will do), or name a "map".',
  },
  'check/range': {
    what: 'The range from {low} to {high} ends below its beginning.',
    mend: 'Write the lower figure first.',
  },
  'check/language': {
    what: 'English is missing from the languages.',
    mend: 'Add "en": every text has an English form that others fall back to.',
  },
  'check/language/missing': {
    what: {
      one: '{count} text has no "{language}": {places}. English is shown there.',
      other: '{count} texts have no "{language}": {places}. English is shown there.',
    },
    mend: 'Add them, or take "{language}" from the languages.',
  },
  'check/language/many': {
    what: {
      one: '{count} text has no "{language}": {places} and {more} more. English is shown there.',
      other: '{count} texts have no "{language}": {places} and {more} more. English is shown there.',
    },
    mend: 'Add them, or take "{language}" from the languages.',
  },
  'check/source': {
    what: 'The source "{id}", cited at {place}, is not listed.',
    mend: 'Add "{id}": { "title": "..." } under "sources".',
  },
} as const;

export const orderProblems = {
  'check/order-not-allowed': {
    what: '"{actor}" may not give the order "{order}".',
    mend: 'Add "{order}" to its "may", or remove the rule.',
  },
  'check/order-not-allowed/command': {
    what: '"{actor}" commands no side, so it cannot use: {orders}.',
    mend: 'Add "side", or take these kinds of order away.',
  },
  'check/order-target/people': {
    what: '"{actor}" has no {group} in the country.',
    mend: 'Add them under its "people".',
  },
  'check/order-target/way': {
    what: 'There is no exit of kind "{way}".',
    mend: 'Add one under "exits", or choose another way.',
  },
  'check/order-target/here': {
    what: '"{force}" is already in the country, so it cannot be sent.',
    mend: 'Give the force an "away" part, or name a package that has one.',
  },
  'check/order-target/force': {
    what: '"{force}" does not answer to "{actor}".',
    mend: 'Set its "actor" to "{actor}", or name one of its own packages.',
  },
  'check/order-target/reserve': {
    what: '"{force}" is not a reserve of the side of "{actor}".',
    mend: 'Name a force of that side with the role "reserve".',
  },
  'check/order-target/exit': {
    what: '"{actor}" does not keep the exit "{exit}".',
    mend: 'Set its "keeper" to "{actor}", or name an exit that it keeps.',
  },
  'check/order-target/hold': {
    what: '"{actor}" has no hold on "{side}".',
    mend: 'Add { "side": "{side}", "level": 0.3 } under its "restrains".',
  },
  'check/order-target/unbound': {
    what: 'The talks "{talk}" would not bind the side of "{actor}".',
    mend: 'Name talks between its side and another.',
  },
  'check/order-target/leader': {
    what: 'The side of "{actor}" has no leader.',
    mend: 'Give the side a "leader", or remove the rule.',
  },
  'check/order-target/ally': {
    what: '"{ally}" does not back the side of "{actor}", so it cannot be asked.',
    mend: 'Name an actor whose "partner" is that side.',
  },
  'check/order-target/word': {
    what: '"{actor}" has never supported "{side}", so its word about it is nothing, and it has no money for it.',
    mend: 'Name its partner, or add the side under its "support".',
  },
  'check/order-target/talk': {
    what: '"{actor}" neither hosts the talks "{talk}" nor takes part in them.',
    mend: 'Add it to the "parties" of "{talk}".',
  },
  'check/order-target/base': {
    what: '"{place}" has no base to guarantee.',
    mend: 'Name a place tagged "foreignBase" or "port".',
  },
  'check/order-target/no-force': {
    what: '"{actor}" has no force of its own side outside the country to enter with.',
    mend: 'Give it a "side", and a force with an "away" part that answers to it.',
  },
  'check/order-target/no-sorties': {
    what: '"{actor}" has no sorties to fly.',
    mend: 'Give it "sorties", or remove the rule.',
  },
  'check/order-target/asylum': {
    what: '"{side}" has no leader to take in.',
    mend: 'Name a side with a "leader".',
  },
  'check/order-target/own-side': { what: '"{actor}" would warn its own side.', mend: 'Name another side.' },
} as const;

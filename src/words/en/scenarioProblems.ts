/**
 * What may be wrong with a scenario file, and how to mend it: by the code of the problem. Values in quotation marks are
 * what the file says; keys and words of the format are never translated.
 */
import type { LeverEnd, Owner, ProblemCode, Wants } from '../../scenario/problem.ts';
import type { Form, ReferenceKind } from '../../scenario/schema/fields.ts';
import { joined, type Message } from '../message.ts';

/** Words that stand for a closed list within a sentence: what was found, what is wanted, whose condition it is. */
const words = {
  found: { nothing: 'nothing', list: 'a list', entry: 'an entry { }' },
  wants: {
    string: 'a text in quotation marks',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list [ ]',
    tuple: 'a list [ ] of fixed length',
    object: 'an entry { }',
    record: 'an entry { } of names and values',
    unknown: 'something else',
  },
  form: {
    id: 'an id is 1\u201348 characters: a lower-case letter first, then letters, digits, _ or -',
    day: 'a date is written YYYY-MM-DD',
    version: 'a version is written 1.0.0',
    english: 'a text needs at least English: { "en": "..." }',
    path: 'a path is lower-case letters, digits, ., _, - and /',
    address: 'an address is letters, digits, ., _ and -',
  },
  kind: {
    side: 'side',
    region: 'place',
    province: 'province',
    actor: 'actor',
    force: 'force',
    exit: 'exit',
    talk: 'talk',
    trigger: 'trigger',
    act: 'act',
  },
  otherKind: {
    side: 'a side',
    region: 'a place',
    province: 'a province',
    actor: 'an actor',
    force: 'a force',
    exit: 'an exit',
    talk: 'a talk',
    trigger: 'a trigger',
    act: 'an act',
  },
  owner: {
    trigger: 'The trigger "{id}" can never fire',
    act: 'The act "{id}" can never end',
    talk: 'The talks "{id}" can never open',
    rule: 'This rule of "{id}" can never act',
  },
  end: { low: 'its lowest value {given}', high: 'its highest value {given}', choice: 'the choice "{given}"' },
} as const satisfies {
  readonly found: object;
  readonly wants: Readonly<Record<Wants, string>>;
  readonly form: Readonly<Record<Form, string>>;
  readonly kind: Readonly<Record<ReferenceKind, string>>;
  readonly otherKind: Readonly<Record<ReferenceKind, string>>;
  readonly owner: Readonly<Record<Owner, string>>;
  readonly end: Readonly<Record<LeverEnd, string>>;
};

const text = {
  'text/too-large': {
    what: 'The file has {characters} characters; at most {most} are read.',
    mend: 'Shorten it; pictures and map shapes do not belong in a scenario file.',
  },
  'text/too-deep': {
    what: 'Brackets are nested deeper than {levels} levels.',
    mend: 'A scenario never needs that: look for brackets that are not closed.',
  },
  'text/syntax/after-end': {
    what: 'The file goes on after its last bracket.',
    mend: 'Keep one pair of outer braces { } and nothing after it.',
  },
  'text/syntax/cut': {
    what: 'The file ends in the middle.',
    mend: 'It may have been cut off while copying or saving: take it again from where it came.',
  },
  'text/syntax/cut-in-entry': {
    what: 'The file ends in the middle of an entry.',
    mend: 'Write "key": value, and close every { with }.',
  },
  'text/syntax/not-closed': {
    what: 'The file ends before a closing "{bracket}".',
    mend: 'It may have been cut off, or a bracket is missing.',
  },
  'text/syntax/open-text': {
    what: 'This text is not closed on its line.',
    mend: 'End it with a quotation mark "; a line break inside a text is written \\n.',
  },
  'text/syntax/quotation-mark': {
    what: 'This quotation mark is not the plain one.',
    mend: 'JSON knows only the straight double quotation mark ".',
  },
  'text/syntax/comment': { what: 'JSON has no comments.', mend: 'Remove the comment, or use a "note".' },
  'text/syntax/no-value': {
    what: 'A value is missing before "{before}".',
    mend: 'Write a value here, or remove the comma before it.',
  },
  'text/syntax/not-a-value': {
    what: '"{character}" begins no value.',
    mend: 'A value is a text in quotation marks, a number, true, false, null, a list [ ] or an entry { }.',
  },
  'text/syntax/comma-in-entry': {
    what: 'There is a comma after the last entry.',
    mend: 'Remove the comma before "}".',
  },
  'text/syntax/comma-in-list': {
    what: 'There is a comma after the last value of the list.',
    mend: 'Remove the comma before "]".',
  },
  'text/syntax/no-key': {
    what: 'A key in quotation marks should stand here.',
    mend: 'Write "key": value, and close every { with }.',
  },
  'text/syntax/no-colon': {
    what: 'A colon is missing after "{key}".',
    mend: 'Write "{key}": and then its value.',
  },
  'text/syntax/no-comma': {
    what: 'A comma or "{bracket}" is missing before "{before}".',
    mend: 'Put a comma between two entries, or close the bracket.',
  },
  'text/syntax/backslash': {
    what: 'A backslash stands before a letter that it cannot change.',
    mend: 'Write two backslashes for one.',
  },
  'text/syntax/number': {
    what: 'This number is not written as JSON writes numbers.',
    mend: 'Write 12, -3 or 0.25: a point for decimals, no leading zero, no unit, no thousands separator.',
  },
  'text/syntax/large-number': {
    what: 'This number is too large.',
    mend: 'Write a number within the range of its field.',
  },
  'text/forbidden-key': {
    what: 'The key "{key}" is not allowed anywhere in a scenario.',
    mend: 'Remove it.',
  },
  'text/repeated-key': {
    what: 'The key "{key}" stands twice in the same entry.',
    mend: 'Keep one of the two.',
  },
  'text/not-a-scenario': {
    what: 'The file holds {found}, not a scenario.',
    mend: 'A scenario file is one entry { ... } with "format", "id" and the rest.',
  },
  'text/version/newer': {
    what: 'The file is written in format version {version}; this program reads version {known}.',
    mend: 'Open it with a newer release of Brink.',
  },
  'text/version/missing': {
    what: 'The file does not say which format version it is written in.',
    mend: 'Write "format": {known}.',
  },
  'text/version/unknown': {
    what: 'Format version {found} is not one this program reads.',
    mend: 'Write "format": {known}.',
  },
} as const;

const shape = {
  'shape/missing': { what: '"{field}" is missing.', mend: 'Add it.' },
  'shape/missing/kind': { what: '"{field}" is missing.', mend: 'Add it: {wants}.' },
  'shape/missing/word': { what: '"{field}" is missing.', mend: 'Add one of: {words}.' },
  'shape/missing/own-id': {
    what: 'A scenario that extends another needs an "id" of its own.',
    mend: 'Add "id": "...", different from the one it extends.',
  },
  'shape/unknown-key': {
    what: 'The key "{key}" is not known here.',
    mend: 'Remove it, or look it up in scenarios/README.md.',
  },
  'shape/wrong-type': { what: '{found} stands where {wants} should.', mend: 'Write {wants}.' },
  'shape/wrong-type/quoted': {
    what: '{found} stands where {wants} should.',
    mend: 'Remove the quotation marks: {number}.',
  },
  'shape/wrong-type/fraction': { what: '{found} stands where {wants} should.', mend: 'Round it.' },
  'shape/wrong-type/bare-text': {
    what: '{found} stands where {wants} should.',
    mend: 'If this is a text for readers, write { "en": {found} }.',
  },
  'shape/wrong-type/extends': {
    what: '"extends" should name the scenario that this one builds upon.',
    mend: 'Write its id: "extends": "its-id".',
  },
  'shape/not-in-list': {
    what: '{found} is not one of the words allowed here.',
    mend: 'Write one of: {words}.',
  },
  'shape/not-in-list/near': {
    what: '{found} is not one of the words allowed here.',
    mend: 'Did you mean "{guess}"? Write one of: {words}.',
  },
  'shape/out-of-range/low': {
    what: '{found} is too small: at least {least} is allowed.',
    mend: 'Give "{field}" a value of at least {least}.',
  },
  'shape/out-of-range/high': {
    what: '{found} is too large: at most {most} is allowed.',
    mend: 'Give "{field}" a value of at most {most}.',
  },
  'shape/out-of-range/per-cent': {
    what: '{found} is too large: at most {most} is allowed.',
    mend: 'Shares are written from 0 to 1: {found} per cent is {share}.',
  },
  'shape/too-many': {
    what: {
      one: '"{field}" has {count} entry; at most {most} are allowed.',
      other: '"{field}" has {count} entries; at most {most} are allowed.',
    },
    mend: 'Remove some.',
  },
  'shape/too-many/characters': { what: 'This text is too long: at most {most} characters.', mend: 'Shorten it.' },
  'shape/too-few': {
    what: {
      one: '"{field}" has {count} entry; at least {least} are needed.',
      other: '"{field}" has {count} entries; at least {least} are needed.',
    },
    mend: 'Add what is missing.',
  },
  'shape/form': { what: '{found} has the wrong form: {form}.', mend: 'Write it in that form.' },
  'shape/form/key': {
    what: 'The key {found} has the wrong form here.',
    mend: 'Language tags are written "en", "ar", "pt-BR"; other keys are short names.',
  },
  'shape/more': { what: 'There are more problems than are told at once.', mend: 'Mend these first.' },
} as const;

const extending = {
  'extends/not-found': {
    what: 'The scenario "{id}" that this file extends is not here.',
    mend: 'Put its folder beside this one, or correct the id.',
  },
  'extends/cycle': {
    what: 'The scenario "{id}" ends up extending itself: {chain}.',
    mend: 'Let one of them stand on its own.',
  },
  'extends/too-deep': {
    what: 'More than {most} scenarios stand upon each other.',
    mend: 'Extend an earlier one of the chain.',
  },
  'extends/no-identity': {
    what: 'This entry of "{list}" does not say which entry of the extended scenario it changes.',
    mend: 'Give it its "{key}".',
  },
  'extends/nothing-to-remove': {
    what: 'There is no "{name}" in the extended scenario to remove.',
    mend: 'Leave this entry out, or correct its name.',
  },
  'extends/base': {
    what: 'The scenario "{id}" that this file extends cannot be read:',
    mend: 'Mend that file first.',
  },
} as const;

const check = {
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

const orders = {
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
    what: '"{actor}" has never supported "{side}", so its word about it is nothing.',
    mend: 'Name its partner, or add the side under its "support".',
  },
  'check/order-target/partner': {
    what: '"{side}" is not the partner of "{actor}".',
    mend: 'An actor pays its partner only: name that side.',
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

const never = {
  'check/condition-never/not': {
    what: '{owner}: it asks for the opposite of what always holds.',
    mend: 'Remove the "not", or the condition.',
  },
  'check/condition-never/after-end': {
    what: '{owner}: {moment} lies after the last turn.',
    mend: 'Choose an earlier moment, or let the run have more "turns".',
  },
  'check/condition-never/past': {
    what: '{owner}: {moment} is not after the start.',
    mend: 'Choose a later moment.',
  },
  'check/condition-never/lost': {
    what: '{owner}: "{side}" does not hold "{place}" at the start and so cannot lose it.',
    mend: joined(
      'Use "held" for a place that comes to be held, correct the side, or, if it was lost before the start, ',
      'count it in "lostBefore" of the side.',
    ),
  },
  'check/condition-never/places': {
    what: '{owner}: it waits for {wanted} places lost by "{side}", which has {places} to lose.',
    mend: 'Ask for at most {places}, or correct the side or the tag.',
  },
  'check/condition-never/tagged': {
    what: '{owner}: it waits for {wanted} places tagged "{tag}" lost by "{side}", which has {places} to lose.',
    mend: 'Ask for at most {places}, or correct the side or the tag.',
  },
  'check/condition-never/people': {
    what: '{owner}: nobody lives under "{side}" at the start.',
    mend: 'Correct the side.',
  },
  'check/condition-never/between': {
    what: '{owner}: nothing is at least {atLeast} and below {below}.',
    mend: 'Let "atLeast" be lower than "below".',
  },
  'check/condition-never/capital': {
    what: '{owner}: "{side}" has no capital.',
    mend: 'Give the side a "capital", or use "threatened" with a place.',
  },
  'check/condition-never/leader': {
    what: '{owner}: "{side}" has no leader.',
    mend: 'Give the side a "leader", or correct the side.',
  },
  'check/condition-never/group': {
    what: '{owner}: "{actor}" has no {group} in the country.',
    mend: 'Add them under its "people", or correct the group.',
  },
  'check/condition-never/trigger': {
    what: '{owner}: the trigger "{trigger}" cannot fire before it.',
    mend: 'Break the circle, or mend that trigger.',
  },
  'check/condition-never/act': {
    what: '{owner}: the act "{act}" cannot end before it.',
    mend: 'Break the circle, or mend that act.',
  },
  'check/condition-never/ceasefire': {
    what: '{owner}: nothing in the scenario brings a cease-fire between "{one}" and "{other}".',
    mend: 'Add talks between them, or an effect of kind "ceasefire".',
  },
  'check/condition-never/holders': {
    what: '{owner}: "{place}" cannot be held by all of these sides at once.',
    mend: 'List the sides of which any will do in one "held".',
  },
  'check/condition-never/lost-and-held': {
    what: '{owner}: "{place}" cannot be lost and held by "{side}" at once.',
    mend: 'Remove one of the two.',
  },
  'check/condition-never/no-moment': {
    what: '{owner}: no moment lies from the one on and before the other.',
    mend: 'Let "before" be later than "from".',
  },
} as const;

const narrow = 'Narrow the range of the lever, scale it, or bound the setting with "min" and "max".';
const atEnd = 'At {end} the lever "{lever}" would set {address} to {found}, ';
const fromTo = 'Give it a number from {low} to {high}.';

const levers = {
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

const all = { ...text, ...shape, ...extending, ...check, ...orders, ...never, ...levers } as const satisfies Readonly<
  Record<ProblemCode, { readonly what: Message; readonly mend: Message }>
>;

export const scenarioProblems = {
  scenarioProblem: all,
  scenarioWord: words,
  hint: { guess: 'Did you mean "{guess}"?', known: 'Known here: {known}.' },
  place: {
    line: 'line {line}, column {column}',
    base: '{at} (from "{base}")',
    error: 'error',
    warning: 'warning',
  },
} as const;

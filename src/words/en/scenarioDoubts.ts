/** Words for what an author would not see: a file that plays, with values or parts that hardly can be meant. */

const wordings = {
  'check/text/empty': { what: 'This text is empty ("{language}").', mend: 'Write it: readers see nothing here.' },
  'check/text/unfinished': { what: '"{written}" looks like a text still to be written.', mend: 'Write it.' },
  'check/text/garbled': {
    what: '"{written}" has letters that were read in the wrong encoding.',
    mend: 'Type the text again, and save the file as UTF-8.',
  },
  'check/text/markup': {
    what: '"{written}" has marks for bold text, links or lines, which readers would see as they stand.',
    mend: 'Write plain text.',
  },
  'check/text/undeclared': {
    what: {
      one: '{count} text is given in "{language}", which "languages" does not list.',
      other: '{count} texts are given in "{language}", which "languages" does not list.',
    },
    mend: 'Add "{language}" to "languages", so that missing texts are told.',
  },
  'check/same-name': {
    what: '"{one}" and "{other}" have the same name: {name}.',
    mend: 'Name one of them so that readers can tell them apart.',
  },
  'check/same-colour': {
    what: '"{one}" and "{other}" have the same colour on the map.',
    mend: 'Give one of them another colour from 0 to 8.',
  },
  'check/earlier-word': {
    what: '"{written}" is an earlier word for "{now}". It is read all the same.',
    mend: 'Write "{now}".',
  },
  'check/twice': { what: '"{word}" stands twice in this list.', mend: 'Remove one of the two.' },
  'check/address': {
    what: '"{written}" is not the address of a page.',
    mend: 'Write it from https:// on, or leave "url" out.',
  },
} as const;

const sizes = {
  'check/range/outside': {
    what: '{given} lies outside its own range from {low} to {high}.',
    mend: 'Correct the value or its range; both are written in the unit of the value.',
  },
  'check/implausible/year': {
    what: 'The run starts in the year {year}.',
    mend: 'Write a year from {least} to {most}, unless this one is meant.',
  },
  'check/implausible/turns': {
    what: 'The run has only {turns} turns of half a day.',
    mend: 'Count half days, two for a day: a run needs some time for anything to happen.',
  },
  'check/implausible/date': {
    what: '{day} is more than a year away from the start on {start}.',
    mend: 'Check the year.',
  },
  'check/implausible/before-start': {
    what: 'The real cost is counted on {day}, before the start on {start}.',
    mend: 'Give the moment at which the figures were reached.',
  },
  'check/implausible/people': {
    what: 'With {people} thousand people, "{place}" would have {millions} million.',
    mend: '"people" counts thousands: divide by 1000.',
  },
  'check/implausible/few-people': {
    what: 'With {people} thousand people, "{place}" would have {persons} persons.',
    mend: '"people" counts thousands, not millions: 250 is a town of a quarter of a million.',
  },
  'check/too-many/people': {
    what: 'The places have {people} people together; at most {most} can be counted.',
    mend: '"people" counts thousands: check the unit of every place.',
  },
  'check/implausible/garrison': {
    what: '{men} men in "{place}" are more than half of its {persons} inhabitants.',
    mend: 'Men are counted singly and people in thousands: check both.',
  },
  'check/implausible/men': {
    what: '{given} men are more than one force or garrison has anywhere ({most}).',
    mend: 'Men are counted singly: check the digits, or divide the force.',
  },
  'check/implausible/few-men': {
    what: '"{force}" has {men} men.',
    mend: 'Men are counted singly, not in hundreds or thousands: 1500, not 1.5.',
  },
  'check/implausible/garrisons': {
    what: '"{side}" would have {given} men for every thousand people: one in twenty or more under arms.',
    mend: 'Real armies have 1 to 10 for every thousand.',
  },
  'check/implausible/quality': {
    what: 'A quality of {given} is nearly none: it runs from 0 to 100.',
    mend: 'Write 35 for 0.35.',
  },
  'check/implausible/small-share': {
    what: '{given} is less than one in twenty.',
    mend: 'Shares run from 0 to 1: 0.4 is forty per cent.',
  },
  'check/implausible/delay': {
    what: 'Orders would take {hours} hours, {days} days, to be obeyed.',
    mend: 'The delay is in hours, not in minutes.',
  },
  'check/implausible/pay': {
    what: 'A soldier would be paid {given} dollars a month.',
    mend: 'Pay is in US dollars a month, not in the country\u2019s money or by the year.',
  },
  'check/implausible/pay-order': {
    what: 'Pay ({pay}) is far above what a family lives on ({livingPay}).',
    mend: '"pay" is what a soldier gets, "livingPay" what would keep a family: exchange the two if they are swapped.',
  },
  'check/implausible/sorties': {
    what: '{given} sorties in half a day are more than most air forces fly.',
    mend: 'Count combat sorties in half a day.',
  },
  'check/implausible/cost': {
    what: '{given} is more than all people of the country ({people}).',
    mend: 'The cost counts persons, and the people of a place thousands: check both.',
  },
} as const;

const straightLine = 'The road has {km} km, and the straight line between its ends {straight} km.';

const positions = {
  'check/position/half': { what: '"{place}" has a latitude or a longitude, not both.', mend: 'Write both.' },
  'check/position/same': { what: '"{place}" lies exactly where "{other}" does.', mend: 'Correct one of the two.' },
  'check/position/swapped': {
    what: 'Latitude and longitude of "{place}" are exchanged: its roads fit only the other way round.',
    mend: 'Write them the other way round.',
  },
  'check/position/all-swapped': {
    what: 'Latitude and longitude are exchanged everywhere ({count} places): the roads fit only the other way round.',
    mend: 'Exchange "lat" and "lon" in every place; "lat" is north and south.',
  },
  'check/position/sign': {
    what: 'The position of "{place}" lacks its minus, or has one too many: its roads fit only then.',
    mend: 'South and west are negative, north and east are not.',
  },
  'check/position/far': {
    what: '"{place}" lies {straight} km from "{other}", to which its road has {km} km.',
    mend: 'Correct the position: degrees with a point, "lat" north and "lon" east.',
  },
  'check/distance/short': {
    what: straightLine,
    mend: 'A road is not shorter than the straight line: give its kilometres, or correct a position.',
  },
  'check/distance/long': {
    what: straightLine,
    mend: 'Give the road\u2019s kilometres, not metres or minutes, or correct a position.',
  },
} as const;

const idle = {
  'check/idle/order': {
    what: '"{actor}" may give the order "{order}", but has nothing to give it about.',
    mend: 'Add what the order needs (sorties to fly, a force to send, an exit it keeps ...), or remove it from "may".',
  },
  'check/idle/sorties': {
    what: '"{actor}" has {sorties} sorties and may not fly.',
    mend: 'Add "fly" to its "may", or remove "sorties".',
  },
  'check/idle/side': {
    what: 'The side "{side}" holds no place and has no men.',
    mend: 'Give it a place or a force, or remove it.',
  },
  'check/idle/successor': {
    what: '"{side}" has no leader, so that its "{field}" is never read.',
    mend: 'Name its "leader", or remove the field.',
  },
  'check/idle/airlift': {
    what: '"{side}" holds no place with an air base, so that its "airlift" supplies nothing.',
    mend: 'Tag the place "airbase", or remove the field.',
  },
  'check/idle/province': {
    what: 'No place lies in the province "{province}".',
    mend: 'Remove it, or correct a place.',
  },
  'check/idle/weight': {
    what: 'The rules had a weight "{name}" once. Today\u2019s do not read it.',
    mend: 'Remove it. RULES.md lists the weights there are.',
  },
  'check/idle/rule': {
    what: 'This rule of "{actor}" has the weight 0 and never acts.',
    mend: 'Give it a chance above 0, or remove it.',
  },
  'check/idle/rule-late': {
    what: 'The pause is as long as the run of {turns} turns.',
    mend: 'Write "times": 1 if it should act once.',
  },
  'check/idle/effect': { what: 'This effect of "{id}" changes nothing.', mend: 'Give it a size, or remove it.' },
  'check/idle/effect-actor': {
    what: '"{actor}" gives "{side}" no support that could change.',
    mend: 'List the side under "support" of "{actor}", or correct the side.',
  },
  'check/idle/lever': {
    what: 'The lever "{lever}" moves nothing: its lowest and highest value set the same.',
    mend: 'Give it a "scale", or correct its bounds.',
  },
  'check/idle/choices': {
    what: 'The choices "{one}" and "{other}" of the lever "{lever}" set the same.',
    mend: 'Correct what one of them sets, or remove it.',
  },
  'check/idle/levers': {
    what: 'The levers "{other}" and "{lever}" both set {address}: the later one wins.',
    mend: 'Let one lever set it, or let both multiply it.',
  },
  'check/idle/exit': {
    what: 'The exit "{exit}" is shut, and nobody can open it.',
    mend: 'Give it a "keeper" with the order "border", an effect that opens it, or "open": true.',
  },
  'check/idle/talk': {
    what: 'The talks "{talk}" can never succeed: their acceptance is 0.',
    mend: 'Give a chance above 0, small as it may be.',
  },
  'check/idle/truce': {
    what: '"{one}" and "{other}" are not at war, so a cease-fire between them changes nothing.',
    mend: 'Name two hostile sides.',
  },
  'check/idle/itself': { what: '"{name}" is set against itself here.', mend: 'Name another one.' },
  'check/idle/leave': {
    what: 'The {group} of "{actor}" never leave by themselves: support is never below 0.',
    mend: 'Write a share above 0, or leave "leaveBelow" out.',
  },
  'check/idle/force': { what: 'The force "{force}" has no men.', mend: 'Give its men on paper, or remove it.' },
  'check/idle/aim': {
    what: 'The aim "{aim}" measures what "{actor}" does not have, so nothing moves it.',
    mend: 'Correct the actor or the side, or choose another measure.',
  },
  'check/idle/aim-road': { what: 'The road leads from "{place}" to itself.', mend: 'Name the place at its other end.' },
  'check/idle/advisers': {
    what: '"{actor}" lends advisers, but backs no side.',
    mend: 'Add its "partner", or remove "advisers".',
  },
  'check/idle/interdiction': {
    what: '"{actor}" has a chance of interdiction without anybody to interdict, or the other way round.',
    mend: 'Write both "interdiction" and "interdicts", or neither.',
  },
} as const;

const start = {
  'check/residents/none': {
    what: 'No side is of kind "residents".',
    mend: 'Add one: it holds every place that its holder leaves and nobody else enters.',
  },
  'check/garrison': {
    what: 'Nobody stands at the start where "{side}" holds: {places}.',
    mend: 'Give the side a "garrison" for all its places, or each place its own.',
  },
  'check/relation/far-enemies': {
    what: 'Only "{one}" and "{other}" are hostile, and not both have men or places.',
    mend: 'Name the two sides that are at war.',
  },
  'check/starts/act': {
    what: 'The act "{act}" ends on the first turn: all it waits for holds at the start.',
    mend: 'Add what has to happen first, or "lastTurn".',
  },
  'check/starts/leave': {
    what: 'The {group} of "{actor}" leave on the first turns: support at the start is below {given}.',
    mend: 'Lower the mark, or raise the support.',
  },
  'check/force/ground': {
    what: '"{force}" starts in "{place}", which its enemy "{holder}" holds.',
    mend: 'Put it on ground of its own, or correct the holder.',
  },
  'check/force/actor': {
    what: '"{force}" answers to "{actor}", which stands with its enemy "{side}".',
    mend: 'Correct the actor or the side.',
  },
  'check/capital/tag': {
    what: 'The capital "{place}" of "{side}" is not tagged as one.',
    mend: 'Add "nationalCapital" to its tags.',
  },
  'check/capital/tagged': {
    what: '"{place}" is tagged "nationalCapital", but is the capital of no side.',
    mend: 'Name it as "capital" of a side, or remove the tag.',
  },
  'check/exit/place': {
    what: 'The exit "{exit}" leads out of "{place}", which is not tagged {tags}.',
    mend: 'Add the tag, or correct the kind or the place.',
  },
  'check/objective': {
    what: '"{side}" would march on "{place}", which its friend "{holder}" holds.',
    mend: 'Correct the place or the relation.',
  },
} as const;

const traps = {
  'check/garrison/base': {
    what: 'Of "{side}" only columns stand in {places}, and the enemy is next door: he walks in as soon as they march.',
    mend: 'Give these places a garrison, or the side a "garrison" for all its places.',
  },
  'check/garrison/left': {
    what: 'Of "{side}" only columns stand in {places}: when they march, nobody is left there.',
    mend: 'Give these places a garrison, or the side a "garrison" for all its places.',
  },
  'check/column/corps': {
    what: 'The column "{force}" has {men} men: it beats whatever stands in a town, and is in one place at a time.',
    mend: 'Write a column for each town that is attacked at a time: a corps in thirds.',
  },
  'check/column/no-march': {
    what: '"{actor}" has columns and may not give "move", so they never march: {forces}.',
    mend: 'Add "move" to its "may", or make them of role "post".',
  },
  'check/column/outsider': {
    what: '"{actor}" commands no side, and has no staff that would march its columns: {forces}.',
    mend: 'Let them answer to the command of their side, or make them of role "post".',
  },
  'check/plan/nobody': {
    what: '"{side}" has a plan and no column to carry it out.',
    mend: 'Give it a force of role "column", or remove its "objectives".',
  },
  'check/plan/held': {
    what: 'The first place of the plan of "{side}" is "{place}", which it holds already.',
    mend: 'Begin the plan with the first place that it has to take.',
  },
  'check/plan/neutral': {
    what: '"{side}" plans to take "{place}", but is not at war with "{holder}", who holds it.',
    mend: 'Make the two hostile, or take the place out of the plan.',
  },
  'check/plan/barred': {
    what: 'No column of "{side}" can come to "{place}" of its plan: neutral ground bars every road.',
    mend: 'Correct a relation or a holder, or take the place out of the plan.',
  },
  'check/posture/nobody': {
    what: '"{side}" has postures and no column whom they concern.',
    mend: 'Give it a force of role "column", or remove its "postures".',
  },
  'check/posture/late': {
    what: 'The phase "{posture}" of "{side}" never comes: the phases before it last to the end.',
    mend: 'Shorten those before it, or remove it.',
  },
  'check/posture/hold': {
    what: '"{side}" has a plan, and its columns hold from the first turn to the last.',
    mend: 'Add a phase "takeLeft" or "advance", or remove its "objectives".',
  },
  'check/will/breaks': {
    what: 'Forces of "{side}" begin with a will of {will} or less, and break at about {point}: {places}.',
    mend: 'Raise the will, or the quality: 25 points of it count as {quality} of will.',
  },
  'check/will/unmoved': {
    what: 'Quality lifts garrisons of "{side}" to a will of {will} or more, which hardly any news moves: {places}.',
    mend: 'Lower the will: 25 points of quality above 20 already add {quality} to it.',
  },
  'check/aim/worst-large': {
    what: 'The aim "{aim}" is nothing only at {worst}, far beyond what happens here ({most}): it stands still.',
    mend: 'Write as "worst" a figure that a bad run reaches.',
  },
  'check/aim/worst-small': {
    what: 'The aim "{aim}" is nothing from {worst} on, which nearly every run may reach.',
    mend: 'Write as "worst" a figure that only a bad run reaches.',
  },
} as const;

const surroundings = {
  'check/folder': {
    what: 'The scenario calls itself "{id}", and its folder is named "{folder}".',
    mend: 'Give both the same name: other files find it by its folder.',
  },
  'check/map/missing': {
    what: 'There is no map file "{map}" beside the scenarios.',
    mend: 'Put it there, correct the path (it starts at the scenarios folder), or leave "map" out.',
  },
  'check/map/text': {
    what: 'The map file "{map}" cannot be read:',
    mend: 'Export it again as TopoJSON or GeoJSON, saved as UTF-8.',
  },
  'check/map/too-large': {
    what: 'The map file "{map}" has {characters} characters; at most {most} are read.',
    mend: 'Simplify it, for example with: mapshaper MAP -simplify 10% keep-shapes -o format=topojson NEW',
  },
  'check/map/too-fine': {
    what: 'The lines of the map "{map}" have more than {most} corners.',
    mend: 'Simplify it, for example with: mapshaper MAP -simplify 10% keep-shapes -o format=topojson NEW',
  },
  'check/map/unreadable': {
    what: 'The map file "{map}" is not a map: it is neither TopoJSON nor GeoJSON.',
    mend: 'Export the map as TopoJSON or GeoJSON in degrees.',
  },
  'check/map/key': {
    what: 'No shape of the map "{map}" has a property "{key}"; properties are: {known}.',
    mend: 'Write as "mapKey" the property whose values are the ids or names of the places.',
  },
  'check/map/key-alone': {
    what: '"mapKey" is "{key}", and there is no map.',
    mend: 'Name the map file as "map", or remove "mapKey".',
  },
  'check/map/foreign': {
    what: 'The map "{map}" has none of the places; it has: {known}. The scenario has: {missing}.',
    mend: 'Name this country\u2019s map, or give its shapes the ids of the places ("mapKey" names another property).',
  },
  'check/map/few': {
    what: 'The map "{map}" has areas for {found} of {places} places; it is used from half of them on.',
    mend: 'Give its shapes the ids of the places, or name as "mapKey" the property that has them.',
  },
  'check/map/places': {
    what: 'The map "{map}" has no shape for: {places}.',
    mend: 'Give shapes the ids of the places, or the places the ids of the shapes.',
  },
  'check/map/empty': {
    what: 'In the map "{map}" these places have an entry without an area: {places}.',
    mend: 'Draw their areas: until then they are drawn as circles.',
  },
  'check/map/damaged': {
    what: 'In the map "{map}" the areas of these places are damaged (corners or arcs that are not there): {places}.',
    mend: 'Export the map again.',
  },
  'check/map/flat': {
    what: 'In the map "{map}" these places are only points or lines: {places}.',
    mend: 'Use a map of areas (polygons), such as districts: until then they are drawn as circles.',
  },
  'check/map/planar': {
    what: 'The map "{map}" is not in degrees: its corner lies at {corner}.',
    mend: 'Turn it into longitude and latitude, for example with: mapshaper MAP -proj wgs84 -o NEW',
  },
  'check/map/swapped': {
    what: 'The map "{map}" fits the positions of the places only with longitude and latitude exchanged.',
    mend: 'A map has the longitude first. Export it again so, or exchange "lat" and "lon" of the places.',
  },
  'check/map/elsewhere': {
    what: 'The map "{map}" lies elsewhere: none of the places\u2019 positions is on it.',
    mend: 'Name this country\u2019s map, or correct "lat" and "lon" of the places.',
  },
  'check/map/position': {
    what: 'In the map "{map}" these places lie in the area of another: {places}.',
    mend: 'Correct their "lat" and "lon", or the ids of the shapes if two are exchanged.',
  },
} as const;

export const doubts = { ...wordings, ...sizes, ...positions, ...idle, ...start, ...traps, ...surroundings } as const;

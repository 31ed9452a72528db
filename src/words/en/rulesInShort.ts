/**
 * The rules in short, for somebody who reads them for the first time. RULES.md is what holds; a test keeps the ids of
 * both together.
 */

/** What each chapter is about, by the id that its rules begin with. */
export const chapter = {
  ORDER: { name: 'Orders', text: 'Every desk says what it wants, at the same moment and without seeing the others.' },
  ALLY: { name: 'Allies act', text: 'Words, money and men from outside, and who hears of them.' },
  EVAC: { name: 'People abroad', text: 'When allies bring their own people home, everybody sees it.' },
  MOVE: { name: 'Movement', text: 'Columns follow roads. Only resistance stops them.' },
  FIGHT: {
    name: 'Fighting and harm',
    text: 'Where enemies meet, ground is lost bit by bit and people die: soldiers, and those who live there.',
  },
  NEWS: { name: 'News', text: 'What happened reaches the other garrisons, a part of it each half day.' },
  WILL: {
    name: 'Will',
    text: 'The heart of the model: how ready each garrison is to stay, and every reason why that changes.',
  },
  BREAK: { name: 'Breaking', text: 'Under its breaking point a garrison stops fighting, one way or another.' },
  RISE: { name: 'Risings', text: 'Where the holder looks weak and the past was bitter, people may take the town.' },
  CONTROL: { name: 'Who holds a place', text: 'Who takes over when nobody is at his post any more.' },
  SUPPORT: { name: 'Support of allies', text: 'Allies stand by a partner as long as they believe in him.' },
  TALK: { name: 'Talks and events', text: 'Cease-fires, and what is written to happen once its conditions hold.' },
  ACT: { name: 'Acts and the end', text: 'The fall of a capital ends an act, not the game.' },
  MEN: {
    name: 'Under the floor',
    text: 'What makes runs honest: men are counted, every change is explained, chance can be played again.',
  },
  POLICY: { name: 'Desks without a player', text: 'Who gives orders where nobody sits, and from what they can see.' },
} as const;

export const inShort = {
  'ORDER-1': 'A desk may give only the kinds of order that its scenario lists, and only if it can pay for them.',
  'ORDER-2': 'An order that is refused changes nothing, and the refusal says why.',
  'ORDER-3': 'All desks order at once. Nobody reacts to what another orders in the same half day.',
  'ORDER-4': 'Two orders and one statement each half day. Political capital pays for them and does not come back.',
  'ORDER-5': 'Men who dig in are harder to drive out. They lose that when they march.',
  'ORDER-6': 'Some orders last: a reassured community for three half days, groups called out for two.',
  'ORDER-7': 'A rise of pay adds half. A public request moves an ally at once, but he need not grant it.',
  'ORDER-8': 'Men who keep order in a taken place, or guard an arsenal, make their side more believed.',
  'ORDER-9': 'A leader can speak, stay, leave or hand over. A loss soon after his word surprises double.',
  'ORDER-10': 'The same word said again counts less each time: half, a quarter, then a tenth.',
  'ORDER-11': 'What words gave wears off by a quarter each half day. What men and money gave does not.',

  'ALLY-1': 'An ally that stands by, hedges or lets go moves its own support; if it is heard, it is bound.',
  'ALLY-2': 'Such words are news for garrisons. They weigh as much as the ally who says them stood by the side before.',
  'ALLY-3': 'Quiet words and quiet departures leak one time in four.',
  'ALLY-4': 'Allies can send pay, hold a side back or let it loose, close a border, guarantee a base, offer asylum.',
  'ALLY-5': 'Men from abroad need time and an open way. Another country may let only some through, or stop them.',
  'ALLY-6': 'Men who get past whoever strikes at them can widen the war, once in a run.',
  'ALLY-7': 'A force from outside may enter places that are empty or have just changed hands.',

  'EVAC-1': 'Allies bring their people home by order, or by themselves when support is low. It is seen.',
  'EVAC-2': 'With its commanders go the advisers, and the partner\u2019s command gets slower.',
  'EVAC-3': 'With its fighters go the ally\u2019s own posts in the country.',
  'EVAC-4': 'People who are brought back stay until they are ordered out. Their return is a sign of standing by.',

  'MOVE-1': 'A march takes as long as its road needs: motorways are fast, tracks are slow.',
  'MOVE-2': 'Columns take the shortest way. Neutrals with men in the way bar it.',
  'MOVE-3': 'Where a column meets enemies it stops, and the place is contested.',
  'MOVE-4': 'Nobody marches past an enemy. Men in front of one fight on or go back.',

  'FIGHT-1': 'A side\u2019s power is its men at their posts, times how good they are, times their will.',
  'FIGHT-2': 'Power against power decides who wins ground, and it may go both ways. Defenders have an edge anywhere.',
  'FIGHT-3': 'Both sides have dead: more where more men meet, and where defenders want to stay.',
  'FIGHT-4': 'Where nobody attacks any more, lost ground is slowly made good.',
  'FIGHT-5': 'Aircraft slow an attack on the place that is pressed most, or where an ally sends them.',
  'FIGHT-6': 'Attackers too weak to win any ground are thrown back.',
  'FIGHT-7': 'Marching, attacking, being thrown back and strikes from the air wear a column out.',
  'FIGHT-8': 'A column that is worn out breaks off and goes back. Tired or weak columns are sent against nobody.',
  'FIGHT-9': 'Rest makes it good, the faster the nearer a column is to where it came from.',
  'HARM-1': 'Where men fight, fly or rise, people who live there are killed and driven out. No rule rewards it.',
  'HARM-2': 'Before such an order the game tells how many people it may harm, as a range.',
  'HARM-3': 'Where a place is taken people flee, the more the less they believe that its taker will spare them.',

  'NEWS-1': 'News is taken in bit by bit: most of it this half day, most of the rest in the next, and so on.',
  'NEWS-2': 'A provincial capital is big news, the national capital twice that, another place little.',
  'NEWS-3': 'What was lost lately is half expected: the same loss again surprises less.',

  'WILL-1':
    'Will begins with how good the men are, and for a state\u2019s garrisons with what their town went through.',
  'WILL-2': 'Each garrison has its own breaking point, drawn once a run. Nobody sees it.',
  'WILL-3': 'When a place of its side falls, a garrison loses will: much if it is near, a little if it is far.',
  'WILL-4': 'More losses than expected take more will. Just after the leader has spoken, double.',
  'WILL-5':
    'When allies\u2019 people leave, garrisons lose will. A word of standing by gives half of that back, for a while.',
  'WILL-6': 'Orders to draw in and the leader\u2019s exit take will everywhere. Men close to him feel bad news less.',
  'WILL-7': 'Dead comrades and lost ground in one\u2019s own fight take will.',
  'WILL-8': 'A believed promise to go home unharmed softens in time, an enemy who is feared stiffens.',
  'WILL-9': 'Being cut off takes will little by little, and relief gives it back.',
  'WILL-10': 'Pay cut, orders that slow down and a cause seen as lost among hostile people work slowly.',
  'WILL-11':
    'Reassurance, the leader\u2019s word, an attack thrown off, a place taken give heart that fades; fresh men more.',
  'WILL-12': 'Will lies between 0 and 100. Left alone it stays as it is.',
  'WILL-13': 'An attack that begins shakes men of little will. Being thrown back shakes the attackers.',
  'WILL-14': 'Bad news is forgotten bit by bit while none comes and somebody leads.',
  'WILL-15': 'People tied to a state that is led stiffen their garrison when their town is threatened.',
  'WILL-16': 'Some of them take up arms and join it.',

  'BREAK-1': 'A garrison under its breaking point leaves, with or without an enemy before it.',
  'BREAK-2': 'One close to it may take terms instead. Whoever keeps promises is believed more next time.',
  'BREAK-3': 'In a town that rebelled before, a garrison that breaks may hand the place to local people.',
  'BREAK-4': 'An order from the centre to give places up is known at once and carried out late.',
  'BREAK-5': 'Some of those who left stand again in the next town of their side. The others go home.',
  'BREAK-6': 'Attackers whose will breaks go back.',
  'BREAK-7': 'A leader may leave: likelier with the land around his capital lost, allies gone, the core shaken.',
  'BREAK-8': 'A side is believed more for order kept and men let go unharmed. This does not fade.',
  'BREAK-9': 'Defenders who have lost all the ground of a place leave it, however great their will.',

  'BREAK-10':
    'Somebody may follow a leader who leaves. Then less of the shock strikes; where nobody does, the state gives up.',

  'RISE-1':
    'Only people with arms whose side is not the holder\u2019s may rise, and only against a state with a leader.',
  'RISE-2': 'Likelier with a rebellious past, many capitals lost, a wavering garrison, and a call to rise.',
  'RISE-3': 'In a rising the soldiers of the place are disarmed and go home, however many they are.',
  'RISE-4': 'Once the old leader has gone, people may turn to whoever holds his seat.',

  'CONTROL-1': 'A place changes hands when its holder has nobody at a post there and somebody takes it.',
  'CONTROL-2': 'It goes to the enemy who stands there with most men.',
  'CONTROL-3': 'If nobody does, it goes to whoever can be there first. Empty places are filled.',
  'CONTROL-4': 'Whoever takes a place leaves some men in it, so columns get thinner on the way.',
  'CONTROL-5': 'Flights and ships end where a place changes hands. Roads stay open.',
  'CONTROL-6': 'A place that was left and that nobody reaches falls to those who live there.',
  'CONTROL-7': 'The loss is news for the loser. The taker has momentum for a while.',
  'CONTROL-8': 'A weak garrison gives way when a force from outside comes in that is not at war with it.',

  'SUPPORT-1': 'Allies believe less in a partner the more capitals it has lost. Support follows belief slowly.',
  'SUPPORT-2': 'When the partner\u2019s leader has gone, half of the support left goes each half day.',
  'SUPPORT-3': 'An ally that has given its word in public falls away more slowly.',
  'SUPPORT-4': 'Allies watch each other: when one wavers, those who watch it waver a little too.',
  'SUPPORT-5': 'War costs an ally support at home: its burdens, and flying.',

  'TALK-1': 'Talks open when their conditions hold, and are settled half a day later.',
  'TALK-2': 'A cease-fire is likelier the more the stronger side is held back, and the worse it goes for it.',
  'TALK-3': 'A cease-fire binds both sides for some half days. Everybody stays where he stands.',
  'TALK-4': 'Written events happen once, as soon as their conditions hold.',
  'TALK-5': 'Such an event can be news or change support, borders and talks. It never moves a town by itself.',

  'ACT-1': 'An act ends when its conditions hold, and the game goes on.',
  'ACT-2': 'After the last half day nothing moves.',
  'ACT-3': 'Measures end when their time is up.',

  'MEN-1': 'Nobody appears or vanishes: men here, dead, gone home and gone abroad add up to those who came.',
  'EVENT-1': 'Every change is a sum of named reasons. There is no reason \u201cother\u201d.',
  'EVENT-2': 'Where chance decided, its probability and the draw are shown.',
  'EVENT-3': 'What is told and what changed agree, to the last digit.',
  'EVENT-4': 'The game remembers which order led to what, so that you can be told how much of it was yours.',
  'CHANCE-1': 'Each draw of chance has a name of its own, so two runs with one seed differ only by what you changed.',
  'CHANCE-2': 'Chance has no pattern along time, places or runs.',
  'CHANCE-3': 'Very rare extremes are cut off.',
  'CHANCE-4': 'A seed is a text: 1 and 11 are two different ones.',
  'CHANCE-5': 'Chance goes by names, so a place added to the map moves nobody else\u2019s luck.',
  'CHANCE-6': 'Tests hold the draws as they are, for good.',
  'EXACT-1': 'Curves are worked out so that every computer gets the same result to the last bit.',
  'EXACT-2': 'Men and people are whole numbers.',
  'STATE-1': 'The whole game is one short list of whole numbers.',
  'STATE-2': 'A saved game plays on as if it had never been saved.',
  'STATE-3': 'A turn never changes the past it started from.',
  'STATE-4': 'Recording a run does not change it.',
  'DIGEST-1': 'Sixteen digits stand for the whole state, so that two runs can be compared at a glance.',
  'DIGEST-2': 'Recorded runs change only when the rules do, and then the rules get a new number.',
  'VIEW-1': 'You know your own men exactly. Of others you know bands, and nobody\u2019s breaking point.',
  'VIEW-2': 'Reports are sometimes a band too high or too low.',
  'VIEW-3': 'What is hidden from you decides neither what you may order nor what other desks do.',

  'POLICY-1': 'A desk without a player follows written rules in their order: if this holds, do that, with this chance.',
  'POLICY-2': 'Staffs lead columns that nobody orders: to the places worth most for what they cost.',
  'POLICY-3': 'A side held back by its ally obeys sometimes, less the better it goes for it.',
  'POLICY-5': 'By phases a side holds, takes what is left, or advances on its plan.',
  'POLICY-4': 'For tests, a desk can give legal orders at random.',
} as const;

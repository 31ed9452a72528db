/**
 * The game's own terms, in the order of a list. `word` is the term as it stands in a sentence, so that it is found
 * there; what scenarios call theirs stands in their own glossaries.
 */
export const glossary = {
  will: {
    word: 'will',
    text:
      'How ready a garrison is to stay and fight, 0 to 100. Under 10 it is broken, then very low to 25, low to 45, ' +
      'wavering to 65, firm to 85, and very firm. Each garrison has its own breaking point and leaves below it.',
  },
  credibility: {
    word: 'credibility',
    text: 'How far a side\u2019s promises are believed, 0 to 100: what a garrison goes by when terms are offered.',
  },
  support: {
    word: 'support',
    text:
      'How far an actor stands by a side, 0 to 100. As it falls its people leave, and garrisons that see them go ' +
      'lose will.',
  },
  capital: {
    word: 'political capital',
    text: 'What a desk has to spend on orders. Most orders cost 1 or 2, some are free; a little comes back.',
  },
  statement: {
    word: 'statement',
    text: 'A word to a side or by a leader, one a turn beside the two orders. A public one is heard by everybody.',
  },
  staff: {
    word: 'staff',
    text: 'Sees to the routine of a command: columns march and halt, men dig in. It gives way to your orders.',
  },
  doctrine: {
    word: 'doctrine',
    text: 'The written rules by which desks without a player give their orders, from what they can see.',
  },
  contested: {
    word: 'contested',
    text: 'Of a figure or a fact: the accounts that we have contradict each other.',
  },
  drawIn: {
    word: 'draw in',
    text: 'A central order to give places up and hold a shorter line: obeyed late, and seen by everybody.',
  },
  amnesty: {
    word: 'amnesty',
    text: 'The promise that men who lay down arms go home unharmed. The more it is believed, the sooner they do.',
  },
} as const;

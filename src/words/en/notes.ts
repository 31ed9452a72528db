/** The notes of the guided first turn. */
export const note = {
  step: '{step} of {steps}',
  desk: 'Your desk',
  deskText:
    'Two orders and one statement this half day. Each card says who, what it costs in political capital, and what it ' +
    'may change. To order nothing is a choice too.',
  watchText:
    'Nobody gives orders from here. Below stands who is about to break, beside the map what the day has brought: ' +
    'nothing is hidden from those who watch.',
  breaking:
    'This place may break soon: its plate is dark with a torn edge. The five blocks are the will of its men, the ' +
    'points beside them say where it goes. Move over it for more, or press M and then B.',
  place:
    'Of your side\u2019s places this one is in most danger now. The five blocks beside it are the will of its men, ' +
    'points beside them say where it goes. Move over it for more, or press M and the arrows.',
  anyPlace:
    'This place is in most danger now. The five blocks beside it are the will of its men, points beside them say ' +
    'where it goes. Move over it for more, or press M and the arrows.',
  end: 'End turn',
  endText:
    'It plays half a day and tells what came of it, at most five things. Escape skips the telling. You can take the ' +
    'turn back from the menu.',
  next: 'Next',
  skip: 'Skip the notes',
  begin: 'Begin',
  again: 'Show the notes again',
  help: 'End the notes',
} as const;

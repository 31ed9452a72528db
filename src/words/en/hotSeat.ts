/** Several people at one screen, and nobody at all. */

export const film = {
  play: 'Let it run',
  pause: 'Pause',
  help: 'Let it run, or pause',
  faster: 'Faster',
  slower: 'Slower',
  pace: 'A half day stands for',
  paces: { slow: '6 seconds', steady: '3 seconds', fast: 'about 1 second', film: 'a glance' },
} as const;

export const handOver = {
  pass: 'Hand over',
  title: 'Next at this screen: {chair}',
  overTitle: 'The last half day is played',
  said: 'The screen is covered.',
  text: 'Whoever sat here before looks away, and so does everybody else. No other desk stands on this screen.',
  overText: 'From here on everything is open to all who played.',
  show: 'Show my desk: {chair}',
  debrief: 'To the debrief, for all',
  back: 'Give the screen back to {chair}',
  who: 'Who plays',
  seat: { ordered: 'has given its orders', next: 'gives its orders now', waits: 'waits' },
  undo: 'Take back for all?',
  undoText:
    'The last half day is taken back for everybody who plays. All orders lie on their desks again, and each desk ' +
    'can change its own, one after another.',
  undoNow: 'Take it back for all',
  keep: 'Leave it as it is',
  early: 'This game is not over',
  earlyText:
    'Several people play it. The debrief shows what each of them ordered, what was true and who was deceived: ask ' +
    'everybody first.',
  earlyShow: 'Show everything',
  whose: 'Whose debrief',
} as const;

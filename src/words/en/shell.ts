/** The frame of the page and its first screen; dates, which every part has. */
export const words = {
  'date.am': '{day}, morning',
  'date.pm': '{day}, evening',

  'list.apart': '{first}; {second}',

  'app.name': 'Brink',
  'app.tagline': 'A government on the brink, played half a day at a time. What mattered, and when was it too late?',
  'app.skip': 'Skip to the content',
  'app.home': 'Home',
  'app.close': 'Close',
  'app.cancel': 'Cancel',
  'app.copied': 'Copied.',
  'app.copyFailed': 'The browser did not allow copying. Select the text and copy it yourself.',
  'app.problem': 'That did not work',
  'fault.load': 'A file of this page could not be loaded: {path}.',
  'fault.load.code': 'A part of this page could not be loaded. See whether you are online, then load the page anew.',
  'app.problem.more': { one: 'and {count} more problem', other: 'and {count} more problems' },
  'app.nothingLost': 'Nothing that was open has been changed.',

  'home.content': 'About a real war',
  'home.contentText':
    'The scenarios show a real war with real victims. Killed and displaced people are counted in every outcome. No ' +
    'side is the hero; this is a teaching instrument, not a forecast.',
  'home.continue': 'Continue',
  'home.continueText': '{what}: turn {turn} of {turns}',
  'chair.nobody': 'nobody\u2019s chair',
  'home.scenarios': 'Scenarios',
  'home.read': 'Read the briefing',
  'home.readOf': 'Read the briefing: {title}',
  'home.turns': { one: '{count} half-day turn', other: '{count} half-day turns' },
  'home.minutes': 'about {low} to {high} minutes',
  'home.from': 'from {moment}',
  'home.open': 'Open',
  'home.openText': 'A scenario or a recorded run from a file of yours, or a link somebody gave you.',
  'home.openFile': 'Choose a file',
  'home.openPaste': 'Paste a link or a recorded run',
  'home.openPasted': 'Open what I pasted',
  'home.device': 'This device',
  'home.deviceText': 'Games are kept in this browser only. Nothing is sent anywhere.',
  'home.clear': 'Clear this device',
  'home.clearSure': 'Delete every saved game in this browser? This cannot be undone.',
  'home.cleared': 'Everything that was saved in this browser is gone.',
  'home.thumbnail': 'Who holds what at the start of {title}',
  'home.noScenarios': 'No scenario came with this copy. Open one from a file.',
  'home.what1':
    'Take a desk in a capital or an operations room. Read three reports, give two orders and one statement, and ' +
    'see what half a day makes of them.',
  'home.what2':
    'Every change tells you why, in numbers that add up. A run is its seed and its orders: anybody can replay ' +
    'yours exactly.',
} as const;

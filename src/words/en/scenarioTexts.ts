/** Words for texts that are no scenario file, or no JSON: what they are instead. */
export const textProblems = {
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
  'text/empty': { what: 'The file is empty.', mend: 'Take it again from where it came, or save it once more.' },
  'text/other/page': {
    what: 'This is a web page, not a scenario.',
    mend: 'Save the file itself: the link to it is often named "Raw" or "Download".',
  },
  'text/other/archive': {
    what: 'This is a packed file (zip, Word or Excel), not a scenario.',
    mend: 'Unpack it, or save the text as plain text, UTF-8.',
  },
  'text/other/pdf': { what: 'This is a PDF, not a scenario.', mend: 'Open the .json file itself.' },
  'text/other/picture': { what: 'This is a picture, not a scenario.', mend: 'Open the .json file itself.' },
  'text/encoding/utf-16': {
    what: 'The file is saved as UTF-16 ("Unicode" in Windows programs).',
    mend: 'Save it again as UTF-8; in PowerShell: Set-Content -Encoding utf8.',
  },
  'text/encoding/utf-32': { what: 'The file is saved as UTF-32.', mend: 'Save it again as UTF-8.' },
  'text/encoding/latin': {
    what: 'The file is saved in an older encoding (Latin-1, Windows-1252 or like it): the byte {byte} is not UTF-8.',
    mend: 'Save it again as UTF-8.',
  },
  'text/encoding/binary': { what: 'This is not a text file.', mend: 'A scenario is a text file in UTF-8.' },
  'text/syntax/decimal-comma': {
    what: 'A comma stands within the number {number}.',
    mend: 'Write decimals with a point (0.5), and thousands without a mark (1200).',
  },
  'text/syntax/unit': {
    what: '"{unit}" stands behind the number.',
    mend: 'Write the number alone; the unit is fixed for each field, and shares run from 0 to 1.',
  },
  'text/syntax/single-quote': {
    what: 'This is a single quotation mark.',
    mend: 'JSON knows only the straight double quotation mark ".',
  },
  'text/syntax/bare-key': { what: 'The key {key} has no quotation marks.', mend: 'Write "{key}".' },
  'text/syntax/bare-word': {
    what: 'The text {word} has no quotation marks.',
    mend: 'Write "{word}".',
  },
  'text/syntax/python-word': { what: '{word} is not written as JSON writes it.', mend: 'Write {right}.' },
  'text/syntax/space': {
    what: 'An invisible character ({character}) stands here.',
    mend: 'Replace it by a plain space, or remove it.',
  },
  'text/syntax/tab': { what: 'A tab stands within this text.', mend: 'Write a space, or \\t.' },
  'text/syntax/two-commas': { what: 'Two commas stand here.', mend: 'Remove one of them.' },
  'text/syntax/semicolon': { what: 'A semicolon stands here.', mend: 'Write a comma.' },
  'text/syntax/equals': {
    what: 'After "{key}" stands an equals sign.',
    mend: 'Write a colon: "{key}": and then its value.',
  },
  'text/syntax/conflict': {
    what: 'These are the marks of two versions that were not merged (<<<<<<<, =======, >>>>>>>).',
    mend: 'Keep one of the two versions and remove the marks.',
  },
  'text/syntax/dots': { what: 'Three dots stand where something was left out.', mend: 'Write what belongs here.' },
  'text/syntax/fence': {
    what: 'The file begins with the marks of a code block (```).',
    mend: 'Remove the first and the last line.',
  },
} as const;

/** Words for parts of a scenario file that have not the form the format asks for, and for what it extends. */
export const shapeProblems = {
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

export const extendingProblems = {
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

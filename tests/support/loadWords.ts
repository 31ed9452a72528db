// Words for every test: what a page or a terminal loads before it says anything.
import { loadWords } from '../../src/words/language.ts';
import { PARTS } from '../../src/words/languages.ts';

await loadWords(...PARTS);

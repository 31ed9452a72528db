import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const FIVE_VALLEYS_TEXT = readFileSync(fileURLToPath(new URL('../../../scenarios/five-valleys/scenario.json', import.meta.url)), 'utf8');

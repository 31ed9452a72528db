// Games and nothing else, to be profiled.
import { compiledOf, playGame } from './workloads.ts';

const [root, id, games] = process.argv.slice(2) as [string, string, string];
const compiled = compiledOf(root, id);
let sink = 0;
for (let run = 0; run < Number(games); run++) sink ^= playGame(compiled, run).words[0] as number;
console.log(`${games} games of ${id} (${sink})`);

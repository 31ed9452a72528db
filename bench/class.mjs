// npm run bench -- class: what the codes of a class take, by start and desk, beside what they may take.
import { spawnSync } from 'node:child_process';

const CLASSES = [
  ['on-the-brink', 'tehran'],
  ['third-of-december', 'damascus'],
  ['eleven-days', 'damascus'],
];
const MAY = { 30: 1000, 200: 3000, redraws: 5000, check: 3000, step: 50 };

/** Each class in a process of its own. `entry`: the built `class.ts`. */
export function benchClass(entry) {
  for (const [id, desk] of CLASSES) {
    const child = spawnSync(process.execPath, [entry, id, desk], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (child.status !== 0) process.exit(child.status ?? 1);
    const { rows, redraws, check, letters } = JSON.parse(child.stdout);
    console.log(`\n${id}, ${desk}: milliseconds of processor time on one thread`);
    for (const { name, ms, longestStep, on } of rows) {
      const may = MAY[name.startsWith('30') ? 30 : 200];
      console.log(
        `  ${name.padEnd(28)} ${ms.toFixed(0).padStart(6)} of ${may}, ${on} on the board, ` +
          `longest step ${longestStep.toFixed(1)} of ${MAY.step}`,
      );
    }
    console.log(
      `  ${'30 x 100 redraws'.padEnd(28)} ${redraws.toFixed(0).padStart(6)} of ${MAY.redraws}, on all workers`,
    );
    console.log(
      `  ${'check of the lesson'.padEnd(28)} ${check.toFixed(0).padStart(6)} of ${MAY.check}, on all workers`,
    );
    console.log(
      `  letters of a code: ${letters.least} to ${letters.most}, half up to ${letters.middle}; ` +
        `with all texts up to ${letters.withTexts}`,
    );
  }
}

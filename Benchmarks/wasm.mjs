// How long the program of the voter's browser takes for a ballot of 20 choices, under Node: the median of many, in milliseconds.
import { readFileSync } from 'node:fs';
import { openBooth } from '../Assets/ballot.mjs';

const [program, election, slip] = process.argv.slice(2);
const times = [];
for (let ballot = 0; ballot < 15; ballot++) {
  const start = performance.now();
  const booth = await openBooth(readFileSync(program), readFileSync(election));
  booth.takeSlip(slip);
  booth.mark(Array.from({ length: 20 }, (_, choice) => choice % 2 === 0));
  booth.cast();
  times.push(performance.now() - start);
}
console.log(times.sort((a, b) => a - b)[7].toFixed(1));

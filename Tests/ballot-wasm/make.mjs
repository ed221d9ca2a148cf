// Makes one ballot in the browser's program, for a test that compares it with the server's: reads what to make from standard input, and
// writes the ballot, its tracker and what opens it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { openBoothForTests } from '../../Assets/ballot.mjs';

const { program, election, slip, marks, seed } = JSON.parse(readFileSync(0, 'utf8'));
const sha256 = bytes => createHash('sha256').update(bytes).digest();

// `Seeded` of the Swift tests.
let state = sha256(seed);
function seeded(place) {
  const bytes = [];
  while (bytes.length < place.length) {
    state = sha256(state);
    bytes.push(...sha256(Buffer.concat([state, Buffer.from([1])])));
  }
  place.set(bytes.slice(0, place.length));
}

const booth = await openBoothForTests(readFileSync(program), new TextEncoder().encode(election), seeded);
const { published } = booth.takeSlip(slip);
const tracker = booth.mark(marks);
const { ballot, opening } = booth.open();
let afterwards = 'cast';
try {
  booth.cast();
} catch (refusal) {
  afterwards = refusal.reason;
}
console.log(JSON.stringify({ published, tracker, ballot, opening, afterwards }));

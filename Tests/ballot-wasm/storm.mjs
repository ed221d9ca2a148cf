// A hall that votes at once: makes every ballot, then casts all of them within so many seconds, each again and again until it is
// answered. Reads `{ address, vote, marks: [[slip, numbers]], seconds }`; writes trackers, how long each answer took, and how often one
// had to be asked for again.
import { readFileSync } from 'node:fs';
import { openBooth } from '../../Assets/ballot.mjs';

const { address, vote, marks, seconds } = JSON.parse(readFileSync(0, 'utf8'));
const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));
const program = readFileSync(new URL('../../.build-wasm/BallotWasm.wasm', import.meta.url));
const setup = await (await fetch(`${address}${vote}/booth`)).json();
const booth = await openBooth(program, new TextEncoder().encode(setup.election));
const ballots = marks.map(([slip, numbers]) => {
  booth.takeSlip(slip);
  const tracker = booth.mark(setup.printed.map(number => numbers.includes(number)));
  const ballot = new TextDecoder().decode(booth.cast());
  booth.wipe();
  return { tracker, ballot };
});
console.error('made');

let again = 0;
async function cast({ tracker, ballot }, wait) {
  await pause(wait);
  for (;;) {
    const started = performance.now();
    try {
      const answer = await fetch(`${address}${vote}/ballots`, {
        method: 'POST', body: new URLSearchParams({ ticket: setup.ticket, ballot }),
        headers: { Accept: 'application/json', Origin: address }, signal: AbortSignal.timeout(10_000),
      });
      if (answer.ok) {
        if ((await answer.json()).tracker !== tracker) throw new Error('another tracker than was made');
        return performance.now() - started;
      }
      if (answer.status < 500) throw new Error(`refused: ${answer.status} ${await answer.text()}`);
    } catch (why) {
      if (why.message.startsWith('refused') || why.message.startsWith('another')) throw why;
    }
    again++;
    await pause(200 + 300 * Math.random());
  }
}

const took = await Promise.all(ballots.map((ballot, index) => cast(ballot, (index / ballots.length) * seconds * 1000)));
took.sort((one, other) => one - other);
console.log(JSON.stringify({ trackers: ballots.map(ballot => ballot.tracker), again, p50: took[Math.floor(took.length * 0.5)],
  p99: took[Math.floor(took.length * 0.99)], longest: took.at(-1) }));

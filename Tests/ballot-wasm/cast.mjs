// Deputies by program: each encrypts in the browser's own program and casts over HTTP. Reads `{ address, vote, marks: [[slip, numbers]] }`
// and writes the trackers.
import { readFileSync } from 'node:fs';
import { openBooth } from '../../Assets/ballot.mjs';

const { address, vote, marks } = JSON.parse(readFileSync(0, 'utf8'));
const program = readFileSync(new URL('../../.build-wasm/BallotWasm.wasm', import.meta.url));
const setup = await (await fetch(`${address}${vote}/booth`)).json();
const booth = await openBooth(program, new TextEncoder().encode(setup.election));
const trackers = [];
for (const [slip, numbers] of marks) {
  booth.takeSlip(slip);
  const tracker = booth.mark(setup.printed.map(number => numbers.includes(number)));
  const ballot = new TextDecoder().decode(booth.cast());
  booth.wipe();
  const answer = await fetch(`${address}${vote}/ballots`, {
    method: 'POST',
    body: new URLSearchParams({ ticket: setup.ticket, ballot }),
    headers: { Accept: 'application/json', Origin: address },
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  if ((await answer.json()).tracker !== tracker) throw new Error('another tracker than was made');
  trackers.push(tracker);
}
console.log(JSON.stringify(trackers));

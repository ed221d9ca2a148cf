// The public half of each slip, which only who holds the slips can tell: reads `{ address, vote, slips }`.
import { readFileSync } from 'node:fs';
import { openBooth } from '../../Assets/ballot.mjs';

const { address, vote, slips } = JSON.parse(readFileSync(0, 'utf8'));
const setup = await (await fetch(`${address}${vote}/booth`)).json();
const program = readFileSync(new URL('../../.build-wasm/BallotWasm.wasm', import.meta.url));
const booth = await openBooth(program, new TextEncoder().encode(setup.election));
console.log(JSON.stringify(slips.map(slip => booth.takeSlip(slip).published)));

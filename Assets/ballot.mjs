// The voter's half of the secret ballot: one booth for one election.

import { Program, fromGenerator, text } from './calls.mjs';

export { BallotRefusal } from './calls.mjs';

/** A booth for one election: `program` are the bytes of BallotWasm.wasm, `election` those of election.json. */
export async function openBooth(program, election) {
  return openBoothForTests(program, election, fromGenerator);
}

/** The same with randomness that a test can have again. No page imports this. */
export async function openBoothForTests(program, election, fill) {
  const booth = new Booth(await Program.start(program, fill));
  booth.ask('election', election);
  return booth;
}

class Booth {
  #program;

  constructor(program) {
    this.#program = program;
  }

  /** Takes a slip as typed: `{ text, published }`, how it is written and the public half by which the archive lists it. */
  takeSlip(typed) {
    return JSON.parse(text(this.ask('credential', new TextEncoder().encode(typed))));
  }

  /** Encrypts marks, question after question, 弃权 first where it is offered; gives the tracker. */
  mark(marks) {
    this.ask('make', Uint8Array.from(marks, mark => (mark ? 1 : 0)));
    return text(this.ask('tracker'));
  }

  /** The ballot as it is to be sent; may be asked for again where the network fails. */
  cast() {
    return this.ask('cast');
  }

  /** `{ ballot, opening }`, to see on another device that the ballot holds the marks. It cannot be cast afterwards. */
  open() {
    return JSON.parse(text(this.ask('open')));
  }

  /** Forgets the voter, and zeroes what was secret. */
  wipe() {
    this.#program.call('wipe');
  }

  /** Calls the program with bytes, and gives the bytes that it answers. */
  ask(word, bytes) {
    return this.#program.ask(word, bytes);
  }
}

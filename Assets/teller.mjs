// A teller's half of the secret ballot: keys, slips, and the opening of the count, on the teller's own device.

import { Program, fromGenerator, text } from './calls.mjs';

export { BallotRefusal } from './calls.mjs';

/** A teller's device: `program` are the bytes of TellerWasm.wasm. */
export async function openDevice(program, fill = fromGenerator) {
  return new Device(await Program.start(program, fill));
}

class Device {
  #program;

  constructor(program) {
    this.#program = program;
  }

  /** A new seed, 22 characters: all that a teller keeps. */
  seed() {
    return text(this.#program.ask('seed'));
  }

  /** What a teller says in the first round of making the key: `{ seed, index, size, threshold }`. */
  certificate(asked) {
    return this.#json('certificate', asked);
  }

  /** In the second, after everyone's certificate: `{ seed, certificates }`. */
  contribution(asked) {
    return this.#json('contribution', asked);
  }

  /** In the third, after everyone's contribution: `{ seed, name, certificates, contributions }`. */
  key(asked) {
    return this.#json('key', asked);
  }

  /** `count` slips, and for each of `elections` the public halves in the same order: `{ slips, lists }`. */
  slips(count, elections) {
    return this.#json('slips', { count, elections });
  }

  /** Verifies a whole archive, and says how many ballots and voters it has; `progress` is called with a part of 1. */
  async verify(archive, progress = () => {}) {
    const { ballots } = JSON.parse(text(this.#program.ask('archive', archive)));
    for (let done = 0; done < ballots; done++) {
      this.#program.ask('next');
      progress((done + 1) / ballots);
      if (done % 4 === 3) await new Promise(resolve => setTimeout(resolve));
    }
    return JSON.parse(text(this.#program.ask('finish')));
  }

  /** The teller's share of the count of the archive that was verified: `{ owner, share, proof }`. */
  share(asked) {
    return this.#json('share', asked);
  }

  /** Throws unless the ballot of this election holds exactly what opens it: `{ election, ballot, opening }`. */
  checkOpened(asked) {
    this.#program.ask('opened', new TextEncoder().encode(JSON.stringify(asked)));
  }

  #json(word, asked) {
    return JSON.parse(text(this.#program.ask(word, new TextEncoder().encode(JSON.stringify(asked)))));
  }
}

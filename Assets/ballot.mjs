// The voter's half of the secret ballot: loads the program that the house's own Swift was compiled to, and speaks with it. Works in a
// browser and in Node. Randomness comes from the browser's generator alone; where that fails, everything stops.

const text = bytes => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** Why the program does not do what was asked; `reason` is a word that the page has a sentence for. */
export class BallotRefusal extends Error {
  constructor({ refusal, question }) {
    super(question === undefined ? refusal : `${refusal}, question ${question}`);
    this.reason = refusal;
    this.question = question;
  }
}

/** 65,536 bytes are all that a browser gives at once. */
function fromGenerator(place) {
  for (let start = 0; start < place.length; start += 65536)
    globalThis.crypto.getRandomValues(place.subarray(start, start + 65536));
}

/** A booth for one election: `program` are the bytes of BallotWasm.wasm, `election` those of election.json. */
export async function openBooth(program, election) {
  return openBoothForTests(program, election, fromGenerator);
}

/** The same with randomness that a test can have again. No page imports this. */
export async function openBoothForTests(program, election, fill) {
  let memory;
  const random = (start, count) => {
    fill(new Uint8Array(memory.buffer, start, count));
    return 1; // an exception above never gets here, and the program stops where it is
  };
  const { instance } = await WebAssembly.instantiate(program, { env: { random } });
  memory = instance.exports.memory;
  const booth = new Booth(instance.exports);
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
    this.#program.wipe();
  }

  /** Calls the program with bytes, and gives the bytes that it answers. */
  ask(word, bytes) {
    const program = this.#program;
    const done = bytes === undefined ? program[word]() : this.#lend(bytes, place => program[word](place, bytes.length));
    const answer = new Uint8Array(program.answerCount());
    this.#lend(answer, place => {
      program.answer(place);
      answer.set(new Uint8Array(program.memory.buffer, place, answer.length));
    });
    if (done) return answer;
    throw new BallotRefusal(JSON.parse(text(answer)));
  }

  #lend(bytes, work) {
    const place = this.#program.allocate(bytes.length);
    try {
      new Uint8Array(this.#program.memory.buffer, place, bytes.length).set(bytes);
      return work(place);
    } finally {
      this.#program.release(place);
    }
  }
}

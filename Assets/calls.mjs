// How a page speaks with a program that the house's own Swift was compiled to. Works in a browser and in Node. Randomness comes from
// the browser's generator alone; where that fails, everything stops.

/** Bytes as the text that they are. */
export const text = bytes => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** Why the program does not do what was asked; `reason` is a word that the page has a sentence for. */
export class BallotRefusal extends Error {
  constructor({ refusal, question, number }) {
    super([refusal, question, number].filter(part => part !== undefined).join(' '));
    this.reason = refusal;
    this.question = question;
    this.number = number;
  }
}

/** 65,536 bytes are all that a browser gives at once. */
export function fromGenerator(place) {
  for (let start = 0; start < place.length; start += 65536)
    globalThis.crypto.getRandomValues(place.subarray(start, start + 65536));
}

/** A program at work. `bytes` are those of the .wasm file; a test gives randomness that it can have again as `fill`. */
export class Program {
  #exports;

  static async start(bytes, fill = fromGenerator) {
    const program = new Program();
    const random = (start, count) => {
      fill(new Uint8Array(program.#exports.memory.buffer, start, count));
      return 1; // an exception above never gets here, and the program stops where it is
    };
    const { instance } = await WebAssembly.instantiate(bytes, { env: { random } });
    program.#exports = instance.exports;
    return program;
  }

  /** Calls the program with bytes, and gives the bytes that it answers. */
  ask(word, bytes) {
    const exports = this.#exports;
    const done = bytes === undefined ? exports[word]() : this.#lend(bytes, place => exports[word](place, bytes.length));
    const answer = new Uint8Array(exports.answerCount());
    this.#lend(answer, place => {
      exports.answer(place);
      answer.set(new Uint8Array(exports.memory.buffer, place, answer.length));
    });
    if (done) return answer;
    throw new BallotRefusal(JSON.parse(text(answer)));
  }

  /** Calls what answers nothing. */
  call(word) {
    this.#exports[word]();
  }

  #lend(bytes, work) {
    const place = this.#exports.allocate(bytes.length);
    try {
      new Uint8Array(this.#exports.memory.buffer, place, bytes.length).set(bytes);
      return work(place);
    } finally {
      this.#exports.release(place);
    }
  }
}

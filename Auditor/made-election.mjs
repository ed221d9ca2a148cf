// For the tests only: makes small elections with all their secrets, and takes archives apart and writes them again.
import { createHash, randomBytes } from 'node:crypto';
import { readElection } from './verify.mjs';

const sha256 = text => createHash('sha256').update(text).digest();
const base64 = text => sha256(text).toString('base64').replace(/=+$/, '');
const hex = text => sha256(text).toString('hex');

// ---- Archives ----

/** The events of an archive: their type, their blobs without the payloads that only name other blobs, and those. */
export function readArchive(bytes) {
  const events = [];
  let blobs = [];
  for (let offset = 1024; offset < bytes.length;) {
    const name = bytes.subarray(offset, offset + 100).toString().replace(/\0.*/, '');
    const size = parseInt(bytes.subarray(offset + 124, offset + 135).toString(), 8);
    const text = bytes.subarray(offset + 512, offset + 512 + size).toString();
    offset += 512 + Math.ceil(size / 512) * 512;
    if (name.includes('.data.')) { blobs.push(text); continue; }
    const { type } = JSON.parse(text);
    events.push({ type, payload: PAYLOADS[type] && JSON.parse(blobs.pop()), blobs });
    blobs = [];
  }
  return events;
}

const PAYLOADS = {
  Setup: (_, [election, trustees, credentials]) => ({ election, trustees, credentials }),
  EncryptedTally: (payload, [encrypted_tally]) => ({ ...payload, encrypted_tally }),
  PartialDecryption: (payload, [hash]) => ({ ...payload, payload: hash }),
};

/** Writes them with hashes, heights and parents made anew, unless `spoil` changes an event, or an event its payload. */
export function writeArchive(events, { spoil = event => event, timestamp = 1795378898 } = {}) {
  const records = [record('BELENIOS', JSON.stringify({ version: 1, timestamp: String(timestamp) }), timestamp)];
  let parent;
  events.forEach(({ type, blobs, payload, spoilPayload = json => json }, height) => {
    const named = PAYLOADS[type]?.(payload, blobs.map(hex));
    const texts = named ? [...blobs, JSON.stringify(spoilPayload(named))] : blobs;
    for (const text of texts) records.push(record(`${hex(text)}.data.json`, text, timestamp));
    const json = { ...(parent && { parent }), height, type, ...(texts.length > 0 && { payload: hex(texts.at(-1)) }) };
    const event = JSON.stringify(spoil(json));
    records.push(record(`${hex(event)}.event.json`, event, timestamp));
    parent = hex(event);
  });
  return Buffer.concat(records);
}

export function record(name, text, timestamp) {
  const content = Buffer.from(text), block = Buffer.alloc(512);
  const padding = Buffer.alloc((512 - content.length % 512) % 512);
  const octal = (number, digits) => number.toString(8).padStart(digits, '0');
  const numbers = ['0000644', '0000000', '0000000', octal(content.length, 11), octal(timestamp, 11)];
  block.write([name.padEnd(99, '\0'), ...numbers, '        0'].join('\0'));
  block.write(`${octal(block.reduce((sum, byte) => sum + byte, 0), 6)}\0 `, 148);
  return Buffer.concat([block, content, padding]);
}

// ---- Elections ----

/** A Single trustee and a Pedersen group of three, of which two suffice; the third and the first decrypt. */
export function makeElection(groupName, questions, votes) {
  const group = groupNamed(groupName);
  const single = random(group), shares = makePedersen(group, 3, 2);
  const trustees = [['Single', trusteeKey(group, single)], ['Pedersen', shares.json]];
  const publicKey = group.generator.power(single).times(shares.subKey).text;
  const electionText = electionJSON('Made here', groupName, publicKey, questions);
  const secrets = votes.map(() => random(group));
  const credentials = secrets.map(secret => group.generator.power(secret).text);
  const election = readElection(electionText, JSON.stringify(credentials));
  const ballots = votes.map((vote, i) => makeBallot(election, questions, secrets[i], vote));
  const tally = questions.map((_, i) => votes[0][i].map((_, j) => ballots.reduce((sum, { ciphertexts }) =>
    ({ alpha: sum.alpha.times(ciphertexts[i][j].alpha), beta: sum.beta.times(ciphertexts[i][j].beta) }),
    { alpha: group.identity, beta: group.identity })));
  const result = questions.map((_, i) => votes[0][i].map((_, j) => votes.reduce((sum, vote) => sum + vote[i][j], 0)));
  const decrypted = [[1, single], [4, shares.keys[2]], [2, shares.keys[0]]].map(([owner, x]) => ({
    type: 'PartialDecryption', payload: { owner }, blobs: [JSON.stringify(decryption(election, tally, x))],
  }));
  const texts = ({ alpha, beta }) => ({ alpha: alpha.text, beta: beta.text });
  const events = [
    { type: 'Setup', blobs: [electionText, JSON.stringify(trustees), JSON.stringify(credentials)] },
    ...ballots.map(({ text }) => ({ type: 'Ballot', blobs: [text] })),
    { type: 'EndBallots', blobs: [] },
    {
      type: 'EncryptedTally', payload: { num_tallied: votes.length, total_weight: votes.length },
      blobs: [JSON.stringify(tally.map(answer => answer.map(texts)))],
    },
    ...decrypted,
    { type: 'Result', blobs: [JSON.stringify({ result })] },
  ];
  return { election, electionText, secrets, ballots, events, result };
}

/** Votes that are not allowed are encrypted all the same, with proofs as good as they can be. */
export function makeBallot({ group, fingerprint, uuid, publicKey }, questions, secret, votes) {
  const credential = group.generator.power(secret).text, prefix = `${fingerprint}|${credential}`;
  const randomness = votes.map(answer => answer.map(() => random(group)));
  const ciphertexts = votes.map((answer, i) =>
    answer.map((vote, j) => encrypt(group, publicKey, randomness[i][j], vote)));
  const answers = questions.map((question, i) =>
    makeAnswer(group, publicKey, question, prefix, votes[i], randomness[i], ciphertexts[i]));
  const ballot = { election_uuid: uuid, election_hash: fingerprint, credential, answers };
  const hash = base64(JSON.stringify(ballot));
  const text = JSON.stringify({ ...ballot, signature: { hash, proof: schnorr(group, `sig|${hash}|`, secret) } });
  const openings = votes.map((answer, i) => answer.map((vote, j) => ({ randomness: String(randomness[i][j]), vote })));
  return { text, openings, ciphertexts };
}

function makeAnswer(group, y, { blank, min, max }, prefix, votes, randomness, ciphertexts) {
  const { q } = group, text = ({ alpha, beta }) => `${alpha.text},${beta.text}`;
  const statement = `${prefix}|${ciphertexts.map(text).join(',')}`;
  const counted = blank ? [1, votes.length] : [0, votes.length];
  const sum = votes.slice(...counted).reduce((a, b) => a + b, 0);
  const r = randomness.slice(...counted).reduce((a, b) => (a + b) % q, 0n), summed = encrypt(group, y, r, sum);
  const range = Array.from({ length: max - min + 1 }, (_, i) => [summed, min + i, r]);
  const leading = M => [ciphertexts[0], M, randomness[0]];
  const prove = (head, alternatives, truth) =>
    alternativesProof(group, y, head, alternatives, Math.min(alternatives.length - 1, Math.max(0, truth)));
  return {
    choices: ciphertexts.map(({ alpha, beta }) => ({ alpha: alpha.text, beta: beta.text })),
    individual_proofs: votes.map((vote, j) => prove(`prove|${prefix}|${text(ciphertexts[j])}|`,
      [0, 1].map(M => [ciphertexts[j], M, randomness[j]]), vote)),
    ...(blank ? {
      overall_proof: prove(`bproof1|${statement}|`, [leading(1), ...range], votes[0] ? 0 : sum - min + 1),
      blank_proof: prove(`bproof0|${statement}|`, [leading(0), [summed, 0, r]], votes[0] ? 1 : 0),
    } : { overall_proof: prove(`prove|${statement}|${text(summed)}|`, range, sum - min) }),
  };
}

function encrypt(group, y, r, vote) {
  const { generator } = group, m = minus(group, BigInt(vote), 0n);
  return { alpha: generator.power(r), beta: y.power(r).times(generator.power(m)) };
}

function alternativesProof(group, y, prefix, alternatives, truth) {
  const { generator: g } = group, w = random(group);
  const proofs = alternatives.map(() => ({ challenge: random(group), response: random(group) }));
  const commitments = alternatives.flatMap(([{ alpha, beta }, M], i) => {
    const { challenge, response } = proofs[i];
    if (i === truth) return [g.power(w), y.power(w)];
    const shift = g.power(minus(group, 0n, BigInt(M) * challenge));
    const A = g.power(response).times(alpha.power(challenge)), B = y.power(response).times(beta.power(challenge));
    return [A, B.times(shift)];
  });
  const others = proofs.reduce((sum, { challenge }, i) => i === truth ? sum : sum + challenge, 0n);
  const challenge = minus(group, group.hash(prefix, commitments), others);
  proofs[truth] = { challenge, response: minus(group, w, challenge * alternatives[truth][2]) };
  return proofs.map(texts);
}

function schnorr(group, prefix, x) {
  const w = random(group), challenge = group.hash(prefix, [group.generator.power(w)]);
  return texts({ challenge, response: minus(group, w, challenge * x) });
}

function trusteeKey(group, x) {
  const public_key = group.generator.power(x).text;
  return { pok: schnorr(group, `pok|${group.name}|${public_key}|`, x), public_key };
}

function makePedersen(group, size, threshold) {
  const sign = (key, message) => schnorr(group, `sigmsg|${message}|`, key);
  const wrap = (key, json) => ({ message: JSON.stringify(json), signature: sign(key, JSON.stringify(json)) });
  const list = make => Array.from({ length: size }, (_, i) => make(i)), power = x => group.generator.power(x).text;
  const signers = list(() => random(group));
  const polynomials = list(() => Array.from({ length: threshold }, () => random(group)));
  const context = i => ({ group: group.name, size, threshold, index: i + 1 });
  const certs = list(i => wrap(signers[i],
    { context: context(i), verification: power(signers[i]), encryption: power(random(group)) }));
  const coefexps = polynomials.map(polynomial => polynomial.map(power));
  const share = (polynomial, j) => polynomial.reduce((sum, a, k) => sum + a * BigInt(j) ** BigInt(k), 0n);
  const keys = list(j => polynomials.reduce((sum, polynomial) => sum + share(polynomial, j + 1), 0n) % group.q);
  const json = {
    threshold, certs, coefexps: list(i => wrap(signers[i], { coefexps: coefexps[i] })),
    signatures: list(i => sign(signers[i], `certs_sig|${JSON.stringify({ certs, coefexps: coefexps[i] })}`)),
    verification_keys: list(i => ({ ...trusteeKey(group, keys[i]), signature: sign(signers[i], power(keys[i])) })),
  };
  return { json, keys, subKey: group.generator.power(polynomials.reduce((sum, [a]) => sum + a, 0n) % group.q) };
}

function decryption({ group, fingerprint }, tally, x) {
  const prefix = `decrypt|${fingerprint}|${group.generator.power(x).text}|`;
  const prove = ({ alpha }) => {
    const w = random(group), challenge = group.hash(prefix, [group.generator.power(w), alpha.power(w)]);
    return texts({ challenge, response: minus(group, w, challenge * x) });
  };
  return {
    decryption_factors: tally.map(answer => answer.map(({ alpha }) => alpha.power(x).text)),
    decryption_proofs: tally.map(answer => answer.map(prove)),
  };
}

const electionJSON = (name, group, public_key, questions) =>
  JSON.stringify({ version: 1, description: '', name, group, public_key, questions, uuid: 'MadeHereMadeHere' });

/** The group is had by reading an election whose public key is the generator. */
export function groupNamed(name) {
  const generator = name === 'Ed25519' ? GENERATOR_25519 : GENERATOR_2048;
  return readElection(electionJSON('', name, generator, [{ answers: [''], min: 0, max: 1, question: '' }])).group;
}
export const GENERATOR_25519 = '66'.repeat(31) + '58';
const GENERATOR_2048 = BigInt('0x'
  + '1307c1ab5f295885d7caa3a78a42415e31fd1c5807b61fb1e781878a52230a51988b98c259597f9c5a9dfd001d26ba31d9d8'
  + '976f01d95a1c8262ee68a0e92cea541e5219e0d0d094301b894236823fe1d4bc04e29f3748aefd4f10d5b1a356a8643e673f'
  + 'd9d215fc8fe5fb9cf9fdb8ea88fdb1a3381a697fdf9c2458570b06d26aef1be365fdd90165f397c6b870df8c1b9e519edcee'
  + '8bb0f74b7a1615a274ba60a7ea574a61f552d2dde0ce514e0927c4ff49b1964c4a913731ae4268d60d7f22127b6cbba44d45'
  + '3ac8b72fd04e0991b7aeff04867d8724ac638f5f34100d2d47aa680d43771902743d663f42d853c041e1c91fe3823f4bcf28'
  + '4308f1d7e653').toString();

const random = ({ q }) => BigInt(`0x${randomBytes(49).toString('hex')}`) % q;
const minus = ({ q }, a, b) => ((a - b) % q + q) % q;
const texts = ({ challenge, response }) => ({ challenge: String(challenge), response: String(response) });

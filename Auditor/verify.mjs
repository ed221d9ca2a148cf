// Verifies Belenios election archives, crypto version 1: all that is public, from the bytes of the file to the result.
// Written from the specification, as a second opinion on the program that ran the election: it shares no code with that
// program, needs no library, and runs unchanged in Node and in a browser page. It holds no secrets, so nothing here is
// constant-time. Where belenios-tool is lenient (order of events, numbers not in their shortest form, membership that
// is not checked) this is strict.

export class VerificationError extends Error {}
export class ContainerError extends VerificationError {} // the file: headers, hashes, order of blobs and events
export class ElectionError extends VerificationError {} // election.json and the public credentials
export class TrusteeError extends VerificationError {}
export class BallotError extends VerificationError {} // `part` names the part of the ballot
export class TallyError extends VerificationError {} // from the encrypted tally to the result

// ---- The archive, from the first byte to the result ----

/** Verifies a whole archive, or one that still grows, and says what it holds. Throws at the first wrong thing. */
export function verifyArchive(bytes, { allowOldTrustees = false } = {}) {
  const events = within(ContainerError, 'archive', () => readEvents(readBlobs(bytes)));
  const blobsOf = type => events.filter(event => event.type === type).map(event => event.blobs);
  const setup = within(ContainerError, 'setup', () => readSetup(blobsOf('Setup')[0]));
  const election = readElection(setup.election.text, setup.credentials.text);
  const trustees = readTrustees(setup.trustees.text, election, allowOldTrustees);
  const { trackers, lastBallots } = castBallots(blobsOf('Ballot'), election);
  const counted = [...lastBallots.values()];
  const [tally] = blobsOf('EncryptedTally').map(blobs =>
    within(TallyError, 'encrypted tally', () => verifyEncryptedTally(blobs, counted, election)));
  const decryptions = new Map();
  for (const blobs of blobsOf('PartialDecryption'))
    within(TallyError, 'partial decryption', () => addDecryption(decryptions, blobs, tally, trustees, election));
  const [result] = blobsOf('Result').map(([blob]) =>
    within(TallyError, 'result', () => verifyResult(blob, tally, counted.length, decryptions, trustees, election)));
  return {
    uuid: election.uuid, name: election.name, group: election.group.name, questions: election.questions,
    fingerprint: election.fingerprint,
    trusteesFingerprint: base64(setup.trustees.hash), credentialsFingerprint: base64(setup.credentials.hash),
    trustees: trustees.groups.map(({ kind, threshold, keys }) => ({ kind, threshold, size: keys.length })),
    voters: election.credentials.size, trackers, counted: counted.map(({ tracker }) => tracker),
    decryptedBy: [...decryptions.keys()], result, complete: result !== undefined,
    lastEvent: events.at(-1).type, lastEventHash: events.at(-1).hash,
  };
}

// ---- The container: a tar of the old kind, reproducible byte for byte ----

const BLOCK = 512;

function readBlobs(bytes) {
  const header = readRecord(bytes, 0);
  const { version, timestamp } = fields(canonical(header.text), 'version timestamp');
  check(header.name === 'BELENIOS' && version === 1, 'does not begin with the header BELENIOS of version 1');
  const isCanonical = typeof timestamp === 'string' && /^(0|[1-9][0-9]{0,9})$/.test(timestamp);
  check(isCanonical, 'the timestamp is not a canonical number');
  const blobs = [];
  for (let offset = 0, record = header; ; record = readRecord(bytes, offset)) {
    checkFrame(bytes, offset, record, Number(timestamp));
    offset = record.end;
    if (record !== header) blobs.push(nameBlob(record));
    if (offset === bytes.length) return blobs;
  }
}

function readRecord(bytes, offset) {
  check(offset + BLOCK <= bytes.length, `ends inside the header at byte ${offset}`);
  const ascii = (from, to) => String.fromCharCode(...bytes.subarray(offset + from, offset + to)).split('\0')[0];
  const name = ascii(0, 100), size = ascii(124, 136);
  check(/^[0-7]{11}$/.test(size), `the size in the header at byte ${offset} is not 11 octal digits`);
  const start = offset + BLOCK, length = parseInt(size, 8), end = start + Math.ceil(length / BLOCK) * BLOCK;
  check(end <= bytes.length, `ends inside the blob at byte ${start}`);
  const content = bytes.subarray(start, start + length);
  return { name, length, content, text: utf8(content), end };
}

/** The header is made anew and compared whole: so no byte of it can carry anything else. The padding is zero. */
function checkFrame(bytes, offset, { name, length, end }, timestamp) {
  const header = new Uint8Array(BLOCK);
  const write = (position, text) => header.set(new TextEncoder().encode(text), position);
  const octal = (number, digits) => number.toString(8).padStart(digits, '0');
  write(0, name);
  write(100, '0000644');
  write(108, '0000000');
  write(116, '0000000');
  write(124, octal(length, 11));
  write(136, octal(timestamp, 11));
  write(148, '        ');
  write(156, '0');
  write(148, octal(header.reduce((sum, byte) => sum + byte, 0), 6) + '\0 ');
  check(header.every((byte, i) => byte === bytes[offset + i]), `the header at byte ${offset} is not as it must be`);
  const padding = bytes.subarray(offset + BLOCK + length, end);
  check(padding.every(byte => byte === 0), `the padding before byte ${end} is not zero`);
}

function nameBlob({ name, content, text }) {
  const hash = hex(sha256(content)), kind = name.split('.')[1];
  check(['data', 'event'].includes(kind), `the blob named ${name} is neither data nor event`);
  check(name === `${hash}.${kind}.json`, `the blob named ${name} has the hash ${hash}`);
  return { kind, hash, text };
}

/** What may come before each event, and how many blobs come with it. */
const EVENTS = {
  Setup: { after: [undefined], blobs: 4 },
  Ballot: { after: ['Setup', 'Ballot'], blobs: 1 },
  EndBallots: { after: ['Setup', 'Ballot'], blobs: 0 },
  EncryptedTally: { after: ['EndBallots'], blobs: 2 },
  PartialDecryption: { after: ['EncryptedTally', 'PartialDecryption'], blobs: 2 },
  Result: { after: ['PartialDecryption'], blobs: 1 },
};

/** Each event follows its own blobs, the last of which is its payload, and names the event before it. */
function readEvents(blobs) {
  const events = [];
  let waiting = [];
  for (const blob of blobs) {
    if (blob.kind === 'data') { waiting.push(blob); continue; }
    events.push(within(VerificationError, `event ${events.length}`, () => readEvent(blob, waiting, events)));
    waiting = [];
  }
  check(events.length > 0, 'holds no event');
  check(waiting.length === 0, 'ends with blobs that belong to no event');
  return events;
}

function readEvent(blob, blobs, before) {
  const { parent, height, type, payload } = fields(canonical(blob.text), 'parent? height type payload?');
  const previous = before.at(-1);
  check(typeof type === 'string' && Object.hasOwn(EVENTS, type), 'the type is unknown');
  check(EVENTS[type].after.includes(previous?.type), `${type} may not follow ${previous?.type ?? 'the header'}`);
  check(height === before.length, 'the height is not one more than that of the event before');
  check(parent === previous?.hash, 'the parent is not the event before');
  check(blobs.length === EVENTS[type].blobs, `${type} comes with ${blobs.length} blobs, not ${EVENTS[type].blobs}`);
  check(payload === blobs.at(-1)?.hash, 'the payload is not the blob before the event');
  return { type, hash: blob.hash, blobs };
}

// ---- Election and credentials ----

function readSetup([election, trustees, credentials, payload]) {
  const hashes = fields(canonical(payload.text), 'election trustees credentials');
  check(hashes.election === election.hash, 'names another election than the blob before it');
  check(hashes.trustees === trustees.hash, 'names other trustees than the blob before it');
  check(hashes.credentials === credentials.hash, 'names other credentials than the blob before it');
  return { election, trustees, credentials };
}

/** Reads election.json and, if given, the public credentials, for `verifyBallot`. */
export function readElection(electionText, credentialsText) {
  return within(ElectionError, 'election', () => {
    const { version, name, group: groupName, public_key, questions, uuid } = fields(canonical(electionText),
      'version description name group public_key questions uuid administrator? credential_authority? language?');
    check(version === 1, 'the version is not 1');
    check(typeof name === 'string', 'the name is not a text');
    const isToken = typeof uuid === 'string' && /^[1-9A-HJ-NP-Za-km-z]{14,}$/.test(uuid);
    check(isToken, 'the uuid is not of 14 or more Base58 characters');
    const group = GROUPS.find(group => group.name === groupName);
    check(group, `the group ${groupName} is unknown`);
    const publicKey = within(VerificationError, 'public key', () => group.element(public_key));
    check(publicKey.text !== group.identity.text, 'the public key is the identity: votes would be readable');
    const fingerprint = base64(hex(sha256(electionText)));
    const election = { uuid, name, group, publicKey, fingerprint, questions: list(questions).map(readQuestion) };
    check(election.questions.length > 0, 'there is no question');
    publicKey.tabulate();
    if (credentialsText !== undefined) election.credentials = readCredentials(credentialsText, group);
    return election;
  });
}

function readQuestion(json, i) {
  return within(VerificationError, `question ${i + 1}`, () => {
    const { answers, blank = false, min, max, question } = fields(json, 'answers blank? min max question');
    check([question, ...list(answers)].every(text => typeof text === 'string'), 'a text is missing');
    check(answers.length > 0 && typeof blank === 'boolean', 'there are no answers, or blank is neither true nor false');
    const inOrder = Number.isSafeInteger(min) && Number.isSafeInteger(max) && 0 <= min && min <= max;
    check(inOrder, 'min and max are not in order');
    return { question, answers, blank, min, max, choices: answers.length + (blank ? 1 : 0) };
  });
}

function readCredentials(text, group) {
  const credentials = new Set();
  for (const [i, line] of list(canonical(text)).entries()) within(VerificationError, `credential ${i + 1}`, () => {
    check(typeof line === 'string', 'is not a text');
    const [credential, ...weight] = line.split(',');
    check(weight.length === 0 || (weight.length === 1 && weight[0] === '1'), 'has a weight other than 1');
    check(!credentials.has(group.element(credential).text), 'appears twice');
    credentials.add(credential);
  });
  return credentials;
}

// ---- Trustees ----

/** The trustees in groups: one alone, or a Pedersen group of which `threshold` members suffice. */
function readTrustees(text, election, allowOldTrustees) {
  const { group } = election;
  const groups = within(TrusteeError, 'trustees', () => list(canonical(text))).map((item, i) =>
    within(TrusteeError, `trustee item ${i + 1}`, () => {
      const [kind, body] = list(item, 2);
      check(kind === 'Single' || kind === 'Pedersen', 'is neither Single nor Pedersen');
      return kind === 'Single' ? readSingle(body, group) : readPedersen(body, group, allowOldTrustees);
    }));
  within(TrusteeError, 'trustees', () => {
    check(groups.length > 0, 'there is no trustee');
    const product = group.product(groups.map(({ subKey }) => subKey));
    const isProduct = product.text === election.publicKey.text;
    check(isProduct, "the election's public key is not the product of the trustees' keys");
  });
  const members = groups.flatMap(({ keys }, item) => keys.map((key, i) => ({ item, index: i + 1, key })));
  return { groups, members: members.map((member, i) => ({ ...member, owner: i + 1 })) };
}

function readSingle(json, group) {
  const { public_key, pok } = fields(json, 'pok public_key name?');
  const key = provenKey(public_key, pok, group);
  return { kind: 'Single', threshold: 1, keys: [key], subKey: key };
}

function provenKey(text, pok, group) {
  const key = group.element(text);
  const isKnown = schnorr(group, `pok|${group.name}|${key.text}|`, key, pok);
  check(isKnown, 'the proof of knowledge of the private key is wrong');
  return key;
}

function readPedersen(json, group, allowOldTrustees) {
  const strict = Object.hasOwn(fields(json, 'threshold certs coefexps signatures? verification_keys'), 'signatures');
  check(strict || allowOldTrustees, 'is in the form of Belenios 2.0: certificates name no group, size or threshold');
  const { threshold, certs, coefexps, signatures, verification_keys } = json;
  const size = list(certs).length;
  check(Number.isSafeInteger(threshold) && 1 <= threshold && threshold <= size, `the threshold is not in 1..${size}`);
  const member = (i, body) => within(VerificationError, `member ${i + 1}`, body);

  const signers = certs.map((cert, i) => member(i, () =>
    verifyCertificate(cert, group, strict && { group: group.name, size, threshold, index: i + 1 })));
  const commitments = list(coefexps, size).map((json, i) => member(i, () =>
    verifyCommitments(json, signers[i], threshold, group)));
  if (strict) list(signatures, size).forEach((signature, i) => member(i, () => {
    const message = 'certs_sig|' + JSON.stringify({ certs, coefexps: commitments[i].map(({ text }) => text) });
    check(signed(group, message, signers[i], signature), 'the signature of all certificates is wrong');
  }));
  const keys = list(verification_keys, size).map((json, i) => member(i, () => {
    const names = strict ? 'pok public_key signature name?' : 'pok public_key name?';
    const { pok, public_key, signature } = fields(json, names);
    const key = provenKey(public_key, pok, group);
    const expected = shareKey(commitments, i + 1, group);
    check(key.text === expected.text, 'the verification key does not follow from the coefexps');
    check(!strict || signed(group, key.text, signers[i], signature), 'the signature of the verification key is wrong');
    return key;
  }));
  return { kind: 'Pedersen', threshold, keys, subKey: group.product(commitments.map(([constant]) => constant)) };
}

/** The certificate is signed by the key that it announces. */
function verifyCertificate(json, group, context) {
  const { message, signature } = fields(json, 'message signature');
  const keys = fields(canonical(message), context ? 'context verification encryption' : 'verification encryption');
  const sameContext = !context || JSON.stringify(keys.context) === JSON.stringify(context);
  check(sameContext, 'the certificate is for another group, size, threshold or index');
  const signer = group.element(keys.verification);
  group.element(keys.encryption);
  check(signed(group, message, signer, signature), 'the signature of the certificate is wrong');
  return signer;
}

/** A member's commitments A_k = g^a_k to the coefficients a_k of its polynomial. */
function verifyCommitments(json, signer, threshold, group) {
  const { message, signature } = fields(json, 'message signature');
  const { coefexps } = fields(canonical(message), 'coefexps');
  check(signed(group, message, signer, signature), 'the signature of the coefexps is wrong');
  return list(coefexps, threshold).map(text => group.element(text));
}

function signed(group, message, signer, signature) {
  return schnorr(group, `sigmsg|${message}|`, signer, signature);
}

/** g^s for the share s of member `index`, from everyone's commitments: the product of A_ik^(index^k). */
function shareKey(commitments, index, group) {
  return group.product(commitments.flatMap(coefficients => coefficients.map((commitment, k) =>
    commitment.power(BigInt(index) ** BigInt(k) % group.q))));
}

// ---- Ballots ----

/** All ballots, in order. The last one of a credential counts. */
function castBallots(payloads, election) {
  const trackers = [], seen = new Set(), lastBallots = new Map();
  for (const [blob] of payloads) {
    const ballot = verifyBallot(blob.text, election);
    const { tracker } = ballot;
    within(BallotError, `ballot ${tracker}`, () => check(!seen.has(tracker), 'was cast before', 'replay'));
    seen.add(tracker);
    trackers.push(tracker);
    lastBallots.set(ballot.credential, ballot);
  }
  return { trackers, lastBallots };
}

/** Verifies one ballot, in its exact text, for an election from `readElection`. */
export function verifyBallot(text, election) {
  const tracker = base64(hex(sha256(text)));
  return within(BallotError, `ballot ${tracker}`, () => {
    const json = fields(canonical(text), 'election_uuid election_hash credential answers signature');
    check(json.election_uuid === election.uuid, 'is for another election', 'election');
    check(json.election_hash === election.fingerprint, 'is for another election', 'election');
    const { group } = election;
    const credential = part('credential', () => group.element(json.credential));
    check(election.credentials?.has(credential.text) ?? true, 'the credential is not registered', 'credential');
    const prefix = `${election.fingerprint}|${credential.text}`;
    const { questions } = election;
    const answers = list(json.answers, questions.length).map((answer, i) =>
      within(VerificationError, `answer ${i + 1}`, () => verifyAnswer(answer, questions[i], prefix, election)));
    part('signature', () => verifyBallotSignature(json, credential, group));
    return { tracker, credential: credential.text, answers };
  });
}

function verifyAnswer(json, question, prefix, election) {
  const names = 'choices individual_proofs overall_proof' + (question.blank ? ' blank_proof' : '');
  const { choices, individual_proofs, overall_proof, blank_proof } = fields(json, names);
  const ciphertexts = part('individual', () => {
    list(individual_proofs, question.choices);
    return list(choices, question.choices).map((choice, i) => within(VerificationError, `choice ${i + 1}`, () =>
      verifyChoice(choice, individual_proofs[i], prefix, election)));
  });
  part('overall', () => verifySum(ciphertexts, overall_proof, blank_proof, question, prefix, election));
  return ciphertexts.map(({ alpha, beta }) => ({ alpha: alpha.bare(), beta: beta.bare() }));
}

/** Each choice encrypts 0 or 1. */
function verifyChoice(json, proof, prefix, election) {
  const { alpha, beta } = fields(json, 'alpha beta');
  const ciphertext = { alpha: election.group.element(alpha), beta: election.group.element(beta) };
  checkAlternatives(`prove|${prefix}|${pair(ciphertext)}|`, [[ciphertext, 0], [ciphertext, 1]], proof, election);
  return ciphertext;
}

/** The choices add up to min..max; or, where blank is offered, to 0 if the leading choice (blank) is 1. */
function verifySum(ciphertexts, overallProof, blankProof, { blank, min, max }, prefix, election) {
  const statement = `${prefix}|${ciphertexts.map(pair).join(',')}`;
  const sum = addUp(blank ? ciphertexts.slice(1) : ciphertexts, election.group);
  list(overallProof, max - min + (blank ? 2 : 1));
  const inRange = Array.from({ length: max - min + 1 }, (_, i) => [sum, min + i]);
  if (!blank) return checkAlternatives(`prove|${statement}|${pair(sum)}|`, inRange, overallProof, election);
  checkAlternatives(`bproof0|${statement}|`, [[ciphertexts[0], 0], [sum, 0]], blankProof, election);
  checkAlternatives(`bproof1|${statement}|`, [[ciphertexts[0], 1], ...inRange], overallProof, election);
}

function verifyBallotSignature(json, credential, group) {
  const { signature, ...unsigned } = json;
  const { hash, proof } = fields(signature, 'hash proof');
  check(hash === base64(hex(sha256(JSON.stringify(unsigned)))), 'the signed hash is not that of the ballot');
  check(schnorr(group, `sig|${hash}|`, credential, proof), 'the signature is wrong');
}

const pair = ({ alpha, beta }) => `${alpha.text},${beta.text}`;

function addUp(ciphertexts, group) {
  const [alphas, betas] = [ciphertexts.map(({ alpha }) => alpha), ciphertexts.map(({ beta }) => beta)];
  return { alpha: group.product(alphas), beta: group.product(betas) };
}

// ---- A challenged ballot: cast as intended ----

/**
 * Opens a ballot that its voter challenged. `openings` holds, for every question and every choice in it (the blank one
 * first), {randomness, vote}: r as a decimal text, and 0 or 1. The ballot must be valid; then `choices` says of each
 * choice whether alpha = g^r and beta = y^r g^vote, and `matches` whether all do. The caller compares `tracker` with
 * the one that was shown before the challenge.
 */
export function openBallot(ballotText, electionText, openings) {
  const election = readElection(electionText);
  const { tracker, credential, answers } = verifyBallot(ballotText, election);
  return within(BallotError, `opening of ballot ${tracker}`, () => part('opening', () => {
    const choices = list(openings, answers.length).map((opening, i) =>
      list(opening, answers[i].length).map((choice, j) => opens(answers[i][j], choice, election)));
    return { tracker, credential, choices, matches: choices.flat().every(Boolean) };
  }));
}

function opens({ alpha, beta }, opening, { group, publicKey }) {
  const { randomness, vote } = fields(opening, 'randomness vote');
  const r = group.scalar(randomness);
  check(vote === 0 || vote === 1, 'a vote is neither 0 nor 1');
  return alpha.text === group.generator.power(r).text
    && beta.text === publicKey.power(r).times(group.generator.power(BigInt(vote))).text;
}

// ---- Tally ----

function verifyEncryptedTally([tallyBlob, sizedBlob], ballots, { questions, group }) {
  const tally = questions.map(({ choices }, i) => Array.from({ length: choices }, (_, j) =>
    addUp(ballots.map(({ answers }) => answers[i][j]), group)));
  const texts = tally.map(answer => answer.map(({ alpha, beta }) => ({ alpha: alpha.text, beta: beta.text })));
  check(tallyBlob.text === JSON.stringify(texts), 'is not the product of the ballots that count');
  const sized = fields(canonical(sizedBlob.text), 'num_tallied total_weight encrypted_tally');
  check(sized.num_tallied === ballots.length, `num_tallied is not ${ballots.length}, the ballots that count`);
  check(sized.total_weight === ballots.length, `total_weight is not ${ballots.length}, the ballots that count`);
  check(sized.encrypted_tally === tallyBlob.hash, 'another encrypted tally is named');
  return tally;
}

function addDecryption(decryptions, [blob, ownedBlob], tally, { members }, election) {
  const { owner, payload } = fields(canonical(ownedBlob.text), 'owner payload');
  check(Number.isSafeInteger(owner) && members[owner - 1], 'the owner is no trustee');
  check(!decryptions.has(owner), `trustee ${owner} decrypts a second time`);
  check(payload === blob.hash, 'another payload is named');
  const decryption = fields(canonical(blob.text), 'decryption_factors decryption_proofs');
  const proofs = list(decryption.decryption_proofs, tally.length);
  decryptions.set(owner, list(decryption.decryption_factors, tally.length).map((factors, i) => {
    list(proofs[i], tally[i].length);
    return list(factors, tally[i].length).map((text, j) =>
      within(VerificationError, `trustee ${owner}, question ${i + 1}, choice ${j + 1}`, () =>
        verifyFactor(text, proofs[i][j], tally[i][j].alpha, members[owner - 1].key, election)));
  }));
}

/** factor = alpha^x for the x of the trustee's key = g^x. */
function verifyFactor(text, json, alpha, key, { group, fingerprint }) {
  const factor = group.element(text), proof = readProof(json, group);
  const commitments = [commitment(group.generator, key, proof), commitment(alpha, factor, proof)];
  const challenge = group.hash(`decrypt|${fingerprint}|${key.text}|`, commitments);
  check(challenge === proof.challenge, 'the proof of the decryption factor is wrong');
  return factor.bare();
}

/** beta = factor * g^count: the counts are not computed here but checked. */
function verifyResult(blob, tally, ballots, decryptions, trustees, { group }) {
  const { result } = fields(canonical(blob.text), 'result');
  const decryptors = trustees.groups.flatMap((_, item) => chooseDecryptors(item, decryptions, trustees, group));
  list(result, tally.length).forEach((counts, i) => list(counts, tally[i].length).forEach((count, j) => {
    const where = `question ${i + 1}, choice ${j + 1}`;
    check(Number.isSafeInteger(count) && 0 <= count && count <= ballots, `${where}: the count is not in 0..${ballots}`);
    const factor = group.product(decryptors.map(({ owner, weight }) => decryptions.get(owner)[i][j].power(weight)));
    const beta = factor.times(group.generator.power(BigInt(count)));
    check(tally[i][j].beta.text === beta.text, `${where}: ${count} is not what was decrypted`);
  }));
  return result;
}

/** Of each trustee item the first `threshold` members that are present, weighted with their Lagrange coefficients. */
function chooseDecryptors(item, decryptions, { groups, members }, { q }) {
  const { threshold } = groups[item];
  const present = members.filter(member => member.item === item && decryptions.has(member.owner)).slice(0, threshold);
  const enough = present.length === threshold;
  check(enough, `trustee item ${item + 1} needs ${threshold} decryptions and has ${present.length}`);
  return present.map(({ owner, index }) => ({ owner, weight: lagrange(index, present.map(({ index }) => index), q) }));
}

/** The product of k / (k - index) over the other indices k, modulo q. */
function lagrange(index, indices, q) {
  const others = indices.filter(k => k !== index);
  const numerator = others.reduce((product, k) => product * BigInt(k) % q, 1n);
  const denominator = others.reduce((product, k) => modulo(product * BigInt(k - index), q), 1n);
  return numerator * modularPower(denominator, q - 2n, q) % q;
}

// ---- Proofs: Fiat-Shamir, as pairs (challenge, response) with response = w - secret * challenge ----

function readProof(json, group) {
  const { challenge, response } = fields(json, 'challenge response');
  return { challenge: group.scalar(challenge), response: group.scalar(response) };
}

/** What the prover committed to: base^w = base^response * power^challenge. */
function commitment(base, power, { challenge, response }) {
  return base.power(response).times(power.power(challenge));
}

function schnorr(group, prefix, publicKey, json) {
  const proof = readProof(json, group);
  return group.hash(prefix, [commitment(group.generator, publicKey, proof)]) === proof.challenge;
}

/** One of the alternatives [ciphertext, M] is true, that is, encrypts M: alpha = g^r and beta / g^M = y^r. */
function checkAlternatives(prefix, alternatives, json, { group, publicKey }) {
  const { generator, q } = group;
  const proofs = list(json, alternatives.length).map(proof => readProof(proof, group));
  const commitments = alternatives.flatMap(([{ alpha, beta }, M], i) => {
    const shift = generator.power(modulo(-BigInt(M) * proofs[i].challenge, q));
    return [commitment(generator, alpha, proofs[i]), commitment(publicKey, beta, proofs[i]).times(shift)];
  });
  const total = proofs.reduce((sum, { challenge }) => (sum + challenge) % q, 0n);
  check(total === group.hash(prefix, commitments), 'the proof is wrong');
}

// ---- Groups ----

class Element {
  constructor(group, value) { this.group = group; this.value = value; }
  get text() { return this.written ??= this.group.write(this.value); }
  times(other) { return new Element(this.group, this.group.multiply(this.value, other.value)); }
  bare() { return new Element(this.group, this.value); } // without the chain, which weighs more than the element

  /** For exponents below 2^256. The chain x, x^16, x^256 .. serves all powers; bucket d holds what counts d times. */
  power(exponent) {
    const { multiply, identity } = this.group;
    if (this.table) return new Element(this.group, digits(exponent, 2).reduce((product, d, i) =>
      d === 0 ? product : multiply(product, this.table[i][d]), identity.value));
    this.chain ??= chain(multiply, this.value, 4, 64);
    const buckets = new Array(16).fill(identity.value);
    digits(exponent, 1).forEach((d, i) => { if (d > 0) buckets[d] = multiply(buckets[d], this.chain[i]); });
    let upper = identity.value, product = identity.value;
    for (let d = 15; d > 0; d--) product = multiply(product, upper = multiply(upper, buckets[d]));
    return new Element(this.group, product);
  }

  /** For bases of many powers: row i holds x^(d * 256^i) for every d. */
  tabulate() {
    const { multiply, identity } = this.group;
    this.table = chain(multiply, this.value, 8, 32).map(step => {
      const row = [identity.value];
      while (row.length < 256) row.push(multiply(row.at(-1), step));
      return row;
    });
    return this;
  }
}

function chain(multiply, value, squarings, length) {
  const powers = [value];
  while (powers.length < length) {
    for (let i = 0; i < squarings; i++) value = multiply(value, value);
    powers.push(value);
  }
  return powers;
}

/** The digits in base 16^width, lowest first. */
function digits(exponent, width) {
  const text = exponent.toString(16).padStart(64, '0'), result = [];
  for (let end = 64; end > 0; end -= width) result.push(parseInt(text.slice(end - width, end), 16));
  return result;
}

class Group {
  get generator() { return this.tabulated ??= new Element(this, this.generatorValue).tabulate(); }
  product(elements) { return elements.reduce((product, element) => product.times(element), this.identity); }

  /** Reads an element; only canonical texts of members of the group of order q pass. */
  element(text) {
    const element = new Element(this, this.read(text));
    check(element.power(this.q).text === this.identity.text, 'an element is not in the group');
    return element;
  }
  scalar(text) {
    const scalar = decimal(text);
    check(scalar < this.q, 'a challenge, response or exponent is not below q');
    return scalar;
  }
  hash(prefix, elements) {
    return BigInt('0x' + hex(sha256(prefix + elements.map(({ text }) => text).join(',')))) % this.q;
  }
}

/** The subgroup of order q of the numbers modulo p. */
class ModularGroup extends Group {
  constructor(name, p, q, g) {
    super();
    Object.assign(this, { name, p, q, generatorValue: g, multiply: (a, b) => a * b % p });
    this.identity = new Element(this, 1n);
  }
  write(value) { return value.toString(); }
  read(text) {
    const value = decimal(text);
    check(value < this.p, 'an element is not below p');
    return value;
  }
}

/** The subgroup of order q of the curve -x^2 + y^2 = 1 + d x^2 y^2 modulo p, in extended coordinates [X, Y, Z, T]. */
class Ed25519Group extends Group {
  constructor() {
    super();
    const p = 2n ** 255n - 19n, d = modulo(-121665n * modularPower(121666n, p - 2n, p), p);
    const multiply = ([X1, Y1, Z1, T1], [X2, Y2, Z2, T2]) => {
      const A = (Y1 - X1) * (Y2 - X2) % p, B = (Y1 + X1) * (Y2 + X2) % p;
      const C = T1 * T2 % p * 2n * d % p, D = 2n * Z1 * Z2 % p;
      const E = B - A, F = D - C, G = D + C, H = B + A;
      return [E * F % p, G * H % p, F * G % p, E * H % p];
    };
    Object.assign(this, { name: 'Ed25519', p, d, multiply, q: 2n ** 252n + 27742317777372353535851937790883648493n });
    this.identity = new Element(this, [0n, 1n, 1n, 0n]);
    this.generatorValue = this.read('66'.repeat(31) + '58');
  }
  /** y, with the lowest bit of x as bit 255, in hexadecimal from the highest digit to the lowest. */
  write([X, Y, Z]) {
    const inverse = modularPower(modulo(Z, this.p), this.p - 2n, this.p);
    const x = modulo(X * inverse, this.p), y = modulo(Y * inverse, this.p);
    return (y + ((x & 1n) << 255n)).toString(16).padStart(64, '0');
  }
  read(text) {
    const isHexadecimal = typeof text === 'string' && /^[0-9a-f]{64}$/.test(text);
    check(isHexadecimal, 'an element is not of 64 lower-case hexadecimal digits', 'noncanonical');
    const { p, d } = this, number = BigInt('0x' + text), sign = number >> 255n, y = number & (2n ** 255n - 1n);
    check(y < p, 'an element is not written canonically', 'noncanonical');
    const xx = modulo((y * y - 1n) * modularPower(d * y * y + 1n, p - 2n, p), p);
    let x = modularPower(xx, (p + 3n) / 8n, p);
    if (x * x % p !== xx) x = x * modularPower(2n, (p - 1n) / 4n, p) % p;
    check(x * x % p === xx, 'an element is not on the curve');
    check(x !== 0n || sign === 0n, 'an element is not written canonically', 'noncanonical');
    if ((x & 1n) !== sign) x = p - x;
    return [x, y, 1n, x * y % p];
  }
}

const hexadecimal = text => BigInt('0x' + text.replace(/\s/g, ''));

const GROUPS = [
  new ModularGroup(
    'BELENIOS-2048',
    hexadecimal(`
      a3ef2d011fefb1b6e39e568fccdffb0fb7dc7ef3a791b6862791811d21fc35f2
      1e6d36856b428030421f514ed40bfd4c06e092a495af8d79a2f85e0fb11c0ede
      07dd973f9c53e50930c6e82ac36de1ae3fb8c3aabfff12ce27a5022ddd8912d1
      07435012768a2cdd0a4091d8fa447f6c7ebc15a349fa318a6b4fe17d8d47e843
      a3e14dfa9b2162f4d7229abe93a188b46b006517d6f6747ebbb29c9ec3099b60
      7f18fb1a8bc858279aa8599411d998d3e3fada9e010840d082d8c31911acdd4a
      0e7992d0f18cc759cb5de0acf66a3882555bc810941e021b6a4ccfa04ee4008f
      878affa2375e2999b44f6cef17d707301e59e0e6351e051ed9cec4157646e64f`),
    hexadecimal('adb6066a73522565f4daa0f2579db7f2f0fa90c2168bc709e20263387d55c491'),
    hexadecimal(`
      1307c1ab5f295885d7caa3a78a42415e31fd1c5807b61fb1e781878a52230a51
      988b98c259597f9c5a9dfd001d26ba31d9d8976f01d95a1c8262ee68a0e92cea
      541e5219e0d0d094301b894236823fe1d4bc04e29f3748aefd4f10d5b1a356a8
      643e673fd9d215fc8fe5fb9cf9fdb8ea88fdb1a3381a697fdf9c2458570b06d2
      6aef1be365fdd90165f397c6b870df8c1b9e519edcee8bb0f74b7a1615a274ba
      60a7ea574a61f552d2dde0ce514e0927c4ff49b1964c4a913731ae4268d60d7f
      22127b6cbba44d453ac8b72fd04e0991b7aeff04867d8724ac638f5f34100d2d
      47aa680d43771902743d663f42d853c041e1c91fe3823f4bcf284308f1d7e653`),
  ),
  new Ed25519Group(),
];

function modulo(number, modulus) {
  const rest = number % modulus;
  return rest < 0n ? rest + modulus : rest;
}

function modularPower(base, exponent, modulus) {
  let result = 1n;
  for (base %= modulus; exponent > 0n; exponent >>= 1n, base = base * base % modulus)
    if (exponent & 1n) result = result * base % modulus;
  return result;
}

// ---- Texts: everything that was read must be what would be written ----

/** JSON in its only form here: compact, no field twice, numbers and escapes as short as they can be. */
function canonical(text) {
  let json;
  try { json = JSON.parse(text); } catch { check(false, 'is not JSON', 'noncanonical'); }
  let again;
  try { again = JSON.stringify(json); } catch { /* nested too deeply */ }
  check(again === text, 'is not in canonical form', 'noncanonical');
  return json;
}

/** An object with these fields, in this order; those with a question mark may be missing. */
function fields(json, names) {
  check(typeof json === 'object' && json !== null && !Array.isArray(json), 'an object is missing', 'fields');
  const present = names.split(' ').filter(name => !name.endsWith('?') || Object.hasOwn(json, name.slice(0, -1)));
  const keys = Object.keys(json);
  check(keys.length === present.length && present.every((name, i) => name.replace('?', '') === keys[i]),
    `the fields are not ${names}`, 'fields');
  return json;
}

function list(json, length) {
  check(Array.isArray(json) && (length === undefined || json.length === length),
    length === undefined ? 'a list is missing' : `a list is not of length ${length}`);
  return json;
}

/** No longer than p, so that nobody can make this slow by long numbers. */
function decimal(text) {
  const isCanonical = typeof text === 'string' && /^(0|[1-9][0-9]{0,616})$/.test(text);
  check(isCanonical, 'a number is not in canonical decimal form', 'noncanonical');
  return BigInt(text);
}

function utf8(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch { check(false, 'a text is not UTF-8'); }
}

const hex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
const base64 = hash => btoa(hash.replace(/../g, byte => String.fromCharCode(parseInt(byte, 16)))).replace(/=+$/, '');

// ---- Refusals ----

function check(condition, sentence, part) {
  if (!condition) throw Object.assign(new VerificationError(sentence), { part });
}

/** Says where a refusal happened; the innermost part stays. */
function within(Kind, where, body) {
  try { return body(); } catch (error) {
    if (error.constructor !== VerificationError) throw error;
    throw Object.assign(new Kind(`${where}: ${error.message}`), { part: error.part });
  }
}

function part(name, body) {
  try { return body(); } catch (error) {
    error.part ??= name;
    throw error;
  }
}

// ---- SHA-256 (FIPS 180-4), since a page has it only as a promise, and from some origins not at all ----

const ROUND_CONSTANTS = new Uint32Array(`
  428a2f98 71374491 b5c0fbcf e9b5dba5 3956c25b 59f111f1 923f82a4 ab1c5ed5
  d807aa98 12835b01 243185be 550c7dc3 72be5d74 80deb1fe 9bdc06a7 c19bf174
  e49b69c1 efbe4786 0fc19dc6 240ca1cc 2de92c6f 4a7484aa 5cb0a9dc 76f988da
  983e5152 a831c66d b00327c8 bf597fc7 c6e00bf3 d5a79147 06ca6351 14292967
  27b70a85 2e1b2138 4d2c6dfc 53380d13 650a7354 766a0abb 81c2c92e 92722c85
  a2bfe8a1 a81a664b c24b8b70 c76c51a3 d192e819 d6990624 f40e3585 106aa070
  19a4c116 1e376c08 2748774c 34b0bcb5 391c0cb3 4ed8aa4a 5b9cca4f 682e6ff3
  748f82ee 78a5636f 84c87814 8cc70208 90befffa a4506ceb bef9a3f7 c67178f2
  `.trim().split(/\s+/).map(word => parseInt(word, 16)));

export function sha256(message) {
  const bytes = typeof message === 'string' ? new TextEncoder().encode(message) : message;
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const words = new DataView(padded.buffer);
  words.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
  const state = new Uint32Array([
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
  ]);
  const rotate = (x, n) => (x >>> n) | (x << (32 - n));
  const w = new Uint32Array(64);
  for (let block = 0; block < padded.length; block += 64) {
    for (let t = 0; t < 16; t++) w[t] = words.getUint32(block + 4 * t);
    for (let t = 16; t < 64; t++) {
      const s0 = rotate(w[t - 15], 7) ^ rotate(w[t - 15], 18) ^ (w[t - 15] >>> 3);
      const s1 = rotate(w[t - 2], 17) ^ rotate(w[t - 2], 19) ^ (w[t - 2] >>> 10);
      w[t] = w[t - 16] + s0 + w[t - 7] + s1;
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let t = 0; t < 64; t++) {
      const S1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25), choice = (e & f) ^ (~e & g);
      const S0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22), majority = (a & b) ^ (a & c) ^ (b & c);
      const t1 = (h + S1 + choice + ROUND_CONSTANTS[t] + w[t]) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + S0 + majority) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => { state[i] += word; });
  }
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, i) => digest.setUint32(4 * i, word));
  return new Uint8Array(digest.buffer);
}

// node --test Auditor/verify.test.mjs
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import {
  GENERATOR_25519, groupNamed, makeBallot, makeElection, readArchive, record, writeArchive,
} from './made-election.mjs';
import {
  BallotError, ContainerError, ElectionError, TallyError, TrusteeError, VerificationError,
  openBallot, readElection, sha256, verifyArchive, verifyBallot,
} from './verify.mjs';

const path = name => fileURLToPath(new URL(name, import.meta.url));
const SAMPLES = path('../Tests/samples');
const SINGLE = 'a-2048-single', ED25519 = 'a-ed25519-single-v30';
const THRESHOLD = 'b12-2048-threshold2of3-v30', OLD_THRESHOLD = 'b12-2048-threshold2of3';

const read = (folder, name) => readFileSync(`${SAMPLES}/${folder}/${name}`);
const readJSON = (folder, name) => JSON.parse(read(folder, name));
const archiveOf = folder => read(folder, readdirSync(`${SAMPLES}/${folder}`).find(name => name.endsWith('.bel')));
const refuses = (Kind, pattern, body) => assert.throws(body, error => {
  assert.equal(error.constructor, Kind, `${error.constructor.name}: ${error.stack}`);
  assert.match(error.message, pattern);
  return true;
});

// ---- Samples of belenios-tool ----

for (const folder of [SINGLE, ED25519, THRESHOLD, OLD_THRESHOLD])
  test(`${folder} is valid, with the result and the trackers that are known`, () => {
    const archive = verifyArchive(archiveOf(folder), { allowOldTrustees: folder === OLD_THRESHOLD });
    assert.equal(archive.complete, true);
    assert.deepEqual(archive.result, [readJSON(folder, 'expected_result.json')]);
    assert.deepEqual(archive.counted, archive.trackers);
    if (!existsSync(`${SAMPLES}/${folder}/intermediate-values.json`)) return;
    const known = readJSON(folder, 'intermediate-values.json');
    assert.deepEqual(archive.trackers, known.trackers_b64);
    assert.equal(archive.fingerprint, known.election_fingerprint_b64);
  });

test('two questions, one with a blank choice; two trustees; a second ballot of the same voter', () => {
  const archive = verifyArchive(readFileSync(path('../Tests/samples/two-questions-blank-2048.bel')));
  assert.deepEqual(archive.result, [[1, 2, 2], [1, 1]]);
  assert.deepEqual(archive.trustees.map(({ kind }) => kind), ['Single', 'Single']);
  assert.deepEqual([archive.trackers.length, archive.counted.length], [4, 3]);
  assert.equal(archive.counted.includes(archive.trackers[0]), false);
});

test('threshold trustees in the form of Belenios 2.0 are refused unless allowed', () => {
  refuses(TrusteeError, /form of Belenios 2\.0/, () => verifyArchive(archiveOf(OLD_THRESHOLD)));
});

const WHOLE_ARCHIVES = {
  '01-dropped-by-event-order': [ContainerError, /Ballot may not follow EndBallots/],
  '02-tally-payload-differs': [TallyError, /not the product of the ballots/],
  '03-wrong-result': [TallyError, /3 is not what was decrypted/],
  '04-false-factor-with-passing-proof': [TallyError, /4 is not what was decrypted/],
  '05-no-endballots': [ContainerError, /EncryptedTally may not follow Ballot/],
  '06-num-tallied-wrong': [TallyError, /num_tallied is not 5/],
  '07-stuffed-vote-5': [BallotError, /choice 1: the proof is wrong/],
  '08-ballot-after-endballots': [ContainerError, /Ballot may not follow EndBallots/],
};

test('of the nine whole archives only the honest one is valid', () => {
  const cases = `${SINGLE}/whole-archive-cases`, names = ['00-ok', ...Object.keys(WHOLE_ARCHIVES)];
  assert.deepEqual(readdirSync(`${SAMPLES}/${cases}`), names.map(name => `${name}.bel`));
  assert.deepEqual(verifyArchive(read(cases, '00-ok.bel')).result, [[4, 3, 1]]);
  for (const [name, [Kind, pattern]] of Object.entries(WHOLE_ARCHIVES))
    refuses(Kind, pattern, () => verifyArchive(read(cases, `${name}.bel`)));
});

for (const folder of [SINGLE, ED25519])
  test(`${folder}: each tampered ballot is refused for the part that was tampered with`, () => {
    const [{ blobs: [electionText, , credentialsText] }] = readArchive(archiveOf(folder));
    const election = readElection(electionText, credentialsText);
    for (const { case: name, ballots, independent_check: parts } of readJSON(folder, 'negative-ballots.json'))
      ballots.forEach((ballot, i) => {
        // Here the number itself is refused, before any proof that it stands in.
        const expected = /leading zero|upper-case/.test(name) && parts[i] ? 'noncanonical' : parts[i];
        assert.equal(partRefused(ballot, election), expected, `${name}, ballot ${i}`);
      });
  });

function partRefused(ballot, election) {
  try {
    verifyBallot(ballot, election);
    return null;
  } catch (error) {
    assert.equal(error.constructor, BallotError, error.stack);
    return error.part;
  }
}

test('a second ballot replaces the first; the very same ballot is refused', () => {
  const [setup] = readArchive(archiveOf(SINGLE)), cases = readJSON(SINGLE, 'negative-ballots.json');
  const cast = name => writeArchive([setup, ...cases.find(item => item.case.startsWith(name)).ballots
    .map(ballot => ({ type: 'Ballot', blobs: [ballot] }))]);
  const archive = verifyArchive(cast('ok-revote'));
  assert.deepEqual([archive.trackers.length, archive.counted.length], [3, 2]);
  refuses(BallotError, /was cast before/, () => verifyArchive(cast('identical ballot twice')));
});

// ---- The container and its events ----

test('an archive that still grows is valid after each event and nowhere else', () => {
  const bytes = archiveOf(ED25519), stages = [];
  for (let end = 0; end < bytes.length; end += 512) {
    try {
      const { lastEvent, complete, result } = verifyArchive(bytes.subarray(0, end));
      assert.deepEqual([complete, result], [false, undefined]);
      stages.push(lastEvent);
    } catch (error) { assert.equal(error.constructor, ContainerError, error.stack); }
  }
  assert.deepEqual(stages, ['Setup', 'Ballot', 'Ballot', 'Ballot', 'Ballot', 'Ballot', 'EndBallots', 'EncryptedTally',
    'PartialDecryption']);
});

test('no byte can change, none can be added', () => {
  const bytes = archiveOf(ED25519);
  const flip = position => { const changed = Buffer.from(bytes); changed[position] ^= 1; return changed; };
  const positions = [...Array(1536).keys(), ...Array.from({ length: 150 }, (_, i) => 1536 + i * 229)];
  for (const position of positions)
    assert.throws(() => verifyArchive(flip(position)), ContainerError, `byte ${position}`);
  const first = bytes.subarray(1024, 2048); // the blob of election.json
  for (const tail of [Buffer.alloc(1), Buffer.alloc(512), Buffer.alloc(1024), first])
    assert.throws(() => verifyArchive(Buffer.concat([bytes, tail])), ContainerError);
  assert.throws(() => verifyArchive(new Uint8Array()), ContainerError);
});

test('the file begins with its header, and each blob has the name of its hash and the size it says', () => {
  const { events: [setup] } = makeElection('Ed25519', QUESTIONS.slice(1), [[[0, 1]]]), bytes = writeArchive([setup]);
  const begin = (text, name = 'BELENIOS') =>
    verifyArchive(Buffer.concat([record(name, text, 1795378898), bytes.subarray(1024)]));
  assert.equal(begin('{"version":1,"timestamp":"1795378898"}').lastEvent, 'Setup');
  for (const [pattern, ...header] of [
    [/version 1/, '{"version":2,"timestamp":"1795378898"}'],
    [/version 1/, '{"version":1,"timestamp":"1795378898"}', 'BELENIOT'],
    [/timestamp/, '{"version":1,"timestamp":"01795378898"}'],
    [/timestamp/, '{"version":1,"timestamp":1795378898}'],
    [/timestamp/, '{"version":1,"timestamp":" 1795378898"}'],
    [/as it must be/, '{"version":1,"timestamp":"1795378899"}'],
    [/canonical/, '{"version":1, "timestamp":"1795378898"}'],
  ]) refuses(ContainerError, pattern, () => begin(...header));
  const hash = createHash('sha256').update('{}').digest('hex');
  for (const [name, pattern] of [
    [`${hash}.other.json`, /neither data nor event/], [hash, /neither data nor event/],
    [`${hash}.data.jsons`, /has the hash/], [`${hash.toUpperCase()}.data.json`, /has the hash/],
    [`${'0'.repeat(64)}.data.json`, /has the hash/],
  ]) refuses(ContainerError, pattern, () => verifyArchive(Buffer.concat([bytes, record(name, '{}', 1795378898)])));
  for (const size of ['0000000000 ', '00000000008', '77777777777']) {
    const changed = Buffer.from(bytes);
    changed.write(size, 1024 + 124);
    refuses(ContainerError, /octal digits|ends inside the blob/, () => verifyArchive(changed));
  }
  refuses(ContainerError, /ends inside the header/, () => verifyArchive(bytes.subarray(0, 1500)));
  const latin = record('x', Buffer.from([0xff]), 0);
  refuses(ContainerError, /not UTF-8/, () => verifyArchive(Buffer.concat([bytes, latin])));
});

test('events have their fields, heights, parents and payloads', () => {
  const events = readArchive(archiveOf(ED25519));
  assert.deepEqual(writeArchive(events, { timestamp: timestampOf(archiveOf(ED25519)) }), archiveOf(ED25519));
  const spoilt = (height, change) =>
    writeArchive(events, { spoil: event => event.height === height ? change(event) : event });
  const nothing = '0'.repeat(64);
  for (const [height, change, pattern] of [
    [1, event => ({ ...event, height: 2 }), /event 1: the height/],
    [1, event => ({ ...event, height: '1' }), /event 1: the height/],
    [2, event => ({ ...event, parent: nothing }), /event 2: the parent/],
    [2, ({ parent, ...event }) => event, /event 2: the parent/],
    [0, event => ({ parent: nothing, ...event }), /event 0: the parent/],
    [1, event => ({ ...event, payload: nothing }), /event 1: the payload/],
    [6, event => ({ ...event, payload: nothing }), /event 6: the payload/],
    [1, event => ({ ...event, note: '' }), /event 1: the fields/],
    [1, ({ parent, ...event }) => ({ ...event, parent }), /event 1: the fields/],
    [1, event => ({ ...event, type: 'Shuffle' }), /event 1: the type/],
    [0, event => ({ ...event, type: ['Setup'] }), /event 0: the type/],
  ]) refuses(ContainerError, pattern, () => verifyArchive(spoilt(height, change)));
});

const timestampOf = bytes => Number(JSON.parse(bytes.subarray(512, 550).toString()).timestamp);

test('payloads name the blobs before them, and hold nothing else', () => {
  const { events } = makeElection('Ed25519', QUESTIONS.slice(1), [[[0, 1]]]), nothing = '0'.repeat(64);
  const spoilt = (type, spoilPayload) =>
    writeArchive(events.map(event => event.type === type ? { ...event, spoilPayload } : event));
  for (const [Kind, type, pattern, change] of [
    [ContainerError, 'Setup', /another election/, { election: nothing }],
    [ContainerError, 'Setup', /other trustees/, { trustees: nothing }],
    [ContainerError, 'Setup', /other credentials/, { credentials: nothing }],
    [ContainerError, 'Setup', /fields/, { credentials_certificate: nothing }],
    [TallyError, 'EncryptedTally', /another encrypted tally/, { encrypted_tally: nothing }],
    [TallyError, 'EncryptedTally', /fields/, { more: 1 }],
    [TallyError, 'PartialDecryption', /another payload/, { payload: nothing }],
    [TallyError, 'PartialDecryption', /fields/, { more: 1 }],
  ]) refuses(Kind, pattern, () => verifyArchive(spoilt(type, json => ({ ...json, ...change }))));
});

test('events come in their order', () => {
  const events = readArchive(archiveOf(ED25519)), [setup, ballot] = events;
  const [end, tally, decryption, result] = events.slice(6);
  for (const order of [
    [ballot], [setup, setup], [setup, tally], [setup, end, end], [setup, end, ballot], [setup, end, result],
    [setup, end, tally, result], [setup, end, tally, tally], [setup, end, tally, decryption, end],
    [...events, result], [...events, decryption],
  ]) refuses(ContainerError, /may not follow/, () => verifyArchive(writeArchive(order)));
  refuses(ContainerError, /Ballot comes with 2 blobs/, () =>
    verifyArchive(writeArchive([setup, { type: 'Ballot', blobs: ['{}', ...ballot.blobs] }])));
});

// ---- Election, credentials, trustees ----

test('credentials: each once, in the group, of weight 1', () => {
  const [{ type, payload, blobs: [election, trustees, text] }] = readArchive(archiveOf(SINGLE));
  const [first, ...others] = JSON.parse(text);
  const verify = credentials =>
    verifyArchive(writeArchive([{ type, payload, blobs: [election, trustees, JSON.stringify(credentials)] }]));
  assert.equal(verify([`${first},1`, ...others]).voters, 5);
  for (const [credential, pattern] of [
    [`${first},2`, /weight/], [`${first},0`, /weight/], [`${first},`, /weight/], [`${first},01`, /weight/],
    [`${first},1,name`, /weight/], [others[0], /twice/], [`${others[0]},1`, /twice/], [`0${first}`, /canonical/],
    [(BigInt(first) + 1n).toString(), /not in the group/], ['0', /not in the group/], [7, /not a text/],
    ['1' + '0'.repeat(617), /canonical/], [String(P + 1n), /not below p/], [String(P - 1n), /not in the group/],
  ]) refuses(ElectionError, pattern, () => verify([credential, ...others]));
});

test('election.json: only what this verifier understands', () => {
  const [{ blobs: [text] }] = readArchive(archiveOf(ED25519)), election = JSON.parse(text);
  const question = change => ({ questions: [{ ...election.questions[0], ...change }] });
  assert.equal(readElection(text).uuid, election.uuid);
  for (const [change, pattern] of [
    [{ version: 2 }, /version/], [{ group: 'RFC-3526-2048' }, /group/], [{ uuid: 'short' }, /uuid/],
    [{ uuid: '0OIl0OIl0OIl0OIl' }, /uuid/], [{ extra: 1 }, /fields/], [{ questions: [] }, /no question/],
    [{ public_key: election.public_key.toUpperCase() }, /hexadecimal/],
    [{ public_key: `${'0'.repeat(63)}1` }, /identity/],
    [{ public_key: `8${'0'.repeat(62)}1` }, /canonically/],
    [{ public_key: `7${'f'.repeat(61)}ed` }, /canonically/], // y = p, that is 0
    [{ public_key: `7${'f'.repeat(61)}ec` }, /not in the group/], // order 2
    [{ public_key: `${'0'.repeat(63)}2` }, /not on the curve/],
    [question({ min: 3 }), /order/], [question({ min: -1 }), /order/], [question({ max: 1.5 }), /order/],
    [question({ blank: true }), /fields/], [question({ value: {} }), /fields/],
    [question({ answers: [] }), /no answers/],
    [{ questions: [{ answers: ['a'], blank: 1, min: 0, max: 1, question: '' }] }, /blank/],
    [question({ question: 1 }), /text/], [question({ answers: [1] }), /text/], [{ name: 1 }, /name/],
  ]) refuses(ElectionError, pattern, () => readElection(JSON.stringify({ ...election, ...change })));
  refuses(ElectionError, /canonical form/, () => readElection(text.replace('"version":1', '"version":2,"version":1')));
  refuses(ElectionError, /canonical form/, () => readElection(`${text}\n`));
});

for (const folder of [SINGLE, THRESHOLD])
  test(`${folder}: whatever changes in the trustees is noticed`, () => {
    const [{ type, payload, blobs: [election, trustees] }] = readArchive(archiveOf(folder));
    const json = JSON.parse(trustees);
    const verify = changed =>
      verifyArchive(writeArchive([{ type, payload, blobs: [election, JSON.stringify(changed), '[]'] }]));
    assert.equal(verify(json).lastEvent, 'Setup');
    for (const changed of changes(json)) refuses(TrusteeError, /./, () => verify(changed));
    for (const changed of [[], [...json, ...json], json[0], null, [[json[0][0]]]])
      refuses(TrusteeError, /./, () => verify(changed));
  });

test('threshold trustees: members and lists are complete', () => {
  const [{ type, payload, blobs: [election, trustees, credentials] }] = readArchive(archiveOf(THRESHOLD));
  const [[, pedersen]] = JSON.parse(trustees);
  const verify = change => verifyArchive(writeArchive([
    { type, payload, blobs: [election, JSON.stringify([['Pedersen', { ...pedersen, ...change }]]), credentials] },
  ]), { allowOldTrustees: true });
  for (const name of ['certs', 'coefexps', 'signatures', 'verification_keys']) {
    refuses(TrusteeError, /./, () => verify({ [name]: pedersen[name].slice(1) }));
    refuses(TrusteeError, /./, () => verify({ [name]: [...pedersen[name]].reverse() }));
    refuses(TrusteeError, /./, () => verify({ [name]: null }));
  }
  for (const threshold of [0, 1, 3, 4, '2', 2.5]) refuses(TrusteeError, /./, () => verify({ threshold }));
  const { signatures, ...unsigned } = pedersen; // the new certificates do not pass for the old form
  refuses(TrusteeError, /fields/, () => verifyArchive(writeArchive([
    { type, payload, blobs: [election, JSON.stringify([['Pedersen', unsigned]]), credentials] },
  ]), { allowOldTrustees: true }));
});

// ---- Elections made here: blank, several questions, a Single beside a Pedersen group ----

const QUESTIONS = [
  { answers: ['Road', 'School', 'Clinic'], blank: true, min: 1, max: 2, question: 'One or two, or blank' },
  { answers: ['Yes', 'No'], min: 0, max: 1, question: 'At most one' },
];
const VOTES = [[[0, 1, 1, 0], [0, 1]], [[1, 0, 0, 0], [0, 0]], [[0, 0, 1, 0], [1, 0]]];

for (const group of ['BELENIOS-2048', 'Ed25519'])
  test(`${group}: an election made here is valid, and whatever changes in a ballot or after is noticed`, () => {
    const { election, events, ballots, result } = makeElection(group, QUESTIONS, VOTES);
    const archive = verifyArchive(writeArchive(events));
    assert.deepEqual(archive.result, result);
    assert.deepEqual(archive.decryptedBy, [1, 4, 2]);
    assert.deepEqual(archive.trustees.map(({ threshold, size }) => [threshold, size]), [[1, 1], [2, 3]]);
    for (const changed of changes(JSON.parse(ballots[0].text)))
      refuses(BallotError, /./, () => verifyBallot(JSON.stringify(changed), election));
    const empty = events.filter(({ type }) => type !== 'Ballot'); // quick to verify up to the tally
    refuses(TallyError, /encrypted tally/, () => verifyArchive(writeArchive(empty)));
  });

test('whatever changes after the ballots is noticed', () => {
  const { events } = makeElection('Ed25519', QUESTIONS.slice(1), [[[0, 1]]]);
  for (const [i, { type, blobs, payload }] of events.entries()) {
    if (['Setup', 'Ballot', 'EndBallots'].includes(type)) continue;
    const verify = change => verifyArchive(writeArchive(events.map((event, j) => j === i ? change : event)));
    for (const changed of changes(JSON.parse(blobs[0])))
      refuses(TallyError, /./, () => verify({ type, payload, blobs: [JSON.stringify(changed)] }));
    if (payload) for (const changed of changes(payload))
      refuses(TallyError, /./, () => verify({ type, payload: changed, blobs }));
  }
});

test('the refusal names what is wrong', () => {
  const { events, electionText, ballots, election } = makeElection('Ed25519', QUESTIONS.slice(1), [[[0, 1]]]);
  const [setup, , , tally, decryption, , , result] = events, trustees = JSON.parse(setup.blobs[1]);
  const more = proof => { proof.challenge = String((BigInt(proof.challenge) + 1n) % election.group.q); };
  const inMessage = (item, change) => {
    const json = JSON.parse(item.message);
    change(json);
    item.message = JSON.stringify(json);
  };
  const trustee = change => {
    const changed = structuredClone(trustees);
    change(changed[1][1], changed);
    verifyArchive(writeArchive([{ ...setup, blobs: [electionText, JSON.stringify(changed), setup.blobs[2]] }]));
  };
  for (const [pattern, change] of [
    [/item 1: the proof of knowledge/, (_, list) => more(list[0][1].pok)],
    [/item 1: .* neither/, (_, list) => { list[0][0] = 'single'; }],
    [/member 2: the certificate is for/, ({ certs }) => inMessage(certs[1], json => { json.context.index = 1; })],
    [/member 2: the signature of the certificate/, ({ certs }) => more(certs[1].signature)],
    [/member 2: an element is not/, ({ certs }) => inMessage(certs[1], json => { json.encryption = '0'.repeat(64); })],
    [/member 3: the signature of the coefexps/, pedersen => more(pedersen.coefexps[2].signature)],
    [/member 3: the signature of the coefexps/, ({ coefexps: [, , third] }) =>
      inMessage(third, json => json.coefexps.reverse())],
    [/member 1: the signature of all certificates/, pedersen => more(pedersen.signatures[0])],
    [/member 1: the proof of knowledge/, pedersen => more(pedersen.verification_keys[0].pok)],
    [/member 1: the verification key does not follow/, pedersen => pedersen.verification_keys.reverse()],
    [/member 1: the signature of the verification key/, pedersen => more(pedersen.verification_keys[0].signature)],
    [/the threshold is not in 1\.\.3/, pedersen => { pedersen.threshold = 4; }],
    [/not the product/, (_, list) => list.pop()],
  ]) refuses(TrusteeError, pattern, () => trustee(change));

  const [ballot] = ballots, vote = change => {
    const changed = JSON.parse(ballot.text);
    change(changed);
    verifyBallot(JSON.stringify(changed), election);
  };
  for (const [pattern, change] of [
    [/choice 2: the proof/, ({ answers: [{ individual_proofs }] }) => more(individual_proofs[1][0])],
    [/answer 1: the proof/, ({ answers: [{ overall_proof }] }) => more(overall_proof[0])],
    [/signed hash/, ({ signature }) => { signature.hash = `A${signature.hash.slice(1)}`; }],
    [/the signature is wrong/, ({ signature: { proof } }) => more(proof)],
    [/not below q/, ({ signature: { proof } }) => { proof.response = String(election.group.q); }],
    [/length 2/, ({ answers: [answer] }) => answer.choices.pop()],
    [/length 1/, ({ answers }) => answers.pop()],
  ]) refuses(BallotError, pattern, () => vote(change));

  const afterwards = (event, pattern, change) => refuses(TallyError, pattern, () => {
    const json = JSON.parse(event.blobs[0]);
    change(json);
    const changed = { ...event, blobs: [JSON.stringify(json)] };
    verifyArchive(writeArchive(events.map(other => other === event ? changed : other)));
  });
  afterwards(tally, /not the product of the ballots/, ([answer]) => answer.reverse());
  afterwards(decryption, /choice 2: the proof of the decryption factor/, json => more(json.decryption_proofs[0][1]));
  afterwards(decryption, /length 2/, json => json.decryption_proofs[0].pop());
  afterwards(result, /choice 2: the count is not in 0\.\.1/, json => { json.result[0][1] = 2; });
  afterwards(result, /choice 2: the count is not in 0\.\.1/, json => { json.result[0][1] = '1'; });
  afterwards(result, /choice 2: 0 is not what was decrypted/, json => { json.result[0][1] = 0; });
  for (const name of ['num_tallied', 'total_weight'])
    refuses(TallyError, new RegExp(name), () => verifyArchive(writeArchive(events.map(event =>
      event === tally ? { ...event, payload: { ...event.payload, [name]: 2 } } : event))));
});

test('enough trustees decrypt, each once', () => {
  const { events } = makeElection('Ed25519', QUESTIONS.slice(1), [[[0, 1]], [[1, 0]]]);
  const [single, third, first] = events.filter(({ type }) => type === 'PartialDecryption');
  const result = events.at(-1), before = events.slice(0, -4);
  const verify = decryptions => verifyArchive(writeArchive([...before, ...decryptions, result]));
  assert.deepEqual(verify([first, single, third]).result, [[1, 1]]);
  refuses(TallyError, /trustee item 2 needs 2 decryptions and has 1/, () => verify([single, third]));
  refuses(TallyError, /trustee item 1 needs 1 decryptions and has 0/, () => verify([third, first]));
  refuses(TallyError, /a second time/, () => verify([single, third, first, first]));
  refuses(TallyError, /trustee 3, .* proof/, () => verify([single, { ...third, payload: { owner: 3 } }, first]));
  for (const owner of [0, 5, -1, 1.5, '1', null])
    refuses(TallyError, /no trustee/, () => verify([{ ...single, payload: { owner } }]));
});

test('a blank choice beside another, too many, too few, or 2 in one choice is refused', () => {
  const { election, secrets } = makeElection('Ed25519', QUESTIONS, VOTES);
  for (const [vote, part] of [
    [[[1, 1, 0, 0], [0, 0]], 'overall'], [[[0, 1, 1, 1], [0, 0]], 'overall'], [[[0, 0, 0, 0], [0, 0]], 'overall'],
    [[[0, 1, 0, 0], [1, 1]], 'overall'], [[[0, 2, 0, 0], [1, 0]], 'individual'],
    [[[0, 1, 0, 0], [-1, 1]], 'individual'],
  ]) assert.equal(partRefused(makeBallot(election, QUESTIONS, secrets[0], vote).text, election), part, String(vote));
  assert.equal(partRefused(makeBallot(election, QUESTIONS, secrets[0], VOTES[1]).text, election), null);
});

test('a ballot of another election, or of an unregistered voter, is refused', () => {
  const { election, secrets, electionText } = makeElection('Ed25519', QUESTIONS, VOTES);
  const stranger = makeBallot(election, QUESTIONS, secrets[0] + 1n, VOTES[0]).text;
  assert.equal(partRefused(stranger, election), 'credential');
  assert.equal(partRefused(stranger, readElection(electionText)), null); // no credentials were given
  for (const other of [{ ...election, uuid: 'SomethingElse1' }, { ...election, fingerprint: 'A'.repeat(43) }])
    assert.equal(partRefused(makeBallot(other, QUESTIONS, secrets[0], VOTES[0]).text, election), 'election');
});

// ---- Challenged ballots ----

test('a challenged ballot opens to what it holds and to nothing else', () => {
  for (const group of ['BELENIOS-2048', 'Ed25519']) {
    const { ballots: [{ text, openings }], electionText } = makeElection(group, QUESTIONS, VOTES);
    const open = change => {
      const changed = structuredClone(openings);
      change(changed);
      return openBallot(text, electionText, changed);
    };
    const tracker = createHash('sha256').update(text).digest('base64').replace('=', '');
    const opened = open(() => {});
    assert.deepEqual([opened.tracker, opened.matches], [tracker, true]);
    const otherVote = open(changed => { changed[0][1].vote = 0; });
    assert.deepEqual([otherVote.matches, otherVote.choices], [false, [[true, false, true, true], [true, true]]]);
    const otherRandomness = open(changed => { changed[1][0].randomness = changed[1][1].randomness; });
    assert.deepEqual(otherRandomness.choices, [[true, true, true, true], [false, true]]);
    for (const change of [
      changed => { changed[0][0].vote = 2; },
      changed => { changed[0][0].vote = '0'; },
      changed => { changed[0][0].vote = true; },
      changed => { changed[0][0].randomness = 5; },
      changed => { changed[0][0].randomness = `0${changed[0][0].randomness}`; },
      changed => { changed[0][0].randomness = '9'.repeat(78); },
      changed => { changed[0][0] = null; },
      changed => { changed[0].pop(); },
      changed => { changed.pop(); },
    ]) refuses(BallotError, /opening of ballot/, () => open(change));
    refuses(BallotError, /./, () => openBallot(text.replace('"answers"', '"Answers"'), electionText, openings));
  }
});

// ---- The rest ----

test('SHA-256 is that of everyone', () => {
  for (const length of [...Array(200).keys(), 100_000]) {
    const bytes = Uint8Array.from({ length }, (_, i) => i * 7 + length);
    assert.deepEqual(Buffer.from(sha256(bytes)), createHash('sha256').update(bytes).digest());
  }
  assert.deepEqual(Buffer.from(sha256('民生')), createHash('sha256').update('民生').digest());
});

test('what a page loads imports nothing', () => {
  assert.doesNotMatch(readFileSync(path('verify.mjs'), 'utf8'), /\bimport\b|\brequire\b|\bprocess\b|\bBuffer\b/);
});

test('nothing but refusals comes out of nonsense', () => {
  const { electionText } = makeElection('Ed25519', QUESTIONS, VOTES), election = readElection(electionText);
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  for (const text of ['', 'null', '1', '[[]]', '{}', '"', deep, '\ufeff{}', '{"a":1e999}'])
    for (const body of [
      () => verifyBallot(text, election), () => readElection(text), () => readElection(electionText, text),
    ]) assert.throws(body, VerificationError, text.slice(0, 20));
});

test('the command says what it checked, or what is wrong first', () => {
  const run = (...files) => spawnSync(process.execPath, [path('verify-file.mjs'), ...files], { encoding: 'utf8' });
  const valid = run(path('../Tests/samples/two-questions-blank-2048.bel'));
  assert.equal(valid.status, 0);
  assert.match(valid.stdout, /4 ballots, all valid; 3 count[^]*1 {2}\(blank\)\n +2 {2}道路[^]*VALID: the result/);
  const wrong = run(path('verify.mjs'));
  assert.equal(wrong.status, 1);
  assert.match(wrong.stdout, /^WRONG: archive: /);
  assert.equal(run(path('missing.bel')).status, 1);
  assert.equal(run().status, 2);
});

/** The json with one leaf changed, for each leaf, also within texts of json; an element also into another element. */
function* changes(json) {
  if (Array.isArray(json) || (typeof json === 'object' && json !== null)) {
    for (const key of Object.keys(json)) for (const changed of changes(json[key])) {
      const copy = structuredClone(json);
      copy[key] = changed;
      yield copy;
    }
  } else if (typeof json === 'string' && json.startsWith('{')) {
    for (const changed of changes(JSON.parse(json))) yield JSON.stringify(changed);
  } else if (typeof json === 'string' && /^[0-9]+$/.test(json)) {
    yield (BigInt(json) + 1n).toString();
    yield json.length > 100 ? (BigInt(json) * G % P).toString() : `0${json}`;
  } else if (typeof json === 'string') {
    yield json.replace(/.$/, last => last === '0' ? '1' : '0');
    yield `${json} `;
    if (/^[0-9a-f]{64}$/.test(json)) yield GENERATOR_25519; // certainly in the group
  } else {
    yield json + 1;
    yield String(json);
  }
}

const { p: P, generatorValue: G } = groupNamed('BELENIOS-2048');

// node Auditor/verify-file.mjs [--allow-old-trustees] FILE.bel
// Says what was checked and the result, or the first thing that is wrong.
import { readFileSync } from 'node:fs';
import { verifyArchive, VerificationError } from './verify.mjs';

const [options, files] = [true, false].map(wanted => process.argv.slice(2).filter(a => a.startsWith('--') === wanted));
const say = line => console.log(line.replace(/\p{C}/gu, '?')); // what an archive says must not steer the terminal

if (files.length !== 1 || options.some(option => option !== '--allow-old-trustees')) {
  console.error('usage: node Auditor/verify-file.mjs [--allow-old-trustees] FILE.bel');
  process.exit(2);
}
try {
  const archive = verifyArchive(readFileSync(files[0]), { allowOldTrustees: options.length > 0 });
  say(`${archive.name} (${archive.uuid}), ${archive.group}`);
  say(`fingerprints: election ${archive.fingerprint}`);
  say(`              credentials ${archive.credentialsFingerprint}`);
  say(`              trustees ${archive.trusteesFingerprint}`);
  for (const { kind, threshold, size } of archive.trustees)
    say(`trustees: ${kind}, ${threshold} of ${size} needed; all proofs and signatures hold`);
  say(`${archive.voters} credentials, ${archive.trackers.length} ballots, all valid; ${archive.counted.length} count`);
  if (archive.decryptedBy.length > 0) say(`decrypted by trustee ${archive.decryptedBy.join(', ')}; all proofs hold`);
  archive.result?.forEach((counts, i) => {
    const { question, answers, blank } = archive.questions[i];
    const options = blank ? ['(blank)', ...answers] : answers;
    say(question);
    options.forEach((option, j) => say(`${String(counts[j]).padStart(7)}  ${option}`));
  });
  say(`last event: ${archive.lastEvent} ${archive.lastEventHash}`);
  say(archive.complete ? 'VALID: the result follows from the ballots' : 'VALID SO FAR: there is no result yet');
} catch (error) {
  say(error instanceof VerificationError ? `WRONG: ${error.message}` : `CANNOT VERIFY: ${error.message}`);
  process.exitCode = 1;
}

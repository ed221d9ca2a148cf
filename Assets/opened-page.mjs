// Checks on a second device that an opened ballot holds what was marked.

import { openDevice } from './teller.mjs';
import { make, notice, painted, program, say, show } from './pagework.mjs';

const place = document.getElementById('opened');
const { ballot, election } = place.dataset;

function read(text) {
  const answers = text.split('~').map(answer => {
    const [marks, scalars] = answer.split('.');
    const randomness = scalars.match(/.{43}/g).map(scalar => {
      const bytes = atob(scalar.replaceAll('-', '+').replaceAll('_', '/') + '=');
      return BigInt('0x' + [...bytes].map(byte => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('')).toString();
    });
    return { marks: [...marks].map(Number), randomness };
  });
  return { answers };
}

async function check() {
  if (location.hash.length < 2) return show(place, notice(say('noOpening')));
  show(place, make('p', {}, say('loading')));
  await painted();
  let opening;
  try {
    opening = read(location.hash.slice(1));
    (await openDevice(await program('TellerWasm.wasm'))).checkOpened({ election, ballot, opening });
  } catch {
    return show(place, notice(say('differs')));
  }
  const { questions } = JSON.parse(election);
  const lines = questions.flatMap(({ question, answers }, number) =>
    answers.filter((_, index) => opening.answers[number].marks[index] === 1)
      .map(answer => (questions.length > 1 ? `${question}：${answer}` : answer)));
  show(place, make('div', { class: 'notice good' }, make('h2', {}, say('holds')),
    make('ul', {}, ...(lines.length > 0 ? lines : [say('nothing')]).map(line => make('li', {}, line)))));
}

check();

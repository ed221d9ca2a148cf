// The voter's page. The marks leave this device encrypted and in no other way; what is asked of the server carries no cookie.

import { BallotRefusal, openBooth } from './ballot.mjs';
import { Refused, ask, button, buttons, code, make, notice, painted, pause, program, say, show } from './pagework.mjs';

const place = document.getElementById('booth');
const vote = `/votes/${place.dataset.vote}`;
const url = text => text.replaceAll('+', '-').replaceAll('/', '_');

let booth, setup;
keepPage();
// The slip comes in the part of the address that is never sent, and leaves the address at once.
let slip = decodeURIComponent(location.hash.slice(1));
history.replaceState(null, '', location.pathname);

/** A page that is loaded anew has lost slip and marks: nothing here leads away, and the type grows where it stands. */
function keepPage() {
  for (const part of document.querySelectorAll('.nav, .footer, .crumbs, .switches a')) part.remove();
  document.querySelector('.mark')?.removeAttribute('href');
  for (const form of document.querySelectorAll('.switches form')) {
    if (!form.action.endsWith('/elder')) form.remove();
    form.addEventListener('submit', event => {
      event.preventDefault();
      document.documentElement.classList.toggle('elder');
    });
  }
}

async function begin() {
  show(place, make('p', {}, say('loading')));
  try {
    setup = await ask(`${vote}/booth`);
    if (setup.phase !== 'open') return show(place, notice(say('notOpen'), ''), buttons(button(say('retry'), begin, 'plain')));
    booth = await openBooth(await program('BallotWasm.wasm'), new TextEncoder().encode(setup.election));
  } catch (why) {
    return fail(why, begin);
  }
  shuffle(setup.projects);
  if (slip === '') askSlip();
  else takeSlip(slip);
}

/** Every voter sees an order of their own, so that none is on top for all. The numbers stay. */
function shuffle(list) {
  for (let last = list.length - 1; last > 0; last--) {
    const [random] = crypto.getRandomValues(new Uint32Array(1));
    const other = random % (last + 1);
    [list[last], list[other]] = [list[other], list[last]];
  }
}

function fail(why, again) {
  const text = why instanceof Refused ? why.message : say('failed', { why: why?.message ?? String(why) });
  show(place, notice(text), buttons(button(say('retry'), again, 'plain')));
}

function askSlip(wrong) {
  const input = make('input', {
    id: 'slip', type: 'text', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', 'aria-describedby': 'slip-hint',
    'aria-invalid': wrong !== undefined,
  });
  const form = make(
    'form',
    {
      onsubmit: event => {
        event.preventDefault();
        takeSlip(input.value);
      },
    },
    make('div', { class: 'field' }, make('label', { for: 'slip' }, say('slip')),
      make('p', { class: 'hint', id: 'slip-hint' }, say('slipHint')), wrong && make('p', { class: 'error' }, wrong), input),
    make('p', { class: 'buttons' }, make('button', { class: 'button' }, say('enter'))),
  );
  show(place, form);
  input.focus();
}

function takeSlip(typed) {
  slip = '';
  try {
    const { published } = booth.takeSlip(typed);
    if (!setup.slips.includes(published.slice(-16))) return askSlip(say('notListed'));
  } catch (why) {
    return askSlip(why instanceof BallotRefusal ? say('mistyped') : why.message);
  }
  mark(new Map());
}

/** `marks` holds for each project's number 'for' or 'against'. */
function mark(marks) {
  const decides = setup.form === 'decide';
  const approvals = () => [...marks.values()].filter(mark => mark === 'for').length;
  const count = make('p', { class: 'marked', role: 'status' });
  const tell = () => (count.textContent = decides ? '' : say('marked', { count: approvals(), most: setup.most }));
  const items = setup.projects.map(project =>
    make('li', { class: 'ballot-choice' }, decides ? decision(project, marks) : approval(project, marks, approvals, tell, count),
      make('details', {}, make('summary', {}, say('details')), make('p', {}, project.summary))));
  tell();
  show(place, make('p', {}, say(decides ? 'decideHow' : 'approveHow', { most: setup.most })),
    make('ul', { class: 'ballot-choices' }, ...items),
    make('div', { class: 'booth-foot' }, count, buttons(button(say('review'), () => review(marks)))));
}

function approval(project, marks, approvals, tell, count) {
  const box = make('input', {
    type: 'checkbox', id: `p${project.number}`, checked: marks.get(project.number) === 'for',
    onchange: () => {
      if (box.checked && approvals() >= setup.most) {
        box.checked = false;
        count.textContent = say('tooMany', { most: setup.most });
        return;
      }
      if (box.checked) marks.set(project.number, 'for');
      else marks.delete(project.number);
      tell();
    },
  });
  return make('label', { class: 'project', for: box.id }, box, make('span', { class: 'number' }, project.label),
    make('span', { class: 'title' }, project.name));
}

function decision(project, marks) {
  const radios = ['for', 'against', 'abstain'].map(kind => {
    const radio = make('input', {
      type: 'radio', name: `p${project.number}`, value: kind, checked: (marks.get(project.number) ?? 'abstain') === kind,
      onchange: () => (kind === 'abstain' ? marks.delete(project.number) : marks.set(project.number, kind)),
    });
    return make('label', { class: 'option' }, radio, say(kind));
  });
  return make('fieldset', { class: 'decision' },
    make('legend', {}, make('span', { class: 'number' }, project.label), make('span', { class: 'title' }, project.name)), ...radios);
}

function review(marks) {
  const chosen = setup.projects.filter(project => marks.has(project.number)).sort((one, other) => one.number - other.number);
  const list = chosen.map(project => make('li', {}, `${project.label} ${project.name}`,
    setup.form === 'decide' ? `：${say(marks.get(project.number))}` : ''));
  show(place, make('h2', {}, say('reviewTitle')),
    list.length > 0 ? make('ul', { class: 'reviewed' }, ...list) : notice(say('none'), ''),
    buttons(button(say('encrypt'), () => encrypt(marks)), button(say('back'), () => mark(marks), 'plain')));
}

async function encrypt(marks) {
  show(place, make('p', {}, say('working')));
  await painted();
  try {
    // In the order in which election.json prints them.
    const bits = setup.printed.flatMap(number => setup.form === 'decide'
      ? [marks.get(number) === 'for', marks.get(number) === 'against']
      : [marks.get(number) === 'for']);
    const tracker = booth.mark(bits);
    marks.clear();
    show(place, make('h2', {}, say('sealed')), make('p', { class: 'tracker' }, tracker),
      buttons(button(say('cast'), () => cast(tracker)), button(say('open'), () => open(tracker), 'plain')));
  } catch (why) {
    fail(why, begin);
  }
}

async function cast(tracker) {
  const ballot = new TextDecoder().decode(booth.cast());
  show(place, make('p', {}, say('sending')));
  for (let tries = 0; ; tries++) {
    try {
      await ask(`${vote}/ballots`, { form: { ticket: setup.ticket, ballot } });
      return finish(tracker);
    } catch (why) {
      if (why instanceof Refused) {
        return show(place, notice(why.message), buttons(button(say('retry'), () => cast(tracker), 'plain')));
      }
      show(place, notice(say('noAnswer'), ''), make('p', { class: 'tracker' }, tracker));
      await pause(Math.min(1000 * 2 ** tries, 8000));
      // The ballot may have arrived although its answer did not.
      const found = await ask(`${vote}/trackers/${url(tracker)}`).catch(() => undefined);
      if (found?.in) return finish(tracker);
    }
  }
}

function finish(tracker) {
  booth.wipe();
  booth = setup = undefined;
  show(place, make('div', { class: 'notice good' }, make('h2', {}, say('done')), make('p', { class: 'tracker' }, tracker)),
    make('p', {}, say('doneLead')), make('p', {}, make('a', { href: `${vote}/trackers` }, say('lookUp'))), make('p', {}, say('again')),
    buttons(button(say('finish'), () => show(place, notice(say('cleared'), '')), 'plain')));
}

/** Benaloh's challenge: shows what is inside, on another device, and spends this ballot. */
async function open(tracker) {
  const { ballot, opening } = booth.open();
  try {
    await ask(`${vote}/opened`, { form: { ticket: setup.ticket, ballot } });
  } catch (why) {
    return fail(why, begin);
  }
  const link = `${location.origin}${vote}/opened/${url(tracker)}#${written(opening)}`;
  show(place, make('h2', {}, say('openedTitle')), make('p', {}, say('openedLead')), await code(link, 'L'),
    make('p', { class: 'tracker' }, make('a', { href: link, target: '_blank', rel: 'noopener' }, tracker)),
    buttons(button(say('newBallot'), () => mark(new Map()))));
}

/** Marks and randomness, short enough for a code: each scalar as 43 characters. */
function written(opening) {
  return opening.answers
    .map(({ marks, randomness }) => marks.join('') + '.' + randomness.map(base64).join(''))
    .join('~');
}

function base64(decimal) {
  const hex = BigInt(decimal).toString(16).padStart(64, '0');
  const bytes = hex.match(/../g).map(pair => parseInt(pair, 16));
  return url(btoa(String.fromCharCode(...bytes))).replace('=', '');
}

begin();

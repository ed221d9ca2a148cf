// A teller's device. The seed stays in this browser; the server gets what anyone may see.

import { BallotRefusal, openDevice } from './teller.mjs';
import { Refused, ask, button, buttons, code, make, notice, painted, pause, program, say, show } from './pagework.mjs';

const place = document.getElementById('device');
const { vote: id, ticket, address } = place.dataset;
const vote = `/votes/${id}`;
let device, seed, state, kept;
/** What is on the page now, so that looking again does not take away what somebody is doing. */
let shown;

function put(name, ...children) {
  if (shown === name) return;
  shown = name;
  show(place, ...children);
}

async function send(path, form) {
  await ask(`${vote}/teller/${path}`, { form, withCookies: true });
}
const say_ = (kind, content) => send('messages', { ticket, kind, content: JSON.stringify(content) });

async function run() {
  put('loading', make('p', {}, say('loading')));
  device = await openDevice(await program('TellerWasm.wasm'));
  for (;;) {
    try {
      state = await ask(`${vote}/teller/state`, { withCookies: true });
      if (kept === undefined) recall();
      await next();
    } catch (why) {
      if (why instanceof BallotRefusal) refuse(why);
      else if (why instanceof Refused) put(`refused ${why.message}`, notice(why.message));
      else put('network', notice(say('noNetwork'), ''));
    }
    await pause(1500);
  }
}

function refuse(why) {
  if (why.reason === 'notOneOfTheTrustees') {
    forget();
    return put('not yours', notice(say('notYours')), typeSeed());
  }
  put(`bad ${why.message}`, notice(wordsFor(why)));
}

function wordsFor({ reason, number, message }) {
  if (reason === 'archiveRefused') return say('archiveRefused', { number });
  if (reason === 'notOneOfTheTrustees') return say('notYours');
  const isMessage = ['certificateRefused', 'commitmentsRefused', 'shareWrong'].includes(reason);
  return isMessage ? say('messageRefused', { number }) : say('failed', { why: message });
}

/** Each teller's own, also where two of them share a browser. */
function recall() {
  kept = `yishi-teller-${id}-${state.index}`;
  try {
    seed = localStorage.getItem(kept) ?? undefined;
  } catch {
    // A browser that keeps nothing: the card has to be typed.
  }
}

function keep(text) {
  seed = text;
  shown = undefined;
  try {
    localStorage.setItem(kept, text);
  } catch {
    // See above.
  }
}

/** What this browser keeps stays there until another seed takes its place: a server that lies about the certificate must not be able to
    take a teller's seed away. */
function forget() {
  seed = undefined;
}

/** Whether a seed is the one that this teller's certificate was made with. Another one would spoil the key, or give a share that is
    refused with the teller's name. */
function isMine(text) {
  const { index, size, threshold, certificates } = state;
  const mine = certificates[index - 1];
  if (mine === null) return true;
  const asked = `${text} ${mine.message}`;
  if (!compared.has(asked)) compared.set(asked, device.certificate({ seed: text, index, size, threshold }).message === mine.message);
  return compared.get(asked);
}
const compared = new Map();

async function next() {
  const { index, certificates, contributions, keys, isKeyMade } = state;
  if (seed !== undefined && !isMine(seed)) forget();
  if (seed === undefined) return askSeed();
  if (isKeyMade) return afterKey();
  const [mine, done] = [index - 1, list => list.filter(item => item !== null).length];
  if (certificates[mine] === null) {
    return say_('certificate', device.certificate({ seed, index, size: state.size, threshold: state.threshold }));
  }
  if (done(certificates) < state.size) return waiting(1, done(certificates));
  if (contributions[mine] === null) return say_('contribution', device.contribution({ seed, certificates }));
  if (done(contributions) < state.size) return waiting(2, done(contributions));
  if (keys[mine] === null) return say_('key', device.key({ seed, name: state.name, certificates, contributions }));
  waiting(3, done(keys));
}

function waiting(step, done) {
  put(`wait ${step} ${done}`, make('p', { role: 'status' }, say('waiting', { done, size: state.size, step })), card());
}

/** The seed, for who wants to compare the card. */
function card() {
  return make('details', {}, make('summary', {}, say('seed')), make('p', { class: 'tracker' }, seed), buttons(button(say('otherSeed'), () => {
    forget();
    shown = undefined;
  }, 'plain')));
}

function askSeed() {
  const hasBegun = state.certificates[state.index - 1] !== null;
  const fresh = () => {
    const made = device.seed();
    shown = 'writing down';
    show(place, make('h2', {}, say('seed')), make('p', { class: 'tracker' }, made), make('p', {}, say('beginLead')),
      buttons(button(say('wroteDown'), () => keep(made))));
  };
  if (shown === 'writing down') return;
  put('ask seed', hasBegun ? undefined : buttons(button(say('begin'), fresh)), typeSeed());
}

function typeSeed() {
  const input = make('input', { id: 'seed', type: 'text', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false' });
  const wrong = make('p', { class: 'error', hidden: true }, say('mistyped'));
  return make('form', {
    onsubmit: event => {
      event.preventDefault();
      const typed = input.value.replace(/[\s-]/g, '');
      const isWhole = /^[1-9A-HJ-NP-Za-km-z]{22}$/.test(typed);
      if (isWhole && isMine(typed)) return keep(typed);
      wrong.textContent = say(isWhole ? 'notYours' : 'mistyped');
      wrong.hidden = false;
    },
  }, make('div', { class: 'field' }, make('label', { for: 'seed' }, say('haveSeed')), wrong, input),
    make('p', { class: 'buttons' }, make('button', { class: 'button plain' }, say('keep'))));
}

function afterKey() {
  if (shown === 'slips' || shown === 'opening') return;
  if (state.isCounted) return put('counted', notice(say('counted'), 'good'));
  if (state.hasShared) return put('shared', notice(say('shared'), 'good'));
  if (state.isClosed) return put('open', make('p', {}, say('keyMade')), buttons(button(say('open'), openCount)));
  if (state.isChief && state.canMakeSlips) return askSlips();
  put(`voting ${state.slips}`, make('p', {}, say('keyMade')),
    state.slips === null ? undefined : make('p', {}, say('slipsDone', { count: state.slips })), make('p', {}, say('voting')), card());
}

function askSlips() {
  const input = make('input', { id: 'count', type: 'text', inputmode: 'numeric', value: String(state.slips ?? state.deputies) });
  const form = make('div', {}, make('div', { class: 'field short' }, make('label', { for: 'count' }, say('slipCount')), input),
    buttons(button(say('makeSlips'), () => makeSlips(Number(input.value)))));
  put(`ask slips ${state.slips}`, make('p', {}, say('keyMade')),
    state.slips === null ? undefined : make('p', {}, say('slipsDone', { count: state.slips })), make('p', {}, say('slipsLead')),
    state.slips === null ? form : make('details', {}, make('summary', {}, say('makeAgain')), form), card());
}

async function makeSlips(count) {
  if (!Number.isInteger(count) || count < 1 || count > 5000) return;
  shown = 'slips';
  show(place, make('p', {}, say('slipsMaking')));
  await painted();
  try {
    let { slips, lists } = device.slips(count, state.elections);
    const form = new FormData();
    form.append('ticket', ticket);
    form.append('lists', new Blob([JSON.stringify(lists)], { type: 'application/json' }), 'lists.json');
    await send('slips', form);
    const printed = await Promise.all(slips.map(printedSlip));
    show(place, make('p', { class: 'unprinted' }, say('slipsLead')), make('p', { class: 'buttons unprinted' },
      button(say('slipsPrint'), () => print()), button(say('slipsForget'), () => {
        slips = undefined;
        show(place, notice(say('slipsForgotten'), 'good'));
        shown = undefined;
      }, 'plain')), make('div', { class: 'slips' }, ...printed));
  } catch (why) {
    stop(why instanceof Refused ? why.message : say('failed', { why: why.message }));
  }
}

async function printedSlip(slip, index) {
  return make('section', { class: 'ballot-slip' }, make('h3', {}, `${say('slipTitle')} · ${say('slipNumber', { number: index + 1 })}`),
    make('p', { class: 'small' }, state.title), await code(`${address}/v/${id}#${slip}`), make('p', { class: 'credential' }, slip),
    make('p', { class: 'small' }, say('slipHow'), make('br'), `${address}/v/${id}`), make('p', { class: 'small' }, say('slipNumberWhy')));
}

async function openCount() {
  shown = 'opening';
  const line = make('p', { role: 'status' }, say('verifying', { percent: 0 }));
  show(place, line);
  try {
    const archive = await ask(`${vote}/archive/${state.round}`, { withCookies: true });
    const { voters, ballots } = await device.verify(archive, part => {
      line.textContent = say('verifying', { percent: Math.round(part * 100) });
    });
    line.textContent = say('verified', { voters, ballots });
    await painted();
    const { certificates, contributions } = state;
    const { share, proof } = device.share({ seed, certificates, contributions });
    await send('shares', { ticket, content: JSON.stringify({ share, proof }) });
    shown = undefined;
  } catch (why) {
    stop(why instanceof BallotRefusal ? wordsFor(why) : why instanceof Refused ? why.message : say('failed', { why: why.message }));
  }
}

/** What went wrong stays to be read until somebody tries again. */
function stop(text) {
  shown = 'opening';
  show(place, notice(text), buttons(button(say('retry'), () => (shown = undefined), 'plain')));
}

run();

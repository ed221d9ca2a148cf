// What every page with a script of ours does: words in the reader's language, elements without a line of HTML in a string, and asking
// the server.

/** The words that the page brought along: `say('marked', { count: 3 })`. */
const words = new Map(
  [...document.querySelectorAll('#words > dt')].map(key => [key.textContent, key.nextElementSibling.textContent]),
);
export function say(key, values = {}) {
  return (words.get(key) ?? key).replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/** `make('button', { class: 'button', type: 'button' }, 'text', child …)`; what begins with `on` is listened to. */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== false && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.filter(child => child !== undefined && child !== null));
  return element;
}

export const button = (text, onclick, kind = '') => make('button', { type: 'button', class: `button ${kind}`, onclick }, text);
export const buttons = (...all) => make('p', { class: 'buttons' }, ...all);
export const notice = (text, kind = 'bad') => make('div', { class: `notice ${kind}`, role: 'alert' }, make('p', {}, text));

/** Puts something else in a place, and moves the focus there for those who hear or type. */
export function show(place, ...children) {
  place.replaceChildren(...children.filter(child => child !== undefined && child !== null));
  const head = place.querySelector('h2, .notice');
  if (head) {
    head.tabIndex = -1;
    head.focus({ preventScroll: true });
  }
  scrollTo(0, 0);
}

/** What the server refuses, in its words. */
export class Refused extends Error {
  constructor(status, text) {
    super(text);
    this.status = status;
  }
}

/** Asks the server; `form` is sent as a form, a FormData as it is. An answer that does not come at all throws TypeError. */
export async function ask(path, { form, withCookies = false } = {}) {
  const body = form === undefined || form instanceof FormData ? form : new URLSearchParams(form);
  const answer = await fetch(path, {
    method: form === undefined ? 'GET' : 'POST',
    body,
    credentials: withCookies ? 'same-origin' : 'omit',
    headers: { Accept: 'application/json' },
    cache: 'no-store',
  });
  if (answer.status >= 500 || answer.status === 429) throw new TypeError(`status ${answer.status}`);
  const isJSON = (answer.headers.get('Content-Type') ?? '').startsWith('application/json');
  if (!answer.ok) throw new Refused(answer.status, isJSON ? (await answer.json()).refusal : `${answer.status}`);
  return isJSON ? answer.json() : new Uint8Array(await answer.arrayBuffer());
}

export const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

/** Lets the browser show what was put on the page before work begins that keeps it busy. */
export const painted = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));

/** What the page says of a program's digest. A file that differs is not used; one that the page does not name neither. */
function integrity(name) {
  const named = document.querySelector('script[data-programs]').dataset.programs.split(' ');
  const place = named.indexOf(name);
  if (place < 0) throw new Error(name);
  return named[place + 1];
}

/** The bytes of one of our programs. */
export async function program(name) {
  const answer = await fetch(`/assets/${name}`, { credentials: 'omit', integrity: integrity(name) });
  if (!answer.ok) throw new Error(name);
  return new Uint8Array(await answer.arrayBuffer());
}

let drawer;
/** A QR code as a drawing. */
export async function code(text, level = 'M') {
  drawer ??= new Promise((resolve, reject) => {
    const script = make('script', { src: '/assets/qrcode.js', integrity: integrity('qrcode.js') });
    script.addEventListener('load', () => resolve(globalThis.qrcode));
    script.addEventListener('error', () => reject(new Error('qrcode.js')));
    document.head.append(script);
  });
  const qr = (await drawer)(0, level);
  qr.addData(text);
  qr.make();
  const size = qr.getModuleCount();
  let path = '';
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) if (qr.isDark(row, column)) path += `M${column + 4} ${row + 4}h1v1h-1z`;
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', `0 0 ${size + 8} ${size + 8}`);
  svg.setAttribute('class', 'qr');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', 'QR');
  const ground = document.createElementNS(namespace, 'rect');
  for (const [key, value] of [['width', size + 8], ['height', size + 8], ['fill', '#fff']]) ground.setAttribute(key, value);
  const drawn = document.createElementNS(namespace, 'path');
  drawn.setAttribute('d', path);
  drawn.setAttribute('fill', '#000');
  svg.append(ground, drawn);
  return svg;
}

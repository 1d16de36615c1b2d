// The library: search in the text of all packs, and the list narrowed and put in order. All that
// is searched is in this file, so that it works from a folder on a stick as well as from a server.
const one = (selector) => document.querySelector(selector);
const all = (selector) => [...document.querySelectorAll(selector)];
const form = one('#finding');
const list = one('.packs');
const MOST = 40;
const MUCH = 60; // words and gaps of an excerpt

// Letters without their signs, and the ways to write one Arabic letter as one.
function folded(text) {
  return text.normalize('NFKD').toLowerCase().replace(/[\p{M}\u0640\u200c]/gu, '')
    .replace(/[يى]/g, 'ی').replace(/ك/g, 'ک').replace(/[’‘]/g, "'");
}

let texts = null;
function pieces() {
  texts ??= JSON.parse(one('#texts').textContent).flatMap(
    (pack) => pack.p.map(([at, text]) => ({ pack, at, text, plain: folded(text) })),
  );
  return texts;
}

function made(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

// A little of the text around the first word that was found, with every such word marked.
function excerpt({ text }, words) {
  const parts = text.split(/(\s+)/);
  const hit = (part) => words.some((word) => folded(part).includes(word));
  const first = Math.max(parts.findIndex(hit), 0);
  const [from, to] = [Math.max(0, first - 8), first + MUCH];
  const shown = parts.slice(from, to).map((part) => (hit(part) ? made('mark', {}, part) : part));
  return [from > 0 ? '… ' : '', ...shown, to < parts.length ? ' …' : ''];
}

function result(piece, words) {
  const href = piece.pack.h.endsWith('.html') ? piece.pack.h + piece.at : piece.pack.h;
  const place = piece.at.startsWith('#p') && /\d$/.test(piece.at) ? ` ¶${piece.at.slice(2)}` : '';
  const said = made('p', { lang: piece.pack.l, dir: 'auto' }, ...excerpt(piece, words));
  const title = made('bdi', { lang: piece.pack.l }, piece.pack.t);
  return made('li', {}, made('a', { href }, title, place), said);
}

function search() {
  const words = folded(one('#asked').value).split(/\s+/).filter(Boolean);
  const shown = new Set(all('.packs > li:not([hidden]) h2').map((title) => title.textContent.trim()));
  const useful = words.join('').length > 1;
  const found = useful ? pieces().filter(
    (piece) => shown.has(piece.pack.t) && words.every((word) => piece.plain.includes(word)),
  ) : [];
  one('#results').replaceChildren(...found.slice(0, MOST).map((piece) => result(piece, words)));
  const said = found.length ? `${form.dataset.found} ${found.length}` : form.dataset.none;
  one('#found').textContent = useful ? said : '';
}

function narrow() {
  const wanted = new FormData(form);
  for (const item of list.children) {
    const values = JSON.parse(item.dataset.values);
    const stays = ([name, ones]) => !wanted.get(name) || ones.includes(wanted.get(name));
    item.hidden = !Object.entries(values).every(stays);
  }
  const newest = (item) => item.dataset.published;
  const order = wanted.get('order') === 'newest'
    ? (a, b) => (newest(a) < newest(b) ? 1 : newest(a) > newest(b) ? -1 : 0)
    : (a, b) => packs.indexOf(a) - packs.indexOf(b);
  list.append(...[...list.children].sort(order));
  search();
}

const packs = [...list.children];
let waiting = 0;
one('#asked').addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(search, 120);
});
form.addEventListener('change', narrow);
form.addEventListener('submit', (event) => event.preventDefault());
all('[data-scripted]').forEach((part) => { part.hidden = false; });
all('[data-plain]').forEach((part) => { part.hidden = true; });
narrow();

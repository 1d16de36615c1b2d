// The library: search in the text of all packs, and the list narrowed and put in order. What is
// searched stands in files that call a function of this page: so it works from a folder on a stick
// as well as from a server. They are loaded when they are asked for, as many as it takes.
'use strict';
const one = (selector) => document.querySelector(selector);
const all = (selector) => [...document.querySelectorAll(selector)];
const form = one('#finding');
const list = one('#rows'); // all packs, where they stand on this page
const MOST = 40;
const MUCH = 60; // words and gaps of an excerpt
const KEPT = 40; // files of texts

// Letters without their signs, and the ways to write one Arabic letter as one.
function folded(text) {
  return text.normalize('NFKD').toLowerCase().replace(/[\p{M}\u0640\u200c]/gu, '')
    .replace(/[يى]/g, 'ی').replace(/ك/g, 'ک').replace(/[’‘]/g, "'");
}

function made(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

const loaded = new Map();
const arrived = {};
window.coursepack = (name, number, data) => { arrived[name] = { number, data }; };

// What a file holds; each is loaded once, and those that were used longest ago are let go.
function load(name, file) {
  const kept = loaded.get(name) ?? new Promise((done, fail) => {
    const script = made('script', { src: file });
    script.onload = () => { done(arrived[name]); delete arrived[name]; script.remove(); };
    script.onerror = () => { loaded.delete(name); script.remove(); fail(new Error(file)); };
    document.head.append(script);
  });
  loaded.delete(name);
  loaded.set(name, kept);
  const oldest = [...loaded.keys()].find((key) => key !== 'packs');
  if (loaded.size > KEPT) loaded.delete(oldest);
  return kept;
}

const head = (pack) => [pack.t, pack.q, ...Object.values(pack.v).flat()].join(' ');
let known = null;
async function packs() {
  if (!known) {
    const { number, data } = await load('packs', 'search.js');
    known = data.map((pack) => ({
      ...pack, file: pack.n >> number, title: { pack, at: '', text: pack.q, plain: folded(head(pack)) },
    }));
  }
  return known;
}

async function pieces(file) {
  const texts = await load(file, `search-${file}.js`);
  texts.folded ??= Object.fromEntries(Object.entries(texts.data).map(
    ([slug, said]) => [slug, said.map(([at, text]) => ({ at, text, plain: folded(text) }))],
  ));
  return texts.folded;
}

// A little of the text around the first word that was found, with every such word marked.
function excerpt(text, words) {
  const parts = text.split(/(\s+)/);
  const hit = (part) => words.some((word) => folded(part).includes(word));
  const first = Math.max(parts.findIndex(hit), 0);
  const [from, to] = [Math.max(0, first - 8), first + MUCH];
  const shown = parts.slice(from, to).map((part) => (hit(part) ? made('mark', {}, part) : part));
  return [from > 0 ? '… ' : '', ...shown, to < parts.length ? ' …' : ''];
}

function result({ pack, at, text }, words) {
  const href = pack.h.endsWith('.html') ? pack.h + at : pack.h;
  const place = at.startsWith('#p') && /\d$/.test(at) ? ` ¶${at.slice(2)}` : '';
  const said = made('p', { lang: pack.l, dir: 'auto' }, ...excerpt(text, words));
  const title = made('bdi', { lang: pack.l }, pack.t);
  return made('li', {}, made('a', { href }, title, place), said);
}

function fits(values) {
  const wanted = new FormData(form);
  return Object.entries(values).every(([name, ones]) => !wanted.get(name) || ones.includes(wanted.get(name)));
}

const chosen = () => all('#finding select').some((choice) => choice.selectedIndex > 0);
const newest = () => new FormData(form).get('order') === 'newest';
const byDate = (a, b) => (a < b ? 1 : a > b ? -1 : 0);

// Packs whose title, question or subject is meant, then places in the texts, file by file.
async function* finding(words) {
  const has = (piece) => words.every((word) => piece.plain.includes(word));
  const there = (await packs()).filter((pack) => fits(pack.v));
  if (newest()) there.sort((a, b) => byDate(a.d, b.d));
  yield there.map((pack) => pack.title).filter(has);
  if (!words.length) return;
  for (const file of new Set(there.map((pack) => pack.file))) {
    const texts = await pieces(file);
    yield there.filter((pack) => pack.file === file).flatMap((pack) => (
      (texts[pack.s] ?? []).filter(has).map((piece) => ({ ...piece, pack }))));
  }
}

let turn = 0;
async function search() {
  const words = folded(one('#asked').value).split(/\s+/).filter(Boolean);
  const useful = words.join('').length > 1 || (!list && !words.length && chosen());
  const found = [];
  const mine = ++turn;
  const show = (said) => {
    one('#results').replaceChildren(...found.slice(0, MOST).map((piece) => result(piece, words)));
    one('#found').textContent = said;
  };
  const left = () => rows.filter((item) => !item.hidden).length;
  if (!useful) return show(list && chosen() ? `${form.dataset.found} ${left()}` : '');
  let more = false;
  try {
    for await (const some of finding(words)) {
      if (mine !== turn) return undefined;
      found.push(...some);
      more = found.length > MOST && words.length > 0;
      if (some.length) show(one('#found').textContent);
      if (more) break;
    }
  } catch (fault) {
    console.error(fault); // a file is not there: what was found in the others is shown
  }
  if (mine !== turn) return undefined;
  const count = more ? `${MOST}+` : found.length;
  return show(found.length ? `${form.dataset.found} ${count}` : form.dataset.none);
}

const rows = list ? [...list.children] : [];
function narrow() {
  for (const item of rows) item.hidden = !fits(JSON.parse(item.dataset.values));
  const order = newest()
    ? (a, b) => byDate(a.dataset.published, b.dataset.published)
    : (a, b) => rows.indexOf(a) - rows.indexOf(b);
  list?.append(...[...rows].sort(order));
  search();
}

let waiting = 0;
one('#asked').addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(search, 120);
});
// Not when the words are left: what was found would be put anew while somebody clicks on it.
form.addEventListener('change', ({ target }) => { if (target.matches('select')) narrow(); });
form.addEventListener('submit', (event) => event.preventDefault());
all('[data-scripted]').forEach((part) => { part.hidden = false; });
all('[data-plain]').forEach((part) => { part.hidden = true; });
narrow();

// Highlights and notes: made from selected words or from a form, changed in a sheet, listed below.
const sheet = one('#note');
const pick = one('#pick');
const list = one('#mine-list');
let range = null;
let edited = null;
const gone = new Set(); // marks of words that this version of the article does not have

function added(places, note = '') {
  const marks = places.map((place) => {
    const said = textOf(paragraphOf(place));
    return { id: nextId(), ...place, ...around(said, place.start, place.words), note };
  });
  mine.marks.push(...marks);
  keep();
  marks.forEach(painted);
  listed();
  tell(one('#pick-highlight').dataset.done);
  return marks;
}

function nextId() {
  return 1 + Math.max(0, ...mine.marks.map((mark) => mark.id));
}

// Marks at their words in this version of the article; those whose words it does not have are told apart.
function placed() {
  gone.clear();
  for (const mark of mine.marks) {
    const again = foundAgain({ before: '', after: '', ...mark });
    if (again) {
      const { paragraph, start, before, after } = again;
      Object.assign(mark, { paragraph, start, before, after });
    } else gone.add(mark);
  }
}

// Behind the words stands a button, so that every mark can be reached without a pointer.
function painted(mark) {
  if (gone.has(mark)) return;
  const last = paint(mark);
  const button = made('button', { type: 'button', className: 'noted' });
  button.dataset.mark = mark.id;
  button.dataset.full = String(Boolean(mark.note));
  button.ariaLabel = [`${sheet.dataset.label} ${mark.words.slice(0, 60)}`, mark.note].filter(Boolean).join(' · ');
  (last.closest('.term, .lead') ?? last).after(button);
}

function made(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function listed() {
  const order = (mark) => gone.has(mark) * 1e12 + Number(mark.paragraph) * 1e6 + mark.start;
  mine.marks.sort((a, b) => order(a) - order(b));
  list.replaceChildren(...mine.marks.map(entry));
  one('#mine-none').hidden = mine.marks.length > 0;
}

const aloud = (label) => label.replace('¶', `${list.dataset.paragraph} `);

function entry(mark) {
  const label = `¶${inDigits(Number(mark.paragraph))}`;
  const place = gone.has(mark)
    ? made('p', { className: 'hint' }, list.dataset.gone)
    : made('a', { className: 'place', href: `#p${mark.paragraph}`, ariaLabel: aloud(label) }, label);
  const edit = made('button', { type: 'button' }, list.dataset.edit);
  edit.ariaLabel = [list.dataset.edit, gone.has(mark) ? '' : aloud(label), mark.words.slice(0, 40)].join(' ');
  edit.addEventListener('click', () => opened(mark));
  const item = made('li', {}, place, ' ', made('q', {}, mark.words), ' ');
  if (mark.note) item.append(made('p', { className: 'own-note' }, mark.note));
  item.append(edit);
  return item;
}

function opened(mark) {
  edited = mark;
  one('#note-words').textContent = mark.words;
  one('#note-text').value = mark.note;
  sheet.showModal();
}

function changed(mark, note) {
  unpaint(mark);
  if (note === null) mine.marks.splice(mine.marks.indexOf(mark), 1);
  else {
    mark.note = note;
    painted(mark);
  }
  keep();
  listed();
  if (note === null) tell(list.dataset.removed);
}

function picked() {
  const selection = document.getSelection();
  const useful = selection.rangeCount && !selection.isCollapsed && text.contains(
    selection.getRangeAt(0).commonAncestorContainer,
  );
  if (!useful) {
    pick.hidden = true;
    return;
  }
  range = selection.getRangeAt(0).cloneRange();
  const block = range.endContainer.parentElement?.closest('.paragraph');
  // Behind the selected words in the order of reading: the next press of Tab comes here.
  if (block && pick.previousElementSibling !== block) block.after(pick);
  pick.hidden = false;
}

function taken() {
  const marks = added(selected(range));
  document.getSelection().removeAllRanges();
  pick.hidden = true;
  return marks;
}

document.addEventListener('selectionchange', picked);
pick.addEventListener('pointerdown', (event) => event.preventDefault());
one('#pick-highlight').addEventListener('click', taken);
one('#pick-note').addEventListener('click', () => taken().slice(0, 1).forEach(opened));
text.addEventListener('click', (event) => {
  const found = event.target.closest('mark, .noted');
  if (!found || event.target.closest('.term, .lead') || !document.getSelection().isCollapsed) return;
  opened(mine.marks.find((mark) => mark.id === Number(found.dataset.mark)));
});
sheet.addEventListener('close', () => {
  const removed = sheet.returnValue === 'remove';
  changed(edited, removed ? null : one('#note-text').value.trim());
  const next = removed ? null : one(`.noted[data-mark="${edited.id}"]`);
  (next ?? one('#mine-title')).focus({ preventScroll: removed });
  sheet.returnValue = '';
});
one('#mine-add').addEventListener('submit', (event) => {
  event.preventDefault();
  const form = event.target;
  const paragraph = form.elements.paragraph.value;
  const said = textOf(document.getElementById(`p${paragraph}`));
  const words = form.elements.words.value.trim() || said.trim();
  const start = said.toLowerCase().indexOf(words.toLowerCase());
  if (start < 0) tell(list.dataset.lost);
  else {
    const place = { paragraph, start, words: said.slice(start, start + words.length) };
    added([place]).forEach(opened);
    form.reset();
  }
  one('#mine-lost').hidden = start >= 0;
});
for (const paragraph of all('.paragraph', text)) {
  const number = paragraph.id.slice(1);
  one('#mine-paragraph').append(made('option', { value: number }, inDigits(Number(number))));
}
placed();
mine.marks.forEach(painted);
if (mine.marks.length) keep();
listed();

// What is typed and ticked: kept under the id of what asks for it, so that an answer stays with its question
// wherever that stands and whatever its number is. What has no id is kept under its words.
function wordsOf(element) {
  const copy = element.cloneNode(true);
  all('.number, .place, textarea, input', copy).forEach((part) => part.remove());
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

function asks(field) {
  const group = field.closest('fieldset');
  const named = [group, field].filter(Boolean).flatMap((part) => (
    (part.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id))));
  const label = field.type === 'radio' ? one('legend', group) : field.labels[0];
  const parts = new Set([one('.ask', field.closest('.question') ?? group ?? field), ...named, label]);
  return [...parts].filter(Boolean).map(wordsOf).filter(Boolean).join(' · ');
}

// Room for one answer: a field, or all radio buttons of a group.
function roomOf(field) {
  const asked = asks(field);
  const key = field.closest('[data-key]')?.dataset.key ?? asked;
  const choices = field.type === 'radio' ? all('input', field.closest('fieldset')) : null;
  return { key, asked, field, choices };
}

const fields = all('main textarea, main input, .names input').filter((field) => (
  !field.closest('#mine, #note') && (field.type !== 'radio' || field === one('input', field.closest('fieldset')))));
const rooms = fields.map(roomOf);

function answer({ field, choices }) {
  return choices ? choices.find((choice) => choice.checked)?.value ?? '' : field.value;
}

function fill({ field, choices }, said) {
  if (choices) choices.forEach((choice) => { choice.checked = choice.value === said; });
  else field.value = said;
}

function written(room) {
  const said = answer(room);
  if (said) mine.answers[room.key] = { asked: room.asked, said, level: LEVEL };
  else delete mine.answers[room.key];
  one(`#was-${rooms.indexOf(room)}`)?.remove();
  keep();
  remained();
}

// A question that has other words than when it was answered says so.
function reworded(room, asked) {
  const id = `was-${rooms.indexOf(room)}`;
  const note = made('p', { className: 'hint', id }, `${one('#mine-earlier').dataset.reworded} “${asked}”`);
  const last = room.choices ? room.field.closest('fieldset') : room.field.closest('label') ?? room.field;
  last.after(note);
  (room.choices ? last : room.field).setAttribute('aria-describedby', id);
}

// Answers to what is no longer asked here, or is answered in another way; not to what only another level asks.
function earlier() {
  const here = new Map(rooms.map((room) => [room.key, room]));
  return Object.entries(mine.answers).filter(([key, { said, level }]) => (
    here.has(key) ? answer(here.get(key)) !== said : (level ?? LEVEL) === LEVEL));
}

function remained() {
  const items = earlier().map(([key, { asked, said }]) => {
    const remove = made('button', { type: 'button' }, one('#mine-earlier').dataset.remove);
    remove.ariaLabel = `${remove.textContent} ${asked}`;
    remove.addEventListener('click', () => {
      delete mine.answers[key];
      keep();
      remained();
      one('#mine-title').focus();
      tell(list.dataset.removed);
    });
    return made('li', {}, made('p', {}, asked), made('p', { className: 'own-note' }, said), remove);
  });
  one('#mine-earlier ul').replaceChildren(...items);
  one('#mine-earlier').hidden = items.length === 0;
}

// Answers that were kept under the words of their questions, before those had ids.
for (const [asked, said] of Object.entries(mine.answers)) {
  if (typeof said !== 'object') mine.answers[asked] = { asked, said: said === true ? '✓' : said };
}
for (const room of rooms) {
  const before = mine.answers[room.key];
  // Not what the browser has put here by itself: it goes by where a field stands.
  fill(room, before?.said ?? '');
  if (before && answer(room) && before.asked !== room.asked) reworded(room, before.asked);
  for (const field of room.choices ?? [room.field]) field.addEventListener('input', () => written(room));
}
remained();

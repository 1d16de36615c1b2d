// Notes and answers as a text file of the reader's own, and all of them deleted.
function numberOf({ field }) {
  const asked = field.closest('.question, .fields > li');
  return asked ? one('.number', asked)?.textContent.trim() ?? '' : '';
}

function asText() {
  const lines = [document.title, ''];
  for (const mark of mine.marks) {
    lines.push(`${gone.has(mark) ? list.dataset.gone : `¶${mark.paragraph}`} “${mark.words}”`);
    if (mark.note) lines.push(`    ${mark.note.replace(/\n/g, '\n    ')}`);
    lines.push('');
  }
  const told = (asked, said) => lines.push(asked, `    ${said.replace(/\n/g, '\n    ')}`, '');
  for (const room of rooms.filter(answer)) told(`${numberOf(room)} ${room.asked}`.trim(), answer(room));
  const left = earlier();
  if (left.length) lines.push(one('#mine-earlier h3').textContent, '');
  for (const [, { asked, said }] of left) told(asked, said);
  return lines.join('\n');
}

one('#mine-save').addEventListener('click', () => {
  const href = URL.createObjectURL(new Blob([asText()], { type: 'text/plain' }));
  const name = document.body.dataset.keep.replace(/\W+/g, '-');
  made('a', { href, download: `${name}.txt` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
});

one('#mine-delete').addEventListener('click', (event) => {
  if (!confirm(event.currentTarget.dataset.sure)) return;
  mine.marks.forEach(unpaint);
  mine.marks.length = 0;
  for (const room of rooms) fill(room, '');
  mine.answers = {};
  keep();
  listed();
  remained();
  tell(list.dataset.deleted);
});

// What works only with these scripts is shown only now; what is true only without them goes.
all('[data-scripted]').forEach((part) => { part.hidden = false; });
all('[data-plain]').forEach((part) => { part.hidden = true; });
numberLines();

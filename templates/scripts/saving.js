// Notes and answers as a text file of the reader's own, and all of them deleted.
function asText() {
  const lines = [document.title, ''];
  for (const mark of mine.marks) {
    lines.push(`¶${mark.paragraph} “${mark.words}”`);
    if (mark.note) lines.push(`    ${mark.note.replace(/\n/g, '\n    ')}`);
    lines.push('');
  }
  for (const field of fields.filter(answered)) {
    lines.push(asks(field));
    if (field.type !== 'radio') lines.push(`    ${field.value.replace(/\n/g, '\n    ')}`);
    lines.push('');
  }
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
  for (const field of fields) {
    if (field.type === 'radio') field.checked = false;
    else field.value = '';
  }
  written();
  listed();
  tell(list.dataset.deleted);
});

// What works only with these scripts is shown only now; what is true only without them goes.
all('[data-scripted]').forEach((part) => { part.hidden = false; });
all('[data-plain]').forEach((part) => { part.hidden = true; });
numberLines();

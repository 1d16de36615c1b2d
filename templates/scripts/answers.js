// What is typed and ticked: kept under the words that ask for it, so that a question which
// has moved keeps its answer and one that asks something else begins anew.
function asks(field) {
  const group = field.closest('fieldset');
  const by = (group ?? field).getAttribute('aria-labelledby');
  const above = by ? document.getElementById(by) : group && one('legend', group);
  const item = field.closest('.fields > li');
  const parts = [above, item && one('.quote', item), field.labels[0]];
  return parts.filter(Boolean).map((part) => part.textContent.replace(/\s+/g, ' ').trim()).join(' · ');
}

const fields = all('main textarea, main input, .names input').filter(
  (field) => !field.closest('#mine, #note'),
);

function answered(field) {
  return field.type === 'radio' ? field.checked : field.value;
}

function written() {
  mine.answers = Object.fromEntries(
    fields.filter(answered).map((field) => [asks(field), answered(field)]),
  );
  keep();
}

for (const field of fields) {
  const before = mine.answers[asks(field)];
  if (field.type === 'radio') field.checked = before === true;
  else if (before) field.value = before;
  field.addEventListener('input', written);
}

// What a reader leaves here: kept in this browser, on this device, and sent to nobody. All levels of an edition keep
// it together, so that an answer is there, too, where the same is asked with more help, or less.
const KEPT = `coursepack:${document.body.dataset.keep}`;
const LEVEL = document.body.dataset.level ?? '';
const DISPLAY = 'coursepack:display';

const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

function recalled(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}');
  } catch {
    return {};
  }
}

function kept(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    one('#unkept')?.removeAttribute('hidden');
  }
}

const mine = { marks: [], answers: {}, ...recalled(KEPT) };
// Each level kept it alone, once.
const alone = recalled(`${KEPT}-${LEVEL}`);
for (const [key, said] of Object.entries(alone.answers ?? {})) mine.answers[key] ??= said;
if (!mine.marks.length) mine.marks.push(...(alone.marks ?? []));
const keep = () => kept(KEPT, mine);
if (alone.answers) {
  keep();
  kept(`${KEPT}-${LEVEL}`, {});
}

// Anew each time: the same words said twice would else be heard once.
function tell(text) {
  one('#told').textContent = '';
  setTimeout(() => { one('#told').textContent = text; }, 100);
}

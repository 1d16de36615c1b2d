// What a reader leaves here: kept in this browser, on this device, and sent to nobody.
const KEPT = `coursepack:${document.body.dataset.keep}`;
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
    one('#unkept').hidden = false;
  }
}

const mine = { marks: [], answers: {}, ...recalled(KEPT) };
const keep = () => kept(KEPT, mine);

// Anew each time: the same words said twice would else be heard once.
function tell(text) {
  one('#told').textContent = '';
  setTimeout(() => { one('#told').textContent = text; }, 100);
}

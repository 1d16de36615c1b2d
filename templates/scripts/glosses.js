// A gloss opens on a tap without this. Here it also opens under the pointer and on focus by
// keyboard, stays while either is on it, and goes with Escape (WCAG 1.4.13).
const NEAR = CSS.supports('position-area', 'block-end');
const SOON = 150;
const LATER = 350;

// On a narrow screen a gloss stands at the foot: its term must not be behind it (WCAG 2.4.11).
function uncover(term, note) {
  const [word, over] = [term.getBoundingClientRect(), note.getBoundingClientRect()];
  if (word.bottom > over.top && word.top < over.bottom) scrollBy(0, word.bottom - over.top + 8);
}

function gloss(term) {
  const note = document.getElementById(term.getAttribute('popovertarget'));
  const lead = document.querySelector(`.lead[data-gloss="${note.id}"]`);
  const parts = [term, lead, note].filter(Boolean);
  let waiting = 0;
  let closing = false; // the focus may come back from a long gloss, which can be scrolled by keys
  let held = false; // opened or confirmed by a tap or a key: a second one closes it
  const open = () => note.matches(':popover-open');
  const within = (wait, act) => {
    clearTimeout(waiting);
    waiting = setTimeout(act, wait);
  };
  const opens = () => open() || note.showPopover({ source: term });
  const closes = () => {
    const wanted = held || parts.some((part) => part.matches(':hover, :focus-visible'));
    if (open() && !wanted) note.hidePopover();
  };
  const pointed = (event) => {
    if (event.pointerType === 'mouse' && NEAR) within(SOON, opens);
  };
  for (const part of [term, lead].filter(Boolean)) part.addEventListener('pointerenter', pointed);
  lead?.addEventListener('click', () => term.click());
  note.addEventListener('pointerenter', () => clearTimeout(waiting));
  for (const part of parts) part.addEventListener('pointerleave', () => within(LATER, closes));
  term.addEventListener('focus', () => {
    if (!closing && term.matches(':focus-visible')) opens();
  });
  term.addEventListener('blur', () => {
    held = false;
    within(0, closes);
  });
  note.addEventListener('blur', () => within(0, closes));
  note.addEventListener('beforetoggle', (event) => { closing = event.newState === 'closed'; });
  term.addEventListener('click', (event) => {
    clearTimeout(waiting);
    if (open() && !held) event.preventDefault();
    held = !open() || !held;
  });
  note.addEventListener('toggle', (event) => {
    closing = false;
    if (event.newState === 'closed') held = false;
    else uncover(term, note);
  });
}

if ('popover' in HTMLElement.prototype) all('.term').forEach(gloss);

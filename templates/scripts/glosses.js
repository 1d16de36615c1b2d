// A gloss opens on a tap without this. Here it also opens under the pointer and on focus by
// keyboard, stays while either is on it, and goes with Escape (WCAG 1.4.13).
const NEAR = CSS.supports('position-area', 'block-end');
const SOON = 150;
const LATER = 350;

function gloss(term) {
  const note = document.getElementById(term.getAttribute('popovertarget'));
  let waiting = 0;
  let held = false; // opened or confirmed by a tap or a key: a second one closes it
  const open = () => note.matches(':popover-open');
  const within = (wait, act) => {
    clearTimeout(waiting);
    waiting = setTimeout(act, wait);
  };
  const opens = () => open() || note.showPopover({ source: term });
  const closes = () => {
    const wanted = held || note.matches(':hover') || term.matches(':hover, :focus-visible');
    if (open() && !wanted) note.hidePopover();
  };
  const pointed = (event) => {
    if (event.pointerType === 'mouse' && NEAR) within(SOON, opens);
  };
  term.addEventListener('pointerenter', pointed);
  note.addEventListener('pointerenter', () => clearTimeout(waiting));
  term.addEventListener('pointerleave', () => within(LATER, closes));
  note.addEventListener('pointerleave', () => within(LATER, closes));
  term.addEventListener('focus', () => {
    if (term.matches(':focus-visible')) opens();
  });
  term.addEventListener('blur', () => {
    held = false;
    within(0, closes);
  });
  term.addEventListener('click', (event) => {
    clearTimeout(waiting);
    if (open() && !held) event.preventDefault();
    held = !open() || !held;
  });
  note.addEventListener('toggle', (event) => {
    if (event.newState === 'closed') held = false;
  });
}

if ('popover' in HTMLElement.prototype) all('.term').forEach(gloss);

// Size of the text, colours and line numbers, as the reader wants them; the same for every pack and list.
const display = { size: '100', theme: 'auto', lines: true, ...recalled(DISPLAY) };
// A pack on two articles prints neither: there are no lines to number and no words to mark.
const text = one('.article .text') ?? document.createElement('div');
const numbers = document.createElement('div');
numbers.className = 'line-numbers';
numbers.ariaHidden = 'true';
text.append(numbers);

function show() {
  const { style } = document.documentElement;
  style.fontSize = display.size === '100' ? '' : `${display.size}%`;
  style.colorScheme = display.theme === 'auto' ? '' : display.theme;
  text.classList.toggle('numbered', display.lines);
  numberLines();
}

// Every fifth line is numbered as it stands on this screen. A paragraph holds nothing but lines
// of one height, so that they can be counted without looking for them.
function numberLines() {
  numbers.replaceChildren();
  if (!display.lines) return;
  const top = text.getBoundingClientRect().top;
  let count = 0;
  for (const paragraph of all('.paragraph', text)) {
    const height = parseFloat(getComputedStyle(paragraph).lineHeight);
    const box = paragraph.getBoundingClientRect();
    const lines = Math.round(box.height / height);
    for (let line = 0; line < lines; line += 1) {
      count += 1;
      if (count % 5) continue;
      const number = document.createElement('span');
      number.textContent = inDigits(count);
      number.style.top = `${box.top - top + line * height}px`;
      number.style.lineHeight = `${height}px`;
      numbers.append(number);
    }
  }
}

function inDigits(number) {
  const system = document.documentElement.dataset.digits ?? 'latn';
  return new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(number);
}

function chosen(control, name) {
  const property = control.type === 'checkbox' ? 'checked' : 'value';
  control[property] = display[name];
  control.addEventListener('change', () => {
    display[name] = control[property];
    kept(DISPLAY, display);
    show();
  });
}

// The pages beside the packs have no lines to number.
for (const name of ['size', 'theme', 'lines']) {
  const control = one(`#display-${name}`);
  if (control) chosen(control, name);
}
show();
new ResizeObserver(() => numberLines()).observe(text);

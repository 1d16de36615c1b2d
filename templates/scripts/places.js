// Words of a paragraph and where they stand in it. What is not the author's own text is apart.
const APART = '.number, .marker, .gloss, .noted, .see';

function paragraphOf(mark) {
  return document.getElementById(`p${mark.paragraph}`);
}

function textNodes(paragraph) {
  const own = (node) => !node.parentElement.closest(APART);
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) if (own(walker.currentNode)) found.push(walker.currentNode);
  return found;
}

function textOf(paragraph) {
  return textNodes(paragraph).map((node) => node.data).join('');
}

const AROUND = 32; // characters before and after marked words that tell them from the same words elsewhere

function around(said, start, words) {
  const end = start + words.length;
  return { before: said.slice(Math.max(0, start - AROUND), start), after: said.slice(end, end + AROUND) };
}

// How many characters of two texts agree, counted from where the marked words are.
function agreeing(said, other) {
  let count = 0;
  while (count < said.length && said[count] === other[count]) count += 1;
  return count;
}

const reversed = (said) => [...said].reverse().join('');

// Every place of the marked words in the article, with what speaks for it.
function candidates(mark) {
  return all('.paragraph', text).flatMap((paragraph) => {
    const said = textOf(paragraph);
    const number = paragraph.id.slice(1);
    const found = [];
    for (let start = said.indexOf(mark.words); start >= 0; start = said.indexOf(mark.words, start + 1)) {
      const { before, after } = around(said, start, mark.words);
      const like = agreeing(reversed(before), reversed(mark.before)) + agreeing(after, mark.after);
      const far = Math.abs(number - mark.paragraph) * 1e6 + Math.abs(start - mark.start);
      found.push({ paragraph: number, start, before, after, like, far });
    }
    return found;
  });
}

// Where the marked words stand now: where what is around them is most like what was, or else nearest by.
// A few words are taken for the same ones only among the same others; null where they are gone.
function foundAgain(mark) {
  const [best] = candidates(mark).sort((a, b) => b.like - a.like || a.far - b.far);
  const wanted = Math.min(AROUND - mark.words.length, mark.before.length + mark.after.length);
  return best && best.like >= wanted ? best : null;
}

// No word is marked in part: a finger seldom meets its first letter.
function wholeWords(said, from, to) {
  const letter = (at) => /[\p{L}\p{M}\p{N}]/u.test(said[at] ?? '');
  let [start, end] = [from, to];
  while (letter(start) && letter(start - 1)) start -= 1;
  while (letter(end - 1) && letter(end)) end += 1;
  return { start, words: said.slice(start, end) };
}

// The words of a selection, for each paragraph that it touches.
function selected(range) {
  const found = [];
  for (const paragraph of all('.paragraph', text)) {
    if (!range.intersectsNode(paragraph)) continue;
    let before = 0;
    let start = -1;
    let words = '';
    for (const node of textNodes(paragraph)) {
      if (range.intersectsNode(node)) {
        const from = node === range.startContainer ? range.startOffset : 0;
        const to = node === range.endContainer ? range.endOffset : node.length;
        if (start < 0 && to > from) start = before + from;
        words += node.data.slice(from, to);
      }
      before += node.length;
    }
    if (words.trim()) {
      const gap = words.length - words.trimStart().length;
      const place = wholeWords(textOf(paragraph), start + gap, start + words.trimEnd().length);
      found.push({ paragraph: paragraph.id.slice(1), ...place });
    }
  }
  return found;
}

function paint(mark) {
  let before = 0;
  const { start } = mark;
  const end = start + mark.words.length;
  let last = null;
  for (const node of textNodes(paragraphOf(mark))) {
    const [from, to] = [Math.max(start - before, 0), Math.min(end - before, node.length)];
    before += node.length;
    if (from >= to) continue;
    const painted = document.createElement('mark');
    painted.dataset.mark = mark.id;
    const part = from ? node.splitText(from) : node;
    if (to - from < part.length) part.splitText(to - from);
    part.replaceWith(painted);
    painted.append(part);
    last = painted;
  }
  return last;
}

function unpaint(mark) {
  all(`[data-mark="${mark.id}"]`, text).forEach((painted) => {
    if (painted.matches('.noted')) painted.remove();
    else painted.replaceWith(...painted.childNodes);
  });
  paragraphOf(mark)?.normalize();
}

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

// Where the marked words begin now: where they stood, or wherever else in the paragraph they are.
function startOf(mark) {
  const paragraph = paragraphOf(mark);
  if (!paragraph) return -1;
  const said = textOf(paragraph);
  return said.startsWith(mark.words, mark.start) ? mark.start : said.indexOf(mark.words);
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
  const start = startOf(mark);
  if (start < 0) return null;
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

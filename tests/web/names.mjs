// names.mjs FILE…: what a reader who listens is told of each page, as JSON: every control, link, table, picture
// and part in Chromium's accessibility tree has a name that says something, and no other thing has the same one;
// and what is read next stands next, on a phone and on a desk.
import { opened, withChromium } from './chromium.mjs';

const CONTROLS = ['button', 'checkbox', 'combobox', 'DisclosureTriangle', 'link', 'radio', 'searchbox', 'textbox'];
const PARTS = ['article', 'complementary', 'dialog', 'form', 'image', 'navigation', 'region', 'search', 'table'];
const WIDTHS = [375, 1280];
const EMPTY = /^(button|click here|here|image|input|link|more|select|table|text)$/i;
const found = [];

const nameOf = (node) => (node.name?.value ?? '').replace(/\s+/g, ' ').trim();
const says = (name) => /\p{L}\p{M}*\p{L}/u.test(name) && !EMPTY.test(name);

// Each node that is read, with the names of the groups and rows around it.
function* read(nodes) {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  function* below(node, around) {
    const role = node.ignored ? '' : node.role?.value;
    if (role) yield { node, role, name: nameOf(node), around };
    const name = ['group', 'navigation', 'row'].includes(role) ? groupName(node, byId) : '';
    for (const id of node.childIds ?? []) {
      if (byId.has(id)) yield* below(byId.get(id), name ? [...around, name] : around);
    }
  }
  yield* below(nodes[0], []);
}

// A group is what it is called, a row of a table what stands at its head.
function groupName(node, byId) {
  if (node.role.value !== 'row') return nameOf(node);
  const cells = (node.childIds ?? []).map((id) => byId.get(id)).filter(Boolean);
  return nameOf(cells.find((cell) => cell.role?.value === 'rowheader') ?? {});
}

async function meant(page, cdp, node) {
  const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: node.backendDOMNodeId });
  const { result } = await cdp.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: 'function () { return this.href || this.getAttribute("popovertarget") || ""; }',
    returnByValue: true,
  });
  return result.value || String(node.backendDOMNodeId);
}

async function names(page, cdp, tell) {
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  const targets = new Map();
  for (const { node, role, name, around } of read(nodes)) {
    const part = PARTS.includes(role) || (role === 'group' && !hasDisclosure(node, nodes));
    if (!part && !CONTROLS.includes(role)) continue;
    // A letter or a year may lead on where the list that it stands in has a name.
    const listed = role === 'link' && name && around.length > 0;
    if (!says(name) && !(listed && says(around.join(' ')))) tell('name', `${role} “${name}”`);
    const key = [role, ...(role === 'link' ? [] : around), name].join(' | ');
    const target = await meant(page, cdp, node);
    const other = targets.get(key);
    if (other && other !== target) tell('twice', key);
    targets.set(key, target);
  }
}

// Chromium has a group for `details`: its summary is what has the name.
function hasDisclosure(node, nodes) {
  const below = new Set([node.nodeId]);
  return nodes.some(({ nodeId, parentId, role, ignored }) => {
    if (!below.has(parentId)) return false;
    if (ignored || role?.value === 'generic') below.add(nodeId);
    return role?.value === 'DisclosureTriangle';
  });
}

// Parts of the page that stand before what is read before them.
function misplaced() {
  const rightToLeft = document.documentElement.dir === 'rtl';
  const placed = (element) => {
    const { position, display } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return !['absolute', 'fixed'].includes(position) && !['none', 'inline'].includes(display)
      && box.width > 1 && box.height > 1 && element.innerText?.trim() ? box : null;
  };
  const told = [];
  for (const parent of document.querySelectorAll('body, body *:not(svg *)')) {
    let before = null;
    for (const element of parent.children) {
      const box = placed(element);
      if (!box) continue;
      const inward = before && (rightToLeft ? box.right <= before.left + 1 : box.left >= before.right - 1);
      if (before && !inward && box.top < before.bottom - 2) told.push(element.outerHTML.slice(0, 120));
      before = box;
    }
  }
  return told;
}

await withChromium(async (browser) => {
  for (const file of process.argv.slice(2)) {
    const { page } = await opened(browser, file);
    await page.evaluate(() => document.querySelectorAll('details').forEach((d) => { d.open = true; }));
    const cdp = await browser.newCDPSession(page);
    for (const width of WIDTHS) {
      const tell = (rule, what) => found.push([file, width, rule, what]);
      await page.setViewportSize({ width, height: 900 });
      await names(page, cdp, tell);
      for (const html of await page.evaluate(misplaced)) tell('order', html);
    }
    await page.close();
  }
});
console.log(JSON.stringify(found, null, 1));

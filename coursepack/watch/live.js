// Added to pages by the preview alone: loads the page anew when it was made anew, and shows
// what is to be mended until it is.
"use strict";
(() => {
  const script = document.currentScript;
  const ask = "/-/events?" + new URLSearchParams({ page: location.pathname, since: script.dataset.now });
  let line = null;
  let panel = null;

  const part = (tag, text, parent) => {
    const made = document.createElement(tag);
    made.textContent = text;
    return parent.appendChild(made);
  };

  function show(problems) {
    if (panel) panel.remove();
    panel = null;
    if (!problems.length) return;
    panel = document.createElement("coursepack-problems");
    const inside = panel.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(script.dataset.style); // a style element is not allowed here
    inside.adoptedStyleSheets = [sheet];
    const box = part("section", "", inside);
    box.dir = "ltr";
    box.lang = "en";
    box.setAttribute("role", "status");
    box.setAttribute("aria-label", "Problems");
    const errors = problems.filter((problem) => problem.severity === "error");
    const warnings = problems.filter((problem) => problem.severity !== "error");
    const named = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;
    if (errors.length) {
      part("h2", `${named(errors.length, "error")}: this page is the last that could be made`, box);
      list(errors, box);
    }
    if (warnings.length) {
      const more = part("details", "", box);
      part("summary", named(warnings.length, "warning"), more);
      list(warnings, more);
    }
    document.body.appendChild(panel);
  }

  function list(problems, parent) {
    const items = part("ol", "", parent);
    for (const problem of problems) {
      const item = part("li", "", items);
      part("code", problem.place, item);
      part("p", `${problem.reason} [${problem.rule}]`, item);
      part("p", problem.hint, item).className = "hint";
    }
  }

  function listen() {
    if (line || document.hidden) return;
    line = new EventSource(ask);
    line.addEventListener("reload", () => location.reload());
    line.addEventListener("problems", (event) => show(JSON.parse(event.data)));
  }

  // A browser has only a few lines to one server: pages that nobody sees give theirs back.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && line) {
      line.close();
      line = null;
    }
    listen();
  });
  listen();
})();

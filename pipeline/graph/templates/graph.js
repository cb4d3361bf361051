"use strict";
(() => {
  const find = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const { documents, reports, relations, page } = JSON.parse(find("#data").textContent);
  const panel = find("#panel"), content = find(".content", panel), scroll = find("#scroll");
  const boxes = all(".document"), arrows = all(".arrows path"), layers = all(".arrows");
  const fold = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
  const searched = {};
  for (const box of all("#view-level .document")) searched[box.dataset.id] = fold(find("title", box).textContent);
  let chosen = "";

  // What is shown: search, one report, only conflicts ---------------------------------------------------------------

  function filter() {
    const words = fold(find("#search").value).split(/\s+/).filter(Boolean);
    const report = find("#report")?.value ?? "", conflicts = find("#conflicts").checked;
    const fits = (id) => words.every((word) => searched[id].includes(word))
      && (!conflicts || documents[id].conflict)
      && (!report || documents[id].reports.some(([place]) => String(place) === report));
    const kept = new Set(Object.keys(documents).filter(fits));
    const narrowed = kept.size < Object.keys(documents).length;
    for (const box of boxes) box.classList.toggle("faded", !kept.has(box.dataset.id));
    for (const arrow of arrows) arrow.classList.toggle("faded", !kept.has(arrow.dataset.from) || !kept.has(arrow.dataset.to));
    find("#found").textContent = narrowed ? `${kept.size} ${find("#found").dataset.words}` : "";
    if (words.length && kept.size) show(boxes.find((box) => kept.has(box.dataset.id) && isShown(box)));
  }

  const isShown = (box) => !box.closest("svg").hasAttribute("hidden");

  function show(box) {
    const place = box?.getBoundingClientRect(), room = scroll.getBoundingClientRect();
    if (place && (place.top < room.top || place.bottom > room.bottom)) box.scrollIntoView({ block: "center", inline: "center" });
  }

  // One document and its neighbours ---------------------------------------------------------------------------------

  function mark(id) {
    const near = new Set();
    for (const arrow of arrows) {
      const touches = id && (arrow.dataset.from === id || arrow.dataset.to === id);
      arrow.classList.toggle("near", Boolean(touches));
      if (touches) near.add(arrow.dataset.from).add(arrow.dataset.to);
    }
    for (const layer of layers) layer.classList.toggle("some", near.size > 0);
    for (const box of boxes) {
      box.classList.toggle("near", near.has(box.dataset.id) && box.dataset.id !== id);
      box.classList.toggle("chosen", box.dataset.id === chosen);
    }
  }

  function element(name, words, ...children) {
    const made = document.createElement(name);
    if (words) made.textContent = words;
    made.append(...children);
    return made;
  }

  function linkTo(id) {
    const button = element("button", documents[id].name);
    button.type = "button";
    button.addEventListener("click", () => choose(id, true));
    return button;
  }

  function named(words, id) {
    const link = element(page ? "a" : "span", words);
    if (page) link.href = `${page}#${id}`;
    return link;
  }

  function choose(id, go = false) {
    chosen = id;
    mark(id);
    find(".hint", panel).hidden = Boolean(id);
    find(".close", panel).hidden = !id;
    content.replaceChildren();
    if (!id) return;
    const one = documents[id], heading = element("h2", one.name);
    heading.className = one.conflict ? "conflict" : "";
    const facts = element("dl");
    for (const [name, value] of one.facts) facts.append(element("dt", name), element("dd", value));
    content.append(heading, ...(one.subject ? [element("p", one.subject)] : []), facts);
    if (one.card) {
      const card = element("a", content.dataset.card);
      card.href = `cards/${id}.html`;
      content.append(element("p", "", card));
    }
    const acts = relations.filter(([from, , to]) => from === id || to === id);
    if (acts.length) {
      const items = acts.map(([from, words, to]) => from === id
        ? element("li", "", `→ ${words} `, linkTo(to)) : element("li", "", `← `, linkTo(from), ` ${words}`));
      content.append(element("h3", content.dataset.relations), element("ul", "", ...items));
    }
    const citing = one.reports.map(([place, times]) => element("li", "", named(...reports[place]), times > 1 ? ` × ${times}` : ""));
    if (one.left) citing.push(element("li", content.dataset.more.replace("{}", one.left)));
    content.append(element("h3", content.dataset.citedBy), element("ul", "", ...citing));
    if (go) show(boxes.find((box) => box.dataset.id === id && isShown(box)));
  }

  // Zoom and drag ---------------------------------------------------------------------------------------------------

  let zoom = 1;

  function setZoom(factor, x = scroll.clientWidth / 2, y = scroll.clientHeight / 2) {
    const before = zoom;
    zoom = factor ? Math.min(6, Math.max(0.4, zoom * factor)) : 1;
    for (const picture of all(".picture")) {
      picture.style.width = `${zoom * 100}%`;
      picture.style.minWidth = `${zoom * 60}rem`;
    }
    const scale = zoom / before;
    scroll.scrollLeft = (scroll.scrollLeft + x) * scale - x;
    scroll.scrollTop = (scroll.scrollTop + y) * scale - y;
  }

  let grip, dragged = false;

  scroll.addEventListener("pointerdown", (event) => {
    if (event.button === 0) grip = [event.clientX, event.clientY, scroll.scrollLeft, scroll.scrollTop];
    dragged = false;
  });
  window.addEventListener("pointermove", (event) => {
    if (!grip) return;
    const [x, y, left, top] = grip;
    if (Math.abs(event.clientX - x) + Math.abs(event.clientY - y) > 4) dragged = true;
    if (!dragged) return;
    scroll.classList.add("dragging");
    scroll.scrollLeft = left - (event.clientX - x);
    scroll.scrollTop = top - (event.clientY - y);
  });
  window.addEventListener("pointerup", () => {
    grip = undefined;
    scroll.classList.remove("dragging");
  });
  scroll.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const room = scroll.getBoundingClientRect();
    setZoom(event.deltaY < 0 ? 1.15 : 1 / 1.15, event.clientX - room.left, event.clientY - room.top);
  }, { passive: false });

  scroll.addEventListener("click", (event) => {
    if (dragged) return;
    choose(event.target.closest(".document")?.dataset.id ?? "");
  });
  scroll.addEventListener("mouseover", (event) => {
    const box = event.target.closest(".document");
    if (!chosen) mark(box ? box.dataset.id : "");
  });
  document.addEventListener("keydown", (event) => {
    const box = event.target.closest?.(".document");
    if (box && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      choose(box.dataset.id);
    }
    if (event.key === "Escape") choose("");
  });
  find(".close", panel).addEventListener("click", () => choose(""));
  find("form").addEventListener("submit", (event) => event.preventDefault());
  find("form").addEventListener("input", (event) => {
    if (event.target.name === "view") {
      for (const picture of all(".picture")) picture.toggleAttribute("hidden", picture.id !== `view-${event.target.value}`);
      scroll.scrollTop = 0;
    } else filter();
  });
  for (const button of all("[data-zoom]")) button.addEventListener("click", () => setZoom(Number(button.dataset.zoom)));
})();

"use strict";
(() => {
  const find = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const overview = find("#overview"), report = find("#report"), details = find("#details");
  const lines = all("#reports tbody tr");
  // "#<report>", "#<report>-c0003" a record of it, "#<report>-f0002-1" the first place that a flag compares; "x" for flags between reports.
  const ADDRESS = /^#([0-9a-f]{16})(?:-([a-z]\d+)(?:-(\d+))?)?$/;

  // The list of reports -------------------------------------------------------------------------------------------

  const fold = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
  const value = (id) => find(id)?.value ?? "";

  function filter() {
    const words = fold(value("#search")).split(/\s+/).filter(Boolean);
    const severity = value("#severity"), check = value("#check"), agency = value("#agency");
    let shown = 0;
    for (const line of lines) {
      line.folded ??= fold(`${line.textContent} ${line.dataset.cited}`);
      const has = (one) => find(`.badge.${one}`, line) !== null;
      const fits = words.every((word) => line.folded.includes(word))
        && (!check || line.dataset.codes.split(" ").includes(check))
        && (!agency || line.dataset.agency === agency)
        && (!severity || (severity === "none" ? !line.dataset.codes : has(severity)));
      line.hidden = !fits;
      shown += fits;
    }
    const status = find("#shown");
    status.textContent = status.dataset.words.replace("{shown}", shown).replace("{all}", lines.length);
    find("#nothing").hidden = shown > 0;
  }

  function only(severity) {
    find("#severity").value = severity;
    filter();
    find("#severity").focus();
  }

  function sort(button) {
    const head = button.closest("th"), column = head.cellIndex, number = button.dataset.kind === "number";
    const rising = head.getAttribute("aria-sort") !== (number ? "descending" : "ascending") ? !number : number;
    all("#reports th").forEach((one) => one.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", rising ? "ascending" : "descending");
    const key = (line) => {
      const cell = line.cells[column];
      return number ? Number(cell.textContent) : (cell.dataset.sort ?? cell.textContent.trim());
    };
    const order = new Intl.Collator("vi", { numeric: true });
    const compare = (a, b) => (number ? key(a) - key(b) : order.compare(key(a), key(b)));
    lines.sort((a, b) => (rising ? compare(a, b) : compare(b, a)));
    find("#reports tbody").append(...lines);
  }

  // One report ----------------------------------------------------------------------------------------------------

  async function unpack(id) {
    const letters = atob(find(`#packed-${id}`).textContent);
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
  }

  async function open(id) {
    if (find("article", report)?.dataset.report === id) return;
    report.textContent = report.dataset.opening;
    // The words of reports were escaped when the page was written.
    report.innerHTML = await unpack(id);
    const crops = find(`#crops-${id}`)?.textContent.split(" ") ?? [];
    for (const picture of all("[data-crop]", report)) picture.src = `data:image/png;base64,${crops[picture.dataset.crop]}`;
    document.title = find("h2", report).textContent;
    const order = lines.filter((line) => !line.hidden).map((line) => line.dataset.id);
    const here = order.indexOf(id);
    for (const [name, step] of [["#previous", -1], ["#next", 1]]) {
      const other = here < 0 ? undefined : order[here + step];
      if (other) find(name).href = `#${other}`;
      else find(name).removeAttribute("href");
    }
    find("#place").textContent = here < 0 ? "" : `${here + 1} / ${order.length}`;
    window.scrollTo(0, 0);
    find("h2", report).focus({ preventScroll: true });
  }

  function choosePanel(name) {
    for (const tab of all("[role=tab]", report)) {
      const chosen = tab.dataset.panel === name;
      tab.setAttribute("aria-selected", chosen);
      tab.tabIndex = chosen ? 0 : -1;
      find(`#panel-${tab.dataset.panel}`, report).hidden = !chosen;
    }
  }

  // Findings of one severity are left out, on paper too: the number above them says that these are not all.
  function choose(grade, shown) {
    all(`.finding.${grade}`, report).forEach((one) => { one.hidden = !shown; });
    count();
  }

  // Who follows a mark to a finding that was left out sees all of its severity again.
  function showAgain(finding) {
    const box = all("[data-grade]", report).find((one) => finding.classList.contains(one.dataset.grade));
    box.checked = true;
    choose(box.dataset.grade, true);
  }

  function count() {
    const findings = all(".finding", report), left = findings.filter((one) => !one.hidden).length;
    find(".findings .count", report).textContent = left < findings.length ? `${left} / ${findings.length}` : left;
  }

  const marksOf = (record) => all(`[data-r~="${record}"]`, report);

  function clear() {
    all(".active, .current", report).forEach((one) => one.classList.remove("active", "current"));
    closeDetails();
  }

  function show(element) {
    element.scrollIntoView({ block: "center" });
  }

  function selectFlag(flag, place) {
    const finding = find(`[data-flag="${flag}"]`, report);
    if (!finding) return;
    if (finding.hidden) showAgain(finding);
    finding.classList.add("active");
    finding.scrollIntoView({ block: "nearest" });
    all(`[data-r*="${flag}-"]`, report).forEach((one) => one.classList.add("active"));
    const here = marksOf(`${flag}-${place}`);
    here.forEach((one) => one.classList.add("current"));
    all("a", finding).forEach((one) => one.classList.toggle("current", one.hash === `#${flag}-${place}`));
    if (here.length) show(here[0]);
  }

  function selectRecord(record) {
    const marks = marksOf(record);
    marks.forEach((one) => one.classList.add("active", "current"));
    if (!marks.length) return;
    show(marks[0]);
    explain(record, marks[0]);
    pinned = true;
  }

  // Details that a click opened stay until they are closed; those under the pointer go with it.
  let pinned = false, resting;

  function closeDetails() {
    details.hidden = true;
    pinned = false;
  }

  function hover(event) {
    clearTimeout(resting);
    if (pinned || details.contains(event.target)) return;
    details.hidden = true;
    const mark = event.target.closest(".paper a[data-r]");
    const record = mark?.dataset.r.split(" ").find((one) => /-[cn]\d+$/.test(one));
    if (record) resting = setTimeout(() => explain(record, mark), 350);
  }

  // What is known of a citation or a number: its line in the list, with the heads of the columns as names.
  function explain(record, beside) {
    const line = find(`tr[data-record="${record}"]`, report);
    if (!line) return;
    const heads = all("th", line.closest("table")).map((one) => one.textContent);
    const list = document.createElement("dl");
    [...line.cells].forEach((cell, index) => {
      if (!cell.textContent.trim() || index === line.cells.length - 1) return;
      add(list, heads[index], ...[...cell.childNodes].map((node) => node.cloneNode(true)));
    });
    const content = find(".content", details), cited = line.dataset.document;
    const others = cited ? all(`tr[data-document="${cited}"]`, report).filter((one) => one !== line) : [];
    const links = others.flatMap((one) => [find("td:last-child a", one).cloneNode(true), " "]);
    if (links.length) add(list, content.dataset.also, ...links);
    const flags = flagsOn(record).map(linkTo);
    if (flags.length) add(list, content.dataset.flags, ...flags);
    content.replaceChildren(list);
    details.hidden = false;
    const box = beside.getClientRects()[0] ?? beside.getBoundingClientRect();
    const left = Math.min(box.left, document.documentElement.clientWidth - details.offsetWidth - 12);
    details.style.left = `${Math.max(12, left) + window.scrollX}px`;
    details.style.top = `${box.bottom + 8 + window.scrollY}px`;
  }

  // All pictures of a finding side by side, as large as the window lets them be.
  const closer = find("#closer");

  function enlarge(button) {
    const finding = button.closest("li.finding");
    find("h2", closer).textContent = find(".message", finding).textContent;
    const figures = all("figure", finding).map((one) => {
      const figure = one.cloneNode(true), frame = document.createElement("div");
      frame.className = "enlarged";
      frame.append(...find("button", figure).childNodes);
      find("button", figure).replaceWith(frame);
      return figure;
    });
    find(".crops", closer).replaceChildren(...figures);
    closer.showModal();
    figures[all("figure", finding).indexOf(button.closest("figure"))].scrollIntoView({ block: "nearest" });
  }

  const flagsOn = (record) => {
    const names = marksOf(record).flatMap((one) => one.dataset.r.split(" "));
    return [...new Set(names.filter((name) => /-[fx]\d+-\d+$/.test(name)))];
  };

  function linkTo(flag) {
    const link = document.createElement("a");
    link.href = `#${flag}`;
    link.className = "to-finding";
    link.textContent = find(".finding-head", find(`a[href="#${flag}"]`, report).closest("li.finding")).textContent;
    return link;
  }

  function add(list, name, ...content) {
    const term = document.createElement("dt"), description = document.createElement("dd");
    term.textContent = name;
    description.append(...content);
    list.append(term, description);
  }

  function printReport(what) {
    document.body.classList.toggle("print-findings", what === "findings");
    window.print();
    document.body.classList.remove("print-findings");
  }

  function step(by) {
    const flags = all("[data-flag]:not([hidden])", report);
    if (!flags.length) return;
    const here = flags.findIndex((one) => one.classList.contains("active"));
    const next = flags[Math.min(flags.length - 1, Math.max(0, here < 0 ? 0 : here + by))];
    go(`#${next.dataset.flag}-1`);
  }

  // Addresses -----------------------------------------------------------------------------------------------------

  function go(hash) {
    if (location.hash === hash) follow();
    else location.hash = hash;
  }

  let listPlace = 0; // where the list was left, to come back to

  function showList() {
    document.title = find("h1").textContent;
    if (!overview.hidden) return;
    overview.hidden = false;
    report.hidden = find("#walk").hidden = true;
    window.scrollTo(0, listPlace);
  }

  async function follow() {
    const [, id, record, place] = ADDRESS.exec(location.hash) ?? [];
    closeDetails();
    closer.close();
    if (!id || !find(`#packed-${id}`)) {
      showList();
      return;
    }
    if (!overview.hidden) listPlace = window.scrollY;
    overview.hidden = true;
    report.hidden = find("#walk").hidden = false;
    await open(id);
    clear();
    if (!record) {
      // Who looks for one kind of finding is shown the first of them.
      const wanted = find(`[data-check="${value("#check")}"]`, report);
      if (wanted) selectFlag(wanted.dataset.flag, "1");
      return;
    }
    choosePanel("text");
    if ("fx".includes(record[0])) selectFlag(`${id}-${record}`, place ?? "1");
    else if (record[0] === "s") find(`[id="${id}-${record}"]`, report)?.scrollIntoView({ block: "start" });
    else selectRecord(`${id}-${record}`);
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link?.matches(".skip")) {
      event.preventDefault();
      find("#main").focus();
      return;
    }
    if (link && link.hash === location.hash) follow();
    const finding = event.target.closest("[data-flag]");
    const picture = event.target.closest(".enlarge");
    if (picture) enlarge(picture);
    if (event.target === closer || event.target.closest("#closer .close")) closer.close();
    if (finding && !link && !picture && !String(getSelection())) go(`#${finding.dataset.flag}-1`);
    const tab = event.target.closest("[role=tab]");
    if (tab) choosePanel(tab.dataset.panel);
    if (event.target.closest("#reports th button")) sort(event.target.closest("button"));
    if (event.target.closest("#details .close")) closeDetails();
    const tile = event.target.closest("[data-only]");
    if (tile) only(tile.dataset.only);
    const print = event.target.closest("[data-print]");
    if (print) printReport(print.dataset.print);
  });
  document.addEventListener("mouseover", hover);
  document.addEventListener("change", (event) => {
    const { layer, grade } = event.target.dataset ?? {};
    if (layer) find("article", report).classList.toggle(`without-${layer}`, !event.target.checked);
    if (grade) choose(grade, event.target.checked);
  });
  document.addEventListener("keydown", (event) => {
    if (closer.open || event.target.matches("input, select, textarea") || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") clear();
    if (report.hidden) return;
    if (event.key === "n" || event.key === "p") step(event.key === "n" ? 1 : -1);
    const tabs = all("[role=tab]", report), tab = tabs.indexOf(event.target);
    if (tab >= 0 && (event.key === "ArrowLeft" || event.key === "ArrowRight")) {
      const other = tabs.at((tab + (event.key === "ArrowRight" ? 1 : -1)) % tabs.length);
      choosePanel(other.dataset.panel);
      other.focus();
    }
  });
  find(".filters")?.addEventListener("input", filter);
  find(".filters")?.addEventListener("reset", () => setTimeout(filter));
  find(".filters")?.addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("hashchange", follow);
  window.addEventListener("beforeprint", () => all("details.failures").forEach((one) => { one.open = true; }));
  if (typeof DecompressionStream === "undefined") find("#trouble").hidden = false;
  if (lines.length) filter();
  follow();
})();

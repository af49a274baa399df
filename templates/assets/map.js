// texts: map.find map.folder map.kind map.tag map.any map.larger map.smaller map.whole map.none map.count map.beyond
// The map of the garden can be searched, filtered and enlarged; picture and list are complete without.
(() => {
  const list = document.querySelector(".maplist"), boxes = [...document.querySelectorAll(".garden-map")];
  if (!list || !boxes.length) return;
  const make = (tag, props = {}, ...parts) => {
    const made = Object.assign(document.createElement(tag), props);
    made.append(...parts);
    return made;
  };
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  const rows = [...list.querySelectorAll("li")].map((li) => ({
    li, group: li.closest("details"), href: li.firstElementChild.href, key: fold(li.firstElementChild.textContent),
    folder: li.closest("details").querySelector("summary").firstChild.data.trim(),
    kind: li.dataset.kind || "", tags: (li.dataset.tags || "").split(" ").filter(Boolean),
  }));
  const rowOf = new Map(rows.map((row) => [row.href, row]));

  // What the pictures show; lines know their ends by their places.
  const maps = boxes.map((box) => {
    const svg = box.firstElementChild, path = svg.firstElementChild, places = new Map();
    const nodes = [...svg.querySelectorAll("a")].map((a) => {
      const place = a.getAttribute("transform").slice(10, -1);
      const node = { a, row: rowOf.get(new URL(a.getAttribute("href"), location).href), near: new Set(), lines: [] };
      places.set(place, node);
      return node;
    });
    for (const line of path.getAttribute("d").split("M").slice(1)) {
      const [start, , end] = line.replace("Q", " ").match(/\S+ \S+/g).map((at) => places.get(at));
      const known = { start, end, d: "M" + line };
      for (const [one, other] of [[start, end], [end, start]]) { one.near.add(other); one.lines.push(known) }
    }
    const lit = path.cloneNode();
    lit.setAttribute("class", "lit");
    lit.removeAttribute("d");
    path.after(lit);
    const lines = [...new Set(nodes.flatMap((node) => node.lines))];
    return { box, svg, path, lit, nodes, lines, width: svg.width.baseVal.value, height: svg.height.baseVal.value, zoom: 1 };
  });
  const shown = () => maps.find((map) => map.box.offsetParent) || maps[0];

  // A note and what it is linked with
  for (const map of maps) {
    const light = (event) => {
      const node = map.nodes.find((node) => node.a === event.target.closest?.("a"));
      map.svg.classList.toggle("lighting", !!node);
      for (const other of map.nodes) other.a.classList.toggle("near", !!node && (node === other || node.near.has(other)));
      map.lit.setAttribute("d", node ? node.lines.filter(isShown).map((line) => line.d).join("") : "");
    };
    for (const name of ["pointerover", "focusin"]) map.svg.addEventListener(name, light);
    for (const name of ["pointerleave", "focusout"]) map.svg.addEventListener(name, light);
  }

  // Enlarging: discs and names keep their size, so that more names have room.
  const enlarge = (map, zoom, x, y) => {
    const { box, svg } = map, before = svg.getBoundingClientRect(), view = box.getBoundingClientRect();
    x ??= view.left + view.width / 2;
    y ??= view.top + view.height / 2;
    if (!box.style.height) box.style.height = view.height + "px";
    map.zoom = Math.min(4, Math.max(1, zoom));
    svg.style.width = map.width * map.zoom + "px";
    svg.style.height = map.height * map.zoom + "px";
    svg.style.setProperty("--zoom", map.zoom);
    svg.dataset.level = [1.5, 2.2, 3.2].filter((level) => level <= map.zoom).length;
    const after = svg.getBoundingClientRect();
    box.scrollLeft += after.left - x + (x - before.left) / before.width * after.width;
    box.scrollTop += after.top - y + (y - before.top) / before.height * after.height;
    larger.disabled = map.zoom >= 4;
    smaller.disabled = map.zoom <= 1;
  };
  const step = (factor) => enlarge(shown(), shown().zoom * factor);
  const reset = () => {
    for (const control of [search, ...choices.map((choice) => choice.select)]) control.value = "";
    enlarge(shown(), 1);
    apply();
  };
  for (const map of maps) {
    const { box } = map, touches = new Map();
    let drag, moved;
    box.addEventListener("wheel", (e) => {
      if (!e.ctrlKey && !e.metaKey) return;
      e.preventDefault();
      enlarge(map, map.zoom * Math.exp(-e.deltaY / 150), e.clientX, e.clientY);
    }, { passive: false });
    box.addEventListener("keydown", (e) => {
      const act = { "+": () => step(1.5), "=": () => step(1.5), "-": () => step(1 / 1.5), 0: reset }[e.key];
      if (!act || e.ctrlKey || e.metaKey || e.altKey) return;
      e.preventDefault();
      act();
    });
    box.addEventListener("pointerdown", (e) => {
      if (e.pointerType === "mouse") drag = e.button ? null : e; else touches.set(e.pointerId, e);
      moved = false;
    });
    addEventListener("pointermove", (e) => {
      if (drag) {
        moved ||= Math.hypot(e.clientX - drag.clientX, e.clientY - drag.clientY) > 4;
        if (moved) { box.scrollLeft -= e.movementX; box.scrollTop -= e.movementY }
      } else if (touches.has(e.pointerId)) {
        const gap = () => { const [a, b] = touches.values(); return Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) };
        const before = touches.size === 2 && gap();
        touches.set(e.pointerId, e);
        if (before) { const [a, b] = touches.values(); enlarge(map, map.zoom * gap() / before, (a.clientX + b.clientX) / 2, (a.clientY + b.clientY) / 2) }
      }
    });
    for (const name of ["pointerup", "pointercancel"]) addEventListener(name, (e) => { drag = null; touches.delete(e.pointerId) });
    box.addEventListener("click", (e) => { if (moved) e.preventDefault() }, true);
    box.addEventListener("dragstart", (e) => e.preventDefault());
  }

  // Search and filters
  const isOpen = (node) => !node.row || !node.row.isAway;
  const isShown = (line) => isOpen(line.start) && isOpen(line.end);
  const apply = () => {
    const wanted = fold(search.value.trim());
    let count = 0, hit;
    for (const row of rows) {
      row.isAway = choices.some(({ select, of }) => select.value && ![].concat(row[of]).includes(select.value));
      row.isHit = !row.isAway && !!wanted && row.key.includes(wanted);
      row.li.hidden = row.isAway || (!!wanted && !row.isHit);
      if (!row.li.hidden) count++;
    }
    for (const group of list.querySelectorAll("details")) {
      group.hidden = !group.querySelector("li:not([hidden])");
      if (wanted) group.open = true;
    }
    for (const map of maps) {
      for (const node of map.nodes) {
        node.a.classList.toggle("away", !isOpen(node));
        node.a.classList.toggle("found", !!node.row?.isHit);
        if (map === shown() && node.row?.isHit && (!hit || node.row.key.startsWith(wanted) > hit.row.key.startsWith(wanted))) hit = node;
      }
      map.path.setAttribute("d", map.lines.filter(isShown).map((line) => line.d).join(""));
      map.lit.removeAttribute("d");
    }
    if (hit) {
      const { box } = shown(), at = hit.a.firstElementChild.getBoundingClientRect(), view = box.getBoundingClientRect();
      box.scrollBy(at.left - view.left - view.width / 2, at.top - view.top - view.height / 2);
    }
    const isActive = wanted || choices.some(({ select }) => select.value);
    told.textContent = !isActive ? "" : count || list.dataset.graph ? texts["map.count"].replace("{count}", count).replace("{all}", rows.length) : texts["map.none"];
    if (list.dataset.graph) lookBeyond(wanted);
  };

  // In a large garden the rest of the notes is found in graph.json.
  let graph;
  const lookBeyond = async (wanted) => {
    if (wanted.length > 1) graph ??= fetch(list.dataset.graph).then((answer) => answer.json()).catch(() => null);
    const nodes = wanted.length > 1 ? (await graph)?.nodes || [] : [];
    if (wanted !== fold(search.value.trim())) return;
    const address = (node) => new URL(node.id, new URL(list.dataset.graph, location)).href;
    const found = nodes.filter((node) => fold(node.title).includes(wanted) && !rowOf.has(address(node))).slice(0, 50);
    beyond.hidden = !found.length;
    beyond.lastChild.replaceChildren(...found.map((node) => make("li", {}, make("a", { href: address(node), textContent: node.title }))));
  };
  const beyond = make("div", { hidden: true }, make("h3", { textContent: texts["map.beyond"] }), make("ul", { className: "linked" }));
  list.append(beyond);

  const search = make("input", { type: "search", autocomplete: "off" });
  const choices = [["folder", texts["map.folder"]], ["kind", texts["map.kind"]], ["tags", texts["map.tag"]]].map(([of, name]) => {
    const values = [...new Set(rows.flatMap((row) => row[of]).filter(Boolean))];
    if (of === "tags") values.sort();
    const select = make("select", {}, make("option", { value: "", textContent: texts["map.any"] }), ...values.map((value) => make("option", { value, textContent: value })));
    select.addEventListener("change", apply);
    return { select, of, name, values };
  }).filter(({ values }) => values.length > 1);
  search.addEventListener("input", apply);
  const button = (name, sign, act) => {
    const made = make("button", { type: "button", title: name, ariaLabel: name, textContent: sign });
    made.addEventListener("click", act);
    return made;
  };
  const larger = button(texts["map.larger"], "+", () => step(1.5)), smaller = button(texts["map.smaller"], "\u2212", () => step(1 / 1.5));
  const told = make("span", { role: "status" });
  smaller.disabled = true;
  boxes[0].before(make("div", { className: "map-tools" }, make("label", {}, texts["map.find"] + " ", search),
    ...choices.map(({ select, name }) => make("label", {}, name + " ", select)), smaller, larger, button(texts["map.whole"], texts["map.whole"], reset), told));
})();

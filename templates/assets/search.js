// texts: search.input search.close search.notes search.figures search.none search.failed search.count search.keys search.browse
// The search, loaded at its first use. It reads the index that the build wrote, and of it only what a query needs.
let data, index, terms, panel, turn = 0, spent;
const kept = {}, all = (list, act) => Promise.all([...list].map(act));
const load = (url) => kept[url] ??= fetch(url).then(async (r) => {
  if (!r.ok) throw r;
  const text = await r.text();
  spent += +r.headers.get("content-length") || text.length / 2;
  return text;
}).catch((e) => { delete kept[url]; throw e });
const file = (name) => load(data.root + index.path + name);

// Words are compared as the build does it; the index says how.
const pattern = (name) => new RegExp(index[name], "gu");
const fold = (s) => s.normalize("NFKD").replace(pattern("marks"), "").normalize("NFC").toLowerCase()
  .replace(/./gu, (c) => index.letters[c] ?? c);
const words = (s) => (fold(s).match(pattern("runs")) || []).flatMap((run) => {
  const own = [...run];
  if (!pattern("character").test(run)) return own.slice(0, 32).join("");
  return own[1] ? own.slice(1).map((c, i) => own[i] + c) : run;
});
const closeness = (word, { own, last }) => word === own ? 1
  : word.startsWith(own) && (last || word.length < own.length + 3) ? .8 * own.length / word.length : 0;
const isNear = (a, b, edits) => {
  if (a === b || !edits) return a === b;
  const [c, d] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return isNear(c, d, edits);
  return isNear(c, b, --edits) || isNear(a, d, edits) || isNear(c, d, edits)
    || a[0] === d[0] && c[0] === b[0] && isNear(c.slice(1), d.slice(1), edits);
};

// Each line of a file of words: a word, where it stands and how strongly
const place = (word, list = index.words) => Math.max(0, list.findLastIndex((first) => first <= word));
const take = async ({ found }, at, close) => {
  for (const line of (await file(`w${at}.txt`)).split("\n")) {
    const [word, places] = line.split(" "), how = close(word);
    if (how) [...places].map((c) => c.codePointAt() - 256).reduce((id, n, i) => {
      if (i % 2 < 1) return id + n;
      if (n) found.set(id, Math.max(found.get(id) || 0, n / 255 * how));
      return id;
    }, 0);
  }
};
const match = async (own, last) => {
  const term = { own, last: last || pattern("character").test(own), found: new Map(), near: [] };
  const low = place(own), high = place(own + "\uffff");
  await all(new Set([low, high > low + 1 ? place(own + "*") : high]), (at) => take(term, at, (word) => closeness(word, term)));
  if (term.found.size || own.length < 4) return term;
  const known = (await all(own.slice(0, 2), (c) => file(`s${place(c, index.spellings)}.txt`))).join(" ").split(" ");
  for (let edits = 1; edits < (own.length > 7 ? 3 : 2) && !term.near[0]; edits++) {
    term.near = known.filter((word) => isNear(own, word, edits)).slice(0, 4);
  }
  await all(term.near, (near) => take(term, place(near), (word) => word === near && .5));
  return term;
};
const find = async (query) => {
  const list = words(query), hits = {}, rank = ({ score, covered }) => score * (covered + 1) ** 2;
  terms = await all(list, (word, i) => match(word, !list[i + 1]));
  const rare = terms.filter(({ found }) => found.size < index.listed).length;
  for (const { found } of terms) for (const [id, impact] of found) {
    const hit = hits[id] ??= { id, score: 0, covered: 0 };
    hit.score += impact * Math.log(1 + (index.entries - found.size + .5) / (found.size + .5));
    if (found.size < index.listed) hit.covered++;
  }
  return Object.values(hits).filter((hit) => hit.covered > rare / 2 || !rare).sort((a, b) => rank(b) - rank(a));
};

// Text with the words of the query marked; of a page the passage that has most of them
const make = (name, values, ...parts) => {
  const made = Object.assign(document.createElement(name), values);
  made.append(...parts);
  return made;
};
const covered = (text) => {
  const own = words(text);
  return terms.filter((term) => own.some((word) => closeness(word, term) || term.near.includes(word))).length;
};
const marked = (text) => text.split(pattern("pieces")).map((part) => covered(part) ? make("mark", {}, part) : part);
const passage = (page) => {
  const blocks = new DOMParser().parseFromString(page, "text/html").querySelectorAll(".lede,.body :is(p,li,td,dd):not(.sn *,.fig *,.end *)");
  let best = "", most = 0;
  for (const { textContent } of blocks) if (covered(textContent) > most) [best, most] = [textContent, covered(textContent)];
  const parts = marked(best);
  return parts.slice(Math.max(0, parts.findIndex((part) => part.nodeName) - 20));
};

// The panel: a part of the search page, elsewhere a dialog
const list = make("div"), status = make("p", { role: "status" });
const row = async ({ id }) => {
  const [title, path, label, opening] = JSON.parse(await file(`c${id >> 4}.json`))[id % 16];
  return make("li", {}, make("a", { href: data.root + path }, make("strong", {}, title, make("small", {}, label)), make("p", {}, ...marked(opening))));
};
const show = async () => {
  const mine = ++turn;
  if (!input.value.trim()) {
    list.replaceChildren();
    status.textContent = "";
  } else try {
    spent = 0;
    index = JSON.parse(await load(data.searchIndex));
    const hits = await find(input.value);
    const group = async (name, own, limit) => own[0] ? [
      make("h2", {}, texts["search." + name], make("small", {}, own.length)), make("ul", { className: name }, ...await all(own.slice(0, limit), row))] : [];
    const parts = [...await group("notes", hits.filter(({ id }) => id < index.texts), 10), ...await group("figures", hits.filter(({ id }) => id >= index.texts), 5)];
    if (mine !== turn) return;
    list.replaceChildren(...parts);
    status.textContent = hits[0] ? `${texts["search.count"]} ${hits.length}` : texts["search.none"];
    if (!hits[0] && panel.open) list.append(make("p", {}, make("a", { href: data.searchPage }, texts["search.browse"])));
    await new Promise((done) => setTimeout(done, 250));
    // Passages are read as long as all that the query asked for stays below some 100 kB.
    for (const link of list.querySelectorAll(".notes a")) {
      if (mine !== turn || spent > 6e4) return;
      const parts = passage(await load(link.href.split("#")[0]));
      if (mine === turn && parts[1]) link.lastChild.replaceChildren(...parts);
    }
  } catch { if (mine === turn) status.textContent = texts["search.failed"] }
};
const input = make("input", { type: "search", autocomplete: "off", ariaLabel: texts["search.input"], oninput: show });
const move = (e) => {
  const links = [input, ...list.querySelectorAll("a")], place = links.indexOf(document.activeElement);
  const next = { ArrowDown: place + 1, ArrowUp: place - 1, Enter: place ? undefined : 1 }[e.key];
  if (next === undefined || e.isComposing) return;
  e.preventDefault();
  links[Math.max(0, next)]?.[e.key === "Enter" ? "click" : "focus"]();
};

/// Shows the search, with the words of the address.
export const start = (given, find) => {
  data = { ...given, searchPage: find.pathname };
  const here = document.getElementById("page.search");
  panel = make(here ? "div" : "dialog", { className: "search", onkeydown: move, onclick: (e) => { if (e.target === panel) panel.close?.() } },
    make("form", { method: "dialog" }, input, here ? "" : make("button", {}, texts["search.close"])), list, make("footer", {}, status, make("small", {}, texts["search.keys"])));
  const open = () => { panel.open || panel.showModal?.(); input.select(); show() };
  input.value = new URLSearchParams((here ? location : find).search).get("q") || "";
  find.onclick = (e) => { if (!e.ctrlKey && !e.metaKey) { e.preventDefault(); open() } };
  document.head.append(make("link", { rel: "stylesheet", href: data.searchStyle, onload: here ? show : open, onerror: open }));
  (here || document.body).append(panel);
};

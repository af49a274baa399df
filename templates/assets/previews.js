// texts: previews.keys
// What lies behind a link, shown beside it, from the page's own HTML. Loaded with the first link that is pointed at.
const root = document.documentElement, pages = new Map(), sheets = new Map();
const made = (name, kind = "") => Object.assign(document.createElement(name), { className: kind });
const host = made("div", "preview"), view = made("div", "view"), shadow = host.attachShadow({ mode: "open" });
// The link that is pointed at, whether its preview is shown or not; `turn` counts what was asked for.
let site, style, link, byKey, timer, turn = 0;

const wait = (time) => new Promise((done) => setTimeout(done, time));
const bare = (url) => url.href.split("#")[0];

const address = (a) => {
  const href = a.href.baseVal ?? a.href;
  return URL.canParse(href, document.baseURI) ? new URL(href, document.baseURI) : location;
};

const linkAt = (element) => {
  if (root.dataset.previews === "off") return;
  const a = element.closest?.("main a[href]:not([download],.toc *,.links *,.crumbs *,.notes [href^='#'])"), url = a && address(a);
  const leads = url?.href.startsWith(site) && /(\/|\.html)$/.test(url.pathname);
  return leads && (url.hash || bare(url) !== bare(location)) ? a : undefined;
};

const read = (from) => {
  if (from === bare(location)) return document;
  if (!pages.has(from)) pages.set(from, fetch(from).then(async (answer) => {
    if (!answer.ok) throw answer.status;
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  }));
  return pages.get(from);
};

// As many blocks as a preview holds, without what would run in it and the small print of figures.
const some = (blocks, limit) => {
  const taken = [];
  for (const block of blocks) {
    const copy = block.cloneNode(true);
    for (const e of copy.querySelectorAll("script,style,iframe,object,embed,form,button,.more,.links")) e.remove();
    if (limit <= 0 || copy.textContent.length > 9000) break;
    taken.push(copy);
    limit -= copy.textContent.length;
  }
  while (taken.at(-1)?.matches("h2,h3,h4")) taken.pop();
  return taken;
};

const section = (heading) => {
  const blocks = [];
  for (let next = heading.nextElementSibling; next && !next.matches(".end"); next = next.nextElementSibling) {
    if (/^H\d$/.test(next.tagName) && next.tagName <= heading.tagName) break;
    blocks.push(next);
  }
  return some(blocks, 4000);
};

// An item brings its list along, and a row its table with the head.
const block = (place) => {
  const whole = place.closest("li,tr,p,figure,table,pre,blockquote,details,dl,div"), taken = some([whole], 1);
  if (!whole.matches("li,tr")) return taken;
  const around = whole.closest("ul,ol,table").cloneNode();
  around.append(...some([whole.closest("table")?.tHead ?? []].flat(), 1), ...taken);
  return [around];
};

// The title, the title of the page above it, and the blocks.
const part = (main, id) => {
  const title = main.querySelector("h1").textContent, place = id && main.querySelector("#" + CSS.escape(id));
  if (place && /^H[2-6]$/.test(place.tagName)) return [place.textContent, title, section(place)];
  if (place && place.tagName !== "H1") return ["", title, block(place)];
  const text = main.querySelectorAll(".lede,.keys,.body>:not(.end)");
  return [title, "", some(text.length ? text : main.querySelectorAll(":scope>:not(.crumbs,h1)"), 900)];
};

const aim = (body, url) => {
  for (const e of body.querySelectorAll("a[href],[src]")) {
    const name = e.hasAttribute("src") ? "src" : "href";
    e.setAttribute(name, new URL(e.getAttribute(name), url).href);
    if (e.tagName === "IMG") e.loading = "lazy";
    if (e.textContent === "↩") e.remove();
  }
};

// A stylesheet, loaded once. What it says of `:root` counts only outside of the shadow.
const dress = (href) => {
  if (!sheets.has(href)) sheets.set(href, new Promise((done) => {
    const sheet = Object.assign(made("link"), { rel: "stylesheet", href, onload: done, onerror: done });
    shadow.append(sheet);
    if (![...document.styleSheets].some((known) => known.href === href)) document.head.append(sheet.cloneNode());
  }));
  return sheets.get(href);
};

const fill = async (url, doc) => {
  const [title, above, blocks] = part(doc.querySelector("main"), decodeURIComponent(url.hash.slice(1)));
  const body = doc.createElement("div"), head = made("p", "title"), to = made("a");
  body.className = "body";
  body.append(...blocks);
  aim(body, url);
  host.setAttribute("aria-label", title || above);
  to.href = url;
  to.textContent = title;
  if (title) head.append(to);
  if (above && doc !== document) head.append(Object.assign(made("span", "above"), { textContent: above }));
  const links = [...doc.querySelectorAll("link[rel=stylesheet]")];
  await Promise.all([style, ...links.map((sheet) => new URL(sheet.getAttribute("href"), url).href)].map(dress));
  return [head, body];
};

const isSeen = (url) => {
  const box = document.getElementById(decodeURIComponent(url.hash.slice(1)))?.getBoundingClientRect();
  return box && box.top >= 0 && box.bottom <= innerHeight;
};

// Beside the link, never over it, and within the window.
const lay = (x) => {
  const rows = [...link.getClientRects()], box = link.getBoundingClientRect(), { style } = host;
  const row = rows.find((row) => row.left <= x && x <= row.right) ?? rows[0];
  const above = box.top, below = innerHeight - box.bottom;
  style.setProperty("--room", Math.max(above, below) - 16 + "px");
  const start = getComputedStyle(link).direction === "rtl" ? row.right - host.offsetWidth : row.left;
  const most = root.clientWidth - host.offsetWidth - 8;
  style.left = scrollX + Math.max(8, Math.min(start, most)) + "px";
  style.top = scrollY + (host.offsetHeight <= below || below >= above ? box.bottom : above - host.offsetHeight) + "px";
};

const hide = () => {
  turn++;
  clearTimeout(timer);
  host.hidden = true;
};

const leave = () => { hide(); link = byKey = undefined };

const open = async (a, delay, x) => {
  hide();
  link = a;
  byKey = x === undefined;
  const mine = turn, url = address(a);
  try {
    await wait(delay / 3);
    if (mine !== turn) return;
    const [doc] = await Promise.all([read(bare(url)), wait(delay / 1.5)]);
    if (mine !== turn || (doc === document && isSeen(url))) return;
    const parts = await fill(url, doc);
    if (mine !== turn) return;
    if (byKey) parts.push(Object.assign(made("p", "hint"), { textContent: texts["previews.keys"] }));
    view.replaceChildren(...parts);
    host.hidden = false;
    view.scrollTop = 0;
    lay(x);
  } catch { pages.delete(bare(url)) }
};

const over = ({ target, pointerType, clientX }) => {
  if (pointerType === "touch") return;
  const a = linkAt(target);
  clearTimeout(timer);
  if (a && a !== link) open(a, 250, clientX);
  else if (!a && link && target !== host && !byKey) timer = setTimeout(leave, host.hidden ? 0 : 300);
};

const focus = ({ target }) => {
  if (target === host) byKey = true;
  const a = target.matches(":focus-visible") && linkAt(target);
  if (a && a !== link) open(a, 600);
  else if (!a && byKey && target !== host) leave();
};

const key = async (e) => {
  const isInside = document.activeElement === host;
  if (e.key === "Escape" && !host.hidden) {
    if (isInside) link.focus();
    hide();
  } else if (e.key === "ArrowDown" && e.altKey && !isInside) {
    const a = linkAt(document.activeElement);
    if (!a) return;
    e.preventDefault();
    if (a !== link || host.hidden) await open(a, 0);
    view.focus();
  } else if (e.key === "Tab" && isInside) {
    const stops = [view, ...view.querySelectorAll("a[href],summary,[tabindex='0']")];
    if (shadow.activeElement !== stops.at(e.shiftKey ? 0 : -1)) return;
    if (e.shiftKey) e.preventDefault();
    link.focus();
    hide();
  }
};

export const start = (data, first) => {
  site = new URL(data.root, document.baseURI).href;
  host.setAttribute("role", "dialog");
  host.hidden = true;
  view.tabIndex = 0;
  shadow.append(view);
  document.body.append(host);
  style = new URL(data.previewsStyle, document.baseURI).href;
  addEventListener("pointerover", over);
  addEventListener("focusin", focus);
  addEventListener("keydown", key);
  addEventListener("pointerdown", ({ target }) => { if (target !== host) leave() });
  addEventListener("click", (e) => { if (e.composedPath()[0].closest?.("a")) leave() });
  addEventListener("resize", leave);
  if (first.target.matches(":hover,:focus")) (first.type === "focusin" ? focus : over)(first);
};

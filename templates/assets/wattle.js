// texts: theme.auto theme.light theme.dark find.on find.off previews.on previews.off copy.copy copy.named copy.done copy.refused
// Conveniences; the theme is set before anything is painted.
const read = (key) => { try { return localStorage.getItem(key) } catch { return null } };
const data = document.currentScript.dataset, kept = read("wattle-theme");
if (kept === "light" || kept === "dark") document.documentElement.dataset.theme = kept;

addEventListener("DOMContentLoaded", () => {
  const root = document.documentElement, $ = (s) => document.querySelector(s);
  const keep = (key, value) => { try { localStorage.setItem(key, value) } catch {} };
  const button = (name, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = name;
    made.addEventListener("click", act);
    return made;
  };
  const label = (element, words) => {
    element.title = words;
    element.setAttribute("aria-label", words);
  };
  // The element that an address leads to.
  const place = (hash) => { try { return document.getElementById(decodeURIComponent(hash.slice(1))) } catch {} };

  // The theme
  const themes = ["auto", "light", "dark"];
  const theme = button("theme", () => {
    const next = themes[(themes.indexOf(theme.dataset.is) + 1) % 3];
    keep("wattle-theme", next);
    show(next);
  });
  const show = (value) => {
    if (themes.indexOf(value) > 0) root.dataset.theme = value; else delete root.dataset.theme;
    theme.dataset.is = root.dataset.theme ?? "auto";
    label(theme, texts["theme." + theme.dataset.is]);
  };
  show(root.dataset.theme);
  $(".mast nav")?.after(theme);
  // Chosen in another window, or before the browser kept the page.
  addEventListener("storage", (e) => { if (e.key === "wattle-theme") show(e.newValue) });
  addEventListener("pageshow", (e) => { if (e.persisted) show(read("wattle-theme")) });

  // Switches in the colophon
  const foot = $(".colophon");
  const choice = (key, name, say) => {
    const tell = () => {
      const isOn = read(key) !== "off";
      made.textContent = texts[name + (isOn ? ".on" : ".off")];
      say(isOn);
    };
    const made = button("quiet", () => { keep(key, read(key) === "off" ? "on" : "off"); tell() });
    foot?.append(made);
    tell();
  };

  // The key / opens the search.
  const find = $(".find");
  if (find) {
    const hint = document.createElement("kbd");
    hint.textContent = "/";
    find.append(hint);
    choice("wattle-key", "find", (isOn) => { hint.hidden = !isOn });
    addEventListener("keydown", (e) => {
      if (hint.hidden || e.key !== "/" || e.ctrlKey || e.metaKey || e.altKey) return;
      if (e.target.closest?.("input,textarea,select,[contenteditable]")) return;
      e.preventDefault();
      find.focus();
      find.click();
    });
    // It comes with its first use, and at once to its own page; without it the link leads there.
    const begin = (e) => {
      if (e.ctrlKey || e.metaKey || e.shiftKey) return;
      e.preventDefault();
      find.removeEventListener("click", begin);
      import(new URL(data.search, document.baseURI)).then((m) => m.start(data, find), () => { if (!place("#page.search")) location = find.href });
    };
    if (data.search) find.addEventListener("click", begin);
    if (data.search && place("#page.search")) find.click();
    // What was looked for at an address without a note is looked for in the search.
    const ask = $(".lost .ask"), missed = ask && location.pathname.slice(new URL(data.root, document.baseURI).pathname.length);
    try {
      if (ask) ask.search = find.search = "?" + new URLSearchParams({ q: decodeURIComponent(missed).replace(/\.html$|[^\p{L}\p{N}]+/gu, " ").trim() });
    } catch {}
  }

  // Previews come with the first link that is pointed at.
  if (data.previews && matchMedia("(any-hover:hover)").matches) {
    choice("wattle-previews", "previews", (isOn) => { root.dataset.previews = isOn ? "on" : "off" });
    const begin = (e) => {
      if (root.dataset.previews === "off" || e.pointerType === "touch" || !e.target.closest?.("main a[href]")) return;
      removeEventListener("pointerover", begin);
      removeEventListener("focusin", begin);
      import(new URL(data.previews, document.baseURI)).then((m) => m.start(data, e), () => {});
    };
    addEventListener("pointerover", begin);
    addEventListener("focusin", begin);
  }

  // Code can be copied.
  const blocks = navigator.clipboard ? document.querySelectorAll("figure.code") : [];
  if (blocks.length) {
    const told = document.createElement("span");
    told.className = "vh";
    told.setAttribute("role", "status");
    document.body.append(told);
    const icon = new DOMParser().parseFromString('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" aria-hidden="true"><path d="M5.5 5.5h8v8h-8zM3 10.5v-8h8"/><path d="m3 8.5 3.5 3.5L13 5"/></svg>', "image/svg+xml").documentElement;
    for (const block of blocks) {
      let rest;
      const copy = button("copy", async () => {
        try {
          await navigator.clipboard.writeText(block.querySelector("code").textContent.replace(/\n$/, ""));
          copy.classList.add("done");
          told.textContent = texts["copy.done"];
        } catch {
          told.textContent = texts["copy.refused"];
        }
        clearTimeout(rest);
        rest = setTimeout(() => { copy.classList.remove("done"); told.textContent = "" }, 2500);
      });
      const name = block.querySelector("pre").getAttribute("aria-label");
      label(copy, name ? texts["copy.named"].replace("{name}", name) : texts["copy.copy"]);
      copy.append(icon.cloneNode(true));
      block.append(copy);
    }
  }

  // The contents stand open on wide pages, close after a choice on others, and mark the heading that is being read.
  const toc = $(".toc");
  if (toc) {
    const wide = matchMedia("(min-width:75em)"), links = [...toc.querySelectorAll("a")];
    const fit = () => { toc.open = wide.matches };
    let chosen, isDue;
    const mark = () => {
      isDue = false;
      // The line that is being read: near the top, but at the end of the page it passes the last headings, too.
      const line = Math.max(120, innerHeight - (root.scrollHeight - innerHeight - scrollY));
      const here = chosen ?? links.findLast((a) => place(a.hash)?.getBoundingClientRect().top < line);
      for (const a of links) a === here ? a.setAttribute("aria-current", "true") : a.removeAttribute("aria-current");
    };
    const soon = () => { if (!isDue && toc.open) isDue = requestAnimationFrame(mark) };
    // A heading that was chosen stays the current one until the reader moves on.
    const choose = () => { chosen = links.find((a) => a.hash === location.hash); soon() };
    for (const move of ["wheel", "touchmove", "keydown"]) addEventListener(move, () => { chosen = undefined }, { passive: true });
    for (const change of ["scroll", "resize"]) addEventListener(change, soon, { passive: true });
    addEventListener("hashchange", choose);
    toc.addEventListener("toggle", soon);
    toc.addEventListener("click", (e) => {
      if (!e.target.closest("a")) return;
      if (!wide.matches) toc.open = false;
      chosen = e.target.closest("a");
      soon();
    });
    wide.addEventListener("change", fit);
    fit();
    choose();
  }

  // What a link leads to is not left behind a closed disclosure.
  const reveal = () => {
    const target = place(location.hash);
    let isHidden = false;
    for (let e = target?.closest("details"); e; e = e.parentElement.closest("details")) {
      isHidden ||= !e.open;
      e.open = true;
    }
    if (isHidden) target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();

  // The folder tree opens at the page, and closes when one turns to something else.
  const garden = $(".garden");
  garden?.addEventListener("toggle", () => garden.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" }));
  garden?.addEventListener("keydown", (e) => {
    if (e.key === "Escape") { garden.open = false; garden.firstElementChild.focus() }
  });
  for (const turn of ["click", "focusin"]) addEventListener(turn, (e) => {
    if (garden?.open && !garden.contains(e.target)) garden.open = false;
  });
});

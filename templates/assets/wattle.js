// Conveniences: pages are complete without. Loaded before anything is painted, for the theme; the rest waits for the page.
const read = (key) => { try { return localStorage.getItem(key) } catch { return null } };
const chosen = read("wattle-theme");
if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;

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

  // Theme
  const themes = ["auto", "light", "dark"];
  const theme = button("theme", () => {
    const next = themes[(themes.indexOf(theme.dataset.is) + 1) % 3];
    keep("wattle-theme", next);
    show(next);
  });
  const show = (value) => {
    if (value === "auto") delete root.dataset.theme; else root.dataset.theme = value;
    theme.dataset.is = value;
    theme.title = theme.ariaLabel = "Theme: " + value;
  };
  show(root.dataset.theme || "auto");
  $(".mast nav")?.after(theme);

  // The key / opens the search, unless it is turned off in the colophon.
  const find = $(".find"), foot = $(".colophon");
  if (find && foot) {
    const hint = document.createElement("kbd");
    hint.textContent = "/";
    find.append(hint);
    const say = () => {
      hint.hidden = read("wattle-key") === "off";
      key.textContent = "Key / for search: " + (hint.hidden ? "off" : "on");
    };
    const key = button("quiet", () => { keep("wattle-key", hint.hidden ? "on" : "off"); say() });
    foot.append(key);
    say();
    addEventListener("keydown", (e) => {
      if (hint.hidden || e.key !== "/" || e.ctrlKey || e.metaKey || e.altKey) return;
      if (e.target.closest?.("input,textarea,select,[contenteditable]")) return;
      e.preventDefault();
      find.focus();
      find.click();
    });
  }

  // Code can be copied.
  const blocks = navigator.clipboard ? document.querySelectorAll("figure.code") : [];
  if (blocks.length) {
    const told = document.createElement("span");
    told.className = "vh";
    told.role = "status";
    document.body.append(told);
    for (const block of blocks) {
      let rest;
      const copy = button("copy", async () => {
        try {
          await navigator.clipboard.writeText(block.querySelector("code").textContent.replace(/\n$/, ""));
          copy.classList.add("done");
          told.textContent = "Copied";
        } catch {
          told.textContent = "The browser does not allow copying";
        }
        clearTimeout(rest);
        rest = setTimeout(() => { copy.classList.remove("done"); told.textContent = "" }, 2500);
      });
      copy.innerHTML = '<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M5.5 5.5h8v8h-8zM3 10.5v-8h8"/><path d="m3 8.5 3.5 3.5L13 5"/></svg>';
      copy.title = "Copy";
      copy.ariaLabel = "Copy " + (block.querySelector("pre").ariaLabel || "code");
      block.append(copy);
    }
  }

  // On wide pages the contents stand open and mark the heading being read.
  const toc = $(".toc");
  if (toc) {
    const wide = matchMedia("(min-width:75em)"), links = [...toc.querySelectorAll("a")];
    const fit = () => { toc.open = wide.matches };
    const mark = () => {
      const above = (a) => document.getElementById(decodeURIComponent(a.hash.slice(1)))?.getBoundingClientRect().top < 120;
      const here = links.findLast(above);
      for (const a of links) a === here ? a.setAttribute("aria-current", "true") : a.removeAttribute("aria-current");
    };
    wide.addEventListener("change", fit);
    addEventListener("scroll", mark, { passive: true });
    fit();
  }

  const garden = $(".garden");
  garden?.addEventListener("keydown", (e) => {
    if (e.key === "Escape") { garden.open = false; garden.firstElementChild.focus() }
  });
});

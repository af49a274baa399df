// Conveniences: pages are complete without.
(() => {
  const root = document.documentElement, $ = (s) => document.querySelector(s);
  const read = (key) => { try { return localStorage.getItem(key) } catch { return null } };
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
  if (navigator.clipboard) for (const caption of document.querySelectorAll("figure.code figcaption")) {
    const copy = button("copy", async () => {
      await navigator.clipboard.writeText(caption.parentNode.querySelector("code").textContent);
      copy.textContent = "Copied";
    });
    copy.textContent = "Copy";
    caption.append(copy);
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
})();

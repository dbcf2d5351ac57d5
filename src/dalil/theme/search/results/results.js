// The page of results. Its state is its address: what is asked, filters, order, how many are shown.
// The engine and its index are loaded when the box is touched, or when the address asks something.
(() => {
  const { FACETS, filters, group, language, make, nothing, recount, say } = DalilFound;
  const part = (id) => document.getElementById(id);
  const form = part("seek");
  const box = part("query");
  const told = part("told");
  const sort = part("sort");
  const panel = part("filters");
  const STEP = 10;
  const FIRST = 5;
  const PAUSE = 150; // milliseconds after the last letter
  const PATIENCE = 500; // milliseconds before it says that it is searching
  const SHORTEST = 2; // letters; fewer are searched on Enter
  const title = document.title;
  const saving = Boolean(navigator.connection?.saveData);
  const onDisk = location.protocol === "file:";
  part("plain").remove();
  if (!form.dataset.manifest) return;

  // The state and the address.
  const read = () => {
    const given = new URLSearchParams(location.search);
    const chosen = FACETS.map((facet) => [facet, given.getAll(facet)]);
    return {
      q: (given.get("q") || "").slice(0, box.maxLength),
      chosen: Object.fromEntries(chosen.filter(([, values]) => values.length)),
      sort: [...sort.options].some(({ value }) => value === given.get("sort"))
        ? given.get("sort")
        : "relevance",
      show: Math.min(Math.max(parseInt(given.get("show"), 10) || STEP, STEP), 500),
    };
  };
  const written = ({ q, chosen, sort, show }) => {
    const given = new URLSearchParams();
    if (q) given.set("q", q);
    for (const [facet, values] of Object.entries(chosen)) {
      for (const value of values) given.append(facet, value);
    }
    if (sort !== "relevance") given.set("sort", sort);
    if (show !== STEP) given.set("show", show);
    return `${location.pathname}${given.size ? `?${given}` : ""}`;
  };
  let state = read();
  // Whether the next letter begins another search, which gets an entry of its own in the history.
  let settled = Boolean(state.q);
  const remember = (anew) => {
    const address = written(state);
    if (address !== location.pathname + location.search) {
      history[anew ? "pushState" : "replaceState"](null, "", address);
    }
    document.title = state.q ? `${state.q} – ${title}` : title;
  };

  // The engine, asked for once; again after it failed.
  const script = (address) =>
    new Promise((done, failed) => {
      const made = make("script", { src: address });
      made.onload = done;
      made.onerror = failed;
      document.head.append(made);
    });
  const absolute = (name) => new URL(form.dataset[name], location.href).href;
  let opening = null;
  const engine = () => {
    if (!opening && !onDisk) {
      const ahead = { rel: "preload", as: "fetch", crossorigin: "", href: absolute("manifest") };
      document.head.append(make("link", ahead));
    }
    opening ??= script(absolute("engine"))
      .then(() => DalilSearch.open(absolute("manifest")))
      .catch((error) => {
        opening = null;
        throw error;
      });
    return opening;
  };

  // Asking and showing. An answer that comes after a later question is dropped.
  let latest = 0;
  let shownFor = null;
  let timer = 0;
  let waiting = 0;
  const ask = async () => {
    clearTimeout(timer);
    clearTimeout(waiting); // of an earlier question, whose answer may never be shown
    const turn = ++latest;
    const { q, chosen, sort: order, show } = state;
    if (!q.trim()) {
      tell();
      settle(false);
      return;
    }
    part("found").ariaBusy = "true";
    waiting = setTimeout(() => tell(...say("searching")), PATIENCE);
    try {
      const asked = { language, filters: chosen, sort: order };
      const { search } = await engine();
      // A browser loads six files at a time: on an empty page the first hits do not wait for the rest.
      if (show > FIRST && !shownFor && !history.state?.opened) {
        const some = await search(q, { ...asked, limit: FIRST });
        if (turn === latest) render(some);
      }
      const found = await search(q, { ...asked, limit: show });
      if (turn === latest) render(found);
    } catch (error) {
      if (turn !== latest) return;
      tell(...say("failed"));
      settle(false);
      console.error(error);
    } finally {
      if (turn === latest) {
        clearTimeout(waiting);
        part("found").ariaBusy = "false";
      }
    }
  };
  // What is said already is not said again.
  const tell = (...words) => {
    const made = make("p", {}, ...words);
    if (made.textContent !== told.textContent) told.replaceChildren(...made.childNodes);
  };
  const settle = (any, narrowed = false) => {
    part("found").hidden = !any && !narrowed;
    part("sorting").hidden = panel.hidden = !any && !narrowed;
    part("browse").hidden = any;
    if (!any && !narrowed) {
      part("hits").replaceChildren();
      shownFor = null;
    }
  };

  const address = (hit) => {
    const [page, anchor] = hit.address.split("#");
    return absolute("root") + page + (onDisk ? "index.html" : "") + (anchor ? `#${anchor}` : "");
  };
  const more = {
    step: STEP,
    show: () => change({ show: state.show + STEP }),
  };
  const render = (found) => {
    const { q, chosen } = state;
    const narrowed = Object.keys(chosen).length > 0;
    const active = document.activeElement;
    const focused = active?.id;
    const link = part("hits").contains(active) && active.href;
    const groups = found.groups.filter((each) => each.hits.length);
    const nearest = found.corrected && found.total && found.suggestions[0];
    tell(
      ...(nearest ? [...say("corrected", { query: q, nearest }), " "] : []),
      ...say(found.total ? "count" : "none", { n: found.total, query: nearest || q }),
    );
    settle(found.total > 0, narrowed);
    part("found").hidden = false;
    if (found.total) {
      part("hits").replaceChildren(
        ...groups.map((each) => group(each, found.facets, address, more)),
      );
    } else {
      const to = (text) => written({ ...state, q: text, chosen: {}, show: STEP });
      part("hits").replaceChildren(
        ...(narrowed ? [make("p", {}, ...say("filtered"))] : nothing(found, to)),
      );
    }
    fill(found, chosen, narrowed);
    const links = [...part("hits").querySelectorAll("a")];
    const lost = document.activeElement !== active;
    const again = lost && (focused ? part(focused) : link && links.find(({ href }) => href === link));
    if (again) again.focus({ preventScroll: true });
    back();
  };
  const fill = (found, chosen, narrowed) => {
    const holder = panel.querySelector("div");
    if (shownFor === state.q && holder.children.length) {
      recount(holder, found.facets);
    } else {
      holder.replaceChildren(...filters(found, chosen));
      shownFor = state.q;
    }
    panel.hidden = !holder.querySelector("fieldset");
    holder.querySelector(".clear")?.remove();
    const summary = panel.querySelector("summary");
    summary.replaceChildren(...say("narrow"));
    if (!narrowed) return;
    const number = Object.values(chosen).flat().length;
    summary.append(" ", make("span", { class: "count" }, ...say("chosen", { n: number })));
    const clear = make("button", { type: "button", class: "clear" }, ...say("clear"));
    clear.addEventListener("click", () => {
      shownFor = null;
      change({ chosen: {}, show: STEP });
      summary.focus();
    });
    holder.prepend(clear);
  };

  // Coming back from a record: the reader is where they left.
  const back = () => {
    const opened = history.state?.opened;
    if (!opened) return;
    history.replaceState(null, "");
    [...part("hits").querySelectorAll("a")].find(({ href }) => href === opened)?.focus();
  };
  part("hits").addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    if (link.dataset.query !== undefined) {
      event.preventDefault();
      box.value = link.dataset.query;
      change({ q: box.value, chosen: {}, show: STEP });
      box.focus();
    } else {
      history.replaceState({ opened: link.href }, "");
    }
  });

  // What readers do.
  const change = (part) => {
    state = { ...state, ...part };
    settled = true;
    remember(true);
    ask();
  };
  const typed = () => {
    if (box.value === state.q) return;
    if (saving) {
      tell(...say("enter"));
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (box.value === state.q) return;
      state = { ...state, q: box.value, show: STEP };
      remember(settled);
      settled = false;
      if (!box.value.trim() || box.value.trim().length >= SHORTEST) ask();
    }, PAUSE);
  };
  box.addEventListener("input", typed);
  box.addEventListener("compositionend", typed);
  box.addEventListener("change", typed);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    if (box.value !== state.q) {
      state = { ...state, q: box.value, show: STEP };
      remember(settled);
    }
    settled = true;
    ask();
  });
  sort.addEventListener("change", () => change({ sort: sort.value, show: STEP }));
  panel.addEventListener("change", ({ target }) => {
    const values = new Set(state.chosen[target.name]);
    if (target.checked) values.add(target.value);
    else values.delete(target.value);
    const chosen = { ...state.chosen, [target.name]: [...values] };
    if (!values.size) delete chosen[target.name];
    change({ chosen, show: STEP });
  });
  const restore = () => {
    state = read();
    settled = Boolean(state.q);
    box.value = state.q;
    sort.value = state.sort;
    shownFor = null;
    document.title = state.q ? `${state.q} – ${title}` : title;
    if (state.q) ask();
    else if (latest) ask();
  };
  addEventListener("popstate", restore);
  if (!saving) box.addEventListener("focus", () => engine().catch(() => {}), { once: true });

  // Filters stand behind the results where there is room beside them, before them on a phone.
  const wide = matchMedia("(min-width: 64em)");
  const place = () => {
    panel.open = wide.matches;
    if (wide.matches) part("found").append(panel);
    else part("hits").before(panel);
  };
  wide.addEventListener("change", place);
  part("hits").before(part("sorting"));
  place();
  restore();
})();

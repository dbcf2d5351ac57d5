// What pages gain with script; all of it works in a plainer way without.
(() => {
  const main = document.getElementById("main");

  // Language links lead to the provision that the address names.
  const follow = () => {
    for (const link of document.querySelectorAll(".languages a[rel=alternate]")) {
      link.hash = location.hash;
    }
  };
  addEventListener("hashchange", follow);
  follow();

  // The links beside headings become buttons that copy: the link, which the address bar takes
  // too, or the text that the part of the page around it names. Articles have one for how they
  // are cited besides.
  const status = document.createElement("p");
  status.className = "unseen";
  status.setAttribute("role", "status");
  const button = (link, label, done, text) => {
    const name = link.parentElement.firstElementChild.textContent;
    const made = document.createElement("button");
    const say = (words) => {
      made.textContent = words;
      made.setAttribute("aria-label", `${words}: ${name}`);
    };
    made.type = "button";
    made.className = "copy";
    say(label);
    made.addEventListener("click", async () => {
      history.replaceState(null, "", link.hash);
      follow();
      try {
        await navigator.clipboard.writeText(text());
      } catch {
        return;
      }
      say(done);
      status.textContent = `${done}: ${name}`;
      setTimeout(() => {
        say(label);
        status.textContent = "";
      }, 4000);
    });
    return made;
  };
  const buttons = (link) => {
    const { copy, copied, text } = link.closest("[data-copy]").dataset;
    const { cite } = link.dataset;
    const group = document.createElement("span");
    group.className = "copies";
    group.append(
      button(link, copy, copied, () => (text ? document.getElementById(text).innerText : link.href)),
    );
    if (cite !== undefined) {
      const { cite: label, cited, citation } = main.dataset;
      const known = {
        title: main.querySelector("h1").textContent,
        part: cite || link.parentElement.firstElementChild.textContent,
        url: document.querySelector(".paper bdi")?.textContent + link.hash,
      };
      const whole = () => citation.replace(/\{(\w+)\}/g, (_, name) => known[name]);
      group.append(button(link, label, cited, whole));
    }
    link.replaceWith(group);
  };
  const permalinks = document.querySelectorAll(".heading > a");
  if (navigator.clipboard && permalinks.length) {
    main.append(status);
    permalinks.forEach(buttons);
  }

  // Beside the text there is room for its contents. Long ones wait to be asked for: who hears the
  // page would pass every line of them on the way to the text.
  const contents = document.querySelector(".contents details");
  const short = contents?.querySelectorAll("a").length <= 12;
  if (short && matchMedia("(min-width: 64em)").matches) contents.open = true;

  // Escape closes a menu and goes back to what opened it.
  addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && event.target.closest("details[open]");
    if (!open) return;
    open.open = false;
    open.querySelector("summary").focus();
  });

  // A table that fits needs no scrolling region.
  const regions = [...document.querySelectorAll(".scroller")].map((box) => [
    box,
    box.getAttribute("aria-label"),
  ]);
  const fit = () => {
    for (const [box, name] of regions) {
      const scrolls = box.scrollWidth > box.clientWidth;
      for (const [key, value] of [["role", "region"], ["tabindex", "0"], ["aria-label", name]]) {
        if (scrolls) box.setAttribute(key, value);
        else box.removeAttribute(key);
      }
    }
  };
  if (regions.length) {
    addEventListener("resize", fit);
    fit();
  }
})();

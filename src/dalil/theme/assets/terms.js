// A term shows what it means beside it: on focus, under the pointer, at a tap. Escape closes it, and
// so does going elsewhere. Without script it leads to the same words at the end of the text.
(() => {
  const box = document.createElement("div");
  box.className = "definition";
  box.setAttribute("role", "tooltip");
  box.hidden = true;
  document.getElementById("main").append(box);
  let shown = null;
  let timer = 0;

  const hide = () => {
    clearTimeout(timer);
    shown?.removeAttribute("data-shown");
    shown = null;
    box.hidden = true;
  };
  const leave = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (![shown, box].some((each) => each?.matches(":hover, :focus"))) hide();
    }, 300);
  };
  const place = () => {
    if (!shown) return;
    // Below the last line of a broken term, or above its first.
    const words = [...shown.getClientRects()];
    const [first, word] = [words[0], words[words.length - 1]];
    const { width, height } = box.getBoundingClientRect();
    const room = document.documentElement.clientWidth - width - 8;
    const start = getComputedStyle(shown).direction === "rtl" ? word.right - width : word.left;
    const above = word.bottom + height > innerHeight && first.top > height;
    box.style.left = `${scrollX + Math.max(8, Math.min(start, room))}px`;
    box.style.top = `${scrollY + (above ? first.top - height : word.bottom)}px`;
  };
  const show = (term, meaning) => {
    hide();
    shown = term;
    term.setAttribute("data-shown", "");
    box.replaceChildren(...meaning.cloneNode(true).childNodes);
    box.hidden = false;
    place();
  };

  for (const term of document.querySelectorAll("a.term")) {
    const line = document.getElementById(term.hash.slice(1));
    const meaning = line.querySelector("dd");
    const open = () => show(term, meaning);
    meaning.id = `${line.id}-meaning`;
    term.setAttribute("role", "button");
    term.setAttribute("aria-describedby", meaning.id);
    term.addEventListener("focus", open);
    term.addEventListener("pointerenter", open);
    // At once: it could cover the next.
    term.addEventListener("blur", () => !box.matches(":hover") && hide());
    term.addEventListener("pointerleave", leave);
    term.addEventListener("click", (event) => {
      event.preventDefault();
      term.focus({ preventScroll: true });
      open();
    });
    term.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      open();
    });
  }
  box.addEventListener("pointerleave", leave);
  addEventListener("resize", place);
  addEventListener("pointerdown", (event) => {
    if (![box, shown].some((each) => each?.contains(event.target))) hide();
  });
  // Before any other use of Escape: the definition is what lies on top.
  addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || !shown) return;
      hide();
      event.stopImmediatePropagation();
    },
    true,
  );
})();

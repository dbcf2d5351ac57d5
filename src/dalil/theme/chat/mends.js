// What Converse.js does that our pages do not allow, mended before and while it runs.

// The content policy allows no inline style. Styles given as attributes are given through the
// style object instead, which it allows; those in templates are in chat.css; and the empty style
// elements that Converse's build tool adds are not added.
const setAttribute = Element.prototype.setAttribute;
Element.prototype.setAttribute = function (name, value) {
  if (name === "style" && this.style) this.style.cssText = value;
  else setAttribute.call(this, name, value);
};
const written = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML");
Object.defineProperty(HTMLTemplateElement.prototype, "innerHTML", {
  ...written,
  set(value) {
    written.set.call(this, String(value).replaceAll(/ style="[^"]*"/g, ""));
  },
});
document.head.appendChild = function (node) {
  return node.localName === "style" ? node : Node.prototype.appendChild.call(this, node);
};

// A dialog of Converse listens to the keys of the whole page, and forgets to stop when it is closed:
// it takes the wrong listener away. Enter would do nothing any more, anywhere.
const removeEventListener = window.removeEventListener;
window.removeEventListener = function (type, listener, ...more) {
  removeEventListener.call(window, type, listener, ...more);
  if (type === "resize") removeEventListener.call(window, "keydown", listener, ...more);
};

// Who is named, and what is written, has a direction of its own.
const ISOLATED =
  "converse-chat-message-body, .chat-msg__author a, .chatbox-title__text, .occupant-nick, .chat-head__desc, .chat-reply__text, textarea";

// What a screen reader and a keyboard need. `say` gives a word in the page's language.
const mend = (root, say) => {
  const each = (selector, change) => root.querySelectorAll(selector).forEach(change);
  const set = (selector, values) =>
    each(selector, (node) => {
      for (const [name, value] of Object.entries(values)) {
        if (node.getAttribute(name) !== value) node.setAttribute(name, value);
      }
    });
  set(ISOLATED, { dir: "auto" });
  // between a list and its items stand elements that are neither
  set(".occupant-list", { role: "list", tabindex: "0", "aria-label": say("Participants") });
  set(".occupant-list li", { role: "listitem" });
  set(".chat-content", { role: "log", tabindex: "0", "aria-label": say("Message") });
  each("textarea.chat-textarea", (node) => node.setAttribute("aria-label", node.placeholder));
  // all menus of messages have the same name, and it is "Menu"
  each("converse-chat-message", (message) => {
    const button = message.querySelector(".chat-msg__actions > button");
    if (!button || button.dataset.named) return;
    const words = message.querySelector(".chat-msg__text")?.textContent.trim().slice(0, 40) ?? "";
    button.setAttribute("aria-label", `${say("Menu")}: ${words}`);
    button.dataset.named = "true";
  });
  // English words and ways out of the site, hidden from eyes only
  each("converse-about-modal, .setNicknameButtonForm", (node) => node.remove());
  // a badge has its role as its title; no other name is allowed to it
  each(".badge[aria-label]", (node) => node.removeAttribute("aria-label"));
  // a dialog is called as its title says, which is a heading below that of the page's part
  each("converse-modals > .modal", (node) => {
    const title = node.querySelector(".modal-title");
    if (title) node.setAttribute("aria-label", title.textContent.trim());
  });
  // a word that Converse fixes before it knows the language
  set('.modal [aria-label="Close"]', { "aria-label": say("Close") });
  set(".modal-title", { role: "heading", "aria-level": "3" });
  // a picture that says that a message was changed
  set(".chat-msg__edit-modal", { role: "img", "aria-label": say("This message has been edited") });
  // two elements have one id
  each("converse-dropdown[id]", (node) => node.removeAttribute("id"));
  each("time[timestamp]", (node) => {
    if (!node.dateTime) node.dateTime = node.getAttribute("timestamp");
  });
};

// Keep everything below `root` mended, also what comes later.
export const keepMended = (root, say) => {
  let waits = false;
  const soon = () => {
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => {
      waits = false;
      mend(root, say);
    });
  };
  new MutationObserver(soon).observe(root, { childList: true, subtree: true });
  soon();
};

// Inside right-to-left words a telephone number or a date would be shown turned round.
export const isolateNumbers = (api, html, pattern) => {
  api.listen.on("afterMessageBodyTransformed", (text) => {
    const taken = (from, to) => text.references.some((each) => each.begin < to && each.end > from);
    for (const found of String(text).matchAll(pattern)) {
      const [from, to] = [found.index, found.index + found[0].length];
      if (found.groups.number && !taken(from, to)) {
        text.addTemplateResult(from + text.offset, to + text.offset, html`<bdi dir="ltr">${found[0]}</bdi>`);
      }
    }
  });
};

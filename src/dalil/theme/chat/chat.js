// The page of the chat. Nothing of Converse.js is asked for before the form is sent.

const form = document.getElementById("chat_form");
const box = document.getElementById("chat_box");
const told = document.getElementById("chat_told");
const bar = document.getElementById("chat_bar");
const people = document.getElementById("chat_people");
const leave = document.getElementById("chat_leave");
const said = { ...form.dataset, ...JSON.parse(document.getElementById("chat_said").textContent) };

const OFF = [
  "adhoc-views", "bookmark-views", "bookmarks", "controlbox", "disco-views", "dragresize", "headlines",
  "headlines-view", "minimize", "notification", "omemo", "omemo-views", "profile", "push",
  "reaction-views", "reactions", "register", "roomslist", "rosterview", "vcard",
].map((name) => `converse-${name}`);
// what is left of the menu of a message
const ACTIONS = new Set(["chat-msg__action-edit", "chat-msg__action-retract", "chat-msg__action-copy", "chat-msg__action-reply"]);

const at = (address) => new URL(address, document.baseURI).href;
let running; // Converse's own interface, once it runs
const tell = (word) => {
  told.textContent = word ? said.words[word] : "";
};

const styled = () =>
  new Promise((done, failed) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = said.style;
    link.addEventListener("load", done);
    link.addEventListener("error", failed);
    document.querySelector("link[data-chat]").before(link);
  });

const load = async () => {
  const [{ isolateNumbers, keepMended }, { speak }] = await Promise.all([import(at(said.mends)), import(at(said.speaking))]);
  const locale = said.locale ? (await fetch(said.locale)).json() : null;
  await Promise.all([import(at(said.script)), styled()]);
  const { converse } = window;
  const say = speak(converse, { locale: await locale, dates: said.dates, tag: said.tag });
  // a picture for each feeling is a file of 270 KB; the keyboards of phones have them
  Object.assign(converse.emojis, { initialized: true, json: {}, by_sn: {}, list: [], shortnames: [], shortnames_regex: /(?!)/g });
  converse.emojis.initialized_promise.resolve();
  keepMended(box, say);
  converse.plugins.add("dalil", plugin((api, { html }) => isolateNumbers(api, html, new RegExp(said.numbers, "gu"))));
  return converse;
};

const settings = (name, passphrase, room) => ({
  allow_adhoc_commands: false,
  allow_bookmarks: false,
  allow_message_corrections: "last",
  allow_registration: false,
  allow_url_history_change: false,
  authentication: "login",
  auto_join_rooms: [`${room}@${said.rooms}`],
  auto_login: true,
  auto_register_muc_nickname: false,
  auto_reconnect: true,
  blacklisted_plugins: OFF,
  clear_cache_on_logout: true,
  dark_theme: "classic",
  discover_connection_methods: false,
  hide_muc_participants: matchMedia("(max-width: 48em)").matches,
  i18n: "en", // the words come from words.js
  jid: `${name}@${said.domain}`,
  keepalive: false,
  loglevel: "error",
  muc_disable_slash_commands: true,
  muc_domain: said.rooms,
  muc_fetch_members: false,
  locked_muc_domain: "hidden",
  muc_nickname_from_jid: true,
  muc_show_ogp_unfurls: false,
  muc_subscribe_to_rai: false,
  password: passphrase,
  persistent_store: "sessionStorage",
  play_sounds: false,
  render_media: false,
  reuse_scram_keys: false,
  root: box,
  rtl_langs: said.dir === "rtl" ? [said.tag] : [],
  show_client_info: false,
  singleton: true,
  view_mode: "embedded",
  visible_toolbar_buttons: { call: false, emoji: false, location: false, spoiler: false, toggle_occupants: false },
  websocket_url: new URL(said.socket, location.href).href.replace(/^http/, "ws"),
  whitelisted_plugins: ["dalil"],
});

// The list of who is in the room, shown and hidden by a button of ours.
const withPeople = (room) => {
  const shown = () => people.setAttribute("aria-expanded", String(!room.get("hidden_occupants")));
  room.on("change:hidden_occupants", shown);
  people.addEventListener("click", () => room.save({ hidden_occupants: !room.get("hidden_occupants") }));
  shown();
};

const plugin = (more) => ({
  initialize() {
    const { _converse } = this;
    const { api } = _converse;
    const { Status } = _converse.env.Strophe;
    running = api;
    api.listen.on("getMessageActionButtons", (_, buttons) =>
      buttons.filter((each) => ACTIONS.has(each.button_class)));
    api.listen.on("connfeedback", (state) => answered(state.get("connection_status"), Status));
    api.listen.on("chatRoomInitialized", withPeople);
    more(api, _converse.env);
  },
});

const show = (open) => {
  form.hidden = open;
  box.hidden = bar.hidden = !open;
};

const answered = (status, Status) => {
  if (status === Status.CONNECTED || status === Status.ATTACHED) {
    tell("open");
    show(true);
  } else if (status === Status.AUTHFAIL) {
    tell("refused");
    show(false);
    form.elements.passphrase.value = "";
    form.elements.passphrase.focus();
  } else if (status === Status.CONNFAIL || status === Status.RECONNECTING) {
    tell("lost");
  } else if (status === Status.DISCONNECTED && !box.hidden) {
    tell("lost");
  }
};

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const { elements } = form;
  const name = elements.name.value.trim().toLowerCase().split("@")[0];
  const passphrase = elements.passphrase.value.trim();
  if (!name || !passphrase) {
    tell("empty");
    (name ? elements.passphrase : elements.name).focus();
    return;
  }
  tell("loading");
  const jid = `${name}@${said.domain}`;
  if (running) {
    running.settings.set({ jid, password: passphrase });
    await running.user.login(jid, passphrase);
    return;
  }
  try {
    const converse = await load();
    await converse.initialize(settings(name, passphrase, elements.room.value));
  } catch (fault) {
    tell("failed");
    throw fault;
  }
});

// Nothing of the conversation stays on the device.
const forget = () => {
  sessionStorage.clear();
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith("converse")) localStorage.removeItem(key);
  }
};
leave.addEventListener("click", async () => {
  await running.user.logout();
  forget();
  location.reload();
});
addEventListener("pagehide", forget);

document.getElementById("chat_plain").hidden = true;
document.getElementById("chat_start").hidden = false;

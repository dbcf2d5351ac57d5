// The form: which questions are asked, what is wrong with answers, and the file that only the
// verifiers can open. Nothing is kept on the device, and nothing leaves it until somebody says so.
{
  const data = JSON.parse(document.getElementById("asked").textContent);
  const { form: rules, words, recipient, endpoint, name } = data;
  const form = document.getElementById("form");
  const summary = document.getElementById("summary");
  const status = document.getElementById("status");
  const title = document.title;
  const byId = (id) => document.getElementById(id);
  const box = (question) => byId(`q_${question}`);
  const inputs = (question) => [...form.querySelectorAll(`[name="${question}"]`)];
  let tried = false;

  const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
  const latin = (text) =>
    text.replace(DIGITS, (each) => each.charCodeAt(0) % 16).replace("\u066b", ".").replace(/[\u066c,\s]/g, "");

  // The answer as the rules take it; undefined where there is none.
  const answer = ({ name: question, kind }) => {
    const found = inputs(question);
    if (kind === "select_multiple") {
      const chosen = found.filter((each) => each.checked).map((each) => each.value);
      return chosen.length ? chosen : undefined;
    }
    if (kind === "select_one" && found[0]?.type === "radio") {
      return found.find((each) => each.checked)?.value;
    }
    const text = found[0]?.value.trim() ?? "";
    if (!text) return undefined;
    if (kind === "integer" || kind === "decimal") {
      const number = latin(text);
      return /^[+-]?\d+(\.\d+)?$/.test(number) ? Number(number) : text;
    }
    return text;
  };

  // The lists of districts, each with its parts; only that of the chosen governorate can be opened.
  const lists = rules.questions
    .filter(({ within }) => within)
    .map(({ name: question, within }) => ({ list: inputs(question)[0], within, parts: [...inputs(question)[0].children].slice(1) }));
  const sift = () => {
    for (const { list, within, parts } of lists) {
      const chosen = answer(rules.questions.find((each) => each.name === within));
      for (const part of parts) {
        if (part.dataset.of !== chosen) part.remove();
        else if (!part.parentNode) list.append(part);
      }
    }
  };

  const answers = () => {
    const found = {};
    for (const question of rules.questions) {
      const given = answer(question);
      if (given !== undefined) found[question.name] = given;
    }
    return Logic.counted(rules, found);
  };

  // Shows the questions that are asked; a part with none of its questions is left out.
  const skip = () => {
    sift();
    const given = answers();
    for (const question of rules.questions) {
      const shown = box(question.name);
      if (shown) shown.hidden = !Logic.asked(question, given);
    }
    for (const part of [...form.querySelectorAll("fieldset.part")].reverse()) {
      part.hidden = !part.querySelector(".asked:not([hidden]), .notice");
    }
  };

  const describe = (question, wrong) => {
    const said = byId(`e_${question}`);
    said.hidden = !wrong;
    said.textContent = wrong ?? "";
    const shown = box(question);
    const hint = byId(`h_${question}`);
    const ids = [wrong && said.id, hint?.id].filter(Boolean).join(" ");
    const control = shown.matches("fieldset") ? shown : inputs(question)[0];
    if (ids) control.setAttribute("aria-describedby", ids);
    else control.removeAttribute("aria-describedby");
    for (const each of inputs(question)) {
      if (wrong) each.setAttribute("aria-invalid", "true");
      else each.removeAttribute("aria-invalid");
    }
  };

  const sentence = (question, what) => {
    if (what === "constraint") return data.errors[question.name];
    return what === "missing" ? words[`missing_${question.kind.startsWith("select") ? "select" : "text"}`] : words[question.kind] ?? words.text;
  };

  // Says what is wrong, at each question and in a list that leads to them; true where nothing is.
  const check = () => {
    const wrong = Logic.judge(rules, answers());
    const list = summary.querySelector("ul");
    list.replaceChildren();
    for (const question of rules.questions) {
      if (!box(question.name)) continue;
      const what = wrong.get(question.name);
      describe(question.name, what && sentence(question, what));
      if (!what) continue;
      const link = document.createElement("a");
      const first = inputs(question.name)[0];
      link.href = `#${first.id}`;
      link.textContent = `${data.labels[question.name]} – ${sentence(question, what)}`;
      link.addEventListener("click", (event) => {
        event.preventDefault();
        box(question.name).scrollIntoView();
        first.focus();
      });
      const item = document.createElement("li");
      item.append(link);
      list.append(item);
    }
    summary.hidden = wrong.size === 0;
    document.title = wrong.size ? `${words.problem}: ${title}` : title;
    return wrong.size === 0;
  };

  const say = (text) => {
    status.textContent = text;
    status.hidden = !text;
  };

  const random = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = [...bytes].map((each) => each.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  };

  const whole = () => {
    tried = true;
    say("");
    if (check()) return true;
    summary.focus();
    return false;
  };

  const save = async () => {
    if (!whole()) return;
    const id = random();
    const file = `${name}-${id.slice(0, 8)}.age`;
    try {
      const encrypter = new age.Encrypter();
      encrypter.addRecipient(recipient);
      const sealed = await encrypter.encrypt(Logic.xml(rules, answers(), id));
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([sealed], { type: "application/octet-stream" }));
      link.download = file;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    } catch {
      say(words.failed);
      return;
    }
    say(words.saved.replace("{file}", `\u2068${file}\u2069`));
  };

  const send = async () => {
    if (!whole()) return;
    const body = new FormData();
    const xml = new Blob([Logic.xml(rules, answers(), random())], { type: "text/xml" });
    body.append("xml_submission_file", xml, "submission.xml");
    const asked = { method: "POST", body, credentials: "omit", headers: { "X-OpenRosa-Version": "1.0" } };
    say(words.sending);
    try {
      const told = await fetch(endpoint, asked);
      say(told.status === 201 || told.status === 202 ? words.sent : words.unsent);
    } catch {
      say(words.unsent);
    }
  };

  const clear = () => {
    form.reset();
    tried = false;
    skip();
    for (const { name: question } of rules.questions) if (box(question)) describe(question);
    summary.hidden = true;
    document.title = title;
  };

  form.addEventListener("input", () => {
    skip();
    if (tried) check();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    save();
  });
  byId("send")?.addEventListener("click", send);
  byId("clear").addEventListener("click", () => {
    clear();
    say(words.cleared);
    box(rules.questions[0].name)?.scrollIntoView();
  });
  addEventListener("pagehide", clear);
  clear();
  form.hidden = false;

  // The empty form is kept on the device only where somebody asks for it, to open it without network.
  const keep = byId("keep");
  if (keep && navigator.serviceWorker) {
    const kept = byId("kept");
    const { cache, worker: script } = keep.dataset;
    const show = async () => {
      const held = await caches.has(cache);
      keep.setAttribute("aria-pressed", String(held));
      keep.textContent = held ? words.unkeep : words.keep;
      return held;
    };
    keep.addEventListener("click", async () => {
      if (await show()) {
        await caches.delete(cache);
        const worker = await navigator.serviceWorker.getRegistration();
        await worker?.unregister();
        kept.textContent = words.unkept;
      } else {
        try {
          await navigator.serviceWorker.register(script);
          const { active } = await navigator.serviceWorker.ready;
          const parts = [...document.querySelectorAll("script[src], link[rel=stylesheet], link[rel=icon]")];
          const fonts = performance.getEntriesByType("resource").map((each) => each.name).filter((each) => each.endsWith(".woff2"));
          const told = new MessageChannel();
          const done = new Promise((resolve) => {
            told.port1.onmessage = ({ data: held }) => resolve(held);
          });
          const here = location.href.split("#")[0];
          active.postMessage({ cache, files: [here, ...parts.map((each) => each.src ?? each.href), ...fonts] }, [told.port2]);
          kept.textContent = (await done) ? words.kept : words.unkeepable;
        } catch {
          kept.textContent = words.unkeepable;
        }
      }
      await show();
    });
    keep.textContent = words.keep; // until it is known whether one is kept: no button is nameless
    show();
    byId("keeping").hidden = false;
  }
}

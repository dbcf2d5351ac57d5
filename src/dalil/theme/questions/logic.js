// What may be answered: the same rules as the JSON Schema and the form on phones, from the same
// tree of expressions. Nothing here knows the page.
const Logic = (() => {
  const compare = {
    "=": (one, other) => one === other,
    "!=": (one, other) => one !== other,
    "<": (one, other) => one < other,
    "<=": (one, other) => one <= other,
    ">": (one, other) => one > other,
    ">=": (one, other) => one >= other,
  };

  // Whether an expression holds; "." is the answer to the question `self`. A comparison with an
  // answer that is missing does not hold, whatever it compares; nothing chosen counts as none.
  const holds = (expression, answers, self) => {
    const [word, first, ...rest] = expression;
    if (word === "and") return first.every((each) => holds(each, answers, self));
    if (word === "or") return first.some((each) => holds(each, answers, self));
    if (word === "not") return !holds(first, answers, self);
    const name = first === "." ? self : first;
    const there = Object.hasOwn(answers, name);
    const answer = answers[name];
    if (word === "answered") return there;
    if (word === "count") {
      const [sign, value] = rest;
      return compare[sign](there && Array.isArray(answer) ? answer.length : 0, value);
    }
    if (!there) return false;
    if (word === "selected") return Array.isArray(answer) ? answer.includes(rest[0]) : answer === rest[0];
    const [sign, value] = rest;
    return typeof answer === typeof value && compare[sign](answer, value);
  };

  const patterns = new Map();
  const fits = (pattern, text) => {
    if (!patterns.has(pattern)) patterns.set(pattern, new RegExp(pattern, "u"));
    return patterns.get(pattern).test(text);
  };

  // The options of a question; of a district, those in the governorate that was chosen.
  const choices = ({ options, within }, answers) =>
    within ? (Object.hasOwn(options, answers[within]) ? options[answers[within]] : []) : options;

  // Whether a value is an answer of the question's kind.
  const right = (question, value, limits, answers) => {
    const { kind } = question;
    const options = choices(question, answers);
    if (kind === "integer" || kind === "decimal") {
      const number = typeof value === "number" && Math.abs(value) <= limits.largest;
      return number && (kind === "decimal" || Number.isInteger(value));
    }
    if (kind === "select_multiple") {
      const list = Array.isArray(value) && value.length > 0;
      return list && new Set(value).size === value.length && value.every((each) => options.includes(each));
    }
    if (typeof value !== "string") return false;
    if (kind === "select_one") return options.includes(value);
    if (kind === "date") return fits(limits.day, value);
    if (kind === "photo") return fits(limits.picture, value);
    const short = [...value].length <= limits.longest[kind];
    return short && fits(limits.filled, value) && fits(limits.plain, value);
  };

  const asked = (question, answers) =>
    !question.relevant || holds(question.relevant, answers, question.name);

  // What is wrong with answers, by the question's name: "missing", "kind", "constraint", "unasked",
  // "unknown". Empty where they may stand.
  const judge = (form, answers) => {
    const wrong = new Map();
    for (const name of Object.keys(answers)) wrong.set(name, "unknown");
    for (const question of form.questions) {
      const { name } = question;
      wrong.delete(name);
      const there = Object.hasOwn(answers, name);
      if (!asked(question, answers)) {
        if (there) wrong.set(name, "unasked");
      } else if (!there) {
        if (question.required) wrong.set(name, "missing");
      } else if (!right(question, answers[name], form.limits, answers)) {
        wrong.set(name, "kind");
      } else if (question.constraint && !holds(question.constraint, answers, name)) {
        wrong.set(name, "constraint");
      }
    }
    return wrong;
  };

  // The answers that count: those to questions that are asked, one after the other.
  const counted = (form, answers) => {
    const found = {};
    for (const question of form.questions) {
      if (Object.hasOwn(answers, question.name) && asked(question, found)) {
        found[question.name] = answers[question.name];
      }
    }
    return found;
  };

  const escape = (text) =>
    text.replace(/[&<>]/g, (each) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[each]);

  // The answers as OpenRosa has them: what ODK Collect would send.
  const xml = (form, answers, id) => {
    const open = [];
    let text = `<?xml version="1.0" encoding="UTF-8"?>\n<data xmlns:orx="http://openrosa.org/xforms" id="${form.id}" version="${form.version}">`;
    const close = (groups) => {
      while (open.length && open.some((each, place) => each !== groups[place])) text += `</${open.pop()}>`;
      for (const each of groups.slice(open.length)) {
        open.push(each);
        text += `<${each}>`;
      }
    };
    for (const { name, groups } of form.questions) {
      if (!Object.hasOwn(answers, name)) continue;
      close(groups);
      const answer = answers[name];
      text += `<${name}>${escape(Array.isArray(answer) ? answer.join(" ") : String(answer))}</${name}>`;
    }
    close([]);
    return `${text}<orx:meta><orx:instanceID>uuid:${id}</orx:instanceID></orx:meta></data>\n`;
  };

  return { asked, counted, holds, judge, xml };
})();

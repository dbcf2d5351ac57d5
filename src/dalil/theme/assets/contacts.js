// Whether an office is open now, in Baghdad, and whether a contact was checked too long ago. Both
// take the place of a sentence of the page, which says all that is needed without script.
(() => {
  const DAY = 1440;
  const box = document.querySelector("[data-now]");
  const words = JSON.parse(box.dataset.now);
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Asia/Baghdad",
    hourCycle: "h23",
    ...{ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" },
  });
  const baghdad = () => {
    const now = Object.fromEntries(clock.formatToParts(new Date()).map((p) => [p.type, p.value]));
    return {
      midnight: Date.UTC(now.year, now.month - 1, now.day),
      minute: now.hour * 60 + Number(now.minute),
    };
  };
  const iso = (midnight) => new Date(midnight).toISOString().slice(0, 10);
  const time = (minute) => {
    const two = (number) => String(number).padStart(2, "0");
    const text = `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
    return text.replace(/\d/g, (digit) => words.digits[digit]);
  };

  // What is open from each of the coming days on, in minutes from today's midnight.
  const spans = ({ week, dates }, midnight, first, last) => {
    const found = [];
    for (let day = first; day <= last; day += 1) {
      const then = new Date(midnight + day * DAY * 60000);
      const held = dates[iso(then.getTime())] ?? week[(then.getUTCDay() + 6) % 7];
      for (const [opens, closes] of held) found.push([opens + day * DAY, closes + day * DAY]);
    }
    return found;
  };
  const said = (hours, { midnight, minute }) => {
    const ahead = spans(hours, midnight, -1, 6);
    const open = ahead.find(([opens, closes]) => opens <= minute && minute < closes);
    if (open) {
      let until = open[1];
      for (const [opens, closes] of ahead) if (opens === until) until = closes;
      return until - minute < DAY ? words.open.replace("{time}", time(until)) : words.always;
    }
    const next = ahead.find(([opens]) => opens > minute);
    if (!next) return words.closed;
    const day = Math.floor(next[0] / DAY);
    const name = words.days[(new Date(midnight + day * DAY * 60000).getUTCDay() + 6) % 7];
    const sentence = day ? words.later : words.today;
    return sentence.replace("{day}", name).replace("{time}", time(next[0]));
  };

  const tell = () => {
    const now = baghdad();
    for (const each of box.querySelectorAll("[data-hours]")) {
      const text = said(JSON.parse(each.dataset.hours), now);
      if (each.textContent !== text) each.textContent = text;
    }
    for (const each of box.querySelectorAll("[data-due]")) {
      if (each.dataset.due <= iso(now.midnight) && !each.classList.contains("late")) {
        each.classList.add("late");
        each.textContent = each.dataset.late;
      }
    }
  };
  tell();
  setInterval(tell, 60000);
})();

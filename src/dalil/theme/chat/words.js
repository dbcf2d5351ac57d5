// Converse's words in the page's language: from our file, which has the format of its own locales.

const placed = (text, values) =>
  text.replaceAll(/%(?:(\d+)\$)?[sd]/g, (found, place) => values[(place ?? 1) - 1] ?? found);

// What Converse asks for each word it shows; `dates` names months and days.
export const speak = (converse, { locale, dates, tag }) => {
  const table = locale ? locale.locale_data.converse : {};
  const say = (text, values = []) => placed(table[text]?.[0] || text, values);
  Object.assign(converse.env.i18n, { translate: say, getLocale: () => tag });
  if (dates) {
    const format = { LT: "HH:mm", LTS: "HH:mm:ss", L: "YYYY-MM-DD", LL: "D MMMM YYYY" };
    Object.assign(format, { LLL: "D MMMM YYYY HH:mm", LLLL: "dddd D MMMM YYYY HH:mm" });
    converse.env.dayjs.locale({ ...dates, name: tag, formats: format, ordinal: (day) => day });
  }
  return say;
};

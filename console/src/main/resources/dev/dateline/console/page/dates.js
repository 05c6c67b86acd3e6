// Dates are dates: they are counted in UTC and shown in words, and no time zone moves them.

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const SEASONS = {SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter'};
const DAY = 86400000;

export const months = MONTHS;

export function utc(year, month, day) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

export function parse(iso) {
  const [year, month, day] = iso.split('-').map(Number);
  return utc(year, month || 1, day || 1);
}

export function iso(date) {
  return `${String(date.getUTCFullYear()).padStart(4, '0')}-${String(date.getUTCMonth() + 1).padStart(2, '0')}-${String(date.getUTCDate()).padStart(2, '0')}`;
}

/** Today where the reader is. */
export function today() {
  const now = new Date();
  return iso(utc(now.getFullYear(), now.getMonth() + 1, now.getDate()));
}

export const plusDays = (date, days) => iso(new Date(parse(date).getTime() + days * DAY));
export const daysOfMonth = (year, month) => utc(year, month + 1, 0).getUTCDate();
export const weekday = date => DAYS[parse(date).getUTCDay()];

/** "20 July 1969", "July 1969", "the 1960s", "spring 2014": whatever a record's date is. */
export function words(date) {
  let found;
  if (/^\d{4}-\d\d-\d\d$/.test(date)) {
    const at = parse(date);
    return `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
  }
  if ((found = /^(\d{4})-(\d\d)$/.exec(date))) return `${MONTHS[found[2] - 1]} ${found[1]}`;
  if ((found = /^(\d{4})-W(\d\d)$/.exec(date))) return `week ${Number(found[2])} of ${found[1]}`;
  if ((found = /^(\d{4})-Q(\d)$/.exec(date))) return `quarter ${found[2]} of ${found[1]}`;
  if ((found = /^(\d{4})-(SP|SU|FA|WI)$/.exec(date))) return `${SEASONS[found[2]]} ${found[1]}`;
  if (/^\d{3}$/.test(date)) return `the ${date}0s`;
  if (/^\d{2}$/.test(date)) return `the ${Number(date) * 100}s`;
  return duration(date) || date;
}

/** "P50Y" is "50 years". */
function duration(value) {
  const found = /^P(T?)(\d+(?:\.\d+)?)([YMWDHS])$/.exec(value);
  if (!found) return null;
  const unit = found[1] ? {H: 'hour', M: 'minute', S: 'second'}[found[3]] : {Y: 'year', M: 'month', W: 'week', D: 'day'}[found[3]];
  return unit ? `${found[2]} ${unit}${found[2] === '1' ? '' : 's'}` : null;
}

export const longWords = date => /^\d{4}-\d\d-\d\d$/.test(date) ? `${weekday(date)}, ${words(date)}` : words(date);

/** "50 years", "1 year", "100 days". */
export const age = entry => `${entry.ordinal} ${entry.unit}${entry.ordinal === 1 ? '' : 's'}`;

/** An instant, to the second, in UTC and said so. */
export const instant = text => text ? `${text.slice(0, 10)} ${text.slice(11, 19)} UTC` : '';

// What is due: a month as a calendar and as a list.
import {get, getById, pathOf} from '../api.js';
import {age, daysOfMonth, longWords, parse, today, words} from '../dates.js';
import {el, fill, say} from '../dom.js';
import {onChanges} from '../live.js';
import {count, draw, empty, entityLink, prominence, title} from '../parts.js';
import {go} from '../router.js';

const pad = number => String(number).padStart(2, '0');
const MOST_OF_DAY = 8;
const isRound = entry => entry.unit === 'year' && (entry.ordinal === 1 || entry.ordinal % 10 === 0 || entry.ordinal % 25 === 0);

export async function diary(_, query, signal) {
  const now = today();
  const asked = /^\d{4}-\d\d$/.test(query.get('month') || '') ? query.get('month') : null;
  const filters = {country: query.get('country') || '', entity: query.get('entity') || '', ordinals: query.get('ordinals') || 'round', minProminence: query.get('minProminence') || ''};
  const look = async () => {
    const [seen, counts, countries, year] = await Promise.all([
      see(asked, now, filters, signal), get('/api/pipeline', null, signal), get('/api/countries', null, signal),
      asked ? null : get('/api/diary', {from: now, days: 366, limit: 60, ...filters}, signal),
    ]);
    const shown = year && await example(year, signal);
    const {month, found, jumped} = seen;
    title(`Diary, ${words(month)}`);
    draw(intro(counts), shown, head(month, filters, found, countries),
      jumped ? el('p.notice', null, `Nothing is due in ${words(jumped)}; this is the next month in which anything is.`) : null,
      counts.caughtUp ? null : el('p.notice', null, 'The console is still reading; the diary grows.'),
      el('div.diary', null, calendar(month, found, now), list(month, found, now, counts)),
      year ? coming(year, month) : null);
  };
  await look();
  onChanges(async () => {
    await look();
    say('The diary was brought up to date.');
  }, signal);
}

/** The month that was asked for; where none was, this one or the next in which anything is due. */
async function see(asked, now, filters, signal) {
  const month = asked || now.slice(0, 7);
  const found = await load(month, filters, signal);
  if (asked || !found.laterThanAsked || !found.days.length) return {month, found, jumped: null};
  const next = found.days[0].date.slice(0, 7);
  return {month: next, found: await load(next, filters, signal), jumped: month};
}

function load(month, filters, signal) {
  const [year, number] = month.split('-').map(Number);
  return get('/api/diary', {from: `${month}-01`, days: daysOfMonth(year, number), ...filters}, signal);
}

/** A day that is told by another: the harder of the two ways to say it. */
const RELATIVE = /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|last (?:week|month|year)|years? ago)\b/i;
const LONGEST_EXAMPLE = 240;
const MOST_TRIED = 5;

/** From the sentence of an article to the diary, by something that is due soon. */
async function example(year, signal) {
  const told = [...year.days].sort((a, b) => b.prominence - a.prominence)
    .flatMap(entry => entry.sources.map(source => ({entry, source})))
    .filter(({source}) => source.quote.length <= LONGEST_EXAMPLE);
  const harder = told.filter(({source}) => RELATIVE.test(source.quote));
  let shown = null;
  for (const one of [...harder.slice(0, MOST_TRIED), ...told.slice(0, 1)]) {
    one.day = await dayOf(one, signal);
    if (!shown || (one.day && !shown.day)) shown = one;
    if (one.day && RELATIVE.test(one.day.text)) {
      shown = one;
      break;
    }
  }
  return shown && story(shown);
}

/** Where the sentence names the day, as it was found in the article. */
async function dayOf({entry, source}, signal) {
  const found = await getById('articles', source.articleId, signal).catch(problem => { if (problem.name === 'AbortError') throw problem; });
  const body = found?.article.body;
  const start = body ? body.indexOf(source.quote) : -1;
  if (start < 0) return null;
  const day = found.article.dates.find(date => date.value === entry.base && date.start >= start && date.end <= start + source.quote.length);
  return day ? {text: day.text, start: day.start - start, end: day.end - start} : null;
}

function story({entry, source, day}) {
  const quote = day ? [source.quote.slice(0, day.start), el('b', null, day.text), source.quote.slice(day.end)] : [source.quote];
  return el('ol.example', {'aria-label': 'For example'},
    el('li', null, el('small', null, 'An article says'), el('p.quote', {dir: 'auto'}, '“', ...quote, '”'), el('a.small', {href: pathOf('articles', source.articleId)}, `${source.source || source.articleId}, ${words(source.published.slice(0, 10))}`)),
    el('li', null, el('small', null, 'so the calendar knows'), el('p.big', null, longWords(entry.base)), el('a', {href: pathOf('events', entry.event)}, entry.title)),
    el('li', null, el('small', null, 'and the diary expects'), el('p.big', null, age(entry)), el('a', {href: `/diary?month=${entry.date.slice(0, 7)}`}, `on ${longWords(entry.date)}`)));
}

function intro(pipeline) {
  const {index} = pipeline;
  const steps = [
    [index.articles, 'articles', '/search', 'read, each with its date'],
    [index.entities, 'names', '/search', 'people, places and bodies'],
    [index.events, 'events', '/timeline', 'each on the day it happened'],
    [index.anniversaries, 'anniversaries', '/diary', 'marked by articles so far'],
  ];
  return el('section.intro', {'aria-label': 'What this is'},
    el('p.lead', null, 'Dateline reads dated news. It works out which day every “Thursday” was, what happened on it, and ', el('em', null, 'which anniversaries come next.')),
    el('ol.steps', null, steps.map(([number, name, href, note]) => el('li', null,
      el('a', {href}, el('b', null, Number(number).toLocaleString('en')), el('span', null, name)), el('small', null, note)))));
}

function head(month, filters, found, countries) {
  const [year, number] = month.split('-').map(Number);
  const at = step => {
    const next = new Date(Date.UTC(2000, number - 1 + step, 1));
    const shifted = year + (next.getUTCFullYear() - 2000);
    return `${String(shifted).padStart(4, '0')}-${pad(next.getUTCMonth() + 1)}`;
  };
  const address = changed => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries({month, ...filters, ...changed})) if (value && !(name === 'ordinals' && value === 'round')) query.set(name, value);
    return `/diary?${query}`;
  };
  const feed = new URL('/diary.ics', location.origin);
  for (const name of ['country', 'entity', 'minProminence']) if (filters[name]) feed.searchParams.set(name, filters[name]);
  if (filters.ordinals !== 'round') feed.searchParams.set('ordinals', filters.ordinals);
  const change = event => go(address({[event.target.name]: event.target.value.trim()}), {replace: true});
  return el('div.diary-head', null,
    el('div.month', null,
      el('a.button.icon', {href: address({month: at(-1)}), 'aria-label': 'Month before'}, '←'),
      el('h1', null, words(month)),
      el('a.button.icon', {href: address({month: at(1)}), 'aria-label': 'Month after'}, '→'),
      el('a.button', {href: '/'}, 'Today')),
    el('form.filters', {onsubmit: event => event.preventDefault()},
      el('label', null, 'Country', select('country', filters.country.toLowerCase(), countryChoices(countries, filters.country), change)),
      el('label', null, 'Who or where', el('input', {name: 'entity', value: filters.entity, placeholder: 'a name', size: 16, list: 'names', autocomplete: 'off', oninput: suggestNames,
        onchange: event => go(address({entity: idOf(event.target.value)}), {replace: true})}), el('datalist', {id: 'names'})),
      el('label', null, 'Anniversaries', select('ordinals', filters.ordinals, [['round', '1, 2, 3, 5, 10 …'], ['all', 'every year']], change)),
      el('label', null, 'Show', select('minProminence', filters.minProminence, [['', 'the notable'], ['0', 'everything'], ['12', 'the most prominent']], change)),
      el('details.feed', {'data-key': 'feed'}, el('summary', null, 'Subscribe'),
        el('div.pop', null, el('p', null, 'Give this address to your calendar program; it holds the coming year.'),
          el('code', {tabindex: '0'}, feed.href),
          el('p', null, el('a.button', {href: feed.href, download: 'diary.ics', 'data-plain': true}, 'Download .ics'), ' ', el('a.button', {href: feed.href.replace(/^http/, 'webcal'), 'data-plain': true}, 'Open in a calendar'))))),
    el('p.small.total', null, summary(found), Object.entries(filters).some(([name, value]) => value && value !== 'round') ? [' · ', el('a', {href: `/diary?month=${month}`}, 'show all')] : null));
}

function summary(found) {
  if (found.laterThanAsked || !found.days.length) return 'nothing due on a day';
  const round = found.days.filter(isRound).length;
  return count(found.days.length, 'anniversary', 'anniversaries') + (round ? `, ${round} of them round or first` : '');
}

/** Countries that are no more have codes that browsers do not name, or name as their successors. */
const FORMER = {su: 'Soviet Union', dd: 'East Germany', yu: 'Yugoslavia', cs: 'Czechoslovakia', zr: 'Zaire', bu: 'Burma', tp: 'East Timor', vd: 'South Vietnam', yd: 'South Yemen'};
const regions = new Intl.DisplayNames(['en'], {type: 'region', fallback: 'code'});

function countryName(code) {
  try {
    return FORMER[code] || regions.of(code.toUpperCase());
  } catch {
    return code;
  }
}

function countryChoices(countries, chosen) {
  const codes = new Set(countries.map(one => one.country));
  if (chosen) codes.add(chosen.toLowerCase());
  return [['', 'all'], ...[...codes].map(code => [code, countryName(code)]).sort((a, b) => a[1].localeCompare(b[1], 'en'))];
}

/** A name is found as well as an id: ids end with the name in small letters. */
const idOf = text => text.includes('/') ? text.trim() : text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}]+/gu, '-');

async function suggestNames(event) {
  const field = event.target;
  if (field.value.length < 2 || field.value.includes('/')) return;
  const found = await get('/api/suggest', {q: field.value}).catch(() => []);
  fill(field.list, found.filter(one => one.kind === 'entity').map(one => el('option', {value: one.id}, one.text)));
}

const select = (name, value, options, onchange) => el('select', {name, onchange}, options.map(([key, text]) => el('option', {value: key, selected: key === value}, text)));

function calendar(month, found, now) {
  const [year, number] = month.split('-').map(Number);
  const first = (parse(`${month}-01`).getUTCDay() + 6) % 7;
  const byDay = Map.groupBy ? Map.groupBy(found.days, entry => entry.date) : group(found.days);
  const cells = [];
  for (let i = 0; i < first; i++) cells.push(el('td.other'));
  for (let day = 1; day <= daysOfMonth(year, number); day++) {
    const date = `${month}-${pad(day)}`;
    const due = byDay.get(date) || [];
    const best = due[0];
    const name = `${longWords(date)}: ${due.length ? count(due.length, 'anniversary', 'anniversaries') : 'nothing due'}`;
    cells.push(el('td', {class: [due.some(isRound) ? 'round' : '', due.length ? 'due' : '', date === now ? 'now' : ''].join(' ').trim() || null},
      best ? el('a', {href: `#day-${date}`, 'aria-label': name, title: due.slice(0, MOST_OF_DAY).map(entry => `${age(entry)}: ${entry.title}`).join('\n')},
        el('span.number', null, String(day)), el('b', null, String(best.ordinal)), due.length > 1 ? el('small', null, `+${due.length - 1}`) : null)
        : el('span', null, el('span.number', null, String(day)))));
  }
  while (cells.length % 7) cells.push(el('td.other'));
  const weeks = [];
  for (let i = 0; i < cells.length; i += 7) weeks.push(el('tr', null, cells.slice(i, i + 7)));
  return el('section.calendar', {'aria-label': 'Calendar'},
    el('table', null, el('caption.hidden', null, `${words(month)}: what is due on which day`),
      el('thead', null, el('tr', null, ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map(day => el('th', {scope: 'col'}, day)))),
      el('tbody', null, weeks)),
    el('p.legend', null, el('i.round'), ' first or round  ', el('i.due'), ' another  ', el('i.now'), ' today'));
}

function group(entries) {
  const groups = new Map();
  entries.forEach(entry => groups.set(entry.date, [...(groups.get(entry.date) || []), entry]));
  return groups;
}

function list(month, found, now, counts) {
  if (found.laterThanAsked || !found.days.length) {
    const next = found.days[0];
    return el('section.due-list', null, empty(`Nothing is due on a day of ${words(month)}.`,
      next ? el('p', null, 'The next is ', el('a', {href: `/diary?month=${next.date.slice(0, 7)}`}, words(next.date)), `: ${next.title}.`)
        : counts.index.articles ? el('p', null, 'Nor is anything in the next five years. ', el('a', {href: `/diary?month=${month}&ordinals=all&minProminence=0`}, 'Show everything, and every year'), '.')
          : el('p', null, 'No article has arrived yet. Articles fill the diary: ', el('code', null, './dateline produce PATH'), '.')),
      periods(month, found));
  }
  return el('section.due-list', {'aria-label': 'What is due'},
    [...group(found.days)].map(([date, entries]) => el('section.day', {id: `day-${date}`, class: date < now ? 'past' : null},
      el('h2', null, longWords(date), date === now ? el('span.status.now', null, 'today') : null),
      cards(entries, found.names))),
    periods(month, found));
}

/** Of a day on which very much is due, the most prominent; the rest when they are asked for. */
function cards(entries, names) {
  const sorted = [...entries].sort((a, b) => b.prominence - a.prominence);
  const rest = sorted.slice(MOST_OF_DAY);
  return [sorted.slice(0, MOST_OF_DAY).map(entry => card(entry, names)),
    rest.length ? el('button.button.more', {type: 'button', onclick: event => event.target.replaceWith(...rest.map(entry => card(entry, names)))}, `${rest.length} more on this day`) : null];
}

/** The most prominent of the coming year, for a month in which little is due. */
function coming(year, month) {
  const foremost = year.days.filter(entry => !entry.date.startsWith(month)).sort((a, b) => b.prominence - a.prominence || a.date.localeCompare(b.date)).slice(0, 6);
  if (!foremost.length) return null;
  return el('section.coming', {'aria-label': 'Coming up'}, el('h2', null, 'The most prominent of the coming year'),
    el('div.columns.even', null, [foremost.filter((_, i) => i % 2 === 0), foremost.filter((_, i) => i % 2)].map(half => el('div', null, half.map(entry => card(entry, year.names, true))))));
}

function periods(month, found) {
  if (!found.periods.length) return null;
  const foremost = [...found.periods].sort((a, b) => b.prominence - a.prominence).slice(0, 20);
  return el('section.day.periods', null, el('h2', null, 'Some day this month or year'), foremost.map(entry => card(entry, found.names)));
}

function card(entry, names, dated = false) {
  const people = [...new Set([...entry.participants, ...entry.places])];
  return el(isRound(entry) ? 'article.card.round' : 'article.card', null,
    el('div.badge', {'aria-hidden': 'true'}, el('b', null, String(entry.ordinal)), el('span', null, entry.unit + (entry.ordinal === 1 ? '' : 's'))),
    el('div.what', null,
      el('h3', null, el('a', {href: pathOf('events', entry.event)}, entry.title), el('span.hidden', null, `, ${age(entry)}`)),
      el('p.small', null, dated ? [el('b', null, words(entry.date)), ' · of '] : null, el('span', null, words(entry.base)), ' · ',
        el(`span.basis.${entry.basis}`, {title: entry.basis === 'observed' ? 'an article marked this very anniversary' : 'it follows from the date of the event'}, entry.basis), ' · ', prominence(entry.prominence)),
      el('details', {'data-key': `${entry.event}@${entry.ordinal}${entry.unit}`}, el('summary', null, `Why, and ${count(entry.sources.length, 'source')}`),
        el('ul.why', null, entry.why.map(reason => el('li', null, reason))),
        entry.disputedDates.length ? el('p.small', null, `Other sources say ${entry.disputedDates.map(other => words(other.date)).join(', ')}.`) : null,
        entry.sources.slice(0, 5).map(source => el('blockquote', {dir: 'auto'}, el('p', null, source.quote),
          el('footer', null, el('a', {href: pathOf('articles', source.articleId)}, `${source.source || source.articleId}, ${words(source.published.slice(0, 10))}`)))),
        people.length ? el('p.chips', null, people.slice(0, 12).map(id => entityLink(id, names[id]))) : null)));
}

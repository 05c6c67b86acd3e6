// What is due: a month as a calendar and as a list.
import {get, pathOf} from '../api.js';
import {age, daysOfMonth, longWords, parse, today, words} from '../dates.js';
import {el, fill, say} from '../dom.js';
import {onChanges} from '../live.js';
import {count, empty, entityLink, main, prominence, title} from '../parts.js';
import {go} from '../router.js';

const pad = number => String(number).padStart(2, '0');
const isRound = entry => entry.unit === 'year' && (entry.ordinal === 1 || entry.ordinal % 10 === 0 || entry.ordinal % 25 === 0);

export async function diary(_, query, signal) {
  const now = today();
  const asked = /^\d{4}-\d\d$/.test(query.get('month') || '') ? query.get('month') : null;
  const filters = {country: query.get('country') || '', entity: query.get('entity') || '', ordinals: query.get('ordinals') || 'round', minProminence: query.get('minProminence') || ''};
  let month = asked || now.slice(0, 7);
  let found = await load(month, filters, signal);
  let jumped = null;
  if (!asked && found.laterThanAsked && found.days.length) {
    jumped = month;
    month = found.days[0].date.slice(0, 7);
    found = await load(month, filters, signal);
  }
  const counts = await get('/api/pipeline', null, signal);
  const year = asked ? null : await get('/api/diary', {from: now, days: 366, ...filters}, signal);
  const draw = () => {
    title(`Diary, ${words(month)}`);
    fill(main(), intro(counts), head(month, filters, found), jumped ? el('p.notice', null, `Nothing is due in ${words(jumped)}; this is the next month in which anything is.`) : null,
      el('div.diary', null, calendar(month, found, now), list(month, found, now)),
      year ? coming(year, month) : null);
  };
  draw();
  onChanges(async () => {
    found = await load(month, filters, signal);
    Object.assign(counts, await get('/api/pipeline', null, signal));
    const opened = new Set([...document.querySelectorAll('details[data-key][open]')].map(one => one.dataset.key));
    draw();
    document.querySelectorAll('details[data-key]').forEach(one => { one.open = opened.has(one.dataset.key); });
    say('The diary was brought up to date.');
  }, signal);
}

async function load(month, filters, signal) {
  const [year, number] = month.split('-').map(Number);
  const found = await get('/api/diary', {from: `${month}-01`, days: daysOfMonth(year, number), ...filters}, signal);
  return found;
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

function head(month, filters, found) {
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
  const change = event => go(address({[event.target.name]: event.target.value.trim()}));
  return el('div.diary-head', null,
    el('div.month', null,
      el('a.button.icon', {href: address({month: at(-1)}), 'aria-label': 'Month before'}, '←'),
      el('h1', null, words(month)),
      el('a.button.icon', {href: address({month: at(1)}), 'aria-label': 'Month after'}, '→'),
      el('a.button', {href: '/'}, 'Today')),
    el('form.filters', {onsubmit: event => event.preventDefault()},
      el('label', null, 'Country', el('input', {name: 'country', value: filters.country, placeholder: 'us, fr …', size: 6, maxlength: 4, onchange: change})),
      el('label', null, 'Who or where', el('input', {name: 'entity', value: filters.entity, placeholder: 'nelson-mandela', size: 16, onchange: change})),
      el('label', null, 'Anniversaries', select('ordinals', filters.ordinals, [['round', 'round ones'], ['all', 'every year']], change)),
      el('label', null, 'Show', select('minProminence', filters.minProminence, [['', 'the notable'], ['0', 'everything'], ['12', 'the most prominent']], change)),
      el('details.feed', null, el('summary', null, 'Subscribe'),
        el('div.pop', null, el('p', null, 'Give this address to your calendar program; it holds the coming year.'),
          el('code', {tabindex: '0'}, feed.href),
          el('p', null, el('a.button', {href: feed.href, download: 'diary.ics', 'data-plain': true}, 'Download .ics'), ' ', el('a.button', {href: feed.href.replace(/^http/, 'webcal'), 'data-plain': true}, 'Open in a calendar'))))),
    el('p.small.total', null, found.laterThanAsked || !found.days.length ? 'nothing due on a day' : `${count(found.days.length, 'anniversary', 'anniversaries')}, ${found.days.filter(isRound).length} of them round`));
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
      best ? el('a', {href: `#day-${date}`, 'aria-label': name, title: due.map(entry => `${age(entry)}: ${entry.title}`).join('\n')},
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
    el('p.legend', null, el('i.round'), ' a round anniversary  ', el('i.due'), ' another  ', el('i.now'), ' today'));
}

function group(entries) {
  const groups = new Map();
  entries.forEach(entry => groups.set(entry.date, [...(groups.get(entry.date) || []), entry]));
  return groups;
}

function list(month, found, now) {
  if (found.laterThanAsked || !found.days.length) {
    const next = found.days[0];
    return el('section.due-list', null, empty(`Nothing is due on a day of ${words(month)}.`,
      next ? el('p', null, 'The next is ', el('a', {href: `/diary?month=${next.date.slice(0, 7)}`}, words(next.date)), `: ${next.title}.`)
        : el('p', null, 'Articles fill the diary: ', el('code', null, './dateline produce PATH'), '. Or show everything, and every year, with the choices above.')),
      periods(month, found));
  }
  return el('section.due-list', {'aria-label': 'What is due'},
    [...group(found.days)].map(([date, entries]) => el('section.day', {id: `day-${date}`, class: date < now ? 'past' : null},
      el('h2', null, longWords(date), date === now ? el('span.status.now', null, 'today') : null),
      [...entries].sort((a, b) => b.prominence - a.prominence).map(entry => card(entry, found.names)))),
    periods(month, found));
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

// One day of the year, in any year.
import {get} from '../api.js';
import {months, today, utc} from '../dates.js';
import {el} from '../dom.js';
import {onChanges} from '../live.js';
import {count, draw, empty, eventLine, pager, title} from '../parts.js';
import {go} from '../router.js';

export async function onThisDay([month, day], query, signal) {
  const now = today();
  const m = Number(month || now.slice(5, 7));
  const d = Number(day || now.slice(8));
  const look = async () => view(m, d, await get(`/api/on-this-day/${m}/${d}`, {offset: query.get('offset') || 0, limit: 100}, signal));
  await look();
  onChanges(look, signal);
}

function view(month, day, found) {
  const name = `${day} ${months[month - 1]}`;
  title(`On ${name}`);
  const step = days => {
    const next = utc(2000, month, day + days);
    return `/on-this-day/${next.getUTCMonth() + 1}/${next.getUTCDate()}`;
  };
  const choose = () => {
    const m = Number(document.getElementById('otd-month').value);
    const d = Math.min(Number(document.getElementById('otd-day').value), utc(2000, m + 1, 0).getUTCDate());
    go(`/on-this-day/${m}/${d}`);
  };
  draw(el('header.page-head', null, el('p.kicker', null, 'On this day'),
    el('div.month', null, el('a.button.icon', {href: step(-1), 'aria-label': 'Day before'}, '←'), el('h1', null, name), el('a.button.icon', {href: step(1), 'aria-label': 'Day after'}, '→'),
      el('select', {id: 'otd-day', 'aria-label': 'Day', onchange: choose}, Array.from({length: 31}, (_, i) => el('option', {value: i + 1, selected: i + 1 === day}, String(i + 1)))),
      el('select', {id: 'otd-month', 'aria-label': 'Month', onchange: choose}, months.map((one, i) => el('option', {value: i + 1, selected: i + 1 === month}, one)))),
    el('p.small', null, count(found.total, 'event'))),
    found.items.length ? [el('ol.years', null, found.items.map(line => el('li', null, el('b.year', null, line.date.slice(0, 4)), el('ul.plain', null, eventLine(line))))), pager(found, {}, 'Pages')]
      : empty(`No article dates an event on ${name}.`, el('p', null, el('a', {href: step(-1)}, 'the day before'), ' · ', el('a', {href: step(1)}, 'the day after'), ' · ', el('a', {href: '/timeline'}, 'all events'))));
}

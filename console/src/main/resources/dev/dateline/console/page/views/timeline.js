// Events over the years. The server counts; the page never holds more than the pieces and one list.
import {get} from '../api.js';
import {bars, table} from '../charts.js';
import {daysOfMonth, iso, parse, plusDays, utc, words} from '../dates.js';
import {el} from '../dom.js';
import {onChanges} from '../live.js';
import {count, draw, empty, eventLine, pager, title} from '../parts.js';
import {go} from '../router.js';

const DAY = 86400000;

export async function timeline(_, query, signal) {
  const asked = {from: query.get('from'), to: query.get('to'), entity: query.get('entity')};
  const look = async () => {
    const found = await get('/api/timeline', asked, signal);
    const events = await get('/api/events', {...asked, order: query.get('order') || 'prominence', offset: query.get('offset') || 0, limit: 25}, signal);
    view(found, events, asked, query);
  };
  await look();
  onChanges(look, signal);
}

/** Where a piece stands on the axis: a year, the number of a month, or of a day. */
const number = (start, unit) => unit === 'day' ? parse(start).getTime() / DAY : unit === 'month' ? Number(start.slice(0, 4)) * 12 + Number(start.slice(5)) - 1 : Number(start.slice(0, 4));

function start(value, unit) {
  if (unit === 'day') return iso(new Date(Math.round(value) * DAY));
  if (unit === 'month') return iso(utc(Math.floor(value / 12), Math.floor(value % 12) + 1, 1));
  return `${String(Math.round(value)).padStart(4, '0')}-01-01`;
}

function end(value, unit) {
  if (unit === 'day') return start(value, unit);
  if (unit === 'month') {
    const first = start(value, unit);
    return `${first.slice(0, 8)}${daysOfMonth(Number(first.slice(0, 4)), Number(first.slice(5, 7)))}`;
  }
  return `${String(Math.round(value) + (unit === 'decade' ? 9 : 0)).padStart(4, '0')}-12-31`;
}

const label = unit => value => unit === 'day' ? words(start(value, unit)).replace(/ \d{4}$/, '') : unit === 'month' ? words(start(value, unit).slice(0, 7)).replace(/^(\w{3})\w*/, '$1') : String(Math.round(value));

function view(found, events, asked, query) {
  title('Timeline');
  const address = (from, to) => {
    const changed = new URLSearchParams();
    for (const [name, value] of Object.entries({from, to, entity: asked.entity})) if (value) changed.set(name, value);
    return `/timeline?${changed}`;
  };
  const chart = el('div.chart');
  const length = parse(found.to) - parse(found.from);
  const zoom = factor => {
    const middle = parse(found.from).getTime() + length / 2;
    const half = Math.max(DAY * 5, length * factor / 2);
    return address(iso(new Date(middle - half)), iso(new Date(middle + half)));
  };
  const shift = part => address(plusDays(found.from, Math.round(part * length / DAY)), plusDays(found.to, Math.round(part * length / DAY)));
  const parameters = Object.fromEntries([...query].filter(([name]) => name !== 'offset'));
  draw(
    el('header.page-head', null, el('p.kicker', null, 'Timeline'), el('h1', null, found.first ? `${words(found.from)} to ${words(found.to)}` : 'Nothing yet'),
      el('p.small', null, `${count(events.total, 'event')}, counted by ${found.unit}`, found.coarser ? ` · ${found.coarser} not known so exactly, in the list alone` : null, asked.entity ? [' · only ', el('code', null, asked.entity)] : null)),
    found.first ? [
      el('div.tools', null, el('a.button', {href: shift(-0.5)}, '← Earlier'), el('a.button', {href: zoom(0.5)}, 'Zoom in'), el('a.button', {href: zoom(2)}, 'Zoom out'), el('a.button', {href: shift(0.5)}, 'Later →'), el('a.button', {href: '/timeline'}, 'All'), el('span.small', null, 'Drag over the chart to look closer; click a bar to open it.')),
      chart,
      table(`Events by ${found.unit}`, ['When', 'Events', 'The most prominent'], found.pieces.map(piece => [piece.start, String(piece.events), piece.title])),
      el('h2', null, 'The most prominent'), el('ul.plain.event-lines', null, events.items.map(eventLine)), pager(events, parameters, 'Pages of events')]
      : empty('No event is known yet.', el('p', null, 'Publish articles: ', el('code', null, './dateline produce PATH'))));
  if (!found.pieces.length) return;
  const step = found.unit === 'decade' ? 10 : 1;
  const numbers = found.pieces.map(piece => number(piece.start, found.unit));
  const xs = [];
  for (let x = numbers[0]; x <= numbers[numbers.length - 1]; x += step) xs.push(x);
  const counts = new Map(found.pieces.map((piece, i) => [numbers[i], piece.events]));
  bars(chart, {xs, series: [{label: 'events', ys: xs.map(x => counts.get(x) || 0), colour: '--accent'}], label: `Events by ${found.unit}, from ${words(found.from)} to ${words(found.to)}`, format: label(found.unit), height: 280,
    onSelect: (from, to) => go(address(start(from, found.unit), end(to, found.unit))),
    onPick: index => go(address(start(xs[index], found.unit), end(xs[index], found.unit)))});
}

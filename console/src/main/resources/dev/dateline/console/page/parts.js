// What several views show.
import {el, fill} from './dom.js';
import {pathOf} from './api.js';
import {words} from './dates.js';

export const main = () => document.getElementById('main');

/** Shows a view, or shows it anew: what is open stays open, and the focus stays where it is. */
export function draw(...children) {
  const open = new Set([...main().querySelectorAll('details[data-key][open]')].map(one => one.dataset.key));
  const focused = main().contains(document.activeElement) && document.activeElement !== main() ? document.activeElement : null;
  const sign = focused && signOf(focused);
  fill(main(), ...children);
  main().querySelectorAll('details[data-key]').forEach(one => { if (open.has(one.dataset.key)) one.open = true; });
  const again = focused && [...main().querySelectorAll(focused.localName)].find(one => signOf(one) === sign);
  if (!again) return;
  if (focused.localName === 'input') again.value = focused.value;
  again.focus({preventScroll: true});
  if (focused.localName === 'input' && focused.selectionStart !== null) again.setSelectionRange(focused.selectionStart, focused.selectionEnd);
}

const signOf = node => [node.localName, node.id, node.getAttribute('href'), node.getAttribute('name'), node.getAttribute('data-key'), node.getAttribute('data-start'), node.closest('[data-key]')?.dataset.key, node.getAttribute('href') ? '' : node.getAttribute('aria-label')].join(' ');

export function title(text) {
  document.title = text ? `${text} · Dateline` : 'Dateline';
}

export const entityLink = (id, name) => el('a.chip', {href: pathOf('entities', id), 'data-type': id.split('/')[0]}, name || nameOf(id));

/** A name from an id, where no article that is left spells it. */
export const nameOf = id => id.split('/').pop().replace(/~\d+$/, '').split('-').map(part => part.charAt(0).toUpperCase() + part.slice(1)).join(' ');

export const status = text => text === 'HAPPENED' ? null : el(`span.status.${text.toLowerCase()}`, null, text.toLowerCase());

export const prominence = value => el('span.prominence', {title: `prominence ${value}`, 'aria-label': `prominence ${value}`, role: 'img'},
  ...[6, 12, 20].map(step => el(value >= step ? 'i.full' : 'i')));

export const eventLine = line => el('li.event-line', null,
  el('time', {datetime: line.date}, words(line.date)),
  el('div', null,
    el('a.headline', {href: pathOf('events', line.id)}, line.title), ' ', status(line.status),
    el('p.small', null, prominence(line.prominence), ` ${line.sources} ${line.sources === 1 ? 'source' : 'sources'}`)));

export const articleLine = line => el('li.article-line', null,
  el('time', {datetime: line.published}, words(line.published)),
  el('div', null,
    el('a.headline', {href: pathOf('articles', line.id)}, line.headline), ' ',
    line.retracted ? el('span.status.cancelled', null, 'retracted') : null,
    line.source ? el('p.small', null, line.source) : null));

export function pager(page, parameters, label, name = 'offset') {
  if (page.total <= page.limit) return null;
  const link = (offset, text) => {
    const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value));
    query.set(name, offset);
    return el('a.button', {href: `${location.pathname}?${query}`}, text);
  };
  const last = Math.min(page.offset + page.limit, page.total);
  return el('nav.pager', {'aria-label': label},
    page.offset > 0 ? link(Math.max(0, page.offset - page.limit), '← Previous') : null,
    el('span', null, `${(page.offset + 1).toLocaleString('en')}–${last.toLocaleString('en')} of ${page.total.toLocaleString('en')}`),
    last < page.total ? link(last, 'Next →') : null);
}

export const empty = (text, ...more) => el('div.empty', null, el('p', null, text), ...more);

export const failure = problem => el('div.empty.failed', {role: 'alert', 'data-again': problem.status === 404 ? null : true},
  el('h1', null, problem.status === 404 ? 'Nothing is here' : 'That did not work'),
  el('p', null, problem.message.split('`').map((part, i) => i % 2 ? el('code', null, part) : part)),
  el('p', null, el('a.button', {href: '/'}, 'To the diary')));

export const count = (number, one, many) => `${Number(number).toLocaleString('en')} ${number === 1 ? one : many || `${one}s`}`;

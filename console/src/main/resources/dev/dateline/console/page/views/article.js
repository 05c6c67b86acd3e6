// One article: its text with what was found in it.
import {getById, pathOf} from '../api.js';
import {age, instant, words} from '../dates.js';
import {el, fill} from '../dom.js';
import {marked, spans} from '../highlight.js';
import {onChanges} from '../live.js';
import {count, draw, entityLink, title} from '../parts.js';

const LAYERS = [['PERSON', 'people'], ['ORGANIZATION', 'organisations'], ['PLACE', 'places'], ['NATIONALITY', 'nationalities'], ['EVENT', 'named events'], ['AGREEMENT', 'agreements'], ['DATE', 'dates'], ['HAPPENING', 'happenings'], ['ANNIVERSARY', 'anniversaries']];

/** The layers that the reader has switched off, in this article and the next. */
const off = new Set();

export async function article([id], _, signal) {
  const look = async () => draw(view(await getById('articles', id, signal), signal));
  await look();
  onChanges(changes => (changes.all || changes.changes.some(one => one.kind === 'ARTICLE' && one.id === id)) && look(), signal);
}

function view(found, signal) {
  const it = found.article;
  title(found.headline);
  const header = el('header.page-head', null,
    el('p.kicker', null, 'Article', it.retracted ? [' · ', el('span.status.cancelled', null, 'retracted')] : null, it.version > 1 ? ` · version ${it.version}` : null),
    el('h1', {dir: 'auto'}, found.headline),
    el('p.date', null, el('time', {datetime: it.published}, words(it.published.slice(0, 10))), it.source ? ` · ${it.source}` : null,
      safeLink(it.uri) ? [' · ', el('a', {href: it.uri, rel: 'noreferrer', target: '_blank'}, 'original')] : null));
  if (it.retracted) return el('div.article-page', null, header, el('div.empty', null, el('p', null, `Withdrawn: ${it.retracted.reason}`)), provenance(found));
  const all = spans(it);
  const text = marked(it.body, all);
  const tip = el('div.tip', {role: 'tooltip', id: 'tip', hidden: true});
  explainMarks(text, tip, all, found, signal);
  const used = new Set(all.map(span => span.layer));
  const legend = el('fieldset.legend', null, el('legend', null, 'Marked in the text'), LAYERS.filter(([layer]) => used.has(layer)).map(([layer, name]) => el('label', {'data-layer': layer},
    el('input', {type: 'checkbox', checked: !off.has(layer), value: layer, name: layer, onchange: change => { off[change.target.checked ? 'delete' : 'add'](layer); restyle(text); }}),
    el('span', null, name), el('small', null, String(new Set(all.filter(span => span.layer === layer).map(span => span.id)).size)))));
  restyle(text);
  return el('div.article-page', null, header, el('div.columns', null,
    el('section', {'aria-label': 'Text'}, all.length ? legend : el('p.notice', null, 'Nothing was found in this text: no name, no date.'), text, tip),
    el('aside', null, happenings(found, text, all), anniversaries(it, text, all), dates(it, text, all), entities(it), provenance(found))));
}

/** Of the marks of a piece, the innermost that is not switched off gives the colour. */
function restyle(text) {
  text.querySelectorAll('mark').forEach(mark => {
    const left = mark.dataset.layers.split(' ').filter(layer => !off.has(layer));
    mark.dataset.top = left.length ? left[left.length - 1] : 'NONE';
  });
}

const safeLink = uri => /^https?:\/\//i.test(uri || '');

/** What a mark means: by pointer, by touch, and by keyboard, where one Tab leads into the text and arrows go on. */
function explainMarks(text, tip, all, found, signal) {
  let shown = null;
  const place = () => {
    if (!shown) return;
    const at = shown.getBoundingClientRect();
    const width = Math.min(360, innerWidth - 24);
    tip.style.width = `${width}px`;
    tip.style.left = `${Math.max(12, Math.min(at.left, innerWidth - width - 12))}px`;
    const above = at.bottom + tip.offsetHeight + 12 > innerHeight && at.top > tip.offsetHeight + 12;
    tip.style.top = `${above ? at.top - tip.offsetHeight - 8 : at.bottom + 8}px`;
  };
  const hide = () => {
    shown?.removeAttribute('aria-describedby');
    shown = null;
    tip.hidden = true;
  };
  const show = mark => {
    if (mark.dataset.top === 'NONE') return hide();
    if (mark === shown) return;
    hide();
    const visible = mark.dataset.spans.split(' ').map(at => all[Number(at)]).filter(span => !off.has(span.layer));
    fill(tip, visible.map(span => explain(span, found)));
    tip.hidden = false;
    shown = mark;
    mark.setAttribute('aria-describedby', 'tip');
    place();
  };
  const visible = () => [...text.querySelectorAll('mark')].filter(mark => mark.dataset.top !== 'NONE');
  const focus = mark => {
    text.querySelectorAll('mark[tabindex="0"]').forEach(one => one.setAttribute('tabindex', '-1'));
    mark.setAttribute('tabindex', '0');
    mark.focus();
  };
  text.querySelectorAll('mark').forEach((mark, i) => mark.setAttribute('tabindex', i ? '-1' : '0'));
  text.addEventListener('mouseover', event => { const mark = event.target.closest('mark'); if (mark) show(mark); else hide(); });
  text.addEventListener('mouseleave', hide);
  text.addEventListener('click', event => { const mark = event.target.closest('mark'); if (mark) show(mark); else hide(); });
  text.addEventListener('focusin', event => { const mark = event.target.closest('mark'); if (mark) show(mark); });
  text.addEventListener('focusout', hide);
  text.addEventListener('keydown', event => {
    const step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
    const mark = event.target.closest('mark');
    if (!step || !mark) return;
    event.preventDefault();
    const marks = visible();
    focus(marks[(marks.indexOf(mark) + step + marks.length) % marks.length]);
  });
  document.addEventListener('keydown', event => { if (event.key === 'Escape') hide(); }, {signal});
  addEventListener('scroll', place, {passive: true, signal});
}

function explain(span, found) {
  const it = span.of;
  const line = (name, value) => value === null || value === undefined || value === '' ? null : [el('dt', null, name), el('dd', null, String(value))];
  const list = (kind, head, ...lines) => el('section', {'data-layer': span.layer}, el('p.kicker', null, kind), el('p.strong', null, head), el('dl', null, lines.filter(Boolean)));
  const version = line('extractor', found.headers['dateline-extractor']);
  switch (span.kind) {
    case 'entity':
      return list(span.layer.toLowerCase(), it.name, line('roles', it.roles.join(', ')), line('country', it.country), line('id', it.id), line('known by', {NAME: 'its name alone', GAZETTEER: 'the gazetteer', USER: 'your own list'}[it.idBasis]), version);
    case 'date':
      return list(it.type.toLowerCase(), it.value ? words(it.value) : 'not resolved', line('value', it.value), line('modifier', it.mod), line('why', it.unresolved?.reason), line('rule', it.rule), line('counted from', it.anchor), version);
    case 'event':
      return list('happening', it.title, line('date', words(it.date)), line('rests on', it.dateBasis?.toLowerCase()), line('status', it.status.toLowerCase()), line('confidence', it.confidence.toLowerCase()), version);
    default:
      return list('anniversary', `${age(it)}: ${it.title}`, line('falls on', it.date && words(it.date)), line('of', it.base && words(it.base)), line('rests on', it.dateBasis?.toLowerCase()), line('confidence', it.confidence.toLowerCase()), line('conflict', it.conflict), version);
  }
}

const box = (name, ...content) => el('section.box', null, el('h2', null, name), ...content);

function find(text, all, kind, id) {
  const at = all.findIndex(span => span.kind === kind && span.id === id);
  const mark = [...text.querySelectorAll('mark')].find(one => one.dataset.spans.split(' ').includes(String(at)));
  mark?.focus({preventScroll: true});
  mark?.scrollIntoView({block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'});
  mark?.classList.add('flash');
  setTimeout(() => mark?.classList.remove('flash'), 1600);
}

const locate = (text, all, kind, id) => el('button.locate', {type: 'button', title: 'Show it in the text', 'aria-label': 'Show it in the text', onclick: () => find(text, all, kind, id)}, '⌖');

function happenings(found, text, all) {
  const {events} = found.article;
  if (!events.length) return null;
  const calendar = new Map(found.calendar.map(claim => [claim.claim, claim]));
  return box('What happened', el('ul.plain.lines', null, events.map(one => el('li', null, locate(text, all, 'event', one.id),
    el('div', null, calendar.has(one.id) ? el('a', {href: pathOf('events', calendar.get(one.id).event)}, one.title) : one.title,
      el('p.small', null, words(one.date), one.end ? ` to ${words(one.end)}` : '', ` · ${one.status.toLowerCase()} · ${one.confidence.toLowerCase()} confidence`))))));
}

function anniversaries(it, text, all) {
  if (!it.anniversaries.length) return null;
  return box('Anniversaries it marks', el('ul.plain.lines', null, it.anniversaries.map(one => el('li', null, locate(text, all, 'anniversary', one.id),
    el('div', null, el('b', null, age(one)), ` · ${one.title}`, el('p.small', null, one.date ? words(one.date) : 'not dated', one.base ? ` · of ${words(one.base)}` : '', one.conflict ? ` · ${one.conflict}` : ''))))));
}

function dates(it, text, all) {
  if (!it.dates.length) return null;
  return box('Which day was that?', el('ul.plain.lines', null, it.dates.map(one => el('li', null, locate(text, all, 'date', one.id),
    el('div', null, el('q', null, one.text), ' → ', one.value ? el('b', null, words(one.value)) : el('span.small', null, one.unresolved.reason))))));
}

function entities(it) {
  const groups = LAYERS.slice(0, 6).map(([layer, name]) => [name, it.entities.filter(one => one.type === layer)]).filter(([, list]) => list.length);
  return groups.length ? box('Names', groups.map(([name, list]) => [el('h3', null, name), el('p.chips', null, list.map(one => entityLink(one.id, one.name)))])) : null;
}

function provenance(found) {
  const headers = Object.entries(found.headers);
  const json = el('pre', {tabindex: '0'});
  return box('The record', el('p.small.id', null, found.article.id),
    found.record ? el('p.small', null, `news.results, partition ${found.record.partition}, offset ${found.record.offset}, ${instant(found.record.time)}`) : el('p.small', null, 'read from the archive'),
    headers.length ? el('details', {'data-key': 'headers'}, el('summary', null, count(headers.length, 'header')), el('dl', null, headers.map(([name, value]) => [el('dt', null, name), el('dd', null, value)]))) : null,
    el('details', {'data-key': 'json', ontoggle: () => { if (!json.textContent) json.textContent = JSON.stringify(found.article, null, 2); }}, el('summary', null, 'JSON'), json));
}

// Names, words and dates. Without a word: the names that most articles have, and the latest articles.
import {get, pathOf} from '../api.js';
import {words} from '../dates.js';
import {el} from '../dom.js';
import {onChanges} from '../live.js';
import {articleLine, count, draw, empty, entityLink, eventLine, pager, title} from '../parts.js';

export async function search(_, query, signal) {
  const q = query.get('q') || '';
  document.getElementById('q').value = q;
  const look = async () => q ? results(q, query, signal) : overview(query, signal);
  await look();
  onChanges(look, signal);
}

const KINDS = [['', 'all'], ['person', 'people'], ['organization', 'organisations'], ['place', 'places'], ['event', 'named events'], ['agreement', 'agreements']];

async function overview(query, signal) {
  const type = query.get('type') || '';
  const [names, articles] = await Promise.all([
    get('/api/entities', {type, offset: query.get('names') || 0, limit: 40}, signal),
    get('/api/articles', {limit: 30, offset: query.get('offset') || 0}, signal),
  ]);
  title('Search');
  draw(el('header.page-head', null, el('p.kicker', null, 'Search'), el('h1', null, 'Names, words and dates'),
    el('p.small', null, 'A name, any form of a word, “a phrase” in quotation marks, or a date such as 20 July 1969.')),
    names.total || type ? [el('h2', null, 'Named most'),
      el('p.choices', null, KINDS.map(([key, name]) => el('a', {href: key ? `/search?type=${key}` : '/search', 'aria-current': key === type ? 'true' : null}, name))),
      names.total ? el('p.chips', null, names.items.map(one => entityLink(one.id, one.name))) : el('p.small', null, 'None so far.'),
      pager(names, {type}, 'Pages of names', 'names')] : null,
    articles.items.length ? [el('h2', null, 'The latest articles'), el('ul.plain', null, articles.items.map(articleLine)), pager(articles, {type}, 'Pages of articles')]
      : empty('No article has arrived yet.', el('p', null, 'Publish some: ', el('code', null, './dateline produce PATH'))));
}

async function results(q, query, signal) {
  const found = await get('/api/search', {q, offset: query.get('offset') || 0, limit: 20}, signal);
  title(q);
  const total = found.events.total + found.articles.total;
  const longer = found.events.total > found.articles.total ? found.events : found.articles;
  draw(el('header.page-head', null, el('p.kicker', null, 'Search'), el('h1', null, q), el('p.small', null, `${count(found.articles.total, 'article')}, ${count(found.events.total, 'event')}`)),
    found.entities.length ? el('p.chips', null, found.entities.map(one => entityLink(one.id, one.name))) : null,
    total === 0 && !found.entities.length ? empty(`Nothing has all of these words: ${q}`, el('p', null, 'Try fewer words, or the beginning of one.')) : null,
    el('div.columns.even', null,
      found.events.items.length ? el('section', null, el('h2', null, 'Events'), el('ul.plain', null, found.events.items.map(eventLine))) : null,
      found.articles.items.length ? el('section', null, el('h2', null, 'Articles'), el('ul.plain', null, found.articles.items.map(hit))) : null),
    pager(longer, {q}, 'Pages of results'));
}

const hit = ({article, passage}) => el('li.article-line', null,
  el('time', {datetime: article.published}, words(article.published)),
  el('div', null, el('a.headline', {href: pathOf('articles', article.id), dir: 'auto'}, article.headline), el('p.passage', {dir: 'auto'}, found(passage))));

/** What was found stands between two control characters. */
const found = passage => passage.split(/(\u0002[^\u0003]*\u0003)/).map(part => part.startsWith('\u0002') ? el('mark.found', null, part.slice(1, -1)) : part);

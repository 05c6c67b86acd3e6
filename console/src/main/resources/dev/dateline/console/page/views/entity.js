// One name: where it appears, when, and with whom.
import {get, getById} from '../api.js';
import {bars, table} from '../charts.js';
import {el} from '../dom.js';
import {onChanges} from '../live.js';
import {articleLine, count, draw, entityLink, eventLine, pager, title} from '../parts.js';

export async function entity([id], query, signal) {
  const look = async () => {
    const [it, events, articles] = await Promise.all([
      getById('entities', id, signal),
      get('/api/events', {entity: id, order: 'prominence', limit: 12}, signal),
      get('/api/articles', {entity: id, offset: query.get('offset') || 0, limit: 20}, signal),
    ]);
    view(it, events, articles);
  };
  await look();
  onChanges(look, signal);
}

function view(it, events, articles) {
  const {entity: own} = it;
  title(own.name);
  const chart = el('div.chart');
  draw(el('div.entity-page', null,
    el('header.page-head', null, el('p.kicker', null, own.type.toLowerCase(), own.country ? ` · ${own.country}` : null),
      el('h1', null, own.name),
      it.roles.length ? el('p.date', null, it.roles.slice(0, 4).join(' · ')) : null,
      el('p.small', null, `${count(own.articles, 'article')}, ${count(it.events, 'event')} · a name id: `, el('code', null, own.id), ' stands for the name, not for one person in the world · ', el('a', {href: `/diary?entity=${encodeURIComponent(own.id)}&minProminence=0`}, 'its diary'))),
    it.years.length ? el('section', null, el('h2', null, 'Over time'), chart,
      table('Articles and events by year', ['Year', 'Articles', 'Events'], it.years.map(year => [String(year.year), String(year.articles), String(year.events)]))) : null,
    el('div.columns', null,
      el('section', null,
        events.items.length ? [el('h2', null, 'Took part in, or saw'), el('ul.plain', null, events.items.map(eventLine)), events.total > events.items.length ? el('p.small', null, `and ${events.total - events.items.length} more`) : null] : null,
        el('h2', null, 'Articles'), el('ul.plain', null, articles.items.map(articleLine)), pager(articles, {}, 'Pages of articles')),
      el('aside', null, it.companions.length ? el('section.box', null, el('h2', null, 'Named with'), el('ul.plain.companions', null,
        it.companions.map(one => el('li', null, entityLink(one.id, one.name), el('small', null, String(one.articles)))))) : null))));
  if (it.years.length) {
    const first = it.years[0].year;
    const last = it.years[it.years.length - 1].year;
    const xs = Array.from({length: last - first + 1}, (_, i) => first + i);
    const of = name => xs.map(year => it.years.find(one => one.year === year)?.[name] || 0);
    bars(chart, {xs, series: [{label: 'events, by when they happened', ys: of('events'), colour: '--accent'}, {label: 'articles, by when they were published', ys: of('articles'), colour: '--blue'}],
      label: `${own.name} from ${first} to ${last}: articles and events by year`, format: String, height: 200});
  }
}

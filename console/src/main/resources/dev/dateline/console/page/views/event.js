// One event: its date, what each source says, its anniversaries.
import {getById, pathOf} from '../api.js';
import {age, longWords, words} from '../dates.js';
import {el} from '../dom.js';
import {onChanges} from '../live.js';
import {count, draw, entityLink, prominence, status, title} from '../parts.js';

export async function event([id], _, signal) {
  const look = async () => draw(view(await getById('events', id, signal)));
  await look();
  onChanges(changes => (changes.all || changes.more || changes.changes.some(one => one.id.startsWith(id))) && look(), signal);
}

function view({event: it, names, observed, due}) {
  title(it.title);
  const day = /^\d{4}-\d\d-\d\d$/.test(it.date);
  return el('div.event-page', null,
    el('header.page-head', null,
      el('p.kicker', null, 'Event', status(it.status) ? ' · ' : null, status(it.status)),
      el('h1', null, it.title),
      el('p.date', null, el('time', {datetime: it.date}, longWords(it.date)), it.end ? ` to ${words(it.end)}` : null,
        day ? null : el('span.small', null, ` known to the ${it.precision.toLowerCase()}`)),
      el('p.small', null, prominence(it.prominence), ` prominence ${it.prominence} · ${count(it.independentSources, 'independent source')} in ${count(it.sourceCount, 'article')}`,
        day ? [' · ', el('a', {href: `/on-this-day/${Number(it.date.slice(5, 7))}/${Number(it.date.slice(8))}`}, 'this day in other years')] : null)),
    el('div.columns', null,
      el('section', null, el('h2', null, 'What the sources say'),
        it.sources.map(source => el('blockquote', {dir: 'auto'}, el('p', null, source.quote),
          el('footer', null, el('a', {href: pathOf('articles', source.articleId)}, `${source.source || source.articleId}, ${words(source.published.slice(0, 10))}`)))),
        it.sourceCount > it.sources.length ? el('p.small', null, `and ${it.sourceCount - it.sources.length} more articles`) : null),
      el('aside', null,
        it.movedTo ? box('Postponed', el('p', null, el('a', {href: pathOf('events', it.movedTo)}, 'to a new date'))) : null,
        it.disputedDates.length ? box('Other dates', el('ul.plain', null, it.disputedDates.map(other => el('li', null,
          el('a', {href: pathOf('events', other.event)}, words(other.date)), ` in ${count(other.independentSources, 'source')}`)))) : null,
        it.participants.length ? box('Who', el('p.chips', null, it.participants.map(one => entityLink(one, names[one])))) : null,
        it.places.length ? box('Where', el('p.chips', null, it.places.map(one => entityLink(one, names[one])))) : null,
        due.length ? box('Anniversaries to come', el('ul.plain.dues', null, due.map(one => el('li', null,
          el('b', null, age(one)), ' ', el('a', {href: `/diary?month=${one.date.slice(0, 7)}`}, words(one.date)))))) : null,
        !observed.length && it.anniversariesSeen.length ? box('Anniversaries seen', el('p', null, it.anniversariesSeen.map(one => one.replace(/^(\d+) (\w+)$/, (_, number, unit) => age({ordinal: Number(number), unit}))).join(', '))) : null,
        observed.length ? box('Anniversaries seen', el('ul.plain', null, observed.map(one => el('li', null, el('b', null, age(one)), ` ${words(one.date)} `,
          one.articles.slice(0, 3).map((article, i) => [i ? ', ' : '', el('a', {href: pathOf('articles', article)}, 'article')]))))) : null,
        box('Why it is here', el('ul.why', null, it.why.map(reason => el('li', null, reason))), el('p.small.id', null, it.id)))));
}

const box = (name, ...content) => el('section.box', null, el('h2', null, name), ...content);

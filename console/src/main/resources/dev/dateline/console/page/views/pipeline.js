// How the articles flow from topic to topic.
import {get} from '../api.js';
import {instant} from '../dates.js';
import {el, fill} from '../dom.js';
import {onChanges} from '../live.js';
import {count, draw, empty, pager, title} from '../parts.js';

const EVERY = 2000;

export async function pipeline(_, query, signal) {
  title('Pipeline');
  const flow = el('div');
  const ask = () => get('/api/pipeline', null, signal);
  const letters = () => get('/api/rejections', {offset: query.get('offset') || 0, limit: 20}, signal);
  const [first, list] = await Promise.all([ask(), letters()]);
  draw(fill(flow, view(first)), rejected(list));
  const timer = setInterval(() => { if (!document.hidden) ask().then(now => fill(flow, view(now))).catch(() => {}); }, EVERY);
  signal.addEventListener('abort', () => clearInterval(timer));
  onChanges(async changes => {
    if (changes.all || changes.more || changes.changes.some(one => one.kind === 'REJECTED')) draw(flow, rejected(await letters()));
  }, signal);
}

function view(it) {
  const topics = new Map(it.topics.map(topic => [topic.name, topic]));
  const stages = new Map(it.stages.map(stage => [stage.name, stage]));
  const head = el('header.page-head', null, el('p.kicker', null, 'Pipeline'), el('h1', null, 'From article to anniversary'),
    el('p.small', null, `${count(it.index.articles, 'article')}, ${count(it.index.retracted, 'retraction')}, ${count(it.index.events, 'event')}, ${count(it.index.anniversaries, 'marked anniversary', 'marked anniversaries')}, ${count(it.index.rejected, 'rejected record')} · ${count(it.watchers, 'live watcher')}`),
    it.problem ? el('p.notice', {role: 'alert'}, el('b', null, 'The console is behind: '), it.problem) : null,
    it.caughtUp ? null : el('p.notice', null, `The ${it.source === 'archive' ? 'archive is' : 'topics are'} still being read; numbers and lists grow.`));
  if (it.source === 'archive') return [head, empty('This is the archive: its files, and what changes in them.', el('p', null, 'With ', el('code', null, '--bootstrap-servers'), ' or beside ', el('code', null, './dateline run --serve'), ' the flow from topic to topic is shown as well.'))];
  if (!topics.size) return [head, empty('The broker has not said anything yet.', el('p', null, 'This page looks again every two seconds.'))];
  const step = (name, what, inputs) => stageBox(stages.get(name), name, what, inputs);
  const topic = name => topicBox(topics.get(name), name);
  return [head, el('ol.flow', null,
    el('li', null, topic('news.articles'), topic('news.articles.replay')),
    el('li', null, step('processor', 'finds names, dates, events; merges them into one calendar')),
    el('li', null, topic('news.enriched'), topic('news.events'), topic('news.anniversaries')),
    el('li', null, step('results', 'lets through only what differs')),
    el('li', null, topic('news.results')),
    el('li', null, step('files', 'writes the JSON archive'))),
  el('div.side-flow', null, topic('news.dead-letters'), step('rejections', 'writes what was rejected, and why')),
  it.replay ? replayed(it.replay) : null];
}

/** A replay as it goes on; its total grows while it is still being written. */
function replayed({done, total, perSecond, running}) {
  const left = running && perSecond > 0 ? Math.ceil((total - done) / perSecond) : null;
  return el('section.replay', {'aria-label': 'Replay'}, el('h2', null, running ? 'A replay is under way' : 'The last replay'),
    el('progress', {max: total, value: done, 'aria-label': 'Replayed articles'}),
    el('p.small', null, `${done.toLocaleString('en')} of ${count(total, 'article')} processed`,
      perSecond > 0 ? `, ${perSecond.toLocaleString('en')} a second` : '', left ? `, about ${left < 90 ? count(left, 'second') : count(Math.round(left / 60), 'minute')} to go` : running ? '' : '. What came out the same was not published again.'));
}

function topicBox(topic, name) {
  if (!topic) return null;
  return el(topic.perSecond > 0 ? 'div.topic.busy' : 'div.topic', null, el('code', null, name),
    el('b', {title: 'how far the log was written: records, and markers of transactions'}, topic.written.toLocaleString('en')),
    el('span', null, topic.perSecond > 0 ? `${topic.perSecond.toLocaleString('en')} / s` : 'quiet'));
}

function stageBox(stage, name, what) {
  if (!stage) return el('div.stage.away', null, el('b', null, name), el('span', null, what), el('small', null, 'not seen'));
  const waiting = Object.values(stage.lag).reduce((sum, one) => sum + one, 0);
  const health = stage.up === false ? 'down' : waiting ? 'working' : 'idle';
  return el(`div.stage.${health}`, null, el('b', null, name), el('span', null, what),
    el('small', null, stage.up === false ? `down: ${stage.reason}` : waiting ? `${waiting.toLocaleString('en')} waiting` : 'nothing waits', stage.lastCommit ? ` · last commit ${instant(stage.lastCommit)}` : ''),
    Object.keys(stage.outcomes).length ? el('small.outcomes', null, Object.entries(stage.outcomes).filter(([, number]) => number).sort().map(([outcome, number]) => `${number.toLocaleString('en')} ${outcome.toLowerCase().replaceAll('_', ' ')}`).join(' · ')) : null);
}

function rejected(page) {
  return el('section.rejected', null, el('h2', null, 'Rejected'),
    page.items.length ? [page.items.map(letter => el('details.letter', {'data-key': `${letter.time} ${letter.key} ${letter.headers['dateline-error-offset'] || ''}`},
      el('summary', null, el('b', null, letter.key || 'no key'), ` ${letter.headers['dateline-error-message'] || ''}`, el('small', null, `${letter.headers['dateline-error-stage'] || ''} · ${instant(letter.time)}`)),
      el('dl', null, Object.entries(letter.headers).sort().map(([name, value]) => [el('dt', null, name), el('dd', null, value)])),
      el('p.small', null, `${letter.size.toLocaleString('en')} bytes, which begin:`), el('pre', {tabindex: '0', dir: 'auto'}, letter.beginning))), pager(page, {}, 'Pages of rejected records')]
      : el('p.small', null, 'Nothing was rejected. What is no article would stand here with its reason; the rest goes on.'));
}

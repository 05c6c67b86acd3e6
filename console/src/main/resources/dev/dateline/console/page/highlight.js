// The text of an article with what was found in it. Offsets are UTF-16 code units, which is how
// JavaScript counts as well. Marks may nest and overlap: the text is cut at every boundary, and each
// piece carries all that covers it.
import {el} from './dom.js';

/** All that was found, in order of the text: [{id, layer, start, end, of}]. */
export function spans(article) {
  const found = [];
  for (const entity of article.entities) {
    for (const mention of entity.mentions) found.push({id: entity.id, layer: entity.type, start: mention.start, end: mention.end, of: entity, kind: 'entity'});
  }
  for (const date of article.dates) found.push({id: date.id, layer: 'DATE', start: date.start, end: date.end, of: date, kind: 'date'});
  for (const event of article.events) {
    for (const mention of event.mentions) found.push({id: event.id, layer: 'HAPPENING', start: mention.start, end: mention.end, of: event, kind: 'event'});
  }
  for (const anniversary of article.anniversaries) {
    for (const mention of anniversary.mentions) found.push({id: anniversary.id, layer: 'ANNIVERSARY', start: mention.start, end: mention.end, of: anniversary, kind: 'anniversary'});
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

export function marked(body, found) {
  const text = el('div.body', {dir: 'auto'});
  const cuts = [...new Set([0, body.length, ...found.flatMap(span => [span.start, span.end])])].sort((a, b) => a - b);
  let open = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [start, end] = [cuts[i], cuts[i + 1]];
    open = open.filter(at => found[at].end > start);
    while (next < found.length && found[next].start <= start) {
      if (found[next].end > start) open.push(next);
      next++;
    }
    const piece = body.slice(start, end);
    if (open.length === 0) text.append(piece);
    else {
      const layers = [...new Set(open.map(at => found[at].layer))];
      text.append(el('mark', {
        'data-spans': open.join(' '), 'data-start': start, 'data-end': end,
        'data-layers': layers.join(' '), 'data-top': layers[layers.length - 1],
      }, piece));
    }
  }
  return text;
}

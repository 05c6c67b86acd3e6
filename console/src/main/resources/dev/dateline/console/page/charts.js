// Charts by uPlot. A chart is a picture: the same numbers stand in a table for those who cannot see it.
import uPlot from './vendor/uPlot.esm.js';
import {el} from './dom.js';

const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** Bars over numbers on an axis; drag to choose a stretch, click a bar to choose it. */
export function bars(host, {xs, series, label, format, onSelect, onPick, height = 260}) {
  const axis = {stroke: colour('--soft'), grid: {stroke: colour('--line'), width: 1}, ticks: {stroke: colour('--line'), width: 1}, font: '12px system-ui, sans-serif'};
  const step = Math.min(...xs.slice(1).map((x, i) => x - xs[i]), Infinity);
  const span = Number.isFinite(step) ? step : 1;
  const options = {
    width: Math.max(240, host.clientWidth), height, legend: {show: series.length > 1, live: false},
    cursor: {drag: {x: Boolean(onSelect), y: false, setScale: false}, points: {show: false}},
    scales: {x: {time: false, range: (_, low, high) => [low - span, high + span]}, y: {range: (_, low, high) => [0, Math.max(1, high * 1.1)]}},
    axes: [
      {...axis, values: (_, values) => values.map(value => Number.isInteger(value / span) || span < 1 ? format(value) : '')},
      {...axis, size: 48, values: (_, values) => values.map(value => Number.isInteger(value) ? value.toLocaleString('en') : '')},
    ],
    series: [{}, ...series.map((one, i) => ({
      label: one.label, stroke: colour(one.colour), fill: colour(one.colour), points: {show: false},
      paths: uPlot.paths.bars({size: [series.length > 1 ? 0.4 : 0.8, 26], align: series.length > 1 ? (i ? 1 : -1) : 0}),
    }))],
    hooks: {
      setSelect: [plot => {
        if (plot.select.width > 4) onSelect?.(plot.posToVal(plot.select.left, 'x'), plot.posToVal(plot.select.left + plot.select.width, 'x'));
      }],
    },
  };
  const plot = new uPlot(options, [xs, ...series.map(one => one.ys.map(y => y || null))], host);
  if (onPick) {
    plot.over.addEventListener('click', () => {
      if (plot.cursor.idx !== null && plot.cursor.idx !== undefined && plot.select.width <= 4) onPick(plot.cursor.idx);
    });
  }
  host.setAttribute('role', 'img');
  host.setAttribute('aria-label', label);
  new ResizeObserver(() => plot.setSize({width: Math.max(240, host.clientWidth), height})).observe(host);
  return plot;
}

export const table = (caption, heads, rows) => el('details.numbers', {'data-key': caption},
  el('summary', null, 'The numbers'),
  el('div.scroll', {tabindex: '0', role: 'region', 'aria-label': caption}, el('table', null, el('caption', null, caption),
    el('thead', null, el('tr', null, heads.map(head => el('th', {scope: 'col'}, head)))),
    el('tbody', null, rows.map(row => el('tr', null, row.map(cell => el('td', null, cell))))))));

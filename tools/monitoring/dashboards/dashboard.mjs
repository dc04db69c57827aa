const WIDTH = 24;
const HEIGHT = 8;
/** Set when a dashboard is imported, so that any Prometheus will do. */
const SOURCE = { type: 'prometheus', uid: '${datasource}' };

/**
 * One panel: lines over time, or one number.
 * @typedef {object} Panel
 * @property {string} title
 * @property {string} about what it shows, and what is usual
 * @property {Record<string, string>} queries legend -> PromQL
 * @property {string} [unit] a unit of Grafana: `s`, `ms`, `reqps`, `bytes`, `percentunit`
 * @property {'timeseries' | 'stat'} [type]
 * @property {number} [width] of 24
 * @property {number[]} [limits] values from which it is yellow, and red
 */

/**
 * A dashboard as Grafana imports it. All panels of one row first, then the next.
 *
 * @param {{ uid: string, title: string, about: string, panels: Panel[] }} description
 * @see https://grafana.com/docs/grafana/latest/dashboards/build-dashboards/view-dashboard-json-model/
 */
export function dashboard({ uid, title, about, panels }) {
  return {
    uid,
    title,
    description: about,
    tags: ['errand'],
    schemaVersion: 39,
    editable: true,
    refresh: '10s',
    time: { from: 'now-1h', to: 'now' },
    templating: { list: [{ name: 'datasource', label: 'Prometheus', type: 'datasource', query: 'prometheus' }] },
    panels: placed(panels).map(panelOf),
  };
}

/** From left to right, a new row where the present one is full. */
function placed(panels) {
  let [x, y] = [0, 0];
  return panels.map((panel) => {
    const w = panel.width ?? WIDTH / 2;
    if (x + w > WIDTH) [x, y] = [0, y + HEIGHT];
    const gridPos = { h: HEIGHT, w, x, y };
    x += w;
    return { panel, gridPos };
  });
}

function panelOf({ panel, gridPos }, index) {
  const { title, about, queries, unit = 'short', type = 'timeseries', limits } = panel;
  return {
    id: index + 1,
    title,
    description: about,
    type,
    gridPos,
    datasource: SOURCE,
    fieldConfig: { defaults: { unit, min: 0, ...(limits && coloured(limits)) }, overrides: [] },
    options:
      type === 'stat'
        ? { reduceOptions: { calcs: ['lastNotNull'] }, colorMode: 'value' }
        : { tooltip: { mode: 'multi' } },
    targets: Object.entries(queries).map(([legendFormat, expr], i) => ({
      refId: String.fromCharCode(65 + i),
      datasource: SOURCE,
      expr,
      legendFormat,
    })),
  };
}

function coloured([yellow, red]) {
  const steps = [
    { color: 'green', value: null },
    { color: 'yellow', value: yellow },
    { color: 'red', value: red },
  ];
  return { thresholds: { mode: 'absolute', steps } };
}

/** The q-quantile of a histogram of ours or of Dapr's, by labels. */
export const quantile = (q, metric, { by = [], where = '' } = {}) =>
  `histogram_quantile(${q}, sum by (${[...by, 'le'].join(', ')}) (rate(${metric}_bucket${where && `{${where}}`}[$__rate_interval])))`;

/** How fast a counter grows, a second, by labels. */
export const perSecond = (metric, { by = [], where = '' } = {}) =>
  `sum by (${by.join(', ')}) (rate(${metric}${where && `{${where}}`}[$__rate_interval]))`;

import { Metrics } from '@errand/dapr';
import { LiveHub } from './live-hub.js';
import { LiveMetrics } from './live.metrics.js';

it('the metrics of live streams tell how many browsers are connected', async () => {
  const [metrics, hub] = [new Metrics(), new LiveHub()];
  new LiveMetrics(metrics, hub);
  const leave = ['u1', 'u1', 'u2'].map((user) => hub.listen(user, () => undefined));
  expect(await metrics.text('x')).toContain('errand_live_streams{app_id="x"} 3');
  leave.forEach((one) => one());
  expect(await metrics.text('x')).toContain('errand_live_streams{app_id="x"} 0');
});

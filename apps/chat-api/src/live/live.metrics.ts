import { Injectable } from '@nestjs/common';
import { Metrics } from '@errand/dapr';
import { LiveHub } from './live-hub.js';

/** How many browsers watch. */
@Injectable()
export class LiveMetrics {
  constructor(metrics: Metrics, hub: LiveHub) {
    const about = {
      name: 'errand_live_streams',
      help: 'Browsers that are connected to this replica for live changes.',
    };
    metrics.gauge(about, () => hub.size);
  }
}

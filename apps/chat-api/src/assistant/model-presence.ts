import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Conversation } from '@errand/dapr';

/** Whether the sidecar has a language model: it has or has not for as long as it lives, and this process with it. */
@Injectable()
export class ModelPresence implements OnApplicationBootstrap {
  private readonly logger = new Logger(ModelPresence.name);
  isThere = false;

  constructor(private readonly model: Conversation) {}

  async onApplicationBootstrap(): Promise<void> {
    this.isThere = await this.model.isThere();
    this.logger.log(this.isThere ? 'a language model answers what the grammar does not' : 'no language model');
  }
}

import { ServiceConfig } from '@errand/dapr';
import { IsNotEmpty, IsString } from 'class-validator';
import path from 'node:path';

/** The configuration of the page's web server. `APP_PORT` is the public port, `APP_HOST` the address it is served on. */
export class UiConfig extends ServiceConfig {
  /** Folder of the built page; beside the built server unless said otherwise. */
  @IsString() @IsNotEmpty() PAGE_DIR = path.join(__dirname, '../page');
}

import { Controller, Get } from '@nestjs/common';
import { Public } from '@congtac/shared-api';
import type { MetaView } from '@congtac/identity-domain';
import { MetaService } from './meta.service';

/** Public facts of the installation. */
@Controller('v1/meta')
export class MetaController {
  constructor(private readonly meta: MetaService) {}

  /** For the sign-in page. */
  @Public()
  @Get()
  view(): Promise<MetaView> {
    return this.meta.view();
  }
}

import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ActivationSlip } from '@congtac/identity-domain';
import { ViDateTimePipe } from '@congtac/shared-ui';
import { qrDrawing } from './qr-path';

/** One slip to cut out and hand over: whose account, where to open it, the code in groups of four, until when. */
@Component({
  selector: 'ct-activation-slip',
  imports: [TranslocoPipe, ViDateTimePipe],
  templateUrl: './activation-slip.html',
  styleUrl: './activation-slip.scss',
})
export class ActivationSlipCard {
  readonly slip = input.required<ActivationSlip>();
  /** Address of the activation page. */
  readonly url = input.required<string>();

  protected readonly qr = computed(() => qrDrawing(this.url()));
  protected readonly groups = computed(() => this.slip().code.split('-'));
}

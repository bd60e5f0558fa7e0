import { Component, input } from '@angular/core';

/** Inside of every dialog: heading (names the dialog), content, buttons in `[ctActions]` (the deed first). */
@Component({
  selector: 'ct-dialog-frame',
  template: `
    <h2 id="ct-dialog-title">{{ heading() }}</h2>
    <div class="content"><ng-content /></div>
    <div class="actions"><ng-content select="[ctActions]" /></div>
  `,
  styleUrl: './dialog-frame.scss',
})
export class DialogFrame {
  readonly heading = input.required<string>();
}

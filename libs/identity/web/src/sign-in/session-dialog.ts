import { DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { SessionStore } from '@congtac/shared-data';
import { DialogFrame } from '@congtac/shared-ui';
import { SignInForm } from './sign-in-form';

/** "Phiên đăng nhập đã hết": signs in again over the page; waiting requests then go out again, nothing typed is lost. */
@Component({
  selector: 'ct-session-dialog',
  imports: [DialogFrame, MatButton, SignInForm, TranslocoPipe],
  template: `
    <ct-dialog-frame [heading]="'identity.again.title' | transloco">
      <p>{{ 'identity.again.text' | transloco }}</p>
      <ct-sign-in-form [login]="login" [loginFixed]="login !== ''" (signedIn)="ref.close(true)" />
      <button ctActions matButton type="button" (click)="leave()">{{ 'identity.again.leave' | transloco }}</button>
    </ct-dialog-frame>
  `,
})
export class SessionDialog {
  private readonly session = inject(SessionStore);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly login = this.session.view()?.login ?? '';

  protected leave(): void {
    this.session.abandon();
    this.ref.close(false);
  }
}

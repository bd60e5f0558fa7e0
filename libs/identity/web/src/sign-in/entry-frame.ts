import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, Preferences } from '@congtac/shared-ui';

/** Frame of the pages before signing in: brand, content, the notice about classified documents, language. */
@Component({
  selector: 'ct-entry-frame',
  imports: [Icon, TranslocoPipe],
  templateUrl: './entry-frame.html',
  styleUrl: './entry-frame.scss',
})
export class EntryFrame {
  private readonly preferences = inject(Preferences);

  protected switchLanguage(): void {
    void this.preferences.setLanguage(this.preferences.current().language === 'vi' ? 'en' : 'vi');
  }
}

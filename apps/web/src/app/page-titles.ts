import { inject, Service } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { I18n } from '@congtac/shared-ui';

/** Document titles: a route's `title` is a key of its texts. Pages with a name of their own refine it by their header. */
@Service()
export class PageTitles extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly i18n = inject(I18n);

  override updateTitle(snapshot: RouterStateSnapshot): void {
    const key = this.buildTitle(snapshot);
    this.title.setTitle(key ? `${this.i18n.t(key)} – Công Tác` : 'Công Tác');
  }
}

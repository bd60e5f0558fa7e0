import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PersonView, PostView, UnitView } from '@congtac/org-domain';
import { Dialogs, formatDate, I18n, Pager, ResourceState, Toaster, ViNumberPipe } from '@congtac/shared-ui';
import { UnitClient } from '../data-access/unit-client';
import { sourceWords } from '../ui/source-words';
import type { PersonData } from './person-dialog';

/** People of a unit with their posts, then the posts nobody holds. */
@Component({
  selector: 'ct-unit-people',
  imports: [MatButton, Pager, ResourceState, TranslocoPipe, ViNumberPipe],
  templateUrl: './unit-people.html',
  styleUrl: './section.scss',
})
export class UnitPeople {
  private readonly client = inject(UnitClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  readonly unit = input.required<UnitView>();

  protected readonly page = signal(1);
  private readonly unitId = computed(() => this.unit().unitId);
  protected readonly people = this.client.people(this.unitId, this.page);
  private readonly posts = this.client.posts(this.unitId);
  protected readonly vacant = computed(() =>
    this.posts.hasValue() ? this.posts.value().items.filter((post) => !post.personId && post.validTo === null) : [],
  );
  protected readonly manages = computed(() => this.unit().allowed.includes('manage-people'));

  /** "Chủ tịch (từ 01/07/2019), được ký văn bản". */
  protected postText(post: PostView): string {
    const days = [
      post.validFrom ? this.i18n.t('org.fact.from', { date: formatDate(post.validFrom) }) : '',
      post.validTo ? this.i18n.t('org.fact.to', { date: formatDate(post.validTo) }) : '',
    ].filter(Boolean);
    const title = days.length > 0 ? `${post.titleVi} (${days.join(' ')})` : post.titleVi;
    const elsewhere = post.unitId === this.unitId() ? '' : `, ${post.unitName}`;
    return `${title}${elsewhere}${post.isSigner ? `, ${this.i18n.t('org.person.signer')}` : ''}`;
  }

  protected source(person: PersonView): string {
    return sourceWords(person.source, this.i18n);
  }

  protected async edit(person?: PersonView): Promise<void> {
    const { PersonDialog } = await import('./person-dialog');
    const { unitId, name: unitName } = this.unit();
    const saved = await this.dialogs.open<PersonView, PersonData>(PersonDialog, { unitId, unitName, person });
    if (!saved) return;
    this.people.reload();
    this.posts.reload();
    this.toaster.show(this.i18n.t('org.done.person', { name: saved.fullName }));
  }
}

import { afterNextRender, Component, computed, ElementRef, inject, Injector, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReviewSectionView } from '@congtac/review-domain';
import { CheckboxField, Chip, I18n, Icon, TextareaField, Toaster } from '@congtac/shared-ui';
import { FigureText } from '../ui/figure-text';
import { CockpitStore } from './cockpit-store';
import { sectionState } from './cockpit-steps';
import { SectionSaving } from './section-saving';
import { SectionWriter } from './section-writer';

/** Longest text of a section (`UpdateReviewSection`); the count of characters left shows near the end only. */
const longest = 20_000;

/**
 * One section: a paragraph of the system waits for Giữ / Sửa / Soạn lại, a text of people is written in place and saves
 * itself, an empty heading can be confirmed (G-8). A newer proposal stands beside the text and never replaces it.
 */
@Component({
  selector: 'ct-section-editor',
  imports: [CheckboxField, Chip, FigureText, Icon, MatButton, SectionSaving, TextareaField, TranslocoPipe],
  templateUrl: './section-editor.html',
  styleUrl: './section-editor.scss',
})
export class SectionEditor {
  private readonly store = inject(CockpitStore);
  private readonly writer = inject(SectionWriter);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly section = input.required<ReviewSectionView>();
  /** Words of the heading, when the step has words of its own for it. */
  readonly heading = input('');

  /** The person pressed "Sửa" on this proposal; another section starts anew. */
  private readonly opened = linkedSignal<string, boolean>({
    source: () => this.section().id,
    computation: () => false,
  });
  protected readonly busy = this.store.busy;
  protected readonly text = computed(() => this.writer.text(this.section()));
  protected readonly saving = computed(() => this.writer.saving(this.section().id));
  protected readonly editable = computed(() => this.section().allowed.includes('edit'));
  protected readonly state = computed(() => {
    const review = this.store.review();
    return review ? sectionState(this.section(), review, this.store.kept()) : 'written';
  });
  protected readonly waits = computed(
    () => this.state() === 'unseen' && !this.opened() && !this.writer.unsaved().includes(this.section().id),
  );
  protected readonly mayConfirm = computed(
    () => this.editable() && this.text().trim() === '' && (this.section().confirmedEmpty || this.state() === 'empty'),
  );
  protected readonly offered = computed(() =>
    this.editable() && this.section().draftDiffers ? this.section().draftText : null,
  );
  protected readonly counter = computed(() => (this.text().length > longest - 1000 ? longest : undefined));

  protected type(text: string): void {
    this.writer.type(this.section(), text);
  }

  protected retry(): void {
    void this.writer.save(this.section().id);
  }

  protected discard(): void {
    this.writer.forget(this.section().id);
  }

  protected keep(): void {
    this.store.keepProposal(this.section());
    this.toaster.show(this.i18n.t('review.section.kept'));
    this.focusLater();
  }

  protected edit(): void {
    this.opened.set(true);
    this.focusLater();
  }

  /** New proposals for the whole review; what people wrote stays. */
  protected async redraft(): Promise<void> {
    if (!(await this.writer.flush())) return;
    if ((await this.store.step('draft')) === 'done') this.toaster.show(this.i18n.t('review.draft.done'));
  }

  /** Takes the proposal over the text; the old text can be taken back. */
  protected async take(): Promise<void> {
    const section = this.section();
    if (!(await this.writer.flush())) return;
    const before = this.store.section(section.id) ?? section;
    if ((await this.store.changeSection(before, { useDraft: true })) === 'kept') return;
    this.writer.forget(section.id);
    this.toaster.show(this.i18n.t('review.section.taken'), {
      label: this.i18n.t('ui.action.undo'),
      run: () => this.putBack(section.id, before.text ?? ''),
    });
  }

  protected async confirmEmpty(confirmedEmpty: boolean): Promise<void> {
    if (!(await this.writer.flush())) return;
    const section = this.store.section(this.section().id) ?? this.section();
    await this.store.changeSection(section, { confirmedEmpty });
  }

  private putBack(id: string, text: string): void {
    const now = this.store.section(id);
    if (!now) return;
    this.writer.type(now, text);
    void this.writer.save(id);
  }

  private focusLater(): void {
    const focus = () => this.host.nativeElement.querySelector<HTMLElement>('textarea')?.focus();
    afterNextRender({ read: focus }, { injector: this.injector });
  }
}

import { Component, computed, input } from '@angular/core';
import { DRAFT_MARK, type OfficialDocument, PARTY_TITLE, STATE_MOTTO } from '@congtac/documents-domain';

/**
 * An official document on A4 paper, in the state or the party form (domain.md §3.4). Always black on white and always
 * Vietnamese: it is paper, not a screen.
 */
@Component({
  selector: 'ct-paper-sheet',
  templateUrl: './paper-sheet.html',
  styleUrl: './paper-sheet.scss',
  host: { lang: 'vi', '[attr.data-form]': 'document().form' },
})
export class PaperSheet {
  readonly document = input.required<OfficialDocument>();
  protected readonly motto = STATE_MOTTO;
  protected readonly partyTitle = PARTY_TITLE;
  protected readonly draftMark = DRAFT_MARK;

  /** Recipients with their ends: semicolons between, a full stop after the last. */
  protected readonly recipients = computed(() => {
    const names = this.document().recipients;
    return names.map((name, at) => (/[.;]$/.test(name) ? name : `${name}${at === names.length - 1 ? '.' : ';'}`));
  });
}

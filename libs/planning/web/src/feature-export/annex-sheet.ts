import { Component, computed, input } from '@angular/core';
import { DRAFT_MARK, type OfficialDocument, PARTY_TITLE, STATE_MOTTO } from '@congtac/documents-domain';

/** The annex on lying paper, as it will be printed: black on white and Vietnamese whatever the screen looks like. */
@Component({
  selector: 'ct-annex-sheet',
  templateUrl: './annex-sheet.html',
  styleUrl: './annex-sheet.scss',
  host: { lang: 'vi', role: 'region', tabindex: '0', 'aria-label': 'Phụ lục' },
})
export class AnnexSheet {
  readonly document = input.required<OfficialDocument>();
  protected readonly motto = STATE_MOTTO;
  protected readonly partyTitle = PARTY_TITLE;
  protected readonly draftMark = DRAFT_MARK;
  protected readonly columns = computed(() => this.document().table?.columns ?? []);
  protected readonly rows = computed(() => this.document().table?.rows ?? []);
  private readonly shares = computed(() => this.columns().reduce((sum, column) => sum + column.share, 0));

  protected percent(share: number): number {
    return (share / this.shares()) * 100;
  }
}

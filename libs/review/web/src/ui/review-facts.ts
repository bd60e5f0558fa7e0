import { Component, computed, inject, input } from '@angular/core';
import type { ReviewView } from '@congtac/review-domain';
import { formatDate, formatDateTime, I18n } from '@congtac/shared-ui';

/** The printed facts, the meeting and the life of a review, to read; what is not known yet is left out. */
@Component({
  selector: 'ct-review-facts',
  template: `
    @if (facts().length > 0) {
      <dl>
        @for (fact of facts(); track fact.label) {
          <div>
            <dt>{{ fact.label }}</dt>
            <dd>{{ fact.text }}</dd>
          </div>
        }
      </dl>
    }
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
      gap: 0.75rem 2rem;
      margin: 0;
    }
    dt {
      color: var(--mat-sys-on-surface-variant);
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
})
export class ReviewFacts {
  private readonly i18n = inject(I18n);
  readonly review = input.required<ReviewView>();

  protected readonly facts = computed(() => {
    const review = this.review();
    const { meeting } = review;
    const numbered = [review.number, review.symbol].filter(Boolean).join('/');
    const signer = [review.signAuthority, review.signerTitle, review.signerName].filter(Boolean).join(', ');
    return [
      this.fact('details.plan', review.planTitle),
      this.fact('details.numbered', review.number ? numbered : null),
      this.fact('details.issuedOn', formatDate(review.issuedOn)),
      this.fact('details.place', review.place),
      this.fact('details.signer', review.signerName ? signer : null),
      this.fact('details.recipients', review.recipients.join('\n')),
      this.fact('meeting.title', [meeting?.name, formatDate(meeting?.date), meeting?.place].filter(Boolean).join(', ')),
      this.fact('meeting.chairs', meeting?.chairs),
      this.fact('meeting.conclusions', meeting?.conclusions.map((one) => one.text).join('\n')),
      this.fact('life.submitted', at(review.submittedByName, review.submittedAt)),
      this.fact('life.accepted', at(acceptor(review), review.acceptedAt)),
      this.fact('life.published', formatDateTime(review.publishedAt)),
    ].filter((fact) => fact.text !== '');
  });

  private fact(name: string, text: string | null | undefined): { readonly label: string; readonly text: string } {
    return { label: this.i18n.t(`review.${name}`), text: text ?? '' };
  }
}

/** Who accepted, with the post acted in (I-20). */
export function acceptor({ acceptedByName, acceptedByPost }: ReviewView): string {
  return [acceptedByName, acceptedByPost].filter(Boolean).join(' – ');
}

function at(name: string | null, instant: string | null): string {
  return instant ? [name, formatDateTime(instant)].filter(Boolean).join(', ') : '';
}

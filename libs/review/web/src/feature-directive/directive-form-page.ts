import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { form, FormField, submit, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { LEGAL_DOCUMENT_TYPE_NAMES, LEGAL_DOCUMENT_TYPES, type LegalDocumentView } from '@congtac/documents-domain';
import { TASK_KIND_NAMES, TASK_KINDS } from '@congtac/planning-domain';
import { type DirectiveView, UpdateDirective } from '@congtac/review-domain';
import { Api, type AppError, dtoSchema, serverErrors, SessionStore, toAppError } from '@congtac/shared-data';
import type { Page } from '@congtac/shared-domain';
import {
  AutocompleteField,
  CheckboxField,
  type Choice,
  DateField,
  EmptyState,
  ErrorSummary,
  I18n,
  PageHeader,
  RadioField,
  ResourceState,
  SelectField,
  TextareaField,
  TextField,
} from '@congtac/shared-ui';
import { DirectiveClient } from '../data-access/directive-client';
import { ConflictGuard } from '../ui/conflict-guard';
import { ownUnits } from '../ui/own-units';
import { directiveBody, directiveModel, type DirectiveModel } from './directive-model';

/** `/chi-dao/moi` and `/chi-dao/:id/sua`: write a directive or register one from outside; recipients come after saving. */
@Component({
  selector: 'ct-directive-form-page',
  imports: [
    ...[AutocompleteField, CheckboxField, DateField, EmptyState, ErrorSummary, FormField, MatButton, PageHeader],
    ...[RadioField, ResourceState, RouterLink, SelectField, TextareaField, TextField, TranslocoPipe],
  ],
  templateUrl: './directive-form-page.html',
  styleUrl: './directive-form-page.scss',
})
export class DirectiveFormPage {
  private readonly client = inject(DirectiveClient);
  private readonly api = inject(Api);
  private readonly guard = inject(ConflictGuard);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly i18n = inject(I18n);

  /** Absent = a new one. */
  readonly id = input<string>();
  protected readonly stored = this.client.directive(() => this.id() ?? '');
  protected readonly before = computed(() => (this.stored.hasValue() ? this.stored.value() : undefined));
  protected readonly ready = computed(() => this.id() === undefined || this.before() !== undefined);

  protected readonly units = ownUnits(this.session.view());
  protected readonly unit = signal(this.units[0]?.value ?? '');
  protected readonly source = signal<'own' | 'incoming'>('own');
  protected readonly incoming = computed(
    () => (this.before()?.origin ?? '') === 'INCOMING' || this.source() === 'incoming',
  );
  private readonly model = linkedSignal<DirectiveModel>(() => directiveModel(this.before()));
  protected readonly form = form(this.model, (path) =>
    validateStandardSchema(path, dtoSchema<DirectiveModel>(UpdateDirective)),
  );
  protected readonly refused = signal(0);
  protected readonly failure = signal<AppError | undefined>(undefined);
  protected readonly asTask = computed(() => this.model().assignsTask);
  protected readonly today = this.session.today;
  protected readonly heading = computed(() => this.i18n.t(this.id() ? 'directive.form.edit' : 'directive.form.new'));
  protected readonly crumbs = computed(() => [
    { label: this.i18n.t('directive.list.title'), url: '/chi-dao' },
    ...(this.before() ? [{ label: this.before()?.title ?? '', url: `/chi-dao/${this.id()}` }] : []),
  ]);

  protected readonly sources = computed<Choice[]>(() =>
    (['own', 'incoming'] as const).map((value) => ({
      value,
      label: this.i18n.t(`directive.form.${value}`),
      detail: this.i18n.t(`directive.form.${value}Why`),
    })),
  );
  protected readonly types: Choice[] = LEGAL_DOCUMENT_TYPES.map((value) => ({
    value,
    label: LEGAL_DOCUMENT_TYPE_NAMES[value],
  }));
  protected readonly kinds: Choice[] = TASK_KINDS.map((value) => ({ value, label: TASK_KIND_NAMES[value] }));
  protected readonly documents = async (q: string): Promise<Choice[]> => {
    const page = await this.api.get<Page<LegalDocumentView>>('/api/v1/documents', { ...(q && { q }), size: 20 });
    return page.items.map((one) => ({ value: one.id, label: one.label, detail: one.title ?? undefined }));
  };

  protected chooseSource(value: string): void {
    this.source.set(value === 'incoming' ? 'incoming' : 'own');
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.failure.set(undefined);
    const valid = await submit(this.form, async () => {
      try {
        const view = await this.write();
        if (view) await this.router.navigate(['/chi-dao', view.id]);
        return undefined;
      } catch (error) {
        // Refusals go to their fields, the rest on top of the form.
        const failure = toAppError(error);
        if (failure.fields.length > 0) return serverErrors(this.form, failure);
        this.failure.set(failure);
        return undefined;
      }
    });
    if (!valid) this.refused.update((count) => count + 1);
  }

  /** What is stored afterwards; undefined while the user looks at a newer version. */
  private async write(): Promise<DirectiveView | undefined> {
    const body = directiveBody(this.model());
    const before = this.before();
    if (!before) return this.client.create({ ...body, unitId: Number(this.unit()), incoming: this.incoming() });
    const outcome = await this.guard.save<DirectiveView, DirectiveView>({
      version: before.version,
      write: (version) => this.client.update({ id: before.id, version }, body),
      fetch: () => this.api.get<DirectiveView>(`/api/v1/directives/${before.id}`),
      compare: (fresh) =>
        (['title', 'text', 'actionRequired'] as const)
          .map((key) => ({
            label: this.i18n.t(`directive.form.${formWords[key]}`),
            mine: this.model()[key],
            theirs: fresh[key],
          }))
          .filter((field) => field.mine !== field.theirs),
    });
    return outcome.kind === 'open' ? undefined : outcome.view;
  }
}

const formWords = { title: 'titleField', text: 'text', actionRequired: 'action' } as const;

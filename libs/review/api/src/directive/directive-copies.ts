import { Injectable } from '@nestjs/common';
import { AttachmentCopies } from '@congtac/documents-api';
import type { LegalDocumentType } from '@congtac/documents-domain';
import type { TaskKind } from '@congtac/planning-domain';
import type { RelayDirective } from '@congtac/review-domain';
import { DirectiveReader } from './directive-reader';
import { DirectiveRepository } from './directive.repository';
import type { DirectiveRecord } from './directive.rows';

/** Makes the directive of a unit that passes one on. */
@Injectable()
export class DirectiveCopies {
  constructor(
    private readonly reader: DirectiveReader,
    private readonly directives: DirectiveRepository,
    private readonly files: AttachmentCopies,
  ) {}

  /** A draft of `unitId` with the text, the files and the first sending of `directive`. */
  async make(directive: DirectiveRecord, unitId: number, input: RelayDirective): Promise<string> {
    const content = {
      ...directive,
      typeCode: directive.typeCode as LegalDocumentType | null,
      taskKind: directive.taskKind as TaskKind,
      issuerText: directive.issuerText ?? directive.unitName,
      dueOn: input.dueOn ?? directive.dueOn,
    };
    const fromText = directive.relayFromText ?? directive.issuerText ?? directive.unitName;
    const relay = { directiveId: directive.directiveId, note: input.note ?? '', fromText };
    const id = await this.directives.insert({ unitId, origin: 'RELAY', relay }, content);
    const draft = await this.reader.readable(id);
    await this.directives.update(id, draft.version, { first_sent_at: directive.firstSentAt ?? directive.sentAt });
    await this.files.copy('directive', directive.directiveId, { id, unitId });
    return id;
  }
}

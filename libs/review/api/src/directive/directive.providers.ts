import { ConclusionOutcome } from '../meeting/conclusion-outcome.service';
import { ConclusionTasks } from '../meeting/conclusion-tasks';
import { MeetingReader } from '../meeting/meeting-reader';
import { MeetingController } from '../meeting/meeting.controller';
import { MeetingService } from '../meeting/meeting.service';
import { AudienceRepository } from './audience.repository';
import { Audience } from './audience.service';
import { DirectiveCopies } from './directive-copies';
import { DirectiveFiles } from './directive-files';
import { DirectiveHandOver } from './directive-hand-over';
import { DirectiveLists } from './directive-lists';
import { DirectiveReader } from './directive-reader';
import { DirectiveReceiving } from './directive-receiving';
import { DirectiveRelay } from './directive-relay';
import { DirectiveSending } from './directive-sending';
import { DirectiveController } from './directive.controller';
import { DirectiveRepository } from './directive.repository';
import { DirectiveService } from './directive.service';
import { RecipientRepository } from './recipient.repository';

/** Routes of directives, meetings and conclusions. */
export const directiveControllers = [DirectiveController, MeetingController];

/** Directives, meetings and conclusions. */
export const directiveProviders = [
  ...[AudienceRepository, Audience, DirectiveRepository, RecipientRepository, DirectiveReader, DirectiveSending],
  ...[
    DirectiveService,
    DirectiveReceiving,
    DirectiveCopies,
    DirectiveRelay,
    DirectiveLists,
    DirectiveFiles,
    DirectiveHandOver,
  ],
  ...[ConclusionTasks, MeetingReader, MeetingService, ConclusionOutcome],
];

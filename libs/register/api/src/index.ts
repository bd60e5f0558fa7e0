import { CreatePublications20261122200500 } from './migrations/20261122200500-create-publications';
import { DistributionEntity, PublicationEntity, PublicationIssueEntity } from './publication/publication.entities';

export { RegisterModule } from './register.module';

/** Rows of schema `register`. */
export const registerEntities = [PublicationEntity, PublicationIssueEntity, DistributionEntity];

/** Migrations of schema `register`, in order. */
export const registerMigrations = [CreatePublications20261122200500];

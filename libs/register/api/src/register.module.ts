import { Module } from '@nestjs/common';
import { DistributionService } from './publication/distribution.service';
import { PublicationController } from './publication/publication.controller';
import { PublicationRepository } from './publication/publication.repository';
import { PublicationService } from './publication/publication.service';

/** Registers a committee keeps beside its plans: publications and their distribution. */
@Module({
  controllers: [PublicationController],
  providers: [PublicationRepository, PublicationService, DistributionService],
})
export class RegisterModule {}

import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { getFromContainer, MetadataStorage } from 'class-validator';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';

/** The OpenAPI document: Nest's routes, and the request schemas read from the same classes that validate them. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const info = new DocumentBuilder()
    .setTitle('Công Tác')
    .setDescription(
      'Annual work plans and task tracking for committees. Errors are RFC 9457 problems with Vietnamese texts.',
    )
    .setVersion('1')
    .build();
  const document = SwaggerModule.createDocument(app, info);
  const schemas = validationMetadatasToSchemas({
    classValidatorMetadataStorage: getFromContainer(MetadataStorage),
    classTransformerMetadataStorage: defaultMetadataStorage,
    refPointerPrefix: '#/components/schemas/',
  });
  const known = document.components?.schemas ?? {};
  document.components = { ...document.components, schemas: { ...known, ...(schemas as typeof known) } };
  return document;
}

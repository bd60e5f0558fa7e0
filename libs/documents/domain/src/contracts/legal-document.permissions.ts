import { DRAFTING_ROLES, definePermissions } from '@congtac/shared-domain';

/** The register of legal documents is common to all units: everyone signed in reads, those who draft plans add. */
export const legalDocumentPermissions = definePermissions({
  'documents.legal-document.write': { own: DRAFTING_ROLES },
});

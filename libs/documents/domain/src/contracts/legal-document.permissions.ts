import { ALL_ROLES, DRAFTING_ROLES, definePermissions } from '@congtac/shared-domain';

/** The register of legal documents is common to all units: every role reads, those who draft plans add. */
export const legalDocumentPermissions = definePermissions({
  'documents.legal-document.read': { own: ALL_ROLES },
  'documents.legal-document.write': { own: DRAFTING_ROLES },
});

export { findByBankReference } from './use-cases/find-by-bank-reference.ts'
export { listBankReferences } from './use-cases/list-bank-references.ts'
export { readPartnerReferences } from './use-cases/read-partner-references.ts'

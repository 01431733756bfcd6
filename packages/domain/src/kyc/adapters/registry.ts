import { observed } from '@corridor/telemetry'
import { guarded } from '../../guarded-calls.ts'
import type { DocumentStore, IdentityCheckProvider } from '../ports.ts'
import { localDocumentStore } from './local-document-store.ts'
import { sandboxIdentityProvider } from './sandbox-identity-provider.ts'

const providers: Readonly<Record<string, IdentityCheckProvider>> = {
  sandbox: guarded('identity-check', observed('identity-check', sandboxIdentityProvider), {
    once: ['startCheck'],
    repeatable: ['getResult'],
  }),
}
const stores: Readonly<Record<string, DocumentStore>> = { local: localDocumentStore }

/** The provider that `IDENTITY_CHECK_PROVIDER` names (default: sandbox). */
export function identityProvider(): IdentityCheckProvider {
  return pick(providers, 'IDENTITY_CHECK_PROVIDER', 'sandbox')
}

/** The store that `DOCUMENT_STORE` names (default: local). */
export function documentStore(): DocumentStore {
  return pick(stores, 'DOCUMENT_STORE', 'local')
}

function pick<T>(adapters: Readonly<Record<string, T>>, variable: string, standard: string): T {
  const name = process.env[variable] ?? standard
  const adapter = Object.hasOwn(adapters, name) ? adapters[name] : undefined
  if (!adapter) throw new Error(`${variable} names no adapter: ${name}`)
  return adapter
}

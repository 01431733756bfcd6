import type { DocumentKind, DocumentSide, ProviderOutcome } from './contract.ts'

export type CheckOrder = {
  /** Our reference, and the provider's idempotency key: check and round. */
  readonly ref: string
  readonly person: {
    readonly firstName: string
    readonly lastName: string
    readonly birthDate: string
  }
  readonly documents: readonly {
    readonly kind: DocumentKind
    readonly side: DocumentSide
    readonly fileName: string
    readonly mimeType: string
    /** Reads the document's bytes. */
    readonly read: () => Promise<Uint8Array>
  }[]
}

export type CheckResult = {
  readonly outcome: ProviderOutcome
  /** The provider's own codes, for the officer. */
  readonly reasons: readonly string[]
}

/** Somebody who checks identities for us. Calls throw when they cannot be reached. */
export type IdentityCheckProvider = {
  /** Hands in a check; the same `ref` again changes nothing. */
  startCheck(order: CheckOrder): Promise<void>
  /** The answer by the provider's own books; null while there is none. */
  getResult(ref: string): Promise<CheckResult | null>
}

/** Keeps the sealed bytes of documents, outside of anything that a web server serves. */
export type DocumentStore = {
  /** Keeps the bytes under a new random key, completely or not at all. */
  put(sealed: Uint8Array): Promise<string>
  /** @throws Error when there is nothing under the key */
  get(key: string): Promise<Uint8Array>
  /** Removes what is there; nothing there is fine. */
  remove(key: string): Promise<void>
}

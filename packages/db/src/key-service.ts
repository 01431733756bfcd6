import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createSecretKey,
  hkdfSync,
  type KeyObject,
} from 'node:crypto'

/** Where key-encryption keys live. They never leave it; data keys are wrapped and unwrapped by it. */
export type KeyService = {
  /** The key that wraps new data keys. */
  readonly currentKeyId: string
  wrap(dataKey: Uint8Array): Promise<Uint8Array>
  /** @throws Error when the key is unknown or the wrapped key was altered */
  unwrap(keyId: string, wrapped: Uint8Array): Promise<Uint8Array>
  /** Key of lookup values for one purpose; survives the rotation of the others. Asked for with every lookup value. */
  indexKey(purpose: string): KeyObject
}

// RFC 3394's initial value: unwrapping checks it, so an altered key is noticed.
const wrapIv = Buffer.alloc(8, 0xa6)

/**
 * Keys from the environment: `FIELD_ENCRYPTION_KEY` (base64, 32 bytes) wraps; those of
 * `FIELD_ENCRYPTION_PREVIOUS_KEYS` (comma-separated) still unwrap; `BLIND_INDEX_KEY` is for lookups and must stay
 * the same for ever (default: derived from FIELD_ENCRYPTION_KEY).
 */
export function localKeyService(env: NodeJS.ProcessEnv = process.env): KeyService {
  const current = keyOf('FIELD_ENCRYPTION_KEY', env.FIELD_ENCRYPTION_KEY)
  const previous = (env.FIELD_ENCRYPTION_PREVIOUS_KEYS ?? '')
    .split(',')
    .filter((text) => text !== '')
    .map((text) => keyOf('FIELD_ENCRYPTION_PREVIOUS_KEYS', text))
  // Node takes in the bytes of a key at each use, which costs more than what the key then does.
  const keys = new Map([...previous, current].map((key) => [keyIdOf(key), createSecretKey(key)]))
  const wrapping = createSecretKey(current)
  const indexRoot = env.BLIND_INDEX_KEY ? keyOf('BLIND_INDEX_KEY', env.BLIND_INDEX_KEY) : current
  // purposes are a handful of names in the code
  const indexKeys = new Map<string, KeyObject>()
  return {
    currentKeyId: keyIdOf(current),
    async wrap(dataKey) {
      const cipher = createCipheriv('id-aes256-wrap', wrapping, wrapIv)
      return Buffer.concat([cipher.update(dataKey), cipher.final()])
    },
    async unwrap(keyId, wrapped) {
      const key = keys.get(keyId)
      if (!key) throw new Error(`encryption key ${keyId} is not configured`)
      const decipher = createDecipheriv('id-aes256-wrap', key, wrapIv)
      return Buffer.concat([decipher.update(wrapped), decipher.final()])
    },
    indexKey(purpose) {
      const known = indexKeys.get(purpose)
      if (known) return known
      const made = deriveIndexKey(indexRoot, purpose)
      indexKeys.set(purpose, made)
      return made
    },
  }
}

function deriveIndexKey(root: Uint8Array, purpose: string): KeyObject {
  const bytes = hkdfSync('sha256', root, '', `corridor blind index ${purpose}`, 32)
  return createSecretKey(new Uint8Array(bytes))
}

function keyOf(variable: string, text: string | undefined): Buffer {
  const key = Buffer.from(text ?? '', 'base64')
  if (key.length !== 32) throw new Error(`${variable} must be 32 bytes in base64`)
  return key
}

function keyIdOf(key: Uint8Array): string {
  return createHash('sha256').update('corridor key id').update(key).digest('hex').slice(0, 8)
}

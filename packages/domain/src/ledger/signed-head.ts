import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { z } from 'zod'

/** A head of the chain as it is signed, anchored and exported. verify-ledger/README.md describes it for strangers. */
export const signedHeadSchema = z.object({
  format: z.literal('corridor-ledger-anchor-1'),
  book: z.int(),
  block: z.int(),
  /** Rows sealed up to and with the block. */
  rows: z.int(),
  head: z.string().regex(/^[0-9a-f]{64}$/),
  anchoredAt: z.iso.datetime({ precision: 3 }),
  /** ed25519, SPKI in DER, base64. */
  publicKey: z.string(),
  /** base64 */
  signature: z.string(),
})
export type SignedHead = z.output<typeof signedHeadSchema>
export type Head = Pick<SignedHead, 'book' | 'block' | 'rows' | 'head'>

/** What is signed: the five facts, a line each, after the format's name. */
function signedText(head: Head & { anchoredAt: string }): Buffer {
  const lines = [
    'corridor-ledger-anchor-1',
    head.book,
    head.block,
    head.rows,
    head.head,
    head.anchoredAt,
  ]
  return Buffer.from(`${lines.join('\n')}\n`, 'utf8')
}

/**
 * The key that signs heads.
 * @param text ed25519 private key: PKCS8 as PEM, or as DER in base64
 * @throws Error when it is something else
 */
export function readSealKey(text: string): KeyObject {
  const isPem = text.includes('-----BEGIN')
  const key = isPem
    ? createPrivateKey(text)
    : createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' })
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('the seal key is not an ed25519 key')
  return key
}

/** SPKI in DER, base64. */
export function publicKeyOf(key: KeyObject): string {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64')
}

export function signHead(head: Head, key: KeyObject, at: Date): SignedHead {
  const anchoredAt = at.toISOString()
  return {
    format: 'corridor-ledger-anchor-1',
    ...head,
    anchoredAt,
    publicKey: publicKeyOf(key),
    signature: sign(null, signedText({ ...head, anchoredAt }), key).toString('base64'),
  }
}

/** Whether a head was signed by the key that it names. */
export function isSignedByItsKey(head: SignedHead): boolean {
  const key = createPublicKey({
    key: Buffer.from(head.publicKey, 'base64'),
    format: 'der',
    type: 'spki',
  })
  return verify(null, signedText(head), key, Buffer.from(head.signature, 'base64'))
}

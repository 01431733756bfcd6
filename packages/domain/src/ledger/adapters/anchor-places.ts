import type { KeyObject } from 'node:crypto'
import { join } from 'node:path'
import type { AnchorPlace } from '../ports.ts'
import { readSealKey } from '../signed-head.ts'
import { fileAnchor } from './file-anchor.ts'
import { s3Anchor } from './s3-anchor.ts'

const defaultRetentionDays = 3650

/**
 * Where heads are anchored: the file of `LEDGER_ANCHOR_FILE` (default `anchors/ledger.jsonl` in `DATA_DIR`), and the
 * bucket of `LEDGER_ANCHOR_S3_BUCKET` where that is set.
 * @throws Error when the bucket's settings are not complete
 */
export function anchorPlaces(): AnchorPlace[] {
  const { LEDGER_ANCHOR_FILE: path, DATA_DIR: folder } = process.env
  const file = path || (folder ? join(folder, 'anchors', 'ledger.jsonl') : null)
  const bucket = process.env.LEDGER_ANCHOR_S3_BUCKET
  return [
    ...(file ? [fileAnchor(file)] : []),
    ...(bucket ? [s3Anchor({ bucket, ...s3Settings() })] : []),
  ]
}

/**
 * The key that signs heads, from `LEDGER_SEAL_KEY`: ed25519, PKCS8, PEM or DER in base64. It is never in the database.
 * @throws Error when it is not set or not such a key
 */
export function sealKey(): KeyObject {
  const text = process.env.LEDGER_SEAL_KEY
  if (!text) throw new Error('LEDGER_SEAL_KEY is not set: heads of the ledger cannot be signed')
  return readSealKey(text)
}

function s3Settings() {
  const retentionDays = Number(
    process.env.LEDGER_ANCHOR_S3_RETENTION_DAYS ?? String(defaultRetentionDays),
  )
  if (!Number.isInteger(retentionDays) || retentionDays < 1) {
    throw new Error('LEDGER_ANCHOR_S3_RETENTION_DAYS must be a whole number of days')
  }
  const region = process.env.LEDGER_ANCHOR_S3_REGION || 'us-east-1'
  return {
    endpoint: process.env.LEDGER_ANCHOR_S3_ENDPOINT || `https://s3.${region}.amazonaws.com`,
    region,
    keyId: required('LEDGER_ANCHOR_S3_KEY_ID'),
    secret: required('LEDGER_ANCHOR_S3_SECRET'),
    retentionDays,
  }
}

function required(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set, but LEDGER_ANCHOR_S3_BUCKET is`)
  return value
}

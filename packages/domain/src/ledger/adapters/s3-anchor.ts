import { createHash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'
import { z } from 'zod'
import { xmlReading } from '../../loaded-later.ts'
import { type AnchorPlace, assertSameHead } from '../ports.ts'
import { type SignedHead, signedHeadSchema } from '../signed-head.ts'

export type S3AnchorOptions = {
  /** Origin, path style: `<endpoint>/<bucket>/<key>`. */
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly keyId: string
  readonly secret: string
  /** How long nobody, its owner included, may remove a head. */
  readonly retentionDays: number
}

const prefix = 'corridor-ledger/'
const dayMs = 86_400_000
const timeoutMs = 20_000

const page = z.object({
  ListBucketResult: z.object({
    IsTruncated: z.string(),
    NextContinuationToken: z.string().optional(),
    Contents: z.array(z.object({ Key: z.string() })).default([]),
  }),
})

function readPage(xml: string): unknown {
  const { XMLParser } = xmlReading()
  return new XMLParser({ parseTagValue: false, isArray: (name) => name === 'Contents' }).parse(xml)
}

/** Blocks sort as numbers and as keys alike. */
function keyOf(block: number): string {
  return `${prefix}${String(block).padStart(16, '0')}.json`
}

/**
 * One object for each head in a bucket with object lock, in COMPLIANCE mode: nobody can change or remove it before
 * its time. `If-None-Match: *` makes the store itself refuse a second head for a block (AWS since 2024, MinIO).
 */
export function s3Anchor(options: S3AnchorOptions): AnchorPlace {
  const name = `s3:${options.bucket}`
  const bucketUrl = `${options.endpoint.replace(/\/+$/, '')}/${options.bucket}`
  const client = new AwsClient({
    accessKeyId: options.keyId,
    secretAccessKey: options.secret,
    region: options.region,
    service: 's3',
    retries: 3,
  })
  const ask = (url: string, init?: RequestInit) =>
    client.fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) })

  const get = async (key: string): Promise<SignedHead> => {
    const response = await expectOk(name, await ask(`${bucketUrl}/${key}`))
    return signedHeadSchema.parse(await response.json())
  }

  const listKeys = async (after: string): Promise<string[]> => {
    const keys: string[] = []
    let token: string | undefined
    do {
      const query = new URLSearchParams({ 'list-type': '2', prefix, 'start-after': after })
      if (token) query.set('continuation-token', token)
      const response = await expectOk(name, await ask(`${bucketUrl}?${query}`))
      const { ListBucketResult: result } = page.parse(readPage(await response.text()))
      keys.push(...result.Contents.map((object) => object.Key))
      token = result.IsTruncated === 'true' ? result.NextContinuationToken : undefined
    } while (token)
    return keys
  }

  return {
    name,
    async append(head) {
      const body = JSON.stringify(head)
      const key = keyOf(head.block)
      const response = await ask(`${bucketUrl}/${key}`, {
        method: 'PUT',
        body,
        headers: lockHeaders(body, options.retentionDays),
      })
      await response.body?.cancel()
      // 412: there is one; 409: another of us is writing it at this moment
      const isTaken = response.status === 412 || response.status === 409
      if (isTaken) assertSameHead(name, await get(key), head)
      else expectStatus(name, response)
    },
    async read(fromBlock) {
      const keys = await listKeys(keyOf(Math.max(fromBlock - 1, 0)))
      const heads: SignedHead[] = []
      for (const key of keys) heads.push(await get(key))
      return heads
    },
  }
}

function lockHeaders(body: string, retentionDays: number): Record<string, string> {
  const hash = createHash('sha256').update(body).digest()
  return {
    'content-type': 'application/json',
    'if-none-match': '*',
    'x-amz-content-sha256': hash.toString('hex'),
    // a locked object needs a checksum
    'x-amz-checksum-sha256': hash.toString('base64'),
    'x-amz-object-lock-mode': 'COMPLIANCE',
    'x-amz-object-lock-retain-until-date': new Date(
      Date.now() + retentionDays * dayMs,
    ).toISOString(),
  }
}

async function expectOk(place: string, response: Response): Promise<Response> {
  if (!response.ok) await response.body?.cancel()
  expectStatus(place, response)
  return response
}

function expectStatus(place: string, response: Response): void {
  if (!response.ok) throw new Error(`anchor ${place} answered ${response.status}`)
}

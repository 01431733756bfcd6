import { generateKeyPairSync } from 'node:crypto'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { publicKeyOf, readSealKey } from '../signed-head.ts'
import { startLockedBucket } from '../testing/locked-bucket.ts'
import { anchorPlaceSuite, testHead } from './anchor-place-suite.ts'
import { anchorPlaces, sealKey } from './anchor-places.ts'
import { fileAnchor } from './file-anchor.ts'
import { s3Anchor } from './s3-anchor.ts'

const folder = mkdtempSync(join(tmpdir(), 'corridor-anchor-'))
let files = 0
const newFile = () => join(folder, String(files++), 'ledger.jsonl')
const bucket = await startLockedBucket()

const s3 = (name: string, secret = bucket.secret) =>
  s3Anchor({
    endpoint: bucket.url,
    bucket: name,
    region: 'eu-central-1',
    keyId: bucket.keyId,
    secret,
    retentionDays: 30,
  })

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await bucket.stop()
})
afterEach(() => vi.unstubAllEnvs())

anchorPlaceSuite('file', async () => fileAnchor(newFile()))
anchorPlaceSuite('s3', async () => s3(`anchors-${files++}`))

describe('the file', () => {
  it('is for its owner only, grows by a line a head and survives a line that was cut off', async () => {
    const path = newFile()
    const place = fileAnchor(path)
    await place.append(testHead(1))
    expect(statSync(path).mode & 0o777).toBe(0o600)
    appendFileSync(path, '{"format":"corridor-led')
    expect(await place.read(1)).toEqual([testHead(1)])
    await place.append(testHead(2))
    expect(await place.read(1)).toEqual([testHead(1), testHead(2)])
    expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(4)
  })

  it('does not pass over a line that somebody edited', async () => {
    const path = newFile()
    await fileAnchor(path).append(testHead(1))
    writeFileSync(path, '{"format":"something else"}\n')
    await expect(fileAnchor(path).read(1)).rejects.toThrow()
  })
})

describe('the bucket', () => {
  it('locks every head until its time, and nobody overwrites or removes it', async () => {
    const place = s3('locked')
    await place.append(testHead(1))
    const [object] = bucket.objects('locked')
    expect(object?.key).toBe('corridor-ledger/0000000000000001.json')
    expect(object?.mode).toBe('COMPLIANCE')
    const days = (Date.parse(object?.retainUntil ?? '') - Date.now()) / 86_400_000
    expect(Math.round(days)).toBe(30)
    const url = `${bucket.url}/locked/${object?.key}`
    expect((await bucket.signedFetch(url, { method: 'DELETE' })).status).toBe(403)
    expect((await bucket.signedFetch(url, { method: 'PUT', body: '{}' })).status).toBe(403)
    expect(await place.read(1)).toEqual([testHead(1)])
  })

  it('says so when it cannot be reached with this key', async () => {
    await expect(s3('locked', 'wrong').append(testHead(2))).rejects.toThrow('answered 403')
    await expect(s3('locked', 'wrong').read(1)).rejects.toThrow('answered 403')
  })
})

describe('the configuration', () => {
  it('names the places that are set, and asks for what a bucket needs', () => {
    vi.stubEnv('LEDGER_ANCHOR_FILE', undefined)
    vi.stubEnv('DATA_DIR', undefined)
    expect(anchorPlaces()).toEqual([])
    vi.stubEnv('DATA_DIR', folder)
    vi.stubEnv('LEDGER_ANCHOR_S3_BUCKET', 'heads')
    expect(() => anchorPlaces()).toThrow('LEDGER_ANCHOR_S3_KEY_ID')
    vi.stubEnv('LEDGER_ANCHOR_S3_KEY_ID', 'id')
    vi.stubEnv('LEDGER_ANCHOR_S3_SECRET', 'secret')
    expect(anchorPlaces().map((place) => place.name)).toEqual(['file', 's3:heads'])
  })

  it('takes the key as PEM or DER, and no other kind of key', () => {
    const { privateKey } = generateKeyPairSync('ed25519')
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    const der = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')
    expect(publicKeyOf(readSealKey(pem))).toBe(publicKeyOf(readSealKey(der)))
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
    expect(() =>
      readSealKey(other.export({ type: 'pkcs8', format: 'der' }).toString('base64')),
    ).toThrow('ed25519')
    vi.stubEnv('LEDGER_SEAL_KEY', '')
    expect(() => sealKey()).toThrow('LEDGER_SEAL_KEY')
  })
})

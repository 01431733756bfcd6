import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { AwsClient, AwsV4Signer } from 'aws4fetch'

/** An S3 with object lock, as far as anchors need it: it checks signatures, and nothing is ever overwritten or removed. */

type StoredObject = {
  readonly key: string
  readonly body: Buffer
  readonly mode: string
  readonly retainUntil: string
}

const keyId = 'test-key'
const secret = 'test-secret'
const region = 'eu-central-1'
const objectsPerPage = 10

export async function startLockedBucket() {
  const buckets = new Map<string, Map<string, StoredObject>>()
  let url = ''

  const server = createServer(async (request, response) => {
    const body = await buffer(request)
    const answer = (await hasRightSignature(url, request, body))
      ? answerTo(request, body)
      : { status: 403, text: 'SignatureDoesNotMatch' }
    response.writeHead(answer.status).end(answer.text)
  })

  const answerTo = (request: IncomingMessage, body: Buffer) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', url)
    const [, name = '', ...rest] = pathname.split('/')
    const objects = buckets.get(name) ?? new Map<string, StoredObject>()
    buckets.set(name, objects)
    const key = rest.join('/')
    if (key === '') return { status: 200, text: listing(objects, searchParams) }
    if (request.method === 'PUT') return { status: put(objects, key, request, body), text: '' }
    const object = objects.get(key)
    if (!object) return { status: 404, text: 'NoSuchKey' }
    // in COMPLIANCE mode nobody removes it before its time
    if (request.method === 'DELETE') return { status: 403, text: 'AccessDenied' }
    return { status: 200, text: object.body }
  }

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  url = `http://127.0.0.1:${address.port}`
  const client = new AwsClient({
    accessKeyId: keyId,
    secretAccessKey: secret,
    region,
    service: 's3',
  })
  return {
    url,
    keyId,
    secret,
    objects: (name: string) => [...(buckets.get(name)?.values() ?? [])],
    signedFetch: (target: string, init: RequestInit) => client.fetch(target, init),
    stop: () =>
      new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

function put(
  objects: Map<string, StoredObject>,
  key: string,
  request: IncomingMessage,
  body: Buffer,
) {
  const mode = header(request, 'x-amz-object-lock-mode')
  const retainUntil = header(request, 'x-amz-object-lock-retain-until-date')
  if (objects.has(key)) return header(request, 'if-none-match') === '*' ? 412 : 403
  if (mode !== 'COMPLIANCE' || !(Date.parse(retainUntil) > Date.now())) return 400
  const checksum = createHash('sha256').update(body).digest('base64')
  if (header(request, 'x-amz-checksum-sha256') !== checksum) return 400
  objects.set(key, { key, body, mode, retainUntil })
  return 200
}

function listing(objects: Map<string, StoredObject>, query: URLSearchParams): string {
  const after = query.get('continuation-token') ?? query.get('start-after') ?? ''
  const keys = [...objects.keys()]
    .filter((key) => key.startsWith(query.get('prefix') ?? '') && key > after)
    .sort()
  const page = keys.slice(0, objectsPerPage)
  const isTruncated = page.length < keys.length
  const next = isTruncated ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''
  const contents = page.map((key) => `<Contents><Key>${key}</Key></Contents>`).join('')
  return `<?xml version="1.0"?><ListBucketResult><IsTruncated>${isTruncated}</IsTruncated>${next}${contents}</ListBucketResult>`
}

/** Signs what came once more, over the headers that the sender names, and compares. */
async function hasRightSignature(
  url: string,
  request: IncomingMessage,
  body: Buffer,
): Promise<boolean> {
  const given = header(request, 'authorization')
  const names = /SignedHeaders=([^,]+)/.exec(given)?.[1]?.split(';') ?? []
  const headers = Object.fromEntries(
    names.filter((name) => name !== 'host').map((name) => [name, header(request, name)]),
  )
  const hash = headers['x-amz-content-sha256']
  const isWhole =
    hash === 'UNSIGNED-PAYLOAD' || hash === createHash('sha256').update(body).digest('hex')
  const signer = new AwsV4Signer({
    method: request.method ?? 'GET',
    url: `${url}${request.url}`,
    headers,
    datetime: headers['x-amz-date'] ?? '',
    accessKeyId: keyId,
    secretAccessKey: secret,
    service: 's3',
    region,
    allHeaders: true,
  })
  return isWhole && (await signer.authHeader()) === given
}

function header(request: IncomingMessage, name: string): string {
  const value = request.headers[name]
  return typeof value === 'string' ? value : ''
}

import { createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { currentCorrelationId } from '@corridor/telemetry'
import { publicErrors } from '../errors.ts'
import { sendError } from '../http/send.ts'

// the package names its entry only; what a browser loads lies beside it
const bundle = join(
  dirname(createRequire(import.meta.url).resolve('@scalar/api-reference')),
  'browser/standalone.js',
)

/** The documentation page and its own copy of the reference UI: nothing is loaded from anywhere else. */
export function answerDocs(own: string, req: IncomingMessage, res: ServerResponse): void {
  if (own === '/docs/reference.js') {
    res.writeHead(200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=86400',
    })
    createReadStream(bundle).pipe(res)
    return
  }
  if (own !== '/docs') {
    sendError(res, 404, publicErrors['not-found'], currentCorrelationId())
    return
  }
  res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
  res.end(page(String(req.headers['x-nonce'] ?? '')))
}

function page(nonce: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Corridor API</title>
</head>
<body>
<div id="reference"></div>
<script src="/api/v1/docs/reference.js" nonce="${nonce}"></script>
<script nonce="${nonce}">
Scalar.createApiReference('#reference', {
  url: '/api/v1/openapi.json',
  theme: 'none',
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
})
</script>
</body>
</html>`
}

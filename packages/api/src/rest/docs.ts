import type { IncomingMessage, ServerResponse } from 'node:http'
import { currentCorrelationId } from '@corridor/telemetry'
import { sendError } from '../http/send.ts'
import { docsPage } from './docs-page.ts'
import { docsStyle } from './docs-style.ts'
import { openApiDocument } from './openapi.ts'

const made: { page?: string } = {}

/** The documentation page and its style: written here from the description, so that nothing is loaded from anywhere. */
export function answerDocs(own: string, _req: IncomingMessage, res: ServerResponse): void {
  if (own === '/docs/reference.css') {
    res.writeHead(200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    })
    res.end(docsStyle)
    return
  }
  if (own !== '/docs') {
    sendError(res, 404, { code: 'not-found' }, currentCorrelationId())
    return
  }
  made.page ??= docsPage(openApiDocument())
  res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
  res.end(made.page)
}

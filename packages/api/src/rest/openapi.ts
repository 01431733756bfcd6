import { z } from 'zod'
import type { RestRoute } from './route.ts'
import { restRoutes } from './routes.ts'

const errorSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message', 'requestId'],
      properties: {
        code: {
          type: 'string',
          description: 'Stable, for programs: `transfers.insufficient-funds`.',
        },
        message: {
          type: 'string',
          description:
            'For people, in the language that `Accept-Language` asks for: what happened, whether money moved, what to do.',
        },
        details: { type: 'object', additionalProperties: { type: 'string' } },
        requestId: { type: 'string' },
      },
    },
  },
}

const made: { document?: object } = {}

/** The OpenAPI 3.1 description, made from the same table that answers the calls. */
export function openApiDocument(): object {
  made.document ??= {
    openapi: '3.1.0',
    info: {
      title: 'Corridor API',
      version: '1.0.0',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description:
        'Wallets, quotes, recipients and transfers of one customer. Make an API key in Settings, exchange it for a ' +
        'token at `/token`, and send it as `Authorization: Bearer …`. Every POST but `/token` takes an ' +
        '`Idempotency-Key` of 16 to 255 characters: the first answer is given again with `Idempotency-Replayed: ' +
        'true`, another body is refused with 422, and while the first call is at work the answer is 409 with ' +
        '`Retry-After`. What moves money happens once per key, for ever; a call that failed leaves its key free. ' +
        '`/token` takes none: a token is a secret that is kept nowhere, and repeating the call gives a new one.',
    },
    servers: [{ url: '/api/v1' }],
    tags: [...new Set(restRoutes.map((route) => route.tag))].map((name) => ({ name })),
    paths: pathsOf(restRoutes),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Error: errorSchema },
    },
  }
  return made.document
}

function pathsOf(routes: readonly RestRoute[]): Record<string, Record<string, object>> {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) {
    paths[route.path] = {
      ...paths[route.path],
      [route.method.toLowerCase()]: operationOf(route),
    }
  }
  return paths
}

function operationOf(route: RestRoute): object {
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '')
  const schema = schemaOf(route.input, 'input')
  const { properties = {}, required = [] } = schema
  const rest = Object.fromEntries(
    Object.entries(properties).filter(([key]) => !names.includes(key)),
  )
  const isGet = route.method === 'GET'
  // a token is a secret that is kept nowhere, so an earlier one cannot be given again
  const takesKey = !isGet && route.path !== '/token'
  return {
    operationId: route.operationId,
    summary: route.summary,
    tags: [route.tag],
    security: route.scope === null ? [] : [{ token: [] }],
    ...(route.scope && { description: `Needs the scope \`${route.scope}\`.` }),
    parameters: [
      ...names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
      ...(isGet
        ? Object.entries(rest).map(([name, value]) => ({
            name,
            in: 'query',
            required: required.includes(name),
            schema: value,
          }))
        : []),
      ...(takesKey ? [idempotencyHeader] : []),
    ],
    ...(!isGet && {
      requestBody: {
        required: Object.keys(rest).length > 0 || !properties,
        content: { 'application/json': { schema: names.length > 0 ? { type: 'object' } : schema } },
      },
    }),
    responses: {
      [route.status]: {
        description: 'Done',
        ...(takesKey && { headers: { 'Idempotency-Replayed': replayedHeader } }),
        content: { 'application/json': { schema: schemaOf(route.output, 'output') } },
      },
      default: {
        description: 'A coded error',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    },
  }
}

const idempotencyHeader = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', minLength: 16, maxLength: 255 },
  description: 'Repeating a call with the same key and body answers with the first result.',
}

const replayedHeader = {
  schema: { type: 'string', const: 'true' },
  description: 'This is the answer of an earlier call with the same key. Absent on a first answer.',
}

type JsonObjectSchema = { properties?: Record<string, object>; required?: string[] }

function schemaOf(type: z.ZodType, io: 'input' | 'output'): JsonObjectSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(type, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // ids and currencies are checked by functions of ours; for readers they are strings
      if (zodSchema._zod.def.type === 'custom') jsonSchema.type = 'string'
    },
  })
  return schema as JsonObjectSchema
}

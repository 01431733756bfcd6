import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { EventDefinition } from '@corridor/kernel/event'
import { z } from 'zod'
import { root } from '../paths.ts'

const domainFolder = join(root, 'packages', 'domain', 'src')

/** Where the published schemas are: one file for each event type. */
export const schemaFolder = join(root, 'docs', 'events')

/** Every event that any domain publishes, with its JSON Schema as text; sorted by type. */
export async function eventSchemas(): Promise<Map<string, string>> {
  const schemas = new Map<string, string>()
  for (const domain of readdirSync(domainFolder, { withFileTypes: true })) {
    if (!domain.isDirectory()) continue
    for (const event of await eventsOf(domain.name)) {
      if (schemas.has(event.type)) throw new Error(`two domains publish ${event.type}`)
      schemas.set(event.type, `${JSON.stringify(schemaOf(domain.name, event), null, 2)}\n`)
    }
  }
  return new Map([...schemas].sort(([a], [b]) => a.localeCompare(b)))
}

async function eventsOf(domain: string): Promise<EventDefinition[]> {
  const path = join(domainFolder, domain, 'events.ts')
  const module: Record<string, unknown> = await import(pathToFileURL(path).href)
  return Object.values(module).filter(isEvent)
}

function isEvent(value: unknown): value is EventDefinition {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    'payload' in value &&
    'of' in value
  )
}

function schemaOf(domain: string, event: EventDefinition): object {
  const payload = z.toJSONSchema(event.payload, {
    io: 'output',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'custom') jsonSchema.type = 'string'
    },
  })
  const { $schema, ...rest } = payload
  return {
    $schema,
    $id: `corridor:${event.type}`,
    title: event.type,
    description: `Published by ${domain}.`,
    type: 'object',
    required: ['id', 'type', 'aggregateId', 'occurredAt', 'correlationId', 'payload'],
    properties: {
      id: { type: 'string', description: 'Unique; what comes twice is the same event.' },
      type: { const: event.type },
      aggregateId: { type: 'string', description: 'Events of one aggregate arrive in order.' },
      occurredAt: { type: 'string', format: 'date-time' },
      correlationId: { type: 'string' },
      payload: rest,
    },
  }
}

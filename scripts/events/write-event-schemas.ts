import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eventSchemas, schemaFolder } from './event-schemas.ts'

rmSync(schemaFolder, { recursive: true, force: true })
mkdirSync(schemaFolder, { recursive: true })
for (const [type, text] of await eventSchemas())
  writeFileSync(join(schemaFolder, `${type}.json`), text)
process.exit(0)

import { z } from 'zod'
import { alertLevelSchema, type RuleView } from '../contract.ts'
import type { StoredRule } from '../rules.ts'
import type { Db } from '../store.ts'

const actionSchema = z.enum(['review', 'deny'])

/** The rules that are switched on, in a fixed order. */
export async function readActiveRules(db: Db): Promise<StoredRule[]> {
  const rows = await db.rule.findMany({ where: { active: true }, orderBy: { key: 'asc' } })
  return rows.map((row) => ({
    key: row.key,
    kind: row.kind,
    action: actionSchema.parse(row.action),
    level: alertLevelSchema.parse(row.level),
    params: row.params,
    version: row.version,
  }))
}

export async function readAllRules(db: Db): Promise<RuleView[]> {
  const rows = await db.rule.findMany({ orderBy: { key: 'asc' } })
  return rows.map((row) => ({
    key: row.key,
    kind: row.kind,
    action: actionSchema.parse(row.action),
    level: alertLevelSchema.parse(row.level),
    params: z.record(z.string(), z.unknown()).parse(row.params),
    version: row.version,
    isActive: row.active,
  }))
}

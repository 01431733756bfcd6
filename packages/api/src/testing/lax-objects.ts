import { z } from 'zod'

/**
 * Paths of the objects in a schema that let unknown keys pass. Records are open by their nature; what they may hold
 * is for the domain to say.
 */
export function laxObjectsIn(schema: unknown, path: string): string[] {
  if (schema instanceof z.ZodObject) {
    const isStrict = schema.def.catchall instanceof z.ZodNever
    const children = Object.entries(schema.shape).flatMap(([name, child]) =>
      laxObjectsIn(child, `${path}.${name}`),
    )
    return isStrict ? children : [path, ...children]
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return laxObjectsIn(schema.unwrap(), path)
  }
  if (schema instanceof z.ZodDefault) return laxObjectsIn(schema.unwrap(), path)
  if (schema instanceof z.ZodArray) return laxObjectsIn(schema.element, `${path}[]`)
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((option, index) => laxObjectsIn(option, `${path}|${index}`))
  }
  if (schema instanceof z.ZodPipe) return laxObjectsIn(schema.in, path)
  return []
}

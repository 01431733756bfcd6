/** What a JSON Schema of ours can say; what else it may carry is not shown. */
export type Schema = {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly format?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly additionalProperties?: boolean | Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it may stand in HTML, in an attribute too. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => escapes[char] ?? char)
}

/** Text with its `code` marked up. */
export function prose(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>')
}

function variantsOf(schema: Schema): readonly Schema[] {
  return schema.anyOf ?? schema.oneOf ?? []
}

/** `string`, `list of object`, `integer or null` */
export function typeText(schema: Schema): string {
  if (schema.$ref) return schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  const variants = variantsOf(schema)
  if (variants.length > 0) return [...new Set(variants.map(typeText))].join(' or ')
  if (schema.items) return `list of ${typeText(schema.items)}`
  if (typeof schema.type === 'string') return schema.type
  return schema.type?.join(' or ') ?? (schema.properties || schema.allOf ? 'object' : 'anything')
}

function between(low: number | undefined, high: number | undefined, unit: string): string | null {
  // what a JavaScript number can hold is no rule of ours
  const isShown = (bound: number | undefined) =>
    bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER
  if (isShown(low) && low === high) return `${low}${unit}`
  if (isShown(low) && isShown(high)) return `${low} to ${high}${unit}`
  if (isShown(low)) return `at least ${low}${unit}`
  return isShown(high) ? `at most ${high}${unit}` : null
}

/** What a value has to keep to, each as a few words. */
export function rulesOf(schema: Schema): string[] {
  const rules = [
    schema.enum ? `one of ${schema.enum.map((value) => `\`${String(value)}\``).join(', ')}` : null,
    schema.format ?? null,
    between(schema.minLength, schema.maxLength, ' characters'),
    between(schema.minimum, schema.maximum, ''),
    between(schema.minItems, schema.maxItems, ' entries'),
    schema.default === undefined ? null : `\`${JSON.stringify(schema.default)}\` where left out`,
  ]
  return rules.filter((rule) => rule !== null)
}

type Field = { readonly name: string; readonly schema: Schema; readonly isRequired: boolean }

function fieldsOf(schema: Schema): Field[] {
  const own = Object.entries(schema.properties ?? {}).map(([name, value]) => ({
    name,
    schema: value,
    isRequired: schema.required?.includes(name) ?? false,
  }))
  return [...own, ...(schema.allOf ?? []).flatMap(fieldsOf)]
}

function fieldItem({ name, schema, isRequired }: Field): string {
  const rules = rulesOf(schema).map((rule) => `<span class="rule">${prose(rule)}</span>`)
  const note = schema.description ? `<p>${prose(schema.description)}</p>` : ''
  return `<li><code class="name">${escapeHtml(name)}</code> <span class="type">${escapeHtml(typeText(schema))}</span>${
    isRequired ? ' <span class="needed">required</span>' : ''
  } ${rules.join(' ')}${note}${insideOf(schema)}</li>`
}

/** The fields of an object, of what a list holds, or of each form that a value may have; empty for plain values. */
function insideOf(schema: Schema): string {
  if (schema.items) return insideOf(schema.items)
  const fields = fieldsOf(schema)
  if (fields.length > 0) return `<ul class="fields">${fields.map(fieldItem).join('')}</ul>`
  const forms = variantsOf(schema).map(insideOf).filter(Boolean)
  if (forms.length === 1) return forms[0] ?? ''
  return forms
    .map((form, index) => `<p class="form">Form ${index + 1} of ${forms.length}</p>${form}`)
    .join('')
}

/** A schema as nested lists of fields; a sentence where it has none. */
export function schemaHtml(schema: Schema): string {
  const inside = insideOf(schema)
  const kind = `<p class="kind">${escapeHtml(typeText(schema))}</p>`
  return inside === '' ? kind : `${schema.items ? kind : ''}${inside}`
}

/** A value of the schema for an example: what is required, with the name of each text in its place. */
export function exampleOf(schema: Schema, name = 'text'): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const [variant] = variantsOf(schema)
  if (variant) return exampleOf(variant, name)
  const fields = fieldsOf(schema)
  if (fields.length > 0) {
    const needed = fields.filter((field) => field.isRequired)
    return Object.fromEntries(
      needed.map((field) => [field.name, exampleOf(field.schema, field.name)]),
    )
  }
  if (schema.items) return [exampleOf(schema.items, name)]
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1
  if (schema.type === 'boolean') return true
  return schema.type === 'object' ? {} : name
}

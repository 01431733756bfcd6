import {
  escapeHtml,
  exampleOf,
  prose,
  rulesOf,
  type Schema,
  schemaHtml,
  typeText,
} from './docs-schema.ts'

type Parameter = {
  readonly name: string
  readonly in: string
  readonly required: boolean
  readonly description?: string
  readonly schema: Schema
}

type Body = { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }

type Operation = {
  readonly operationId: string
  readonly summary: string
  readonly description?: string
  readonly tags: readonly string[]
  readonly security: readonly object[]
  readonly parameters: readonly Parameter[]
  readonly requestBody?: Body
  readonly responses: Readonly<Record<string, Body & { readonly description: string }>>
}

type Document = {
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly servers: readonly { readonly url: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

type Row = { readonly method: string; readonly path: string; readonly operation: Operation }

const json = 'application/json'

function rowsByTag(document: Document): Map<string, Row[]> {
  const tags = new Map<string, Row[]>()
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags[0] ?? 'Other'
      const rows = tags.get(tag) ?? []
      rows.push({ method: method.toUpperCase(), path, operation })
      tags.set(tag, rows)
    }
  }
  return tags
}

function navigation(tags: ReadonlyMap<string, readonly Row[]>): string {
  const groups = [...tags].map(([tag, rows]) => {
    const links = rows.map(
      ({ method, operation }) =>
        `<li><a href="#${escapeHtml(operation.operationId)}"><span class="method">${method}</span> ${prose(operation.summary)}</a></li>`,
    )
    return `<li><span class="tag">${escapeHtml(tag)}</span><ul>${links.join('')}</ul></li>`
  })
  return `<nav aria-label="Endpoints"><details open><summary>Endpoints</summary><ul>${groups.join('')}</ul></details></nav>`
}

function parameterTable({ parameters, summary }: Operation): string {
  if (parameters.length === 0) return ''
  const rows = parameters.map(({ name, in: place, required, description, schema }) => {
    const words = [typeText(schema), ...rulesOf(schema), ...(required ? ['required'] : [])]
    return `<tr><th scope="row"><code>${escapeHtml(name)}</code></th><td>${escapeHtml(place)}</td><td>${prose(words.join(', '))}${
      description ? `. ${prose(description)}` : ''
    }</td></tr>`
  })
  return `<h4>Parameters</h4><div class="wide" tabindex="0" role="region" aria-label="Parameters of ${escapeHtml(summary)}"><table><thead><tr><th scope="col">Name</th><th scope="col">In</th><th scope="col">What it is</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`
}

function curl(server: string, { method, path, operation }: Row): string {
  const schema = operation.requestBody?.content[json]?.schema
  const takesKey = operation.parameters.some(({ name }) => name === 'Idempotency-Key')
  const lines = [
    `curl -X ${method} "$CORRIDOR${server}${path}"`,
    ...(operation.security.length > 0 ? ['-H "Authorization: Bearer $TOKEN"'] : []),
    ...(takesKey ? ['-H "Idempotency-Key: $(uuidgen)"'] : []),
    ...(schema
      ? [`-H "Content-Type: ${json}"`, `-d '${JSON.stringify(exampleOf(schema), null, 2)}'`]
      : []),
  ]
  return escapeHtml(lines.join(' \\\n  '))
}

function article(server: string, row: Row): string {
  const { method, path, operation } = row
  const id = escapeHtml(operation.operationId)
  const body = operation.requestBody?.content[json]?.schema
  const answers = Object.entries(operation.responses).filter(([status]) => status !== 'default')
  return `<article id="${id}" aria-labelledby="${id}-title">
<h3 id="${id}-title">${prose(operation.summary)}</h3>
<p class="call"><span class="method ${method.toLowerCase()}">${method}</span> <code>${escapeHtml(server + path)}</code></p>
${operation.description ? `<p>${prose(operation.description)}</p>` : ''}
${operation.security.length === 0 ? '<p>Open to everyone: takes no token.</p>' : ''}
${parameterTable(operation)}
${body ? `<h4>Body</h4>${schemaHtml(body)}` : ''}
${answers.map(([status, answer]) => `<h4>Answer ${escapeHtml(status)}</h4>${schemaHtml(answer.content[json]?.schema ?? {})}`).join('')}
<h4>Example</h4>
<pre tabindex="0" role="region" aria-label="Example of ${escapeHtml(operation.summary)}"><code>${curl(server, row)}</code></pre>
</article>`
}

/** The whole reference as one page of plain HTML: no script, every endpoint with its fields and an example call. */
export function docsPage(described: object): string {
  const document = described as Document
  const server = document.servers[0]?.url ?? ''
  const tags = rowsByTag(document)
  const sections = [...tags].map(
    ([tag, rows]) =>
      `<section aria-label="${escapeHtml(tag)}"><h2>${escapeHtml(tag)}</h2>${rows.map((row) => article(server, row)).join('')}</section>`,
  )
  const { title, version, description } = document.info
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${server}/docs/reference.css">
</head>
<body>
<a class="skip" href="#reference">Skip to the reference</a>
<header><h1>${escapeHtml(title)} <small>${escapeHtml(version)}</small></h1>
<p>${prose(description)}</p>
<p><a href="${server}/openapi.json">OpenAPI description</a></p></header>
<div class="columns">
${navigation(tags)}
<main id="reference" tabindex="-1">
${sections.join('\n')}
<section aria-label="Errors"><h2>Errors</h2>
<p>Every failure has this shape, with a status that fits it.</p>
${schemaHtml(document.components.schemas.Error ?? {})}</section>
</main>
</div>
</body>
</html>`
}

import type { FaultList } from '../fault-list.ts'

/** One field of a message: its tag, its text with lines joined by line feeds, and the line of the file where it begins. */
export type Field = { readonly tag: string; readonly text: string; readonly line: number }

const tagPattern = /^:([0-9]{2}[A-Z]?):(.*)$/

/** The messages of a file, each as its fields in order. A message begins with `:20:` and ends with `-` or `-}`. */
export function splitMessages(text: string, faults: FaultList): Field[][] {
  const messages: Field[][] = []
  let message: Field[] = []
  const close = () => {
    if (message.length > 0) messages.push(message)
    message = []
  }
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const line = withoutEnvelope(raw)
    if (/^-(\}.*)?$/.test(line)) {
      close()
      continue
    }
    const found = tagPattern.exec(line)
    if (found) {
      const [, tag = '', value = ''] = found
      if (tag === '20') close()
      message.push({ tag, text: value.trimEnd(), line: index + 1 })
    } else if (line.trim() !== '') {
      const last = message.pop()
      if (last) message.push({ ...last, text: `${last.text}\n${line.trimEnd()}` })
      else if (!isHeader(line)) faults.add(String(index + 1), 'bad-line', line)
    }
  }
  close()
  return messages
}

/** The network's header before the first field: `{1:F01...}{2:I940...}{4:`, whose last block the fields stand in. */
function withoutEnvelope(line: string): string {
  return line.replace(/^(\{[1235]:[^{}]*(\{[^{}]*\}[^{}]*)*\})*\{4:/, '')
}

/** Some banks write a line of their own before the first message. */
function isHeader(line: string): boolean {
  return /^\{[1-5]:/.test(line) || /^(:?940|STARTUMS|[A-Z0-9]{8,12}|F01[A-Z0-9]*)\b/.test(line)
}
